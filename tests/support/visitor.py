"""A person in the local workspace, as tests drive one: types, clicks, fills in forms, and waits for what comes.

    edie = Visitor(workspace.url, EDITOR)
    edie.command(NEWSROOM, "/story list")
    card = edie.wait_for(lambda message: "Stories" in message.shown)
    edie.click(card, text="Share to channel")

No browser, and no polling: a wait ends with the change it waits for.
"""

from __future__ import annotations

import html
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar
from urllib.parse import urlencode

Json = dict[str, Any]
Choice = str | int | list[str] | Json | list[Json] | None
"""What is chosen in an element: a text, an option's value, an id, a date, or a list of them."""

TIMEOUT = 15.0

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """A message as a person sees it."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json]
    thread_ts: str | None
    broadcast: bool
    edited: bool
    ephemeral: bool
    metadata: Json | None
    attachments: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """Everything readable in it and its attachments, a line for each text, with &amp; &lt; &gt; undone."""
        own = texts_of(self.blocks) if self.blocks else [self.text]
        return html.unescape("\n".join([*own, *(text for one in self.attachments for text in _attached(one))]))


@dataclass(frozen=True, slots=True)
class SeenView:
    """A modal or App Home as a person sees it."""

    id: str
    hash: str
    body: Json
    values: dict[str, dict[str, Json]]

    @property
    def title(self) -> str:
        """Its title; empty for App Home."""
        return str(self.body.get("title", {}).get("text", ""))

    @property
    def blocks(self) -> list[Json]:
        """Its blocks."""
        return list(self.body["blocks"])

    @property
    def shown(self) -> str:
        """Everything readable in its blocks."""
        return html.unescape("\n".join(texts_of(self.blocks)))


Seen = SeenMessage | SeenView


class Refused(AssertionError):  # noqa: N818 - says what happened
    """The workspace did not let the person do it, or the app did not answer."""


class Visitor:
    """One person. Give every test its own, or share: it keeps nothing but its name."""

    def __init__(self, workspace_url: str, user_id: str) -> None:
        self.user_id = user_id
        self._url = workspace_url.rstrip("/")
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    # doing

    def command(self, channel: str, text: str) -> None:
        """Type a slash command, e.g. "/story list"; returns once the app acknowledged it, or failed to in time."""
        self.say(channel, text)

    def say(self, channel: str, text: str, thread_ts: str | None = None) -> None:
        """Type a message, or a command when it begins with a slash. Raises Refused."""
        self._post("say", channel=channel, text=text, thread_ts=thread_ts)

    def click(
        self, seen: Seen, *, action_id: str | None = None, text: str | None = None, choice: Choice = None
    ) -> None:
        """Press a button, or choose in a menu, named by its action_id or by what it says.

        Args:
            choice: the option's value for a select, overflow, radio or date; a list for checkboxes; None for a button.

        Raises:
            Refused: there is no such element, or the app did not acknowledge it.
        """
        block_id, element = self._find(seen, action_id, text)
        self._post("act", **_place(seen), block_id=block_id, action_id=element["action_id"], choice=choice)

    def options(self, seen: Seen, action_id: str, query: str) -> list[Json]:
        """Type into an external select; returns the options the app offers (groups flattened). Raises Refused."""
        block_id, _ = self._find(seen, action_id, None)
        answer = self._post("options", **_place(seen), block_id=block_id, action_id=action_id, query=query)
        groups = answer.get("option_groups", [])
        return list(answer.get("options", [])) + [option for group in groups for option in group["options"]]

    def submit(self, view: SeenView, values: Mapping[str, Mapping[str, Choice]] | None = None) -> dict[str, str]:
        """Fill in and submit a modal: block_id -> action_id -> choice; what is left out stays as it is.

        Returns:
            block_id -> what the form says is wrong; empty when it was accepted.
        """
        return dict(self._post("submit", view_id=view.id, values=values or {})["errors"])

    def close(self, view: SeenView) -> None:
        """Close a modal without submitting. Raises Refused."""
        self._post("close", view_id=view.id)

    def open_home(self) -> None:
        """Open the app's Home tab."""
        self._post("home")

    def shortcut(self, seen: SeenMessage, callback_id: str) -> None:
        """Use a message shortcut. Raises Refused."""
        self._post("shortcut", channel=seen.channel, ts=seen.ts, callback_id=callback_id)

    def trouble(self, name: str, *, channel: str | None = None, on: bool = True, times: int = 1) -> None:
        """Cause one of the troubles of the page's menu, or take it back. Raises Refused."""
        self._post("trouble", trouble=name, channel=channel, on=on, times=times)

    def troubles(self) -> dict[str, Json]:
        """The troubles of the page's menu by name: where, and how often, each still happens."""
        return {trouble["name"]: trouble for trouble in self._state()["troubles"]}

    # seeing

    def messages(self, channel: str) -> list[SeenMessage]:
        """What everybody sees in a channel, oldest first, replies included."""
        return [seen for seen in self._seen(self._state()) if seen.channel == channel and not seen.ephemeral]

    def ephemerals(self, channel: str | None = None) -> list[SeenMessage]:
        """What only this person sees, oldest first."""
        return [seen for seen in self._seen(self._state()) if seen.ephemeral and channel in (None, seen.channel)]

    def open_view(self) -> SeenView | None:
        """The topmost modal, or None."""
        return _top(self._state())

    def home(self) -> SeenView | None:
        """The published App Home, or None."""
        home = self._state()["home"]
        return SeenView(**home) if home else None

    def latest_ts(self) -> str:
        """The time of the newest thing seen; give it to `wait_for` as `after` to skip what is there already."""
        return max((seen.ts for seen in self._seen(self._state())), default="")

    def wait_for(
        self, predicate: Callable[[SeenMessage], bool], timeout: float = TIMEOUT, *, after: str = ""
    ) -> SeenMessage:
        """Wait for a message, ephemeral or not, in any channel; the oldest that fits, newer than `after`.

        Raises:
            AssertionError: none came in `timeout` seconds; says what was seen instead.
        """

        def fitting(state: Json) -> SeenMessage | None:
            return next((seen for seen in self._seen(state) if seen.ts > after and predicate(seen)), None)

        return self._wait(fitting, timeout, "message")

    def wait_view(self, predicate: Callable[[SeenView], bool] = lambda _: True, timeout: float = TIMEOUT) -> SeenView:
        """Wait until the topmost modal fits. Raises AssertionError."""

        def fitting(state: Json) -> SeenView | None:
            top = _top(state)
            return top if top and predicate(top) else None

        return self._wait(fitting, timeout, "modal")

    def wait_no_view(self, timeout: float = TIMEOUT) -> None:
        """Wait until no modal is open. Raises AssertionError."""
        self._wait(lambda state: True if not state["views"] else None, timeout, "closing of the modal")

    def wait_home(self, predicate: Callable[[SeenView], bool] = lambda _: True, timeout: float = TIMEOUT) -> SeenView:
        """Wait until the published App Home fits. Raises AssertionError."""

        def fitting(state: Json) -> SeenView | None:
            home = SeenView(**state["home"]) if state["home"] else None
            return home if home and predicate(home) else None

        return self._wait(fitting, timeout, "App Home")

    # inside

    def _wait(self, find: Callable[[Json], Found | None], timeout: float, what: str) -> Found:
        deadline = time.monotonic() + timeout
        state = self._state()
        while (found := find(state)) is None:
            left = deadline - time.monotonic()
            if left <= 0:
                lines = [f"  {seen.channel} {seen.ts}: {seen.shown[:200]!r}" for seen in self._seen(state)[-8:]]
                raise AssertionError(f"{self.user_id} saw no such {what} in {timeout} s, but\n" + "\n".join(lines))
            state = self._state(after=state["seq"], wait=round(left, 3))
        return found

    def _state(self, **query: Any) -> Json:
        request = f"{self._url}/page/state?{urlencode({'user': self.user_id, **query})}"
        with self._opener.open(request, timeout=TIMEOUT + 60) as response:
            return dict(json.load(response))

    @staticmethod
    def _seen(state: Json) -> list[SeenMessage]:
        known = {one.name for one in fields(SeenMessage)}
        return [SeenMessage(**{k: v for k, v in m.items() if k in known}) for m in state["messages"]]

    def _find(self, seen: Seen, action_id: str | None, text: str | None) -> tuple[str, Json]:
        cards = seen.attachments if isinstance(seen, SeenMessage) else []
        offered = list(elements_of([*seen.blocks, *(block for card in cards for block in card.get("blocks", ()))]))
        for block_id, element in offered:
            if element.get("action_id") == action_id or (text is not None and _label(element) == text):
                return block_id, element
        names = [f"{element.get('action_id')} {_label(element)!r}" for _, element in offered]
        raise Refused(f"there is no element {action_id or text!r}, but {names}")

    def _post(self, deed: str, **body: Any) -> Json:
        data = json.dumps({"user": self.user_id, **body}).encode()
        request = urllib.request.Request(f"{self._url}/page/{deed}", data, {"Content-Type": "application/json"})
        try:
            with self._opener.open(request, timeout=TIMEOUT) as response:
                return dict(json.load(response))
        except urllib.error.HTTPError as error:
            raise Refused(json.load(error)["error"]) from error


