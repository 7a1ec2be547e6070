"""Slack's limits on a message: kept, and what is cut says so."""

from hypothesis import given
from hypothesis import strategies as st

from bot.slack import blocks as b
from bot.workspace.blockkit.validation import validate_blocks
from tests.slack import strange
from tests.slack.checking import check_message, labels, said

BUTTONS = b.actions({"type": "button", "text": b.plain("Open"), "action_id": "open", "value": "1"})


@given(st.integers(1, 120), st.integers(1, 3000))
def test_a_message_of_any_size_fits_and_keeps_its_buttons(count: int, length: int) -> None:
    message = b.fitted("Many", [b.section("x" * length)] * count + [BUTTONS])
    assert validate_blocks(message.blocks, "message") == []
    assert labels(message) == ["Open"]
    shown = sum(block["type"] == "section" for block in message.blocks)
    assert shown == count or "more than fits" in said(message)


@given(strange.text)
def test_a_notification_mentions_nobody(text: str) -> None:
    check_message(b.fitted(text, [b.section("x")]))


@given(st.text(min_size=1), st.integers(1, 400))
def test_our_own_long_mrkdwn_is_cut_at_a_line(line: str, times: int) -> None:
    text = "\n".join([f"`{line.replace('<', '')}`"] * times)
    cut = b.mrkdwn(text)["text"]
    assert len(cut) <= 3000
    assert cut == text or cut.endswith("…")


def test_a_cut_leaves_no_open_escape() -> None:
    cut = b.mrkdwn("&amp;" * 1000)["text"]
    assert len(cut) <= 3000
    assert cut.replace("&amp;", "") == "…"


def test_without_buttons_everything_else_stays() -> None:
    message = b.fitted("Some", [b.section("x"), BUTTONS])
    assert [block["type"] for block in b.without_buttons(message).blocks] == ["section"]
    assert b.without_buttons(b.without_buttons(message)) == b.without_buttons(message)


def test_empty_words_are_shown_as_left_out() -> None:
    message = b.fitted("", [b.header(""), b.rich(b.line(b.words("")))])
    check_message(message)
    assert said(message) == "…\n…"
