"""Who may do what."""

import pytest

from bot.core.errors import NotAllowedError
from bot.core.people import Actor


def test_only_editors_may() -> None:
    Actor("U1", editor=True).require_editor("rule on claims")
    with pytest.raises(NotAllowedError, match="Only editors can rule on claims") as caught:
        Actor("U2").require_editor("rule on claims")
    assert caught.value.hint
