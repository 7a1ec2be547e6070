"""Unfurled links: the app's own domains, and quotes of messages of this workspace."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.workspace import Workspace
from bot.workspace.deeds.links import domain_of, links_in
from bot.workspace.defaults import BOT_USER, EDITOR, NEWSROOM, WORLD
from bot.workspace.model import Message
from tests.support.visitor import SeenMessage, Visitor
from tests.workspace.asking import refused
from tests.workspace.small_app import CARD, SmallApp, section

LINK = "https://stories.example/tunnel?a=1&b=2"


@pytest.fixture
def linked(edie: Visitor) -> SeenMessage:
    """A message with a link of the app's domain."""
    edie.say(NEWSROOM, f"Have you seen {LINK}?")
    return edie.messages(NEWSROOM)[0]


def test_the_app_is_told_of_its_links_and_shows_a_card(app: SmallApp, edie: Visitor) -> None:
    edie.say(NEWSROOM, f"See {LINK}, https://www.stories.example/b and https://elsewhere.example/stories.example")
    seen = edie.wait_for(lambda message: "Harbour tunnel" in message.shown)
    event = app.seen["link"][0]
    links = [("stories.example", LINK), ("stories.example", "https://www.stories.example/b")]
    assert [(link["domain"], link["url"]) for link in event["links"]] == links
    assert (event["channel"], event["message_ts"], event["is_bot_user_member"]) == (NEWSROOM, seen.ts, True)
    assert [(one["from_url"], one["id"]) for one in seen.attachments] == [(LINK, 1), (links[1][1], 2)]


def test_the_app_is_not_told_of_its_own_links(app: SmallApp, client: WebClient, edie: Visitor) -> None:
    client.chat_postMessage(channel=NEWSROOM, text=f"<{LINK}>")
    edie.say(NEWSROOM, f"and {LINK}")
    edie.wait_for(lambda message: "Harbour tunnel" in message.shown)
    assert len(app.seen["link"]) == 1


def test_a_card_may_be_text_and_may_be_changed(client: WebClient, edie: Visitor, linked: SeenMessage) -> None:
    card = {"title": "Tunnel", "title_link": LINK, "text": "Two claims", "footer": "Slugline"}
    client.chat_unfurl(channel=NEWSROOM, ts=linked.ts, unfurls={LINK: card})
    (seen,) = edie.messages(NEWSROOM)
    assert seen.attachments == [{"id": 1, "from_url": LINK, **card}]
    assert seen.shown.splitlines()[1:] == ["Tunnel", "Two claims", "Slugline"]
    client.chat_unfurl(channel=NEWSROOM, ts=linked.ts, unfurls={LINK: {"blocks": [section("Three claims")]}})
    (seen,) = edie.messages(NEWSROOM)
    assert [(one["id"], one["blocks"][0]["text"]["text"]) for one in seen.attachments] == [(1, "Three claims")]


def test_a_message_may_be_named_by_its_unfurl_id(app: SmallApp, client: WebClient, edie: Visitor) -> None:
    edie.say(NEWSROOM, LINK)
    edie.wait_for(lambda message: "Harbour tunnel" in message.shown)  # the app's own card is there
    event = app.seen["link"][0]
    cards = {LINK: {"title": "By id"}}
    client.chat_unfurl(unfurl_id=event["unfurl_id"], source=event["source"], unfurls=cards)
    assert "By id" in edie.messages(NEWSROOM)[0].shown


_BY_ID: Final = {"channel": None, "ts": None}


