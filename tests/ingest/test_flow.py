"""Markup to lines: what a reader sees, and kinds where the markup states them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.vocabulary import BlockKind
from bot.ingest.flow import flow_of, tree_of


@pytest.mark.parametrize(
    ("html", "text", "marks"),
    [
        ("a <b>b</b>c<i> d</i>", "a bc d", []),
        ("<p>a</p><p>b<br>c</p>d", "a\n\nb\nc\n\nd", []),
        ("<h2>a</h2>b", "a\n\nb", [("heading", "a")]),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n- b\n- c", [("list", x) for x in "abc"]),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b", [("list", "a"), ("list", "b")]),
        ("<blockquote>a<br>b<p>c</p></blockquote>", "a\nb\n\nc", [("quote", "a\nb"), ("quote", "c")]),
        ("<blockquote><ul><li>a</li></ul></blockquote>", "- a", [("quote", "a")]),
        ("<table><tr><td>a<td>b</tr><tr><td>c</tr></table>", "a | b\nc", [("list", "a | b"), ("list", "c")]),
        ("<figure><figcaption>a</figcaption></figure>", "a", [("caption", "a")]),
        ("a&nbsp;b &#173;c &amp;lt; d", "a\u00a0b c &lt; d", []),
        ("<script>a</script><style>b</style><template>c</template><!-- d -->e<!-- f --> g", "e g", []),
        ("", "", []),
    ],
)
def test_a_reader_sees_the_words(html: str, text: str, marks: list[tuple[str, str]]) -> None:
    flow = flow_of(tree_of(html))
    assert flow.text == text
    assert [(mark.kind.value, mark.span.of(flow.text)) for mark in flow.marks] == marks


_TAGS = ["p", "h1", "ul", "ol", "li", "blockquote", "table", "tr", "td", "figcaption", "br", "b", "script", "div"]
_PIECES = st.sampled_from(
    [*(f"<{tag}>" for tag in _TAGS), *(f"</{tag}>" for tag in _TAGS), "&#0;", "<!--", "]]>", " a "]
)


@settings(deadline=None)
@given(st.lists(_PIECES | st.text(max_size=6), max_size=30).map("".join))
def test_any_markup_has_its_marks_in_its_text(html: str) -> None:
    flow = flow_of(tree_of(html.replace("\0", "")))
    ends = [0, *(mark.span.end for mark in flow.marks)]
    for mark, before in zip(flow.marks, ends, strict=False):
        assert before <= mark.span.start < mark.span.end <= len(flow.text)
        assert mark.span.of(flow.text).strip() == mark.span.of(flow.text)


def test_deep_nesting_is_walked_through() -> None:
    flow = flow_of(tree_of("<blockquote>" * 1500 + "a" + "</blockquote>" * 1500))
    assert (flow.text, {mark.kind for mark in flow.marks}) == ("a", {BlockKind.QUOTE})
