"""Words that deny by what they say: "that is untrue", "no such call took place", "we had not signed anything"."""

import re
from collections.abc import Iterable

from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.remembered import Remembered

_FALSEHOOD = r"""(?:
    untrue | false | baseless | unfounded | groundless | wrong | incorrect | inaccurate | fabricat\w+
    | forger(?:y|ies) | absurd | ridiculous | preposterous | tosh | bunk | smears? | hot\s+air
    | inventions? | lies? | nonsense | hoax | fakes? | fiction\w* | rubbish | made\s+up | fantas\w+ | fake\s+news
    | bogus | slander\w* | libel\w* | defamatory | scurrilous | spurious | erroneous | myths? | fairy\s+tales?
    | propaganda | (?:dis|mis)information
    | (?:far\s+from|nowhere\s+near)\s+(?:the\s+truth|true) | (?:wide\s+of|off)\s+the\s+mark
    | not\s+(?:true|correct|accurate) | without\s+(?:any\s+)?(?:foundation|basis|merit) )\b"""
_FALSE = re.compile(
    rf"""(?:\b(?:is|are|was|were)|['’]s|['’]re)\s+
    (?:\w+ly\s+|simply\s+|just\s+|pure\s+|all\s+|an?\s+|the\s+|not\s+even\s+)* {_FALSEHOOD}
    | (?:is|are|was|were)(?:\s+not|n['’]t)\s+(?:true|correct|accurate|the\s+case)\b""",
    re.I | re.X,
)
_AS_FALSE = re.compile(rf"\bas\s+(?:\w+\s+){{0,2}}?{_FALSEHOOD}", re.I | re.X)
_EVENTS = r"""(?:calls?|conversations?|meetings?|talks|contacts?|attack|strike|offer|payments?|visit|cover-?up
    |discussions?|negotiations|wrongdoing|collusion|misconduct|fraud|approach|bribes?|affair|exchange)"""
_FLATLY = re.compile(
    rf"""\b(?:
    no\s+truth | nothing\s+of\s+the\s+(?:kind|sort) | not\s+a\s+word\s+of\s+(?:it|truth)
    | (?:^|(?<=that\s)|(?:is|was|were|are|been)\s+)no\s+such\s+\w+ | fake\s+news
    | did(?:\s+not|n['’]t)\s+(?:happen|take\s+place|occur) | never\s+(?:happened|took\s+place|occurred)
    | (?:pure|complete|total|sheer)\s+(?:invention|fabrication|fiction|nonsense|fantasy)
    | no\s+\w+\s+(?:took\s+place|was\s+held|occurred|happened)
    | there\s+(?:is|was|were|are|(?:has|have|had)\s+been|(?:has|have|had)\s+never\s+been(?:\s+an?)?)\s+
      (?:no|any)\s+(?:\w+\s+)?{_EVENTS} )\b""",
    re.I | re.X,
)
_PARTLESS = re.compile(
    r"""^(?:that\s+)?(?:he|she|it|they|we|i|the\s+\w+)\s+(?:
    (?:had|has|have)\s+nothing\s+to\s+do\s+with
    | (?:was|were|is|are|had\s+been)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:involved|responsible|behind|guilty)
    | (?:had|played|has|took)\s+no\s+(?:role|part|involvement|hand)\b )""",
    re.I | re.X,
)
_NOT_DONE = re.compile(
    r"""^(?:that\s+)?(?:
      (?:he|she|it|they|we|i|our\s+\w+)\s+(?:(?:had|has|have|did)(?:\s+not|n['’]t)|(?:had|has|have)?\s*never)
    | (?:at\s+no\s+(?:point|time|stage)|in\s+no\s+way|never)\s+(?:did|had|has|have)\s+(?:he|she|it|they|we|i)
    )\s+
    (?:\w+ly\s+|ever\s+)*(?P<verb>\w+)""",
    re.I | re.X,
)
_FRAGMENT = re.compile(
    rf"""^["“‘']*(?:that\s+)?(?:(?:\w+ly|just|simply|all|total|complete|utter|pure|sheer|an?)\s+)*(?:not\s+(?:so|true)|{_FALSEHOOD})\s*[.,!;"”’']*$""",
    re.I | re.X,
)
_CALLED = re.compile(
    rf"""^(?P<thing>.{{2,240}}?)\s+(?:as\s+)?["“‘']?(?:(?:an?|the|all|just|pure|simply|simple|complete(?:ly)?|total(?:ly)?|utter(?:ly)?|absolute(?:ly)?
    |outright|entirely|wholly|\w+ly|more|so\s+much)\s+)*["“‘']?{_FALSEHOOD}[^,;.]{{0,40}}$""",
    re.I | re.X | re.S,
)
_PLAINLY_FALSE = re.compile(r"\b(?:lies?|false|untrue|fabricat\w+|hoax|fake|fake\s+news|invention|made\s+up)\b", re.I)
_NOT_TRUE_THAT = re.compile(
    rf"""^(?:that\s+)?["“‘']?(?:it|this)\s*(?:(?:is|was|['’]s)\s+)?(?:\w+ly\s+|just\s+|an?\s+)*(?:{_FALSEHOOD}|(?:not|n['’]t)\s+(?:\w+ly\s+)?(?:the\s+case|so)\b)
    \s+(?:to\s+(?:say|suggest|claim)\s+)?that\s+(?P<told>.+)$""",
    re.I | re.X | re.S,
)
_NO_TRUTH_IN = re.compile(
    r"""^(?:that\s+)?["“‘']?there(?:\s+(?:is|was|had\s+been)|['’]s)\s+(?:absolutely\s+|simply\s+)?(?:no|not\s+an?\s+\w+\s+of|nothing|little)\s+(?:truth|substance|foundation|basis)?
    \s*(?:to|in|for|behind)\s+(?P<told>.+)$""",
    re.I | re.X | re.S,
)
_NEGATED = re.compile(
    r"""^(?:that\s+)?[\"“‘']?(?:(?!(?:will|would|could|should|can|may|might|must|if)\b)[\w’'-]+,?\s+){1,9}?
    (?:(?:had|has|have|did|was|were|is|are)(?:\s+not|n['’]t)|(?:had|has|have|was|were)?\s*never)\s+(?:\w+ly\s+|ever\s+|been\s+)*(?P<verb>\w+)""",
    re.I | re.X,
)
_NONE = re.compile(
    r"""^(?:that\s+)?["“‘']?(?:no\b|none\s+of|not\s+one\b|not\s+a\s+single|nothing|nobody|neither\b|there\s+(?:is|was|are|were|had\s+been|has\s+been|have\s+been)\s+no\b)""",
    re.I | re.X,
)
_UNQUOTED = str.maketrans("", "", '"“”')
_NEGATED_BY = ("not", "n't", "n’t", "never")  # one of them stands in whatever `_NEGATED` matches
_IN_QUOTES = re.compile(r"\s*[\"“‘'](?:that\s+)?(?:at\s+no\s+\w+\s+did\s+|never\s+\w+\s+)?(?:i|we|our)\b", re.I)
_NEGATIVE = re.compile(
    rf"""\b(?:no|not|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|den(?:y|ies|ied)|reject\w*|refut\w+
    |{_FALSEHOOD})\b | n['’]t\b""",
    re.I | re.X,
)
_LEFT_ASIDE = r"""(?:dignify | (?:deal|engage|traffic)\s+(?:in|with)\s+hypotheticals
    | (?:be\s+)?(?:get|getting|go|going)\s+into\s+(?:(?:the|any|all|such|further|more|private|specific)\s+){0,2}
      (?:hypotheticals?|details?|specifics|particulars|speculation|that|names|numbers)\b)"""