def test_a_card_has_buttons_whose_message_stays_unseen(app: SmallApp, client: WebClient, edie: Visitor) -> None:
    edie.say(NEWSROOM, f"Please look: {LINK}")
    seen = edie.wait_for(lambda message: "Harbour tunnel" in message.shown)  # the app's own card is there
    client.chat_unfurl(channel=NEWSROOM, ts=seen.ts, unfurls={LINK: {"blocks": CARD}})
    (seen,) = edie.messages(NEWSROOM)
    edie.click(seen, action_id="pick", choice="denials")
    payload = app.wait("pick")
    assert "message" not in payload
    assert payload["container"] == {
        "type": "message_attachment",
        "message_ts": seen.ts,
        "attachment_id": 1,
        "channel_id": NEWSROOM,
        "is_ephemeral": False,
        "is_app_unfurl": True,
        "app_unfurl_url": LINK,
    }
    assert payload["app_unfurl"]["blocks"][0]["text"]["text"] == "Harbour tunnel"
    answer = edie.wait_for(lambda message: message.shown == "You chose denials")  # asked to replace, and yet a new one
    assert answer.ephemeral
    assert edie.messages(NEWSROOM)[0].text.startswith("Please look")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"unfurls": {"https://elsewhere.example/": {"title": "x"}}}, "cannot_unfurl_url"),
        ({"unfurls": {"https://notstories.example/": {"title": "x"}}}, "cannot_unfurl_url"),
        ({"unfurls": {"https://stories.example/other": {"title": "x"}}}, "cannot_unfurl_message"),
        ({"ts": "1.000001"}, "cannot_find_message"),
        ({"channel": "C0NOWHERE"}, "cannot_find_channel"),
        ({"channel": None}, "missing_channel"),
        ({"ts": None}, "missing_ts"),
        ({"unfurls": None}, "missing_unfurls"),
        ({"unfurls": {}}, "missing_unfurls"),
        ({"unfurls": [LINK]}, "invalid_unfurls_format"),
        ({"unfurls": "{"}, "invalid_arguments"),
        ({"unfurls": {LINK: {}}}, "cannot_parse_attachment"),
        ({"unfurls": {LINK: "a card"}}, "cannot_parse_attachment"),
        ({"unfurls": {LINK: {"titel": "x"}}}, "cannot_parse_attachment"),
        ({"unfurls": {LINK: {"color": "red"}}}, "cannot_parse_attachment"),
        ({"unfurls": {LINK: {"title": 7}}}, "cannot_parse_attachment"),
        ({"unfurls": {LINK: {"title": "x", "blocks": []}}}, "cannot_parse_attachment"),
        ({"unfurls": {LINK: {"blocks": [{"type": "section"}]}}}, "invalid_blocks"),
        ({"source": "conversations_history"}, "invalid_arguments"),
        (_BY_ID | {"source": "conversations_history"}, "missing_unfurl_id"),
        (_BY_ID | {"unfurl_id": "C1.1"}, "missing_source"),
        (_BY_ID | {"unfurl_id": "C1.1", "source": "history"}, "invalid_source"),
        (_BY_ID | {"unfurl_id": "C1.1", "source": "composer"}, "invalid_unfurl_id"),
        ({"user_auth_required": True}, "invalid_arguments"),
    ],
)
def test_what_slack_refuses(client: WebClient, linked: SeenMessage, arguments: dict[str, Any], error: str) -> None:
    good: dict[str, Any] = {"channel": NEWSROOM, "ts": linked.ts, "unfurls": {LINK: {"title": "x"}}}
    assert refused(client, "chat.unfurl", **good | arguments)["error"] == error


def test_a_permalink_becomes_a_quote(client: WebClient, edie: Visitor, rob: Visitor) -> None:
    ts = client.chat_postMessage(channel=NEWSROOM, text="The tunnel &amp; the bridge open in May.")["ts"]
    link = client.chat_getPermalink(channel=NEWSROOM, message_ts=ts)["permalink"]
    edie.say(WORLD, f"As said in {link}")
    (seen,) = rob.messages(WORLD)
    (quote,) = seen.attachments
    assert (quote["from_url"], quote["footer"], quote["author_name"]) == (link, "Posted in #newsroom", "slugline")
    assert "The tunnel & the bridge open in May." in seen.shown


