"""A word class for each token of a sentence: what the lexicon allows, decided by the words on both sides.

One pass from left to right; a decision looks at the class before it and at most ten tokens ahead, so that time grows
with the length of the sentence only.
"""

from bot.reading.lexis import tags
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.lexicon import WORDS, guess
from bot.reading.lexis.remembered import Remembered
from bot.reading.syntax.tokens import Token

_SUBJECTS = wordset("i he she they it we you who which that there")
_SURE = wordset("is are was were has had did does would could should wo ca cannot 'll 've 're 'm said says")
_BE = wordset("is are was were am be been being 's 're 'm get gets got getting")
_HAVE = wordset("has have had having 've 's")
_AUXILIARY_BASE = wordset("let let's help helped do does did")
_CLITIC_SUBJECTS = wordset("he she it that there who what here where how let this")
_NOUN_NEXT = wordset("of and or , ;")
_QUANTIFIERS = wordset("all both each many some most few those")
_NOUN_MODALS = wordset("will might must can may")
_AFTER_NOUN = tags.DESCRIBING + tags.PREPOSITION
_AFTER_VERB = frozenset(("d", "o", "t", "ds", "do", "s", "N"))  # classes that open an object or a clause
_INFINITIVE = tags.TO + tags.MODAL  # what an infinitive follows
_GOVERNING = _INFINITIVE + tags.FINITE + tags.MARK + tags.CLAUSE_OPENING
_QUOTES = "\"“‘'«”’»"
_LOOK = 10  # tokens looked ahead for a verb that is surely finite
_OPENING_MARKS = frozenset("\"“”‘«:.?!([—–-•*'")
_TITLE_WORDS = 3  # words of four letters or more that a line in title case has
_TITLED = 0.7  # share of capitals from which a line is in title case, where capitals tell no name


def _class_anywhere(low: str) -> str:
    """Return the class that a word in lower case has wherever it stands, as most words and marks do; else ""."""
    is_word = len(low) > 1 or low.isalnum()
    classes = WORDS.get(low) or (guess(low) if is_word else tags.MARK)
    fixed = len(classes) == 1 and classes not in "zkmbg'" and low != "then"  # "the then president"
    return classes if fixed else ""


_FIXED = Remembered(_class_anywhere)


def tag_words(tokens: list[Token]) -> None:
    """Set the word class of each token of one sentence."""
    titled = _is_titled(tokens)
    last, opens = "", True  # the class before, adverbs passed over; whether a capital is due here anyway
    infinitive = False  # whether an infinitive or a modal governs what an "and" joins
    for at, token in enumerate(tokens):
        name = tags.NAME if token.is_capital and not (opens or titled or token.low in WORDS) else ""
        tag = name if token.is_capital else _FIXED[token.low]
        if not tag:
            tag = _class_of(tokens, at, last, opens=opens or titled)
            if infinitive and tag == tags.FINITE and last == tags.COORDINATOR and "b" in WORDS.get(token.low, ""):
                tag = tags.BASE
        token.tag = tag
        if tag in _GOVERNING:
            infinitive = tag in _INFINITIVE
        if tag == tags.MARK:
            opens = token.low in _OPENING_MARKS or (opens and token.low != ",")
            last = tag
        else:
            opens = False
            last = last if tag == tags.ADVERB and last else tag


def _is_titled(tokens: list[Token]) -> bool:
    long = [token.is_capital for token in tokens if len(token.low) > 3 and token.is_word]
    return sum(long) >= max(_TITLE_WORDS, _TITLED * len(long))


def _class_of(tokens: list[Token], at: int, last: str, *, opens: bool) -> str:
    token = tokens[at]
    classes = WORDS.get(token.low)
    if classes == tags.POSSESSIVE:
        owns = at > 0 and tokens[at - 1].end == token.start and tokens[at - 1].low.endswith("s")
        return tags.POSSESSIVE if owns else tags.MARK
    if classes is None:
        if not token.is_word:
            return tags.MARK
        if token.is_capital and not (opens and _is_common_opening(tokens, at)):
            return tags.NAME
        classes = guess(token.low)
    elif token.is_capital and not opens and (not _is_closed(classes, token) or _is_given_name(tokens, at)):
        return tags.NAME
    if token.low == "then" and last in ("d", "'"):
        return tags.ADJECTIVE
    if len(classes) == 1 and classes not in "zkmbg":
        return classes
    return _decide(tokens, at, last, classes)


