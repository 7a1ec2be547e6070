"""The command, on a day on which every call of the bot is refused."""

from slack_bolt import BoltRequest

from bot.app import Bot
from bot.workspace import Workspace
from bot.workspace.defaults import EDITOR, NEWSROOM
from tests.support.scripted_server import answering


def test_the_first_command_needs_nothing_of_slack_but_its_response_url(workspace: Workspace, bots: list[Bot]) -> None:
    app = bots[0].app
    workspace.trouble("token_revoked")
    with answering(200) as slack:
        body = {
            "command": "/story",
            "text": "list",
            "team_id": "T0NEWSROOM",
            "user_id": EDITOR,
            "channel_id": NEWSROOM,
            "trigger_id": "1.2.3",
            "response_url": slack.url,
        }
        assert app.dispatch(BoltRequest(body=body, mode="socket_mode")).status == 200
        bots[0].drain()
    assert [answer["text"] for answer in slack.taken] == ["Stories"]
