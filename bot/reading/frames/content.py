"""The content that follows a reporting verb, as far as the verb takes it."""

from bot.core.spans import Span
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import Cue, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.clauses import Embedding, clause_end, has_verb, opens_clause
from bot.reading.syntax.lines import Line
from bot.reading.syntax.phrases import adverbial_end, recipient_end
from bot.reading.syntax.tokens import Token, index_at

WH = wordset("that how why what whether who where when if")
_OPENS = WH - {"who", "where", "when", "if"}
_ALONE = 2  # tokens: a word and a mark
_BEFORE_CUE = tags.VERBAL + tags.ADVERB + tags.PREPOSITION + tags.NUMBER
_TOLD_OF = wordset("of for against about")
_PHRASE_OPENING = tags.TO + tags.GERUND + tags.INSIDE_PHRASE
_ALWAYS_ADDRESSED = wordset("tell inform assure notify remind")
_AFTER_PERSON = WH | wordset("of against to about :")
_SETTINGS = words.WEEKDAYS | {"on", "in", "at", "during"}
_SAID_TO_NO_END = wordset("goodbye hello farewell hi grace prayers little less much")
_DURATIONS = words.TIMES | {"seconds", "minutes", "hour", "while", "time"}
_ASIDE = 14  # tokens of an aside between a verb and what it tells


def content_after(
    line: Line, cue: Cue, start: int, stop: int, *, dependent: bool, form: Form | None = None
) -> tuple[Span | None, bool]:
    """Return the content after a cue, and whether it is a noun phrase, or None where nothing fits the cue."""
    tokens = line.tokens
    at = _content_start(line, cue, start, stop)
    if at >= stop or tokens[at].text in ".,;?!":
        return None, False
    bare_tell = cue.lemma == "tell" and at == start and tokens[at].low not in WH and line.quote_from(at) is None
    gap = at == start and tokens[at].tag in tags.TENSED  # "the experts I asked said"
    if bare_tell or gap or (tokens[at].tag == tags.COORDINATOR and line.quote_from(at) is None):
        return None, False
    phrase = _is_phrase(line, at, stop)
    end = clause_end(line, at, stop, Embedding(dependent, phrase, form, _in_relative(tokens, start)))
    quote = line.quote_from(at)
    if quote is not None:
        closing = index_at(tokens, quote.outer.end)
        said = quote.inner.of(line.text).rstrip()
        whole = (said.endswith((".", "!", "?")) and len(said.split()) > 4) or cue.takes == {"quote"}
        end = closing if whole else end
    if end <= at:
        return None, False
    accepted, thing = _accepts(line, cue, at, end)
    if tokens[end - 1].low == "?" and end - at > 1 and not tokens[at].is_capital and tokens[at - 1].low != ":":
        end -= 1  # the question is the writer's: "Did she say the tests were over?"
    if thing:
        end = _past_clause(line, cue, end, stop) or _without_setting(line, at, end)
    return (line.span(at, end), thing) if accepted else (None, False)


def _in_relative(tokens: list[Token], start: int) -> bool:
    """Return whether the cue before ``start`` has "who" or "which" as its subject."""
    at = start - 1
    while at > 0 and tokens[at].tag in _BEFORE_CUE:
        at -= 1
    return at >= 0 and tokens[at].tag == tags.RELATIVE


def _content_start(line: Line, cue: Cue, start: int, stop: int) -> int:
    """Return where what is told begins: after times and places of speaking, the person addressed, and a colon."""
    tokens = line.tokens
    at = adverbial_end(tokens, start, stop)
    if at < stop and tokens[at].low == "," and at > start:
        at += 1
    if "person" in cue.takes and at < stop and tokens[at].low not in WH | {":"} and line.quote_from(at) is None:
        at = _past_person(line, cue, at, stop)
    if "clause" in cue.takes and at < stop:
        at = _past_aside(line, at, stop)
    while at < stop and tokens[at].text in ":—–":
        at += 1
    if at + 1 < stop and tokens[at].low == "," and line.quote_from(at + 1) is not None:
        at += 1
    return at


def _past_aside(line: Line, at: int, stop: int) -> int:
    """Return the index after "of her rival" or ", in passing," where "that" or a quotation follows; else ``at``."""
    tokens = line.tokens
    if tokens[at].tag != tags.PREPOSITION and tokens[at].low != ",":
        return at
    for index in range(at + 1, min(stop, at + _ASIDE)):
        token = tokens[index]
        quoted = line.quote_from(index) is not None and tokens[index - 1].low in (",", ":")
        if quoted or token.low == ":" or (token.low == "that" and token.tag == tags.SUBORDINATOR):
            return index
        if token.tag in tags.TENSED + tags.PRONOUN + tags.CLAUSE_OPENING + tags.COORDINATOR or token.text in '.;?!"“”':
            return at
    return at


def _is_phrase(line: Line, at: int, stop: int) -> bool:
    """Return whether what begins at ``at`` is an infinitive, a gerund or a noun phrase rather than a clause."""
    token = line.tokens[at]
    if token.low in _OPENS or line.quote_from(at) is not None:
        return False
    if token.tag == tags.PREPOSITION:
        return token.low in _TOLD_OF
    return token.tag in _PHRASE_OPENING and not opens_clause(line.tokens, at, stop)


def _without_setting(line: Line, at: int, end: int) -> int:
    """Return the end of a thing told without the day or place at which it was told: "the report | on Monday"."""
    tokens = line.tokens
    last = end - 1 if tokens[end - 1].low == "." else end
    for index in range(max(at + 1, last - 9), last):
        setting = tokens[index].tag in tags.PREPOSITION + tags.NAME and tokens[index - 1].is_word
        begins = setting and tokens[index].low in _SETTINGS
        if begins and adverbial_end(tokens, index, last) == last:
            return index
    return end


