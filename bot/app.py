"""The composition root: settings in, everything wired out. Tests pass their own clock or fetcher."""

import json
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.core.errors import SluglineError, StoreError, UnusableInputError
from bot.core.ports import Clock, Fetcher
from bot.ingest.fetch import GuardedFetcher
from bot.jobs.queue import HueyDoorbell, Worker, open_doorbell
from bot.jobs.tasks import work_on
from bot.parsing import open_parser
from bot.services.checking import Checks
from bot.services.claims import Claims
from bot.services.delivery import Deliveries
from bot.services.documents import Documents
from bot.services.home import Homes
from bot.services.intake import Intakes
from bot.services.receipts import Receipts
from bot.services.review import Reviews
from bot.services.sharing import Sharing
from bot.services.stories import Stories
from bot.services.subscriptions import Subscriptions
from bot.settings import Settings
from bot.slack.sender import Desk as SenderDesk
from bot.slack.sender import SlackMessenger
from bot.store.schema import schema_version, upgrade
from bot.store.session import Store, open_store
from handlers import register_all
from handlers.desk import Desk
from handlers.roles import Editors

USER_AGENT = "Slugline/0.1 (newsroom claim tracker)"
LISTENERS = 32  # threads; Bolt's own default of 5 loses commands (docs/decisions.md)
SLACK_SECONDS = 15  # time-out of one call to Slack


class SystemClock:
    """Implements `bot.core.ports.Clock` with the machine's clock."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The store and the services on it: all of Slugline but Slack."""

    settings: Settings
    store: Store
    clock: Clock
    doorbell: HueyDoorbell
    fetcher: Fetcher
    stories: Stories
    documents: Documents
    claims: Claims
    subscriptions: Subscriptions
    intakes: Intakes
    reviews: Reviews
    sharing: Sharing
    checks: Checks


def open_newsroom(settings: Settings, *, clock: Clock | None = None, fetcher: Fetcher | None = None) -> Newsroom:
    """Return the services on the settings' database. The schema is not touched.

    Raises:
        StoreError: if the database's address or folder cannot be used.
        UnusableInputError: if a parser's model is named that cannot be loaded.
    """
    parser = open_parser(settings.parser_model)
    doorbell = open_doorbell(_queue_file(settings))
    store = open_store(settings.database)
    clock = clock or SystemClock()
    fetcher = fetcher or GuardedFetcher(USER_AGENT, allow_loopback=settings.allow_loopback)
    documents = Documents(store, clock, doorbell, parser)
    return Newsroom(
        settings=settings,
        store=store,
        clock=clock,
        doorbell=doorbell,
        fetcher=fetcher,
        stories=Stories(store),
        documents=documents,
        claims=Claims(store, clock, doorbell),
        subscriptions=Subscriptions(store, clock, doorbell),
        intakes=Intakes(store, clock, doorbell, fetcher, documents),
        reviews=Reviews(store, clock, doorbell, documents),
        sharing=Sharing(store, clock, doorbell),
        checks=Checks(store, fetcher, parser),
    )


def ready_newsroom(settings: Settings, *, migrate: bool = False) -> Newsroom:
    """Return the services on a database whose schema is this program's; ``migrate`` brings an older one up to date.

    Raises:
        StoreError: if the database cannot be used, is a newer program's, or is older and ``migrate`` is not set.
    """
    newsroom = open_newsroom(settings)
    version = schema_version(newsroom.store)
    if migrate or not version.known:  # what a newer program wrote is refused by the upgrade, in its own words
        upgrade(newsroom.store)
    elif not version.up_to_date:
        raise StoreError(
            "The database is not set up for this version.", "Run `slugline db upgrade`, or `slugline seed`."
        )
    return newsroom


class Bot:
    """Slugline in Slack: the Bolt app, and the worker that delivers. Parts not asked for are not built."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        settings = newsroom.settings
        self.client = WebClient(
            settings.slack_bot_token,
            base_url=settings.slack_base_url,
            timeout=SLACK_SECONDS,
            retry_handlers=[],  # the library's own repeats a post that Slack took but did not confirm
        )
        self._listeners = ThreadPoolExecutor(LISTENERS, thread_name_prefix="listener")

    @cached_property
    def worker(self) -> Worker:
        """The worker: takes in documents and empties the outbox."""
        room = self.newsroom
        messenger = SlackMessenger(
            self.client, SenderDesk(room.stories, room.intakes, room.reviews, room.subscriptions)
        )
        deliveries = Deliveries(room.store, room.clock, messenger)
        return Worker(room.doorbell, work_on(room.intakes, deliveries))

    @cached_property
    def app(self) -> App:
        """The Bolt app with every listener registered.

        Raises:
            SluglineError: if Slack refuses the bot token.
        """
        self.check_token()
        settings = self.newsroom.settings
        logger = logging.getLogger("slack_bolt")
        logger.setLevel(logging.ERROR)  # Bolt reads SLACK_BOT_TOKEN itself and warns that it does not need it
        app = App(
            client=self.client,
            logger=logger,
            signing_secret=settings.slack_signing_secret or "socket-mode-needs-none",
            listener_executor=self._listeners,
            token_verification_enabled=True,  # asked later, a failure would swallow somebody's command
        )
        logger.setLevel(logging.WARNING)
        register_all(app, self._desk())
        return app

    def check_token(self) -> tuple[dict[str, Any], dict[str, str]]:
        """Return what ``auth.test`` answers: its body, and its headers with lower-case names.

        Raises:
            SluglineError: if Slack cannot be reached or refuses the bot token.
        """
        try:
            answer = self.client.auth_test()
        except SlackApiError as error:
            raise SluglineError(
                f"Slack refuses SLACK_BOT_TOKEN ({error.response.get('error')}).",
                "Use the bot token (xoxb-...) of the installed app.",
            ) from error
        except OSError as error:
            url, why = self.newsroom.settings.slack_base_url, getattr(error, "reason", error)
            raise SluglineError(f"Slack cannot be reached at {url} ({why}).", "Check the network.") from error
        body = answer.data if isinstance(answer.data, dict) else {}
        return body, {name.lower(): str(value) for name, value in answer.headers.items()}

    def drain(self) -> None:
        """Wait until every listener that was begun has finished."""
        self._listeners.shutdown(wait=True)

    def _desk(self) -> Desk:
        room, settings = self.newsroom, self.newsroom.settings
        return Desk(
            stories=room.stories,
            claims=room.claims,
            subscriptions=room.subscriptions,
            intakes=room.intakes,
            reviews=room.reviews,
            sharing=room.sharing,
            checks=room.checks,
            homes=Homes(room.store),
            receipts=Receipts(room.store, room.clock),
            editors=Editors(settings.editors, settings.editor_group, self.client, room.clock),
            command=settings.command,
        )


def load_manifest(settings: Settings) -> dict[str, Any]:
    """Return the Slack app's manifest.

    Raises:
        UnusableInputError: if the file is missing or no JSON.
    """
    try:
        loaded = json.loads(settings.manifest.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UnusableInputError(
            f"The Slack manifest at {settings.manifest} cannot be read ({error}).", "Set SLUGLINE_MANIFEST."
        ) from error
    return dict(loaded)


def bot_scopes(settings: Settings) -> frozenset[str]:
    """Return the bot scopes that the manifest asks for."""
    return frozenset(load_manifest(settings)["oauth_config"]["scopes"]["bot"])


def _queue_file(settings: Settings) -> Path:
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder {settings.data} cannot be made ({error.strerror}).", "Set SLUGLINE_DATA to one that can."
        ) from error
    return settings.data / "queue.db"