def _is_closed(classes: str, token: Token) -> bool:
    return classes in ("p", "d", "o", "c", "s", "w", "ps", "t", "ds", "x'", "'", "do", "r") or token.low in ("i", "i'm")


def _is_given_name(tokens: list[Token], at: int) -> bool:
    """Return whether a preposition with a capital inside a sentence is a name: "Per Lund said"."""
    named = at + 1 < len(tokens) and tokens[at + 1].is_capital
    before = tokens[at - 1]
    return named and tokens[at].low in ("per", "van", "von") and (not before.is_capital or before.tag == tags.NOUN)


def _is_common_opening(tokens: list[Token], at: int) -> bool:
    """Return whether an unlisted capital word that opens a sentence is a plain one: adverb, participle or plural."""
    token = tokens[at]
    if at + 1 < len(tokens) and (tokens[at + 1].is_capital or _is_name_in_ing(token, tokens[at + 1])):
        return False
    return token.low.endswith(("ly", "ing", "ed")) or (token.low.endswith("s") and len(token.low) > 4)


def _is_name_in_ing(token: Token, following: Token) -> bool:
    """Return whether a verb follows and no verb could make such a form: "Beijing denies", not "Smoking kills"."""
    stem = token.low[:-3]
    known = any(word in WORDS for word in (stem, stem + "e", stem[:-1]))
    return token.low.endswith("ing") and not known and not set(WORDS.get(following.low, "")).isdisjoint("kzmx")


def _decide(tokens: list[Token], at: int, last: str, classes: str) -> str:
    token = tokens[at]
    before = tokens[at - 1].low if at else ""
    after = tokens[at + 1].low if at + 1 < len(tokens) else "."
    if classes == "m":
        described = at > 0 and tokens[at - 1].tag in tags.DETERMINER + tags.POSSESSIVE
        noun = (described and token.low in _NOUN_MODALS) or (at > 0 and token.is_capital)
        return tags.NOUN if noun else tags.MODAL
    if classes == "ds":
        return _that(tokens, at, last)
    if classes in ("ps", "rs"):
        clause = _finite_ahead(tokens, at + 1)
        return tags.SUBORDINATOR if clause else classes[0]
    if classes == "do":
        return tags.DETERMINER if _class_ahead(tokens, at + 1) in "naN" else tags.PRONOUN
    if classes == "bp":
        return tags.BASE if last in "mtx" and last else tags.PREPOSITION
    if classes == "x'":
        return _clitic_s(tokens, at, last)
    if "k" in classes or "e" in classes:
        return _past(tokens, at, last, classes)
    if "g" in classes:
        return _gerund(tokens, at, last, classes)
    if "b" in classes or "z" in classes:
        return _present(tokens, at, last, classes, before, after)
    if "r" in classes and "a" in classes:
        noun = _class_ahead(tokens, at + 1) in "nNa#"
        return tags.ADJECTIVE if noun or last == "d" else tags.ADVERB
    if "n" in classes and "a" in classes:
        return tags.ADJECTIVE if _class_ahead(tokens, at + 1) in "naN" else tags.NOUN
    return classes[0]


def _gerund(tokens: list[Token], at: int, last: str, classes: str) -> str:
    """Return the class of a form in "-ing": in "the governing body" it describes, in "a meeting" it is a noun."""
    if not last and _class_ahead(tokens, at + 1) == tags.NOUN and _class_ahead(tokens, at + 2) == tags.NAME:
        plural = tokens[at + 1].low.endswith("s")
        return tags.GERUND if plural else tags.ADJECTIVE  # "Mining group Corvane", not "Citing sources, ..."
    if last in ("d", "'", "a"):
        ahead = _class_ahead(tokens, at + 1)
        verbal = "n" not in classes and ahead in ("d", "o")  # "her leaving the party"
        return tags.ADJECTIVE if ahead in "naN" else tags.GERUND if verbal else tags.NOUN
    return tags.NOUN if "n" in classes and last and last in _AFTER_NOUN else tags.GERUND


def _class_ahead(tokens: list[Token], at: int) -> str:
    """Return a first class of the token at ``at`` without its context; "N" for a capital."""
    if at >= len(tokens):
        return tags.MARK
    token = tokens[at]
    classes = WORDS.get(token.low)
    if classes is None or (token.is_capital and len(classes) > 1):
        return tags.NAME if token.is_capital else guess(token.low)[0] if token.is_word else tags.MARK
    return "n" if "n" in classes else classes[0]