def _past_clause(line: Line, cue: Cue, comma: int, stop: int) -> int | None:
    """Return the end of what goes on after a clause put in: "accused X, who runs the yard, | of hiding it"."""
    tokens = line.tokens
    aside = comma + 1 < stop and tokens[comma].low == "," and tokens[comma + 1].tag in tags.RELATIVE + tags.DETERMINER
    if not aside or cue.takes.isdisjoint(("of", "as")):
        return None
    closing = next((k for k in range(comma + 1, min(stop - 1, comma + _ASIDE)) if tokens[k].low == ","), None)
    if closing is None or tokens[closing + 1].low not in ("of", "as"):
        return None
    return clause_end(line, closing + 1, stop, Embedding(phrase=True))


def _accepts(line: Line, cue: Cue, at: int, end: int) -> tuple[bool, bool]:
    """Return whether a cue takes what stands from ``at`` to ``end``, and whether that is a noun phrase."""
    takes, token, quoted = cue.takes, line.tokens[at], line.quote_from(at) is not None
    word = token.low
    if cue.lemma == "say" and word in _SAID_TO_NO_END:
        return False, False
    if "calls" in takes:
        return _calls(line, word, at, end), True
    special = _accepts_specially(line, cue, at, end)
    if special is not None:
        return special, False
    if "clause" in takes and (quoted or word in WH):
        return word not in ("when", "if") or quoted, False
    if token.tag == tags.TO:
        return "infinitive" in takes, False
    clause = has_verb(line.tokens, at, end)
    if word == "otherwise" and "clause" in takes:
        return True, False
    if token.low == "as" and "as" in takes:
        return True, False
    if token.tag == tags.PREPOSITION:
        lasts = word == "for" and any(token.low in _DURATIONS for token in line.tokens[at : min(end, at + 5)])
        told_of = "of" in takes and word in _TOLD_OF and not lasts
        return told_of or ("bare" in takes and clause and word not in ("of", "for", "to", "as", "with")), False
    if token.tag == tags.GERUND:
        return "gerund" in takes or "thing" in takes or ("bare" in takes and clause), False
    if "bare" in takes and clause:
        return True, False
    some = "bare" in takes and cue.lemma == "say" and _is_said(word, end - at)
    return "thing" in takes or some, "thing" in takes


def _accepts_specially(line: Line, cue: Cue, at: int, end: int) -> bool | None:
    """Return whether a cue takes what only few do: a quotation, "unemployment to rise", "as much", "the cost at 5"."""
    takes, tokens, token = cue.takes, line.tokens, line.tokens[at]
    if "quote" in takes and line.quote_from(at) is not None and line.text[token.end].isupper():
        return True
    if "raising" in takes and token.tag in tags.INSIDE_PHRASE + tags.PRONOUN and _raises(line, at, end):
        return True
    if token.low == "as" and cue.lemma == "say" and end - at >= 2 and tokens[at + 1].low == "much":
        return True
    if "at" in takes:
        figure = next((k for k in range(at, end - 1) if tokens[k].low == "at"), None)
        return figure is not None and tokens[figure + 1].tag == tags.NUMBER
    return None


def _raises(line: Line, at: int, end: int) -> bool:
    """Return whether a noun phrase and its infinitive stand there: "unemployment to rise"."""
    to = next((k for k in range(at, end) if line.tokens[k].tag in tags.TO + tags.VERBAL + tags.MARK), at)
    return to > at and to + 1 < end and line.tokens[to].tag == tags.TO and line.tokens[to + 1].tag == tags.BASE


def _is_said(word: str, length: int) -> bool:
    """Return whether "say" tells something by a noun phrase that opens with ``word``: a word alone is "yes" or "no"."""
    return length > _ALONE or word in ("yes", "no")


def _calls(line: Line, word: str, at: int, end: int) -> bool:
    """Return whether "call" calls for, on or by a name here, rather than off, up or somebody."""
    if word in ("for", "on") or any(
        line.tokens[at].start <= q.outer.start < line.tokens[end - 1].end for q in line.quotes
    ):
        return True
    spoken = [token.low for token in line.tokens[at:end] if token.is_word]
    plain = not set(spoken) & (words.PREPOSITIONS - {"of"} | {"off", "up", "back", "out", "away"})
    return word not in ("off", "in", "up", "to") and (
        any(w in ("a", "an") for w in spoken[1:]) or (plain and len(spoken) >= 3)
    )


def _past_apposition(line: Line, comma: int, stop: int) -> int:
    """Return the index after ", the moderator of the debate," where "to" or "that" follows it; else ``comma``."""
    tokens = line.tokens
    if comma >= stop or tokens[comma].low != ",":
        return comma
    for at in range(comma + 1, min(stop - 1, comma + _ASIDE)):
        if tokens[at].low == ",":
            return at + 1 if tokens[at + 1].low in ("to", "that") else comma
        if tokens[at].tag in tags.TENSED + tags.MARK:
            return comma
    return comma


def _past_person(line: Line, cue: Cue, at: int, stop: int) -> int:
    """Return the index after the person addressed, where the cue must or does address one."""
    tokens = line.tokens
    end = _past_apposition(line, recipient_end(tokens, at, stop), stop)
    after = adverbial_end(tokens, end, stop) if end > at else end
    if end > at and after < stop:
        after = _past_aside(line, after, stop)
    if after + 1 < stop and tokens[after].low == "," and line.quote_from(after + 1) is not None:
        after += 1
    follows = tokens[after].low if after < stop else "."
    if cue.lemma in _ALWAYS_ADDRESSED or follows in _AFTER_PERSON:
        return after if end > at else at
    return after if line.quote_from(after) is not None else at
