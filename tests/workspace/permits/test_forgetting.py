"""What the workspace hands out by the thousand is not kept for ever."""

from __future__ import annotations

import pytest

from bot.workspace import WorkspaceConfig
from bot.workspace.defaults import BOT_USER, EDITOR, NEWSROOM
from bot.workspace.errors import SlackError
from bot.workspace.model import Message
from bot.workspace.permits.response_urls import ResponseUrls
from bot.workspace.permits.triggers import KNOWN_SECONDS, Triggers
from bot.workspace.state.workspace import EPHEMERALS_KEPT, WorkspaceState
from bot.workspace.transport.sockets import TICKETS_KEPT, SocketHub
from tests.support.manual_clock import ManualClock
from tests.workspace.small_app import MANIFEST


@pytest.fixture
def state(clock: ManualClock) -> WorkspaceState:
    return WorkspaceState(WorkspaceConfig(manifest=MANIFEST, clock=clock), "Slugline")


def test_triggers_are_forgotten_used_or_not(clock: ManualClock) -> None:
    triggers = Triggers(clock.now)
    used, unused = triggers.issue(EDITOR), triggers.issue(EDITOR)
    triggers.redeem(used)
    clock.advance(KNOWN_SECONDS)
    triggers.issue(EDITOR)
    assert (_refused(triggers, used), _refused(triggers, unused)) == ("exchanged_trigger_id", "expired_trigger_id")
    clock.advance(1)
    triggers.issue(EDITOR)
    assert (_refused(triggers, used), _refused(triggers, unused)) == ("invalid_trigger_id", "invalid_trigger_id")


def _refused(triggers: Triggers, trigger_id: str) -> str:
    with pytest.raises(SlackError) as caught:
        triggers.check(trigger_id)
    return caught.value.code


def test_response_urls_are_forgotten(clock: ManualClock, state: WorkspaceState) -> None:
    urls = ResponseUrls(state, "http://localhost", lambda _: None)
    key = urls.issue(EDITOR, NEWSROOM).rpartition("/")[2]
    for code in ("expired_url", "invalid_url"):
        clock.advance(45 * 60)
        urls.issue(EDITOR, NEWSROOM)
        with pytest.raises(SlackError, match=code):
            urls.post(key, {"text": "late"})


def test_unused_tickets_of_connections_are_forgotten(clock: ManualClock, state: WorkspaceState) -> None:
    hub = SocketHub(clock, state.changes)
    tickets = [hub.issue_ticket() for _ in range(TICKETS_KEPT + 1)]
    assert not hub.takes(tickets[0])
    assert hub.takes(tickets[1])
    assert not hub.takes(tickets[1])


def test_the_oldest_ephemeral_messages_go_with_what_was_chosen_in_them(state: WorkspaceState) -> None:
    first = _whispered(state)
    state.drafts[EDITOR, first.ts] = {}
    for _ in range(EPHEMERALS_KEPT):
        last = _whispered(state)
    assert state.seen_by(EDITOR, NEWSROOM, first.ts) is None
    assert state.seen_by(EDITOR, NEWSROOM, last.ts) == last
    assert len(state.visible(EDITOR)) == EPHEMERALS_KEPT
    assert state.drafts == {}
    assert "message_deleted" in [change.kind for change in state.changes.after(0, EDITOR)]


def _whispered(state: WorkspaceState) -> Message:
    return state.put_ephemeral(Message(NEWSROOM, state.next_ts(), BOT_USER, "psst", visible_to=EDITOR))