def _finite_ahead(tokens: list[Token], start: int) -> bool:
    """Return whether a surely finite verb follows before the next mark or clause."""
    for at in range(start, min(len(tokens), start + _LOOK)):
        token = tokens[at]
        if not token.is_word:
            return False
        classes = WORDS.get(token.low, "")
        if token.low in _SURE or (classes in ("k", "z") and not token.is_capital):
            return True
        if classes == "m" and not (token.is_capital and token.low in _NOUN_MODALS):
            return True
        if classes in ("k", "ke") and at > start and tokens[at - 1].low in _SUBJECTS:
            return True
        if classes in ("ke", "b", "keb", "bke") and at > start and _ends_phrase(tokens, at - 1):
            return True
        if classes in ("s", "w", "ps", "c", "t", "ds"):
            return False
    return False


def _ends_phrase(tokens: list[Token], at: int) -> bool:
    return tokens[at].is_capital or WORDS.get(tokens[at].low, "n") in ("n", "o")


def _that(tokens: list[Token], at: int, last: str) -> str:
    ahead = _class_ahead(tokens, at + 1)
    if last in ("n", "N") and ahead in "xmzkv" and ahead:
        return tags.RELATIVE
    if ahead in "xmz" and ahead and last not in ("v", "e", "g", "b"):
        return tags.PRONOUN
    if last in ("", tags.PREPOSITION, tags.COORDINATOR, tags.TO) and ahead in "na":
        return tags.DETERMINER
    if last == tags.MARK and ahead in "na" and (at == 0 or tokens[at - 1].low != ","):
        return tags.DETERMINER
    return tags.SUBORDINATOR


def _clitic_s(tokens: list[Token], at: int, last: str) -> str:
    before = tokens[at - 1].low if at else ""
    if before in _CLITIC_SUBJECTS:
        return tags.AUXILIARY
    if at + 1 >= len(tokens):
        return tags.POSSESSIVE
    ahead = WORDS.get(tokens[at + 1].low, "")
    verbal = ahead == "d" or tokens[at + 1].low in ("not", "n't", "been", "going")
    return tags.AUXILIARY if verbal and last in "nNo" and last else tags.POSSESSIVE


def _past(tokens: list[Token], at: int, last: str, classes: str) -> str:
    """Return the class of a form in "-ed" or the like: past tense, participle or adjective."""
    helper = _helper(tokens, at)
    if helper in _BE or helper in _HAVE:
        return tags.PARTICIPLE if "e" in classes else tags.FINITE
    if "b" in classes and (last in ("m", "t") or helper in _AUXILIARY_BASE):
        return tags.BASE
    if "n" in classes and last in ("d", "a", "'", "#", "p"):
        return tags.NOUN
    if "k" not in classes:
        return tags.ADJECTIVE if last in ("d", "'", "a") and "a" in classes else tags.PARTICIPLE
    return _tense_or_participle(tokens, at, last) if "e" in classes else tags.FINITE


def _tense_or_participle(tokens: list[Token], at: int, last: str) -> str:
    """Decide a form that is both past tense and participle and has no auxiliary: "the vote led by", "the crew led"."""
    before = tokens[at - 1].low if at else ""
    ahead = _class_ahead(tokens, at + 1)
    if tokens[at].low == "said" and ahead not in tags.NOUN + tags.NAME:
        return tags.FINITE  # "the said vote" apart
    if last == "d" and before in _QUANTIFIERS:
        return tags.FINITE  # "they all suggested"
    if last in ("c", ".") and _by_somebody(tokens, at + 1):
        return tags.PARTICIPLE
    if before in _QUOTES and before and ahead in "na" and _finite_ahead(tokens, at + 1):
        return tags.ADJECTIVE  # '..." retired colonel Ann Lee said'
    if last == "a" and ahead in ("ds", "o", "d"):
        return tags.FINITE  # "the accused denied that"
    if last in ("d", "a", "'", "#", "p", "g"):
        return tags.ADJECTIVE if ahead in "naN" else tags.PARTICIPLE
    if last == "s" and tokens[at].low != "said":
        return tags.PARTICIPLE
    if last in ("n", "N"):
        return tags.PARTICIPLE if _is_reduced(tokens, at, ahead) else tags.FINITE
    return _after_verb(last, ahead)


