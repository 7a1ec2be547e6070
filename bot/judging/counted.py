"""Counted: what befell those that a figure counts. Twelve injured and four arrested are not one count."""

import re

from bot.core.reading import Quantity
from bot.judging.polarity import Mood, polarity
from bot.judging.words import Word, stem, stopwords, terms

_BE = stem("be")
_NEAR = 4  # words between a figure and its verb: "12 people, most of them children, were"
_PAUSE = re.compile(r"[,;:]")
_SHARE_OF = re.compile(r"\s+of\s+(?:the|them|those|its|their)\b")
_RATE = re.compile(r"\s+(?:\w+\s+)?(?:a|per|each|every)\s+(?:year|month|week|day|head)\b")
_WINDOW = 3  # words after "were" that may hold the deed: "were later confirmed dead"
_FILLERS = frozenset(
    ["about", "around", "some", "nearly", "almost", "only", "just", "at", "least", "most", "up", "to", "than", "more"]
).union(["over", "under", "less", "fewer", "a", "an", "the", "roughly", "approximately", "exactly", "not"])


def counts_alike(claim: tuple[str, tuple[Word, ...], Quantity], told: tuple[str, tuple[Word, ...], Quantity]) -> bool:
    """Return whether two figures may count the same deed; each comes with its text and the words of its sentence.

    They do not where both say in the passive what befell those counted and it differs, where one verb is told as done
    and as yet to come, or where the document names a purpose ("to repair") that the claim lacks.
    """
    mine, theirs = _befell(*claim), _befell(*told)
    if mine and theirs and not mine & theirs:
        return False
    if _purpose(told[1], told[2]) - terms(claim[1]):
        return False
    if _follows(_RATE, *told) and not _follows(_RATE, *claim):
        return False
    done, due = _deed(*claim), _deed(*told)
    return not (done and due and done[0] == due[0] and (done[1], due[1]) == (Mood.ACTUAL, Mood.PLANNED))


def _befell(text: str, words: tuple[Word, ...], figure: Quantity) -> frozenset[str]:
    """Return the terms right after "were", where the figure's noun is the subject of it."""
    after = [position for position, word in enumerate(words) if word.start >= figure.span.end]
    reach = len(after) if _follows(_SHARE_OF, text, words, figure) else _NEAR + 1
    for position in after[:reach]:
        if _PAUSE.search(text, figure.span.end, words[position].start):
            break
        if words[position].stem == _BE:
            return terms(words[position + 1 : position + 1 + _WINDOW])
    return frozenset()


def _follows(pattern: re.Pattern[str], text: str, words: tuple[Word, ...], figure: Quantity) -> bool:
    return bool(words) and pattern.match(text, figure.span.end, words[-1].end) is not None


def _purpose(words: tuple[Word, ...], figure: Quantity) -> frozenset[str]:
    after = [word for word in words if word.start >= figure.span.end][:2]
    if len(after) == 2 and after[0].low == "to" and after[1].low not in stopwords():
        return terms((after[1],))
    return frozenset()


def _deed(text: str, words: tuple[Word, ...], figure: Quantity) -> tuple[str, Mood] | None:
    """Return the word that the figure follows ("cost"), as a stem, and its mood."""
    before = [position for position, word in enumerate(words) if word.end <= figure.span.start]
    verb = next((position for position in reversed(before) if words[position].low not in _FILLERS), None)
    return None if verb is None else (words[verb].stem, polarity(text, words, verb).mood)
