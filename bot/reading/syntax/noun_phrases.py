"""Where a noun phrase begins and ends, with what hangs on it: prepositions, relative clauses, appositions, lists."""

from bot.reading.lexis import tags, words
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.phrases import adverbial_end
from bot.reading.syntax.tokens import Token

_LINKING = wordset(
    "of for from in at with on to against behind near by about between over within under including around across "
    "outside inside throughout"
)
_PLACING = wordset("in at near")
_GOVERNORS = tags.INSIDE_PHRASE + tags.GERUND
_AUXILIARIES = tags.AUXILIARY + tags.MODAL + tags.ADVERB + tags.PARTICIPLE
_QUANTIFIERS = wordset("all both each")
_DASHES = frozenset("—–―-")
_STOPS = frozenset('.:;!?"“”«»[]')
_BREAKS = wordset("but while as after before because since though although when where if until so adding")
_REACH = 48  # tokens that an apposition may be long


def phrase_start(tokens: list[Token], last: int, low: int) -> int:
    """Return the index where the noun phrase that ends at ``last`` begins, by walking left to its clause's start."""
    at = last
    if tokens[at].low in _QUANTIFIERS and at > low and tokens[at - 1].tag in tags.NOMINAL + tags.MARK:
        at -= 1  # "A, B and C all"
    if tokens[at].low == ")":
        at = _over_bracket(tokens, at, low, at)
    while at > low:
        step = _step_left(tokens, at, low)
        if step == at:
            return at
        at = step
    return at


def _step_left(tokens: list[Token], at: int, low: int) -> int:
    """Return the index to which the phrase reaches further left of ``at``, or ``at`` itself."""
    here, before = tokens[at], tokens[at - 1]
    tag = before.tag
    if tag in tags.INSIDE_PHRASE:
        parted = here.tag == tags.DETERMINER and tag in "nN#a" and here.low not in _QUANTIFIERS
        return at if parted or here.tag == tags.PRONOUN else at - 1
    if tag == tags.ADVERB:
        inside = here.tag in "an#" and at - 2 >= low and tokens[at - 2].tag in tags.DETERMINER + tags.ADJECTIVE
        return at - 1 if inside else at
    if tag in (tags.PREPOSITION, tags.TO):
        governor = tokens[at - 2] if at - 2 >= low else before
        placed = before.low == "by" or (before.low in _PLACING and here.is_capital)  # "a study published in Vessby"
        led = placed and governor.tag == tags.PARTICIPLE and at - 3 >= low and tokens[at - 3].tag in "nN"
        hangs = before.low in _LINKING and (governor.tag in _GOVERNORS or governor.low == "and" or led)
        opens = at - 1 == low and before.low not in ("as", "than", "like")
        return at - 1 if hangs or opens else at
    if before.low in ("and", "or", "&"):
        return at - 1 if _joins_nouns(tokens, at - 1, low) else at
    if tag in (tags.FINITE, tags.MODAL, tags.AUXILIARY, tags.PARTICIPLE, tags.GERUND, tags.BASE):
        return clause_on_noun(tokens, at, low)
    if before.low == ")":
        return _over_bracket(tokens, at - 1, low, at)
    if before.low == "," and _in_list(tokens, at, low):
        return at - 1
    if before.text in "/$%":
        return at - 1
    if before.text in '"”' and here.tag == tags.NAME:
        return _over_nickname(tokens, at - 1, low, at)
    return at


def _joins_nouns(tokens: list[Token], conjunction: int, low: int) -> bool:
    """Return whether an "and" joins two noun phrases: no verb stands between it and its clause's start."""
    if conjunction == low or tokens[conjunction - 1].tag not in tags.NOMINAL + tags.ADJECTIVE + tags.MARK:
        return False
    for at in range(conjunction - 1, max(low, conjunction - 25) - 1, -1):
        token = tokens[at]
        if token.tag in tags.TENSED + tags.BASE + tags.GERUND + tags.PARTICIPLE:
            return False
        if token.low == "," and at < conjunction - 1 and not _in_list(tokens, at + 1, low):
            return True
        if token.tag in tags.CLAUSE_OPENING or token.text in _STOPS or token.text in _DASHES:
            return True
        if token.tag == tags.COORDINATOR and token.low != "and":
            return True
    return True


