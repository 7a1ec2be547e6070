"""Sharing an answer: the copy that one person has goes away once the channel has its own, and not before."""

from slack_bolt import BoltRequest

from bot.app import Bot
from bot.slack.payloads import ShareAnswer
from bot.workspace.defaults import EDITOR, NEWSROOM
from tests.support.scripted_server import answering


def shared(bot: Bot, response_url: str) -> None:
    """Press *Share to channel* under a list, and wait until the listener has ended."""
    body = {
        "type": "block_actions",
        "team": {"id": "T0NEWSROOM"},
        "user": {"id": EDITOR},
        "channel": {"id": NEWSROOM},
        "container": {"type": "message", "is_ephemeral": True},
        "trigger_id": "1.2.3",
        "response_url": response_url,
        "actions": [
            {"type": "button", "action_id": ShareAnswer.action, "value": ShareAnswer(command="list").dump()},
        ],
    }
    assert bot.app.dispatch(BoltRequest(body=body, mode="socket_mode")).status == 200
    bot.drain()


def test_the_channel_has_it_and_the_persons_copy_goes(bots: list[Bot]) -> None:
    with answering(200) as slack:
        shared(bots[0], slack.url)
    public, removed = slack.taken
    assert public["response_type"] == "in_channel"
    assert removed == {"delete_original": True}


def test_what_slack_refuses_to_show_the_channel_stays_with_the_person(bots: list[Bot]) -> None:
    with answering(410) as slack:
        shared(bots[0], slack.url)
    assert [body.get("delete_original") for body in slack.taken] == [None]