def _after_verb(last: str, ahead: str) -> str:
    """Return the class of a past form after another verb, at the start or after a mark."""
    if last not in ("", "v", "e", "b"):
        return tags.FINITE
    if last and ahead in "nN":
        return tags.ADJECTIVE
    return tags.FINITE if last and ahead in ("d", "o", "ds", "s") else tags.PARTICIPLE


def _by_somebody(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].low == "by" and _class_ahead(tokens, at + 1) in ("d", "N", "#", "o")


def _is_reduced(tokens: list[Token], at: int, ahead: str) -> bool:
    """Return whether a past form after a noun only describes it: "a vote led by the miners failed"."""
    if tokens[at].low == "said" or _tells(tokens, at):
        return False
    return (at + 1 < len(tokens) and tokens[at + 1].low == "by") or (ahead in "pt" and _finite_ahead(tokens, at + 1))


def _tells(tokens: list[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low == "that"


def _helper(tokens: list[Token], at: int) -> str:
    """Return the word before ``at``, adverbs passed over: the auxiliary that a verb may go with."""
    index = at - 1
    while index >= 0 and tokens[index].tag == tags.ADVERB and at - index < 4:
        index -= 1
    if index < 0:
        return ""
    low = tokens[index].low
    return "" if low in ("'s", "'d") and tokens[index].tag == tags.POSSESSIVE else low


def _present(tokens: list[Token], at: int, last: str, classes: str, before: str, after: str) -> str:
    """Return the class of a base form or a third person: a finite verb, an infinitive or a noun."""
    noun = "n" in classes or "a" in classes
    other = tags.ADJECTIVE if "a" in classes and "n" not in classes else tags.NOUN
    if "b" in classes and (last in ("m", "t") or _helper(tokens, at) in _AUXILIARY_BASE):
        return tags.BASE
    if "z" in classes and last == tags.MARK and before in ",?!" and _names_speaker(tokens, at + 1):
        return tags.FINITE  # "..., writes economist Ann Lee"
    if last in ("d", "'", "a") or (last in ("p", "#") and noun):
        return other if noun else tags.FINITE if "z" in classes or last == "d" else tags.BASE
    if before in _SUBJECTS or last == "w" or (last == "o" and before not in ("him", "them", "me", "us")):
        return tags.FINITE
    if not noun:
        third = "z" in classes
        after_object = (
            last == "o" and at > 1 and tokens[at - 2].tag in tags.PREPOSITION + tags.TO
        )  # "those near him say"
        return tags.FINITE if third or after_object or (last and last in "nNc.d#v") else tags.BASE
    quotes = after == "," and at + 2 < len(tokens) and tokens[at + 2].text in _QUOTES
    if last not in ("n", "N", ".", "c", "") or (after in _NOUN_NEXT and not quotes):
        return other
    return _verb_or_noun(tokens, at, last, classes, other)


def _names_speaker(tokens: list[Token], at: int) -> bool:
    """Return whether a name, or a noun and a name, begins at ``at``: who a verb after a comma is said of."""
    ahead = _class_ahead(tokens, at)
    return ahead == tags.NAME or (ahead == tags.NOUN and _class_ahead(tokens, at + 1) == tags.NAME)


def _verb_or_noun(tokens: list[Token], at: int, last: str, classes: str, other: str) -> str:
    """Decide "claims" or "plan" after a noun: a verb where an object or a clause follows and no other verb does."""
    third = "z" in classes
    if last not in ("n", "N"):
        return other
    previous = tokens[at - 1]
    plural = (previous.low.endswith("s") and previous.tag == tags.NOUN) or previous.low in ("people", "police")
    plural = plural or (at > 2 and previous.tag == tags.NAME and tokens[at - 2].low == "and" and not third)
    if third == plural:
        return other
    ahead, following = _class_ahead(tokens, at + 1), tokens[at + 1] if at + 1 < len(tokens) else None
    if "a" in classes and ahead == "t" and _class_ahead(tokens, at + 2) in "dN'":
        return tags.ADJECTIVE  # "those close to him"
    if following is None or not following.is_word:
        after_clause = third and any(token.low == "," for token in tokens[max(0, at - 5) : at])  # "..., study finds"
        quotes = following is not None and following.text in _QUOTES + ":,"
        return tags.FINITE if quotes or after_clause else other
    if ahead in _AFTER_VERB or (third and last == "N" and ahead in "pnarg#"):
        opens = ahead in _AFTER_VERB and ahead != "N"
        return tags.FINITE if opens or not _finite_ahead(tokens, at + 1) else other
    return other
