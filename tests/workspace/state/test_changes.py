"""The feed: who may see what, and who is too far behind."""

from bot.workspace import WorkspaceConfig
from bot.workspace.defaults import BOT_USER, EDITOR, NEWSROOM, REPORTER
from bot.workspace.model import Channel, Message
from bot.workspace.state.changes import KEPT_CHANGES, ChangeFeed
from bot.workspace.state.views import new_view
from bot.workspace.state.workspace import WorkspaceState
from tests.workspace.small_app import MANIFEST


def test_a_change_is_for_its_audience() -> None:
    feed = ChangeFeed()
    feed.publish("message", {"text": "for one"}, frozenset({"U1"}))
    feed.publish("app", {})
    assert [change.kind for change in feed.after(0, "U1")] == ["message", "app"]
    assert [change.kind for change in feed.after(0, "U2")] == ["app"]


def test_it_says_when_a_follower_has_missed_something() -> None:
    feed = ChangeFeed()
    assert not feed.reaches(-1)
    assert feed.reaches(0)
    for _ in range(KEPT_CHANGES):
        feed.publish("app", {})
    assert feed.reaches(0)
    feed.publish("app", {})
    assert not feed.reaches(0)
    assert feed.reaches(1)


def test_what_one_person_sees_is_told_to_nobody_else() -> None:
    state = WorkspaceState(WorkspaceConfig(manifest=MANIFEST), "Slugline")
    state.put_ephemeral(Message(NEWSROOM, state.next_ts(), BOT_USER, "psst", visible_to=EDITOR))
    state.put_channel(Channel("C0DESK", "desk", frozenset({EDITOR}), is_private=True))
    state.direct_channel(EDITOR)
    view = {"type": "home", "blocks": []}
    state.put_home(new_view(EDITOR, view))
    state.open_view(new_view(EDITOR, view))
    assert [change.kind for change in state.changes.after(0, EDITOR)] == [
        "message",
        "channel",
        "channel",
        "home",
        "views",
    ]
    assert state.changes.after(0, REPORTER) == []