_SILENT = re.compile(
    rf"""^(?:that\s+)?[\"“‘']*(?:no\s+comment\b
    |(?:[\w’'-]+\s+){{1,5}}?(?:(?:do|does|did|will|would|could|can)(?:\s+not|n['’]t)|cannot)\s+(?:\w+ly\s+)?
      (?:comment|discuss|answer|confirm\s+or\s+deny|be\s+drawn|speculate)\b
    |(?:[\w’'-]+\s+){{1,5}}?ha(?:s|d|ve)\s+(?:no\s+comment|nothing\s+(?:more\s+|further\s+)?to\s+(?:say|add)|no\s+statement)\b
    |(?:[\w’'-]+\s+){{1,5}}?(?:(?:do|does|will|would)(?:\s+not|n['’]t)|wo\s?n['’]t|(?:am|is|are|was|were)(?:\s+not|n['’]t)\s+(?:going\s+to)?)\s*{_LEFT_ASIDE}
    |(?:[\w’-]+\s+){{0,4}}?\w+['’](?:m|re|s|ll|d)\s+not\s+(?:going\s+to\s+|gonna\s+)?{_LEFT_ASIDE})""",
    re.I | re.X,
)
_OF_ALL = re.compile(
    r"it\s+(?:is|was)\s+(?:not\s+true|untrue|wrong|false)\s+(?:to\s+say\s+)?that\s+(?:all|every|each)\s", re.I
)
_SAYS_NOTHING = re.compile(r"\b(?:comment|confirm(?:ed)?|discuss)\b", re.I)
_OPEN = re.compile(r"\b(?:if|whether|unless)\b", re.I)
# Not doing these is no denial of an act: "it had not decided", "she did not know".
_NO_ACTS = wordset(
    """
    know knew known decided decide receive received seen see been heard hear want wanted expect expected think thought
    believe believed understand understood felt feel finished ruled denied deny yet recall recalled remember remembered
    forgotten set reached identified determined concluded confirmed get got lost given won able enough need needed like
    liked realise realized realised realize support supported mention mentioned care mind hope vote own change changed
    rule matter work mean trust consider regret watch respond comment plan intend exclude excluded"""
)