def _in_list(tokens: list[Token], at: int, low: int) -> bool:
    """Return whether the comma before ``at`` parts members of a list of names that an "and" ends."""
    if at - 2 < low or tokens[at - 2].tag not in tags.NAME + tags.NOUN + tags.MARK:
        return False
    if tokens[at - 2].tag == tags.MARK and tokens[at - 2].low != ")":
        return False
    if tokens[at].low == "and" and tokens[at - 2].tag == tags.NAME:
        return True
    for index in range(at, min(len(tokens), at + 9)):
        token = tokens[index]
        if token.low == "and":
            return tokens[at].tag == tags.NAME and tokens[at - 2].tag in tags.NAME + tags.MARK
        if token.tag in tags.VERBAL + tags.CLAUSE_OPENING:
            return False
    return False


def clause_on_noun(tokens: list[Token], at: int, low: int) -> int:
    """Return where a clause on a noun begins whose last verb stands before ``at``: "experts who know", "a bid to win".

    ``at`` itself where no such clause stands there.
    """
    verb, before = at - 1, tokens[at - 2] if at - 2 >= low else None
    if before is None:
        return at
    tag = tokens[verb].tag
    if tag in tags.PARTICIPLE + tags.GERUND:
        if before.tag in tags.NOUN + tags.NAME or (tag == tags.GERUND and before.tag == tags.PREPOSITION):
            return verb
        return _relative(tokens, verb, low, at) if before.tag in _AUXILIARIES else at
    if tag == tags.BASE and before.tag == tags.TO:
        return verb - 1 if verb - 2 >= low and tokens[verb - 2].tag == tags.NOUN else at
    return _relative(tokens, verb, low, at)


def _relative(tokens: list[Token], verb: int, low: int, otherwise: int) -> int:
    """Return the index of the relative pronoun (or the subject of a clause without one) that a tensed verb follows."""
    first = verb
    while first > low and tokens[first - 1].tag in "xmrebvt":
        first -= 1
    opener = first - 1
    if opener <= low:
        return otherwise
    token, noun = tokens[opener], tokens[opener - 1]
    if token.tag == tags.RELATIVE or token.low == "that":
        return opener if noun.tag in tags.NOMINAL + tags.DETERMINER else otherwise
    if token.tag == tags.PRONOUN and token.low not in ("it", "him", "them", "us", "me"):
        return opener if noun.tag == tags.NOUN else otherwise
    return otherwise


def _over_bracket(tokens: list[Token], closing: int, low: int, otherwise: int) -> int:
    for at in range(closing - 1, max(low, closing - 8) - 1, -1):
        if tokens[at].low == "(":
            return at if at > low and tokens[at - 1].tag in tags.NOMINAL else otherwise
    return otherwise


def _over_nickname(tokens: list[Token], closing: int, low: int, otherwise: int) -> int:
    for at in range(closing - 1, max(low, closing - 4), -1):
        if tokens[at].text in '"“':
            return at if tokens[at - 1].tag == tags.NAME else otherwise
    return otherwise


def apposition_start(tokens: list[Token], last: int, low: int) -> int | None:
    """Return the index of the comma, bracket or dash that opens the aside closed by the one at ``last``."""
    mark = tokens[last].low
    opening = "(" if mark == ")" else mark
    found = None
    for at in range(last - 1, max(low, last - _REACH), -1):
        token = tokens[at]
        if token.low == opening or (opening == "-" and token.text in _DASHES):
            if found is None and mark == "-" and at == last - 1:
                continue
            if found is None or _goes_on(tokens, at, low):
                found = at
                continue
            break
        stops = token.text in _STOPS and not _is_abbreviation(tokens, at)
        if stops or (found is not None and mark == "," and token.tag in tags.TENSED + tags.CLAUSE_OPENING):
            break
    if found is not None and mark == "-":
        while found > low and tokens[found - 1].text == "-":
            found -= 1
    return found


