"""Candidates: which tracked claims a document may touch at all. Cheap, and meant to miss nothing."""

from bot.judging.names import find_same
from bot.judging.profile import Profile
from bot.judging.scene import Scene


def touches(profile: Profile, scene: Scene) -> bool:
    """Return whether the document shares names or rare terms with the claim.

    One name and one further term, two names, or, where no name is shared, a third of the claim's other terms and at
    least two of them.
    """
    shared = len(profile.rare & scene.terms)
    names = sum(1 for key in profile.keys if find_same(key, scene.keys) is not None)
    if names >= 2 or (names == 1 and shared >= 1):
        return True
    return shared >= 2 and shared * 3 >= len(profile.rare)