_UNTRUE = re.compile(
    r"""untrue|false|baseless|unfounded|groundless|wrong|incorrect|inaccurate|fabricat|forger|absurd|ridiculous
    |preposterous|tosh|bunk|smear|hot|invention|lie|nonsense|hoax|fake|fiction|rubbish|made|fantas|bogus|slander|libel
    |defamatory|scurrilous|spurious|erroneous|myth|fairy|propaganda|disinformation|misinformation|far|nowhere|wide|off
    |without""",
    re.X,
)
_NEGATIVES = wordset("no not n't never cannot nothing none nobody neither any")


def _is_telltale(word: str) -> bool:
    return word in _NEGATIVES or word.endswith("n't") or _UNTRUE.match(word) is not None


_TELLTALE = Remembered(_is_telltale)


def may_deny(words_there: Iterable[str]) -> bool:
    """Return whether one of some lower-case words can be the one by which a text denies, negates or says nothing.

    One stands in all that the other functions here look for, but for ``is_negative``: sentences without one, most of a
    text, need not be searched.
    """
    return any(map(_TELLTALE.__getitem__, words_there))


def denies_in_words(content: str) -> bool:
    """Return whether a content denies by what it says, whatever the verb that brings it."""
    head = content[:160].translate(_UNQUOTED)
    return _denies(content, head) and _OPEN.search(head) is None and _OF_ALL.match(head) is None


def _denies(content: str, head: str) -> bool:
    if _PARTLESS.match(head) or _FLATLY.search(head[:90]) or _FRAGMENT.match(content):
        return True
    false = _FALSE.search(head)
    if false is not None:
        subject = re.findall(r"[\w'’]+", head[: false.start()].lower())[-14:]
        if subject[:1] == ["that"] and subject[1:2] and subject[1] in words.POSSESSIVES:
            subject = subject[1:]  # "that its models were wrong"
        return any(word in words.REPORTED | words.ANAPHORS | {"they"} for word in subject)
    if content[:1] in "\"“‘'" and not _IN_QUOTES.match(content):
        return False  # "it" in somebody's own words is not the speaker
    match = _NOT_DONE.match(head)
    return match is not None and match["verb"].lower() not in _NO_ACTS


def is_negative(quoted: str) -> bool:
    """Return whether quoted words beside a denial deny something themselves; "no comment" does not."""
    return _NEGATIVE.search(quoted) is not None and not _SAYS_NOTHING.search(quoted)


def speaks_of_self(content: str) -> bool:
    """Return whether a denial is only a negative in the first person, quoted: a denial where there is an accusation."""
    head = content[:160].translate(_UNQUOTED)
    flat = _PARTLESS.match(head) or _FLATLY.search(head[:90]) or _FALSE.search(head)
    return content[:1] in "\"“‘'" and not flat and _NOT_DONE.match(head) is not None


def subject_denied(content: str) -> str | None:
    """Return what is called untrue, such as "report of a closure" before "is untrue"; None for other denials."""
    plain = content.translate(_UNQUOTED)
    false = _FALSE.search(plain)
    return plain[: false.start()].strip() if false else None


def called_false(content: str) -> bool:
    """Return whether something is rejected "as false", "as pure invention" and the like."""
    return bool(_AS_FALSE.search(content))


def called_untrue(content: str) -> str | None:
    """Return what "the reports false" or "the rumour as pure invention" calls untrue; None for any other content."""
    match = _CALLED.match(content)
    if match is None:
        return None
    thing = match["thing"]
    if _PLAINLY_FALSE.search(content, match.end("thing")):
        return thing
    heads = re.findall(r"[\w’']+", thing.lower())[:8]
    return (
        thing
        if any(head in words.REPORTED for head in heads) or heads[:1] in (["it"], ["this"], ["that"], ["them"])
        else None
    )


def is_fragment(content: str) -> bool:
    """Return whether a denial is no more than "not true" or "pure nonsense"."""
    return _FRAGMENT.match(content) is not None


def says_nothing(content: str) -> bool:
    """Return whether somebody says that they say nothing: "no comment", "we do not comment on rumours"."""
    return _SILENT.match(content) is not None


def told_untrue(content: str) -> str | None:
    """Return the words of the claim in "it is not true that ..." and "there is no truth to ..."; None elsewhere."""
    match = _NOT_TRUE_THAT.match(content) or _NO_TRUTH_IN.match(content)
    return match["told"] if match else None


def negates(content: str) -> bool:
    """Return whether a content says that something was not so or not done: a denial where somebody said that it was."""
    low = content.lower()
    match = _NEGATED.match(content) if any(map(low.__contains__, _NEGATED_BY)) else None
    if match is not None:
        return match["verb"].lower() not in _NO_ACTS
    return _NONE.match(content) is not None
