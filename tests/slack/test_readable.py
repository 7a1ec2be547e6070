"""What a message says: people's texts, apps' blocks and attachments, and links that say it all."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.paste import plain_text
from bot.slack.readable import gist, words_of
from tests.slack.samples import STORY
from tests.slack.strange import text

URL = "https://example.org/ferry?a=1&b=2"
LINK = "<https://example.org/ferry?a=1&amp;b=2|the ferry>"


def rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def test_a_persons_text_is_read_as_it_is() -> None:
    assert words_of({"text": " The *Halcyon* sank.\nBy Ada &amp; Co "}) == "The *Halcyon* sank.\nBy Ada &amp; Co"


def test_blocks_come_before_the_notice_and_buttons_say_nothing() -> None:
    item = rich({"type": "text", "text": "item"})
    fields = [{"type": "plain_text", "text": "one"}]
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "A & B"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": LINK}, "fields": fields},
        {"type": "divider"},
        rich(
            {"type": "text", "text": "1 < 2 "},
            {"type": "emoji", "name": "wave"},
            {"type": "link", "url": URL, "text": "here"},
            {"type": "user", "user_id": "U1"},
        ),
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "elements": item["elements"]}]},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}, {"type": "image", "image_url": URL}]},
        {"type": "markdown", "text": "# plain"},
        {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Press"}}]},
    ]
    assert words_of({"text": "notice", "blocks": blocks}).split("\n") == [
        "A &amp; B",
        LINK,
        "one",
        "1 &lt; 2 <https://example.org/ferry?a=1&amp;b=2|here><@U1>",
        "item",
        "small",
        "# plain",
    ]


def test_attachments_count_where_nothing_else_is_said() -> None:
    attachment = {"pretext": "New:", "title": "Ferry sinks", "title_link": URL, "text": "It went down."}
    assert words_of({"text": "", "attachments": [attachment]}) == f"New:\n<{URL}|Ferry sinks>\nIt went down."
    assert words_of({"text": "mine", "attachments": [attachment]}) == "mine"
    assert words_of(
        {"attachments": [{"fallback": "in short"}, {"blocks": [{"type": "markdown", "text": "long"}]}]}
    ) == ("in short\n\nlong")
    assert words_of({}) == ""


@pytest.mark.parametrize(
    "message",
    [
        {"text": LINK},
        {"text": f"have you seen this one yet? {LINK}"},
        {"text": f"{LINK} and again {LINK}"},
        {"text": f"look: {URL}."},
        {"blocks": [rich({"type": "text", "text": "look "}, {"type": "link", "url": URL})]},
    ],
)
def test_a_link_and_little_else_is_the_link(message: dict[str, Any]) -> None:
    assert gist(message) == URL


@pytest.mark.parametrize(
    "said",
    [
        f"The Kremlin denied on Tuesday that the two presidents had spoken {LINK}",
        f"{LINK} or <https://example.org/other>",
        "no link at all",
    ],
)
def test_a_link_beside_a_statement_is_not_all_of_it(said: str) -> None:
    assert gist({"text": said}) == said


@given(st.lists(text, max_size=4))
def test_whatever_rich_text_holds_comes_out_as_a_reader_sees_it(pieces: list[str]) -> None:
    message = {"blocks": [rich(*({"type": "text", "text": piece} for piece in pieces))]}
    shown = plain_text(words_of(message))
    visible = "".join(pieces)
    assert set(shown) <= set(visible)
    assert len(shown) <= len(visible)


def test_a_storys_card_is_readable() -> None:
    from bot.slack.cards.story import status_card

    card = status_card(STORY)
    assert STORY.title in words_of({"text": card.text, "blocks": card.blocks})