@pytest.mark.parametrize(("unfurl", "quotes"), [(None, 1), (True, 1), (False, 0)])
def test_the_app_may_leave_links_alone(client: WebClient, edie: Visitor, unfurl: bool | None, quotes: int) -> None:
    edie.say(NEWSROOM, "said")
    link = client.chat_getPermalink(channel=NEWSROOM, message_ts=edie.messages(NEWSROOM)[0].ts)["permalink"]
    client.chat_postMessage(channel=WORLD, text="x", blocks=[section(f"<{link}|See>")], unfurl_links=unfurl)
    assert len(edie.messages(WORLD)[0].attachments) == quotes


def test_nobody_reads_a_quote_of_what_they_may_not_see(client: WebClient, edie: Visitor) -> None:
    ts = client.chat_postMessage(channel=EDITOR, text="between us")["ts"]
    direct = client.conversations_open(users=EDITOR)["channel"]["id"]
    link = client.chat_getPermalink(channel=direct, message_ts=ts)["permalink"]
    edie.say(NEWSROOM, link)
    edie.say(direct, link)
    assert edie.messages(NEWSROOM)[0].attachments == []
    assert "between us" in edie.messages(direct)[1].shown


def test_a_link_to_nothing_is_only_a_link(edie: Visitor, workspace: Workspace) -> None:
    edie.say(NEWSROOM, f"{workspace.url}archives/{NEWSROOM}/p1750000000000001 https://x.example/archives/C1/p1")
    assert edie.messages(NEWSROOM)[0].attachments == []


def test_a_direct_message_reaches_the_app(app: SmallApp, client: WebClient, edie: Visitor) -> None:
    direct = client.conversations_open(users=EDITOR)["channel"]["id"]
    edie.say(direct, "what do <we> know, @slugline?")
    assert edie.wait_for(lambda message: message.shown.startswith("You wrote")).channel == direct
    event = app.seen["message"][0]
    assert (event["channel_type"], event["text"]) == ("im", f"what do &lt;we&gt; know, <@{BOT_USER}>?")
    assert "mention" not in app.seen  # a mention in a direct message is no app_mention
    edie.say(NEWSROOM, "not for the app")
    assert len(app.seen["message"]) == 1


def test_what_a_payload_carries_of_attachments_is_slacks(app: SmallApp, edie: Visitor) -> None:
    edie.say(NEWSROOM, LINK)
    seen = edie.wait_for(lambda message: "Harbour tunnel" in message.shown)
    edie.shortcut(seen, "add")
    (attachment,) = app.wait("shortcut")["message"]["attachments"]
    assert (attachment["from_url"], attachment["is_app_unfurl"]) == (LINK, True)
    assert json.dumps(attachment)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("no link", []),
        ("<https://a.example/x|a> and <https://a.example/x>", ["https://a.example/x"]),
        ("<https://a.example/?a=1&amp;b=2>", ["https://a.example/?a=1&b=2"]),
        ("bare http://a.example/x.", ["http://a.example/x"]),
        ("<@U1> <#C1|a> <!here>", []),
    ],
)
def test_links_are_found_as_slack_marks_them(text: str, links: list[str]) -> None:
    assert links_in(Message("C1", "1.0", "U1", text)) == links


@given(st.text(), st.text())
def test_no_text_is_too_strange_to_look_for_links(text: str, label: str) -> None:
    around = f"{text} <https://a.example/x|{label.translate(str.maketrans('', '', '<>'))}> {text}"
    assert "https://a.example/x" in links_in(Message("C1", "1.0", "U1", around))
    for link in links_in(Message("C1", "1.0", "U1", text)):
        assert link.startswith(("http://", "https://"))
        domain_of(link, ["a.example"])


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://a.example/x", "a.example"),
        ("https://WWW.A.example:8080/", "a.example"),
        ("https://nota.example/", None),
        ("https://a.example.evil.test/", None),
        ("https://evil.test/a.example", None),
        ("https://a.example@evil.test/", None),
        ("https://[", None),
    ],
)
def test_a_domain_has_its_subdomains_and_nothing_else(url: str, domain: str | None) -> None:
    assert domain_of(url, ["a.example"]) == domain
