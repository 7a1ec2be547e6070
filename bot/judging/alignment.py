"""Alignment: how much of a claim each sentence of a document tells of."""

from dataclasses import dataclass

from bot.judging.names import find_same
from bot.judging.profile import Profile
from bot.judging.scene import Line, Scene

NEAR = 0.4  # the share of a claim's terms, in a sentence and its surroundings, from which it tells of the same matter


@dataclass(frozen=True, slots=True)
class Aligned:
    """One sentence against one claim.

    ``own`` counts the claim's terms in the sentence itself; ``share`` is the part of them, 0 to 1, found there, in
    the sentence before it and in the headline; ``keys`` are the claim's names in the sentence, and ``named``
    the part of them, 0 to 1, in it, the sentence before it and the headline.
    """

    line: Line
    index: int
    own: int
    own_share: float
    share: float
    keys: frozenset[str]
    named: float


def align(profile: Profile, scene: Scene) -> tuple[Aligned, ...]:
    """Return the sentences that share a term or a name with the claim, in order."""
    headline = scene.headline.terms if scene.headline else frozenset()
    total = max(1, len(profile.terms))
    found = []
    for index, line in enumerate(scene.lines):
        own = len(profile.terms & line.terms)
        keys = frozenset(key for key in profile.keys if find_same(key, line.keys)) if line.keys else frozenset()
        if not own and not keys:
            continue
        before = scene.lines[index - 1].terms if index else frozenset()
        around = profile.terms & (line.terms | before | headline)
        named = _named(profile, keys, scene.lines[index - 1] if index else None, scene.headline)
        found.append(Aligned(line, index, own, own / total, len(around) / total, keys, named))
    return tuple(found)


def _named(profile: Profile, keys: frozenset[str], *around: Line | None) -> float:
    if not profile.keys:
        return 1.0
    near = frozenset().union(*(line.keys for line in around if line is not None))
    found = sum(1 for key in profile.keys if key in keys or find_same(key, near) is not None)
    return found / len(profile.keys)


def best(aligned: tuple[Aligned, ...]) -> Aligned | None:
    """Return the sentence that tells most of the claim, the first of equals."""
    return max(aligned, key=lambda item: (item.own, item.share), default=None)
