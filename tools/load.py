"""Load on the bot: so many commands at once, for a while, over each transport; none may be lost.

usage: python tools/load.py [--seconds 30] [--at-once 50] [--stories 10000] [socket] [http]

The workspace and whoever types run in this process, the bot in processes of its own (`socket` and `web` alone: nothing
is posted, so no worker is needed). Everybody types the next command once the last one was answered. Times are those of
the workspace: from the moment a command goes out to its acknowledgement, and to the first message to its response_url.
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import quantiles

from sqlalchemy import insert

from bot.app import open_newsroom
from bot.core.vocabulary import StoryStatus
from bot.services.seeding import seed
from bot.settings import Settings as BotSettings
from bot.store.schema import upgrade
from bot.store.tables import Story
from bot.workspace import Workspace, WorkspaceConfig
from bot.workspace.defaults import BOT_USER, NEWSROOM
from bot.workspace.model import Channel, User
from bot.workspace.transport import Delivery
from tests.scenarios.bots import LISTENING, SECRET, Transport
from tests.scenarios.conftest import manifest_for
from tests.scenarios.programs import running
from tests.support.bot_process import ROOT, Settings

COMMANDS = (
    "/story trump-putin-call",
    "/story trump-putin-call denials",
    "/story trump-putin-call-june-4 sources",
    "/story harbour dispute 4711",
    "/story list",
    "/story search call",
)
"""What editors type, in turn: status and sections by slug, words, the list, a search."""
PATIENCE = 60.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the load over each transport that was named, and print a line for each."""
    options = _options(arguments)
    for transport in options.transports or ("socket", "http"):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            _fill(data, options.stories)
            deliveries = _run(transport, data, options.at_once, options.seconds)
        print(
            f"{transport:6} {options.at_once} at once, {options.stories} stories: {_told(deliveries, options.seconds)}"
        )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("transports", nargs="*", choices=("socket", "http", []))
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--at-once", type=int, default=50)
    parser.add_argument("--stories", type=int, default=10_000)
    return parser.parse_args(arguments)


def _fill(data: Path, stories: int) -> None:
    """Put the seeds and so many invented stories into a new store."""
    newsroom = open_newsroom(BotSettings(data=data))
    upgrade(newsroom.store)
    list(seed(newsroom.documents, ROOT / "seeds"))
    now = datetime.now(UTC)
    themes = ("harbour-dispute", "budget-vote", "rail-strike", "river-flood", "school-closure")
    rows = [
        {
            "slug": f"{themes[number % len(themes)]}-{number}",
            "title": f"{themes[number % len(themes)].replace('-', ' ').capitalize()}, file {number}",
            "status": StoryStatus.ACTIVE,
            "created_at": now,
            "updated_at": now,
        }
        for number in range(stories)
    ]
    if rows:
        with newsroom.store.write() as session:
            session.execute(insert(Story), rows)
    newsroom.store.close()


def _run(transport: Transport, data: Path, at_once: int, seconds: float) -> list[Delivery]:
    people = tuple(User(f"U0LOAD{number}", f"load{number}", f"Load {number}") for number in range(at_once))
    room = Channel(NEWSROOM, "newsroom", frozenset({person.id for person in people} | {BOT_USER}))
    config = WorkspaceConfig(manifest=manifest_for(transport), users=people, channels=(room,))
    with Workspace(config) as workspace:
        settings = Settings(data, workspace.api_url, SECRET)
        with running(settings, "socket" if transport == "socket" else "web") as bot:
            if transport == "socket":
                workspace.wait_for_app(PATIENCE)
            else:
                workspace.use_request_url(bot.wait_for(LISTENING)[1])
            workspace.ask(people[0].id, NEWSROOM, COMMANDS[0], PATIENCE)  # the first one also loads things
            return _typed(workspace, people, seconds)


def _typed(workspace: Workspace, people: Sequence[User], seconds: float) -> list[Delivery]:
    """Let everybody type until the time is up, and return what became of each command."""
    end = time.monotonic() + seconds

    def type_on(number: int) -> list[Delivery]:
        asked: list[Delivery] = []
        for turn in count(number):
            if time.monotonic() >= end:
                return asked
            asked.append(workspace.ask(people[number].id, NEWSROOM, COMMANDS[turn % len(COMMANDS)], PATIENCE))
        return asked

    gc.collect()
    gc.disable()  # a pause of this process would count as the bot's
    with ThreadPoolExecutor(len(people)) as threads:
        return [delivery for asked in threads.map(type_on, range(len(people))) for delivery in asked]


def _told(deliveries: Sequence[Delivery], seconds: float) -> str:
    failed = [delivery.failure for delivery in deliveries if delivery.failure]
    unanswered = sum(delivery.answered is None for delivery in deliveries)
    return (
        f"{len(deliveries)} commands, {len(deliveries) / seconds:.0f} a second, {len(failed)} failed, "
        f"{unanswered - len(failed)} unanswered; "
        f"acknowledged {_spread([d.acknowledged for d in deliveries])}; "
        f"answered {_spread([d.answered for d in deliveries])}"
    )


def _spread(times: Sequence[float | None]) -> str:
    cuts = quantiles([1000 * one for one in times if one is not None], n=100)
    return f"p50 {cuts[49]:.0f} p95 {cuts[94]:.0f} p99 {cuts[98]:.0f} ms"


if __name__ == "__main__":
    main()
