"""Sameness: whether a sentence speaks of the claim's own thing, deed and occasion.

What it says of another thing of the kind, or of another year, bears on the claim in no way; where that stays open, it
can raise a question and no more.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import IntEnum

from bot.core.reading import DateMention
from bot.core.spans import Span
from bot.core.vocabulary import Basis, VerdictCode
from bot.judging.findings import Finding, Strength
from bot.judging.names import find_same
from bot.judging.objects import object_of, source_of, subject_of
from bot.judging.outcomes import Outcome
from bot.judging.polarity import Mood, polarity
from bot.judging.profile import Profile
from bot.judging.scene import Line, Scene
from bot.judging.things import Marks, marked_things, points_back
from bot.judging.times import interval, same_time
from bot.judging.words import Word, is_irregular, stemset, stopwords, terms, words_of


class Sameness(IntEnum):
    """How sure it is that a sentence speaks of the claim's thing."""

    OTHER = 0
    UNCLEAR = 1
    SAME = 2


_HABIT = re.compile(
    r"\b(?:always|usually|normally|as\s+usual|routinely|habitually|every\s+(?:day|week|month|year|\w+day)"
    r"|each\s+(?:day|week|month|year|\w+day)|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SINCE = re.compile(r"\b(?:since|from)\s+$", re.IGNORECASE)
_LONG_AGO = 60  # days before a claim was stated from which a dated event can hardly be its own
_COUNTS = frozenset([VerdictCode.CONTRADICTS, VerdictCode.NUMBER_CHANGED])
_BEFORE_VERB = frozenset(["not", "never", "to", "will", "would", "did", "does", "do", "shall"])
_LIGHT = stemset("be have do say tell make take get give go come")


def tempered(profile: Profile, scene: Scene, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Yield the findings that bear on the claim: those about another thing dropped, those in doubt weakened."""
    for finding in findings:
        index = next((at for at, line in enumerate(scene.lines) if line.span.overlaps(finding.span)), None)
        if index is None or finding.rule == "correction":
            yield finding
            continue
        same = sameness(profile, scene, index)
        if same is Sameness.OTHER:
            continue
        doubted = same is Sameness.UNCLEAR and finding.code in _COUNTS
        yield replace(finding, strength=Strength.WEAK) if doubted else finding


def sameness(profile: Profile, scene: Scene, index: int) -> Sameness:
    """Return whether the sentence at ``index`` speaks of the claim's own thing, deed and occasion."""
    line = scene.lines[index]
    if is_habit(line) and not _HABIT.search(profile.text):
        return Sameness.OTHER
    return min(_occasion(profile, scene, line), same_things(profile, scene, index), _deeds(profile, scene, line))


def is_habit(line: Line) -> bool:
    """Return whether a sentence tells of what is always so, not of one day."""
    return _HABIT.search(line.text) is not None


def _occasion(profile: Profile, scene: Scene, line: Line) -> Sameness:
    if any(same_time(profile, mention) for mention in line.dates):
        return Sameness.SAME
    past = [mention for mention in line.dates if is_long_past(profile, scene, mention)]
    if past:
        return Sameness.OTHER
    unplaced = profile.about.stated_on is None and not profile.dates
    yearly = any(_YEAR.search(mention.span.of(scene.reading.text)) for mention in line.dates)
    return Sameness.UNCLEAR if unplaced and yearly else Sameness.SAME


def is_long_past(profile: Profile, scene: Scene, mention: DateMention) -> bool:
    """Return whether a date with its year lies long before the claim was made and is not the start of a state."""
    days = interval(profile)
    since = days[0] if days is not None else profile.about.stated_on
    text = scene.reading.text
    if since is None or mention.end is None or mention.basis is not Basis.STATED:
        return False
    dated = _YEAR.search(mention.span.of(text)) is not None and not _SINCE.search(text, 0, mention.span.start)
    return dated and (since - mention.end).days > _LONG_AGO and not _YEAR.search(profile.text)


def same_things(profile: Profile, scene: Scene, index: int) -> Sameness:
    """Compare the marks of the nouns that the claim and a sentence share."""
    line = scene.lines[index]
    mine = marked_things(profile.words, profile.names)
    theirs = marked_things(line.words, line.names)
    return min(
        (
            _same(profile, mine[term], _marks_of(scene, index, term, theirs[term]))
            for term in mine.keys() & theirs.keys()
        ),
        default=Sameness.SAME,
    )


def _marks_of(scene: Scene, index: int, term: str, marks: Marks) -> Marks:
    """A noun without marks of its own that points back takes those of the sentence before it."""
    line = scene.lines[index]
    if marks != Marks() or not points_back(line.words, term):
        return marks
    before = scene.lines[index - 1] if index else None
    earlier = marked_things(before.words, before.names).get(term, Marks()) if before is not None else Marks()
    near = (line.names or (before.names if before is not None else ()))[-1:]
    return earlier if earlier != Marks() else Marks(names=frozenset(name.key for name in near))


def _same(profile: Profile, mine: Marks, theirs: Marks) -> Sameness:
    if mine.excludes(theirs):
        return Sameness.OTHER
    if theirs.further and not mine.further:
        return Sameness.UNCLEAR
    strange = [name for name in theirs.names if not _is_known(profile, name)]
    return Sameness.UNCLEAR if strange and not mine.names & theirs.names else Sameness.SAME


def _is_known(profile: Profile, name: str) -> bool:
    every = profile.keys | profile.source_keys
    return find_same(name, every) is not None or any(name in key.split() for key in every)


def _deeds(profile: Profile, scene: Scene, line: Line) -> Sameness:
    """Compare what one verb, or two of opposite outcome, is done to, and when it is done."""
    text, found = scene.reading.text, Sameness.SAME
    for mine, theirs, one_verb in _pairs(profile, line):
        claimed, told = object_of(profile.text, profile.words, mine), object_of(text, line.words, theirs)
        if claimed and told - profile.terms and not claimed & told:
            elsewhere = not one_verb or claimed & line.terms or told & profile.terms
            found = min(found, Sameness.UNCLEAR if elsewhere else Sameness.OTHER)
        moods = polarity(profile.text, profile.words, mine).mood, polarity(text, line.words, theirs).mood
        if _other_subject(profile, text, line, mine, theirs) or (
            one_verb and source_of(text, line.words, theirs) - profile.terms
        ):
            found = min(found, Sameness.UNCLEAR)
        if one_verb and moods == (Mood.ACTUAL, Mood.PLANNED):
            found = min(found, Sameness.UNCLEAR)
    return found


def _other_subject(profile: Profile, text: str, line: Line, mine: int, theirs: int) -> bool:
    """The road to the quay is not the quay: the subject in the document is nothing that the claim speaks of."""
    claimed, _ = subject_of(profile.text, profile.words, mine)
    told, beside = subject_of(text, line.words, theirs)
    spoken = terms(words_of(profile.text))
    of_a_name = any(told & terms(words_of(name.text)) for name in line.names)
    return bool(claimed and told and beside & profile.terms and not told & spoken and not of_a_name)


def _pairs(profile: Profile, line: Line) -> Iterator[tuple[int, int, bool]]:
    """Yield the positions of a verb in claim and sentence, and whether it is one verb in both."""
    for mine, word in enumerate(profile.words):
        if (
            (_shows_verb(word) or _before_figure(profile, word))
            and word.stem not in _LIGHT
            and word.low not in stopwords()
        ):
            yield from (
                (mine, theirs, True)
                for theirs, other in enumerate(line.words)
                if other.stem == word.stem and (_is_verb(line, theirs) or _before_figure(line, other))
            )
    for claimed in profile.outcomes:
        mine = _last_word(profile.words, claimed)
        told = [outcome for outcome in line.outcomes if outcome.family == claimed.family]
        yield from ((mine, _last_word(line.words, outcome), False) for outcome in told)


def _before_figure(about: Profile | Line, word: Word) -> bool:
    return any(0 <= figure.span.start - word.end <= 1 for figure in about.quantities)


def _is_verb(line: Line, position: int) -> bool:
    word = line.words[position]
    if any(name.span.overlaps(Span(word.start, word.end)) for name in line.names):
        return False
    before = line.words[position - 1].low if position else ""
    return _shows_verb(word) or before in _BEFORE_VERB or before.endswith("n't")


def _last_word(words: tuple[Word, ...], outcome: Outcome) -> int:
    return next(position for position, word in enumerate(words) if word.end >= outcome.span.end)


def _shows_verb(word: Word) -> bool:
    """Return whether the form of a word shows a verb."""
    return word.low.endswith(("ed", "ing")) or is_irregular(word.low)