def elements_of(blocks: list[Json]) -> Iterator[tuple[str, Json]]:
    """The interactive elements of blocks, each with its block_id."""
    for block in blocks:
        holders = [block.get("accessory"), block.get("element"), *block.get("elements", ())]
        for element in holders:
            if isinstance(element, dict) and "action_id" in element:
                yield block["block_id"], element


def texts_of(node: Any) -> Iterator[str]:
    """Every text in a piece of Block Kit, in reading order."""
    if isinstance(node, list):
        for item in node:
            yield from texts_of(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, dict | list):
                yield from texts_of(value)
            elif key == "text" and isinstance(value, str):
                yield value


def _attached(attachment: Json) -> Iterator[str]:
    """Every text of an unfurled link."""
    for name in ("author_name", "title", "text", "footer"):
        if name in attachment:
            yield str(attachment[name])
    yield from texts_of(attachment.get("blocks", []))


def _label(element: Json) -> str:
    return str((element.get("text") or element.get("placeholder") or {}).get("text", ""))


def _place(seen: Seen) -> Json:
    return {"view_id": seen.id} if isinstance(seen, SeenView) else {"channel": seen.channel, "ts": seen.ts}


def _top(state: Json) -> SeenView | None:
    return SeenView(**state["views"][-1]) if state["views"] else None
