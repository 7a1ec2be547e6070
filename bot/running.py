"""The long-running processes: started in order, stopped by Ctrl-C or SIGTERM, drained before they exit."""

import signal
import socket as sockets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Event

import structlog
import uvicorn

from bot.app import Bot, Newsroom, bot_scopes, load_manifest, open_newsroom, ready_newsroom
from bot.core.errors import SluglineError, UnusableInputError
from bot.ops.health import Check, check_database, check_outbox, check_reading, check_slack
from bot.parsing import open_parser
from bot.services.seeding import seed
from bot.settings import Settings
from bot.slack.socket import DISPATCHERS, SocketConnection
from bot.slack.web import web_app
from bot.workspace import Workspace, WorkspaceConfig, WorkspaceError, WorkspacePortTaken
from bot.workspace.defaults import EDITOR

log = structlog.get_logger(__name__)
Say = Callable[[str], None]


def run(settings: Settings, say: Say) -> None:
    """Run everything in one process: on Slack if there are tokens, else on a local workspace with the seeds.

    Raises:
        SluglineError: if something needed cannot be used; nothing is left running.
    """
    stop = _stopped_by_signals()
    with ExitStack() as stack:
        local = not settings.has_tokens
        if local and settings.slack_bot_token:
            say("SLACK_APP_TOKEN is not set: this is the local workspace. For HTTP run `slugline web` and `worker`.")
        if local:
            settings = stack.enter_context(_LocalWorkspace(settings, say))
        newsroom = _ready_newsroom(settings, stack, migrate=True)
        if local:
            _seed(newsroom)
        bot = _connected(newsroom, stack, worker=True)
        say(f"Slugline is connected as @{bot.check_token()[0].get('user')}. Ctrl-C stops it.")
        _wait(stop, say)


def socket(settings: Settings, say: Say) -> None:
    """Listen over Socket Mode; a worker process delivers."""
    stop = _stopped_by_signals()
    _need_tokens(settings)
    with ExitStack() as stack:
        _connected(_ready_newsroom(settings, stack), stack, worker=False)
        say("Listening over Socket Mode.")
        _wait(stop, say)


def worker(settings: Settings, say: Say) -> None:
    """Work on what waits: documents to read, messages to deliver."""
    stop = _stopped_by_signals()
    _need_tokens(settings, app_token=False)
    with ExitStack() as stack:
        bot = Bot(_ready_newsroom(settings, stack))
        bot.check_token()
        bot.worker.start()
        stack.callback(bot.worker.stop)
        say("Working.")
        _wait(stop, say)


def web(settings: Settings, say: Say) -> None:
    """Listen over HTTP, for Slack's signed requests; a worker process delivers."""
    _need_tokens(settings, app_token=False)
    if not settings.slack_signing_secret:
        raise UnusableInputError("SLACK_SIGNING_SECRET is not set.", "Copy it from the app's Basic Information page.")
    with ExitStack() as stack:
        newsroom = _ready_newsroom(settings, stack)
        bot = Bot(newsroom)
        stack.callback(bot.drain)
        dispatchers = stack.enter_context(ThreadPoolExecutor(DISPATCHERS, thread_name_prefix="dispatch"))
        served = web_app(
            bot.app,
            settings.slack_signing_secret,
            dispatchers,
            lambda: [check_database(newsroom.store), check_outbox(newsroom.store, newsroom.clock)],
        )
        listener = stack.enter_context(_listening(settings.web_host, settings.web_port))
        _stopped_by_signals()  # uvicorn raises the signal that stopped it once more: it must not end us undrained
        say(f"Listening on http://{settings.web_host}:{listener.getsockname()[1]}/slack/events")
        uvicorn.Server(uvicorn.Config(served, log_config=None)).run(sockets=[listener])


