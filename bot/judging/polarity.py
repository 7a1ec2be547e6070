"""Polarity with scope: whether a word is affirmed, negated, or only wished, feared or planned."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.judging.words import Word, stem


class Mood(StrEnum):
    """How a word stands in its sentence."""

    ACTUAL = "actual"
    PLANNED = "planned"
    UNREAL = "unreal"


@dataclass(frozen=True, slots=True)
class Polarity:
    """The polarity of a word: negated an odd number of times or not, and its mood."""

    negated: bool
    mood: Mood


_NEGATORS = frozenset(
    [
        "not",
        "never",
        "no",
        "none",
        "nobody",
        "neither",
        "nor",
        "without",
        "cannot",
        "nothing",
        "hardly",
        "scarcely",
        "unable",
    ]
)
# Verbs that turn the polarity of what follows them: "declined to overturn", "never denied that they met".
_REVERSERS = frozenset(
    stem(word)
    for word in (
        *(
            "deny",
            "decline",
            "refuse",
            "fail",
            "reject",
            "dismiss",
            "stop",
            "avoid",
            "prevent",
            "halt",
            "block",
            "oppose",
            "abandon",
        ),
        *(
            "cancel",
            "scrap",
            "disown",
            "retract",
            "disprove",
            "untrue",
            "false",
            "wrong",
            "lack",
            "absence",
            "denial",
            "refusal",
        ),
    )
)
_REVERSING_PAIRS = frozenset(
    [("rule", "out"), ("fall", "short"), ("far", "from"), ("fell", "short"), ("ruled", "out"), ("instead", "of")]
)
_UNREAL = frozenset(
    stem(word)
    for word in (
        *(
            "could",
            "would",
            "might",
            "may",
            "should",
            "if",
            "whether",
            "unless",
            "hope",
            "want",
            "urge",
            "demand",
            "seek",
            "propose",
        ),
        *(
            "ask",
            "consider",
            "weigh",
            "threaten",
            "fear",
            "possible",
            "possibly",
            "allegedly",
            "perhaps",
            "rumour",
            "rumor",
            "petition",
        ),
        *(
            "argue",
            "request",
            "appeal",
            "motion",
            "call",
            "bid",
            "attempt",
            "try",
            "pressure",
            "calls",
            "chance",
            "likely",
            "unlikely",
        ),
    )
) - {stem("appeals")} | {"would", "could", "should", "may", "might"}
_PLANNED = frozenset(
    stem(word)
    for word in (
        "will",
        "shall",
        "plan",
        "schedule",
        "due",
        "intend",
        "expect",
        "prepare",
        "set",
        "promise",
        "pledge",
        "vow",
    )
)
_CLAUSE_BREAK = re.compile(
    r"[;:.!?()“”\"]|,\s|\s[–—-]\s|\b(?:but|while|although|though|because|after|before|when|which|who|as)\b"
)
_REACH = 8  # words before the one looked at


def polarity(text: str, words: tuple[Word, ...], position: int) -> Polarity:
    """Return how ``words[position]`` stands: negators and reversing verbs before it in its clause are counted."""
    negations, mood = 0, Mood.ACTUAL
    following = words[position]
    for index in range(position - 1, max(-1, position - 1 - _REACH), -1):
        word = words[index]
        if _CLAUSE_BREAK.search(text, word.end, following.start) or _breaks(word):
            break
        if _negates(words, index):
            negations += 1
        elif word.stem in _UNREAL and (word.low != "may" or not text[word.start].isupper()):
            mood = Mood.UNREAL
        elif word.stem in _PLANNED and mood is Mood.ACTUAL:
            mood = Mood.PLANNED
        following = word
    return Polarity(negations % 2 == 1, mood)


def _breaks(word: Word) -> bool:
    return word.low in ("but", "while", "although", "though", "because", "after", "before", "when", "which", "who")


def _negates(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    if word.low in _NEGATORS or word.low.endswith(("n't", "n’t")) or word.stem in _REVERSERS:
        return not (
            word.low == "no"
            and index + 1 < len(words)
            and words[index + 1].low in ("longer", "fewer", "less", "more")
            and words[index + 1].low != "longer"
        )
    return index + 1 < len(words) and (word.low, words[index + 1].low) in _REVERSING_PAIRS
