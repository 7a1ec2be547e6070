"""A small Bolt app over real Socket Mode, with one of everything the workspace can carry."""

from __future__ import annotations

import asyncio
import copy
import threading
from types import TracebackType
from typing import Any, Final, Self

from slack_bolt import App
from slack_bolt.adapter.socket_mode.aiohttp import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.web.async_client import AsyncWebClient

from bot.workspace import Workspace

Json = dict[str, Any]

MANIFEST: Final[Json] = {
    "display_information": {"name": "Slugline"},
    "features": {
        "app_home": {"home_tab_enabled": True},
        "bot_user": {"display_name": "slugline"},
        "slash_commands": [
            {
                "command": "/story",
                "description": "What the newsroom knows about a story",
                "usage_hint": "[slug] | list | add <slug> <text>",
                "should_escape": True,
            },
            {"command": "/plain", "description": "Not escaped", "should_escape": False},
        ],
        "shortcuts": [
            {
                "type": "message",
                "name": "Add to a story",
                "callback_id": "add",
                "description": "Reads the claims in it",
            },
            {"type": "global", "name": "Search", "callback_id": "search", "description": "Looks for a story"},
        ],
        "unfurl_domains": ["stories.example"],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read",
                "channels:history",
                "channels:join",
                "channels:read",
                "chat:write",
                "commands",
                "files:read",
                "files:write",
                "im:history",
                "im:read",
                "im:write",
                "links:read",
                "links:write",
                "usergroups:read",
                "users:read",
                "users:read.email",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": [
                "app_home_opened",
                "app_mention",
                "link_shared",
                "message.im",
                "tokens_revoked",
                "app_uninstalled",
            ]
        },
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}


def over_http(manifest: Json) -> Json:
    """The manifest with Socket Mode off, and an address wherever Slack needs one then."""
    url = "https://slugline.example.org/slack/events"
    changed = copy.deepcopy(manifest)
    changed["settings"] |= {"socket_mode_enabled": False}
    for receiver in ("event_subscriptions", "interactivity"):
        changed["settings"][receiver]["request_url"] = url
    for command in changed["features"]["slash_commands"]:
        command["url"] = url
    return changed


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(text: str, action_id: str, **more: Any) -> Json:
    return {"type": "button", "text": plain(text), "action_id": action_id, **more}


def option(text: str, value: str) -> Json:
    return {"text": plain(text), "value": value}


CARD: Final[list[Json]] = [
    {"type": "header", "text": plain("Harbour tunnel")},
    section("*Unverified* - officially denied", accessory={
        "type": "overflow", "action_id": "more", "options": [option("Mute", "mute"), option("Export", "export")],
    }),
    {"type": "actions", "block_id": "deeds", "elements": [
        button("Mark resolved", "resolve", value="claim-7", style="primary"),
        button("Share to channel", "share"),
        {"type": "static_select", "action_id": "pick", "placeholder": plain("Section"),
         "options": [option("Claims", "claims"), option("Denials", "denials")]},
    ]},
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "2 sources, 1 independent"}]},
]  # fmt: skip

RESOLVE_VIEW: Final[Json] = {
    "type": "modal",
    "callback_id": "resolve",
    "notify_on_close": True,
    "private_metadata": "claim-7",
    "title": plain("Resolve claim"),
    "submit": plain("Save ruling"),
    "close": plain("Cancel"),
    "blocks": [
        section("The minister said the tunnel opens in May."),
        {"type": "input", "block_id": "ruling", "label": plain("Ruling"), "element": {
            "type": "static_select", "action_id": "value", "placeholder": plain("Choose a ruling"),
            "options": [option("Confirmed", "confirmed"), option("Disproved", "disproved")]}},
        {"type": "input", "block_id": "reason", "label": plain("Reason"), "element": {
            "type": "plain_text_input", "action_id": "value", "multiline": True, "max_length": 200}},
        {"type": "input", "block_id": "evidence", "label": plain("Evidence"), "optional": True,
         "hint": plain("A public address"), "element": {"type": "url_text_input", "action_id": "value"}},
        {"type": "input", "block_id": "kind", "label": plain("Kind"), "optional": True, "element": {
            "type": "radio_buttons", "action_id": "value",
            "options": [option("Primary source", "primary"), option("Media report", "media")]}},
        {"type": "input", "block_id": "tell", "label": plain("Tell"), "optional": True, "element": {
            "type": "checkboxes", "action_id": "value",
            "options": [option("The channel", "channel"), option("The desk", "desk")]}},
        {"type": "input", "block_id": "related", "label": plain("Related story"), "optional": True, "element": {
            "type": "external_select", "action_id": "related", "min_query_length": 1,
            "placeholder": plain("Type a story")}},
    ],
}  # fmt: skip


