"""Polarity with scope: whether a word is affirmed, negated, or only wished, feared or planned."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.judging.words import Word, stemset


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
_REVERSERS = stemset(
    "deny decline refuse fail reject dismiss stop avoid prevent halt block oppose abandon cancel scrap disown "
    "retract disprove untrue false wrong lack absence denial refusal"
)
_REVERSING_PAIRS = frozenset(
    [("rule", "out"), ("fall", "short"), ("far", "from"), ("fell", "short"), ("ruled", "out"), ("instead", "of")]
)
_UNREAL = stemset(
    "could would might may should if whether unless hope want urge demand seek propose ask consider weigh threaten "
    "fear possible possibly allegedly perhaps rumour rumor petition argue request motion call bid attempt "
    "try pressure calls chance likely unlikely"
)
_PLANNED = stemset("will shall plan schedule due intend expect prepare set promise pledge vow")
_CLAUSE_BREAK = re.compile(
    r"[;:.!?()“”\"]|,\s|\s[–—-]\s|\b(?:but|while|although|though|because|after|before|when|which|who|as)\b"
)
_CALENDAR = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$"
)
# "No change to the plan", "no doubt that it won": the negation stops at the noun.
_SELF_CONTAINED = frozenset(
    ["change", "doubt", "question", "secret", "mistake", "surprise", "wonder", "matter", "objection", "problem"]
)
# "Will not open before June" says when, not whether.
_ONLY_LATER = re.compile(r"(?<=\s)(?:before|until|till)\b")
_REACH = 8  # words before the one looked at


def polarity(text: str, words: tuple[Word, ...], position: int) -> Polarity:
    """Return how ``words[position]`` stands: negators and reversing verbs before it in its clause are counted."""
    negations, mood = 0, Mood.ACTUAL
    following = words[position]
    for index in range(position - 1, max(-1, position - 1 - _REACH), -1):
        word = words[index]
        if _breaks(word) or _is_break(text, word, following):
            break
        if _negates(words, index):
            negations += 1
        elif word.stem in _UNREAL and (word.low != "may" or not text[word.start].isupper()):
            mood = Mood.UNREAL
        elif word.stem in _PLANNED and mood is Mood.ACTUAL:
            mood = Mood.PLANNED
        following = word
    negated = negations % 2 == 1
    if negated and _ONLY_LATER.search(text, words[position].end, words[-1].end):
        mood = Mood.UNREAL
    return Polarity(negated, mood)


def _is_break(text: str, word: Word, following: Word) -> bool:
    """A comma around a date ("refused on Tuesday, April 15, to ...") ends no clause."""
    if not _CLAUSE_BREAK.search(text, word.end, following.start):
        return False
    dated = _CALENDAR.match(word.low) or _CALENDAR.match(following.low)
    return not (dated and text[word.end : following.start].strip() == ",")


def _breaks(word: Word) -> bool:
    return word.low in ("but", "while", "although", "though", "because", "after", "before", "when", "which", "who")


def _negates(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    after = words[index + 1].low if index + 1 < len(words) else ""
    if word.low == "no" and (after in _SELF_CONTAINED or after in ("fewer", "less", "more")):
        return False
    if word.low == "not" and after in ("only", "just", "least"):
        return False
    if word.low in _NEGATORS or word.low.endswith("n't") or word.stem in _REVERSERS:
        return True
    return (word.low, after) in _REVERSING_PAIRS
