"""Answering to a response_url: tried again where that can do no harm, and honest about what Slack did not confirm."""

import pytest
from structlog.testing import capture_logs

from bot.core.errors import SluglineError
from bot.slack.blocks import Message, section
from handlers.answer import answer, remove_clicked
from tests.support.scripted_server import HANG_UP, answering

CARD = Message("Stories", [section("Stories")])


def unhurried(seconds: float) -> None:
    """Wait for nothing."""


@pytest.mark.parametrize("status", [429, 500, 502, 503])
@pytest.mark.parametrize(("public", "seen"), [(True, "in_channel"), (False, "ephemeral")])
def test_what_slack_says_it_did_not_take_is_tried_again(status: int, public: bool, seen: str) -> None:
    with answering(status, 200) as slack:
        assert answer(slack.url, CARD, public=public, pause=unhurried)
    assert [body["response_type"] for body in slack.taken] == [seen] * 2


@pytest.mark.parametrize("status", [504, HANG_UP])
def test_what_may_have_arrived_is_not_repeated_not_by_the_library_either(status: int) -> None:
    with answering(status, 200) as slack, pytest.raises(SluglineError, match="did not confirm"):
        answer(slack.url, CARD, pause=unhurried)
    assert len(slack.taken) == 1


def test_patience_ends_and_is_never_longer_than_a_listener_can_spare() -> None:
    pauses: list[float] = []
    with answering(429, retry_after="30") as slack:
        assert not answer(slack.url, CARD, pause=pauses.append)
    assert (len(slack.taken), pauses) == (3, [5.0, 5.0])


def test_a_refusal_is_logged_with_what_slack_says() -> None:
    with answering(404) as slack, capture_logs() as logs:
        assert not answer(slack.url, CARD, pause=unhurried)
    assert [(entry["event"], entry["status"]) for entry in logs] == [("answer_refused", 404)]
    assert len(slack.taken) == 1


@pytest.mark.parametrize("status", [404, HANG_UP])
def test_a_message_that_cannot_be_removed_stays(status: int) -> None:
    with answering(status) as slack, capture_logs() as logs:
        remove_clicked(slack.url)
    assert [entry["event"] for entry in logs] == ["message_not_removed"]
    assert slack.taken == [{"delete_original": True}]
