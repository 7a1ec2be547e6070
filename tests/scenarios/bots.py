"""The bot, running against a workspace over either transport."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from bot.workspace import Workspace
from tests.scenarios.programs import running
from tests.support.bot_process import Settings, slugline

Transport = Literal["socket", "http"]
LISTENING = r"Listening on (http://127\.0\.0\.1:\d+/slack/events)"
SECRET = (("SLACK_SIGNING_SECRET", "local-signing-secret"), ("PORT", "0"))


@contextmanager
def running_bot(workspace: Workspace, settings: Settings, transport: Transport) -> Iterator[None]:
    """Run the bot until the block ends, as one process over Socket Mode, or as `web` and `worker` over signed HTTP.

    Every process must then end by itself, drained, with status 0. A test may provoke errors, so tracebacks are allowed.
    """
    if transport == "socket":
        with running(settings, "run", tracebacks=True) as whole:
            whole.wait_for("is connected as @slugline")
            yield
        return
    behind_http = Settings(settings.data, settings.base_url, (*settings.extra, *SECRET))
    upgraded = slugline(behind_http, "db", "upgrade")
    assert upgraded.returncode == 0, upgraded.stderr
    web = running(behind_http, "web", tracebacks=True)
    worker = running(behind_http, "worker", tracebacks=True)
    with web as listener, worker as working:
        working.wait_for("Working")
        workspace.use_request_url(listener.wait_for(LISTENING)[1])
        yield
