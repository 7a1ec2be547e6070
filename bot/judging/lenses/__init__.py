"""Lenses: each looks at a claim and the sentences aligned with it for one kind of agreement or conflict."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.judging.alignment import NEAR, Aligned
from bot.judging.findings import Finding
from bot.judging.profile import Profile
from bot.judging.scene import Scene
from bot.judging.times import SOON, When, days_after, interval, told_in


@dataclass(frozen=True, slots=True)
class View:
    """What every lens looks at."""

    profile: Profile
    scene: Scene
    aligned: tuple[Aligned, ...]

    def firm(self, item: Aligned) -> bool:
        """Return whether a sentence speaks of the claim's very event, closely enough to carry an alert.

        It has half of the claim's words and nearly all of its names, and where the document came late, the date too.
        """
        after = days_after(self.profile, self.scene)
        dated = interval(self.profile) is not None
        in_time = not dated or after is None or after <= SOON or told_in(self.profile, item.line).when is When.SAME
        return in_time and item.own >= 2 and item.own_share >= 0.4 and item.share >= NEAR and item.named > 0.7


Lens = Callable[[View], Iterator[Finding]]
