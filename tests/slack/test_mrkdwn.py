"""Foreign words in mrkdwn: shown, never parsed."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import day
from bot.slack.mrkdwn import code, escaped, link_to, moment, safe, user
from tests.slack import strange
from tests.slack.checking import check_mrkdwn


@given(strange.text)
def test_nothing_in_it_is_a_mention_link_or_format(text: str) -> None:
    shown = safe(text)
    assert not set("<>*_~`\n\r\t\x00\x1b\u202e\ud800") & set(shown)
    assert shown
    assert not set("<>`\n") & set(code(text))
    assert not set("<>") & set(escaped(text))


@given(st.text(), st.integers(2, 400))
def test_shortened_before_it_is_escaped_so_that_no_escape_is_cut(text: str, limit: int) -> None:
    shown = safe(text, limit)
    undone = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert len(undone) <= limit
    assert shown.count("&") == shown.count("&lt;") + shown.count("&gt;") + shown.count("&amp;")


def test_words_stay_readable() -> None:
    assert safe("Tom & Jerry <said> so") == "Tom &amp; Jerry &lt;said&gt; so"
    assert safe("a  line\nand another") == "a line and another"
    assert safe("שלום 🙂") == "שלום 🙂"
    assert safe("\x00") == "…"


@given(strange.text, strange.text)
def test_a_link_ends_where_we_end_it(rest: str, label: str) -> None:
    check_mrkdwn(link_to(f"https://example.org/{rest}", label))


def test_links() -> None:
    assert link_to("https://example.org/a?b=1&c=2", "it") == "<https://example.org/a?b=1&amp;c=2|it>"
    assert link_to("https://example.org/a|b c>d", "it") == "<https://example.org/a%7Cb%20c%3Ed|it>"
    assert link_to("javascript:alert(1)", "it") == "it"
    assert link_to(f"https://example.org/{'a' * 2000}", "it") == "it"


def test_moments_days_and_people() -> None:
    at = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
    assert moment(at) == "<!date^1772600760^{date_short_pretty} {time}|04 Mar 2026 05:06 UTC>"
    assert day(date(2026, 3, 4)) == "4 March 2026"
    assert day(None) == "not stated"
    assert user("U0EDITOR") == "<@U0EDITOR>"
    assert user("slugline") == "slugline"
