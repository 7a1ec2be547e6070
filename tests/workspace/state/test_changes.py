"""The feed: who may see what, and who is too far behind."""

from bot.workspace.state.changes import KEPT_CHANGES, ChangeFeed


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