def _goes_on(tokens: list[Token], comma: int, low: int) -> bool:
    """Return whether a comma further left opens an earlier apposition of the same name: "X, the chair, a lawyer,"."""
    if comma <= low or tokens[comma].low != "," or tokens[comma - 1].tag not in tags.NAME + tags.MARK:
        return False
    if tokens[comma - 1].low in words.TIMES:
        return False
    return (
        tokens[comma + 1].tag in tags.DETERMINER + tags.NOUN + tags.ADJECTIVE + tags.NUMBER
        and tokens[comma + 1].low not in words.TIMES
    )


def phrase_end(tokens: list[Token], at: int, stop: int) -> int:
    """Return the end (excluded) of the noun phrase that begins at ``at``, with its appositions and relative clauses."""
    end, clause = at, False
    while end < stop:
        token = tokens[end]
        if token.text in _STOPS and not _is_abbreviation(tokens, end):
            break
        if token.text in _DASHES or (token.low == "(" and not _is_short_bracket(tokens, end, stop)):
            break
        if token.low == ",":
            if not _continues(tokens, end + 1, stop, clause=clause):
                break
            clause = clause or tokens[end + 1].tag == tags.RELATIVE
        elif token.tag == tags.RELATIVE:
            clause = True
        elif not clause and end > at:
            if token.tag in tags.TENSED + tags.SUBORDINATOR + tags.PRONOUN + tags.ADVERB or token.low in _BREAKS:
                break
            if adverbial_end(tokens, end, stop) > end:
                break
        elif clause and token.low in ("but", "while", "because", "though"):
            break
        end += 1
    while end > at and tokens[end - 1].tag == tags.MARK and tokens[end - 1].text != ")":
        end -= 1
    return end


def _is_abbreviation(tokens: list[Token], at: int) -> bool:
    return tokens[at].text == "." and at + 1 < len(tokens) and tokens[at + 1].low in (",", ")")


def _is_short_bracket(tokens: list[Token], at: int, stop: int) -> bool:
    return any(token.low == ")" for token in tokens[at + 1 : min(stop, at + 6)])


def _continues(tokens: list[Token], at: int, stop: int, *, clause: bool) -> bool:
    """Return whether what follows a comma still says who the speaker is."""
    if at >= stop or tokens[at].low in words.TIMES or tokens[at].low in _BREAKS:
        return False
    if _is_age(tokens, at, stop):
        return True
    if tokens[at].tag in tags.RELATIVE + tags.DETERMINER + tags.NOUN + tags.NAME + tags.ADJECTIVE:
        return not _opens_clause(tokens, at, stop)
    return (
        tokens[at].low == "and"
        and clause is False
        and at + 1 < stop
        and tokens[at + 1].tag in "dnNa"
        and not _opens_clause(tokens, at + 1, stop)
    )


def _is_age(tokens: list[Token], at: int, stop: int) -> bool:
    """Return whether the number at ``at`` is somebody's age: "Bill Tranter, 71."."""
    closed = at + 1 >= stop or tokens[at + 1].text in ".,"
    return tokens[at].text.isdigit() and len(tokens[at].text) <= 3 and closed and tokens[at - 2].tag == tags.NAME


def _opens_clause(tokens: list[Token], at: int, stop: int) -> bool:
    """Return whether a noun phrase with a tensed verb of its own begins at ``at``."""
    for index in range(at, min(stop, at + 12)):
        token = tokens[index]
        if token.tag in tags.CLAUSE_OPENING or token.tag == tags.MARK:
            return False
        if token.tag in tags.TENSED:
            return index > at
    return False


__all__ = ["apposition_start", "clause_on_noun", "phrase_end", "phrase_start"]