def diagnose(settings: Settings) -> list[Check]:
    """Return everything worth checking about a deployment: reading, database, outbox, tokens, scopes, clock."""
    newsroom = open_newsroom(settings.model_copy(update={"parser_model": ""}))  # one that is broken is told, not raised
    database = check_database(newsroom.store)
    checks = [check_reading(lambda: open_parser(settings.parser_model)), database]
    if database.well:
        checks.append(check_outbox(newsroom.store, newsroom.clock))
    if settings.slack_bot_token:
        checks += check_slack(Bot(newsroom).check_token, bot_scopes(settings))
    else:
        checks.append(Check("tokens", True, "none: `slugline run` starts the local workspace"))
    if settings.slack_client_id and settings.slack_client_secret:
        seen = "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are set: Bolt would ignore the bot token"
        checks.append(Check("oauth", False, seen, "Unset them."))
    if settings.slack_bot_token and not settings.slack_app_token and not settings.slack_signing_secret:
        seen = "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set: nothing can reach the bot"
        checks.append(Check("transport", False, seen, "Set the one for Socket Mode, or the other for `slugline web`."))
    if not settings.editors and not settings.editor_group and settings.slack_bot_token:
        checks.append(Check("editors", False, "nobody may rule", "Set SLUGLINE_EDITORS or SLUGLINE_EDITOR_GROUP."))
    newsroom.store.close()
    return checks


class _LocalWorkspace:
    """Slack's place taken by the local workspace: on entry the settings that lead to it."""

    def __init__(self, settings: Settings, say: Say) -> None:
        self._settings = settings
        self._say = say
        manifest = load_manifest(settings)
        self._config = WorkspaceConfig(
            manifest=manifest, port=settings.port, state_path=settings.data / "workspace.json"
        )
        self._workspace = Workspace(self._config)

    def __enter__(self) -> Settings:
        """Start the workspace and return the settings with its address and tokens."""
        try:
            self._settings.data.mkdir(parents=True, exist_ok=True)
            self._workspace.start()
        except OSError as error:
            problem = f"The folder {self._settings.data} cannot be used ({error.strerror})."
            raise SluglineError(problem, "Set SLUGLINE_DATA to one that can.") from error
        except WorkspacePortTaken as error:
            raise SluglineError(str(error), "SLUGLINE_PORT sets it.") from error
        except WorkspaceError as error:
            raise SluglineError(str(error)) from error
        self._say(f"Open {self._workspace.url} - a local workspace, not Slack. Try: /story trump-putin-call")
        return self._settings.model_copy(
            update={
                "slack_bot_token": self._config.bot_token,
                "slack_app_token": self._config.app_token,
                "slack_base_url": self._workspace.api_url,
                "editors": frozenset({EDITOR}),
            }
        )

    def __exit__(self, *_: object) -> None:
        """Stop the workspace; it keeps its messages."""
        self._workspace.stop()


def _ready_newsroom(settings: Settings, stack: ExitStack, *, migrate: bool = False) -> Newsroom:
    newsroom = ready_newsroom(settings, migrate=migrate)
    stack.callback(newsroom.store.close)
    return newsroom


def _connected(newsroom: Newsroom, stack: ExitStack, *, worker: bool) -> Bot:
    """Start the parts; the stack stops them in the reverse order: no new events, listeners end, the worker ends."""
    bot = Bot(newsroom)
    settings = newsroom.settings
    connection = SocketConnection(bot.app, settings.slack_app_token, settings.slack_base_url, settings.connections)
    if worker:
        bot.worker.start()
        stack.callback(bot.worker.stop)
    stack.callback(bot.drain)
    connection.start()
    stack.callback(connection.stop)
    return bot


def _seed(newsroom: Newsroom) -> None:
    for item in seed(newsroom.documents, newsroom.settings.seeds):
        log.info("seeded", seed=item.id, story=item.added.story, known=item.added.known)


def _need_tokens(settings: Settings, *, app_token: bool = True) -> None:
    missing = [] if settings.slack_bot_token else ["SLACK_BOT_TOKEN"]
    missing += [] if settings.slack_app_token or not app_token else ["SLACK_APP_TOKEN"]
    if missing:
        raise UnusableInputError(
            f"{' and '.join(missing)} not set.", "Set them, or use `slugline run` for the local workspace."
        )


def _listening(host: str, port: int) -> sockets.socket:
    try:
        return sockets.create_server((host, port), family=sockets.AF_INET6 if ":" in host else sockets.AF_INET)
    except OSError as error:
        raise SluglineError(
            f"Cannot listen on {host} port {port} ({error.strerror}).", "PORT and SLUGLINE_HOST set where."
        ) from error


def _wait(stop: Event, say: Say) -> None:
    stop.wait()
    say("Stopping: what was begun is being finished.")


def _stopped_by_signals() -> Event:
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    return stop