class SmallApp:
    """The app, connected. `seen` holds every payload its listeners got, by listener."""

    def __init__(self, workspace: Workspace) -> None:
        self.seen: dict[str, list[Json]] = {}
        self._noted = threading.Condition()
        self._workspace = workspace
        client = WebClient("xoxb-local", base_url=workspace.api_url)
        self.bolt = App(client=client, signing_secret="unused", token_verification_enabled=False, logger=None)
        self._listen_to_commands()
        self._listen_to_choices()
        self._listen_to_views()
        self._listen_to_events()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._handler: SocketModeHandler | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._connect(), self._loop).result(10)
        self._workspace.wait_for_app()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._disconnect(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self.bolt.listener_runner.listener_executor.shutdown(wait=True)

    async def _connect(self) -> None:
        web = AsyncWebClient("xoxb-local", base_url=self._workspace.api_url)
        self._handler = SocketModeHandler(self.bolt, "xapp-local", web_client=web)
        await self._handler.connect_async()  # type: ignore[no-untyped-call]  # as slack_bolt ships it

    async def _disconnect(self) -> None:
        assert self._handler is not None
        await self._handler.close_async()  # type: ignore[no-untyped-call]  # as slack_bolt ships it
        await self._handler.client.aiohttp_client_session.close()

    def _note(self, name: str, payload: Json) -> None:
        with self._noted:
            self.seen.setdefault(name, []).append(payload)
            self._noted.notify_all()

    def wait(self, name: str) -> Json:
        """The first payload a listener got, waiting for it."""
        with self._noted:
            assert self._noted.wait_for(lambda: name in self.seen, 10), f"{name} got nothing"
            return self.seen[name][0]

    def _listen_to_commands(self) -> None:
        bolt = self.bolt

        @bolt.command("/story")
        def story(ack: Any, body: Json, respond: Any, client: WebClient) -> None:
            self._note("command", body)
            text = body["text"]
            if text == "inline":
                ack(text="in the acknowledgement")
                return
            if text == "never":
                return
            ack()
            if text == "card":
                respond(blocks=CARD, text="Harbour tunnel")
            elif text == "post":
                client.chat_postMessage(channel=body["channel_id"], blocks=CARD, text="Harbour tunnel")
            else:
                respond(text=f"You said: {text}")

        @bolt.shortcut("add")
        def add(ack: Any, body: Json, client: WebClient) -> None:
            self._note("shortcut", body)
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=RESOLVE_VIEW)

    def _listen_to_choices(self) -> None:
        bolt = self.bolt

        @bolt.action("resolve")
        def resolve(ack: Any, body: Json, client: WebClient) -> None:
            self._note("resolve", body)
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=RESOLVE_VIEW)

        @bolt.action("share")
        def share(ack: Any, body: Json, respond: Any) -> None:
            self._note("share", body)
            ack()
            respond(blocks=CARD[:1], text="Harbour tunnel", response_type="in_channel", replace_original=False)

        for action_id in ("more", "pick"):

            @bolt.action(action_id)
            def choose(ack: Any, body: Json, action: Json, respond: Any) -> None:
                self._note(action["action_id"], body)
                ack()
                if "response_url" in body:  # App Home has none; Bolt takes the ack() back where a listener raises
                    respond(text=f"You chose {action['selected_option']['value']}", replace_original=True)

        @bolt.options("related")
        def related(ack: Any, body: Json) -> None:
            self._note("options", body)
            ack(options=[option(f"{body['value']} tunnel", "tunnel"), option(f"{body['value']} bridge", "bridge")])

    def _listen_to_views(self) -> None:
        bolt = self.bolt

        @bolt.view("resolve")
        def resolved(ack: Any, body: Json, client: WebClient) -> None:
            self._note("resolved", body)
            reason = body["view"]["state"]["values"]["reason"]["value"]["value"]
            if reason == "because":
                ack(response_action="errors", errors={"reason": "Say more than that."})
                return
            ack()
            client.chat_postMessage(channel="C0NEWSROOM", text=f"Resolved: {reason}")

        @bolt.view_closed("resolve")
        def closed(ack: Any, body: Json) -> None:
            self._note("closed", body)
            ack()

    def _listen_to_events(self) -> None:
        bolt = self.bolt

        @bolt.event("app_home_opened")
        def home(event: Json, client: WebClient) -> None:
            self._note("home", event)
            client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [section("Your stories")]})

        @bolt.event("message")
        def written(event: Json, say: Any) -> None:
            self._note("message", event)
            say(text=f"You wrote: {event['text']}")

        @bolt.event("link_shared")
        def linked(event: Json, client: WebClient) -> None:
            self._note("link", event)
            cards = {link["url"]: {"blocks": [section("Harbour tunnel")]} for link in event["links"]}
            client.chat_unfurl(channel=event["channel"], ts=event["message_ts"], unfurls=cards)

        for ending in ("tokens_revoked", "app_uninstalled"):

            @bolt.event(ending)
            def ended(event: Json) -> None:
                self._note(event["type"], event)

        @bolt.event("app_mention")
        def mentioned(event: Json, say: Any) -> None:
            self._note("mention", event)
            say(text="You called?", thread_ts=event["ts"])
