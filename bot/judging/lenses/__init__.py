"""Lenses: each looks at a claim and the sentences aligned with it for one kind of agreement or conflict."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.judging.alignment import Aligned
from bot.judging.findings import Finding
from bot.judging.profile import Profile
from bot.judging.scene import Scene


@dataclass(frozen=True, slots=True)
class View:
    """What every lens looks at."""

    profile: Profile
    scene: Scene
    aligned: tuple[Aligned, ...]


Lens = Callable[[View], Iterator[Finding]]
