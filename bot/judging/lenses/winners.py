"""Who: another winner, another person elected, or the roles swapped ("X beat Y", "Y beat X")."""

from collections.abc import Iterator
from functools import cache

from bot.core.reading import Name
from bot.core.vocabulary import Section, VerdictCode
from bot.judging.alignment import NEAR, Aligned
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.names import find_same, same_entity, subject
from bot.judging.polarity import Mood, polarity
from bot.judging.times import When, told_in
from bot.judging.words import Word, load_lexicon, stem


@cache
def _verbs() -> frozenset[str]:
    return frozenset(stem(verb) for verb in load_lexicon()["unique"]["verbs"].split())


def winners(view: View) -> Iterator[Finding]:
    """Compare the subjects of verbs that only one can be the subject of, in sentences about the claim's matter."""
    for verb, claimed in _subjects(view.profile.text, view.profile.words, view.profile.names):
        for item in view.aligned:
            off = item.line.section is not Section.NEWS or told_in(view.profile, item.line).when is When.OTHER
            if item.share < NEAR or off:
                continue
            told = [
                name
                for word, name in _subjects(view.scene.reading.text, item.line.words, item.line.names)
                if word == verb
            ]
            if told and not any(same_entity(name.key, claimed.key) for name in told):
                yield _conflict(view, item, claimed, told[0])


def _subjects(text: str, words: tuple[Word, ...], names: tuple[Name, ...]) -> list[tuple[str, Name]]:
    """Return the verbs told of as having happened, each with its subject."""
    found = []
    for position, word in enumerate(words):
        if word.stem not in _verbs():
            continue
        stands, name = polarity(text, words, position), subject(names, word.start)
        if name is not None and not stands.negated and stands.mood is Mood.ACTUAL:
            found.append((word.stem, name))
    return found


def _conflict(view: View, item: Aligned, claimed: Name, told: Name) -> Finding:
    """Where the sentence names the claimed one too, beside the other, it plainly means the same contest."""
    beside = find_same(claimed.key, item.line.keys) is not None and view.firm(item)
    return Finding(
        "who.differs",
        VerdictCode.CONTRADICTS,
        Strength.STRONG if beside else Strength.WEAK,
        f"The claim has {claimed.text}, the document {told.text}.",
        item.line.span,
        ("who",),
    )
