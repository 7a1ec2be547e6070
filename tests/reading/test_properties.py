"""What holds of the reading of any text: hostile characters, broken markup, words without end.

The promises about news-like text alone are in test_pipeline.py.
"""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.core.spans import Span
from bot.reading import read
from tests.support.golden_texts import cases

_CASES = [case.document.text for case in cases()]
_ODD = [
    *("“", "”", "„", "«", "»", "‹", "‘", "’", "'", '"', "''", "``", "&quot;", "“‘", "’”", "『", "』"),
    *("\u200e", "\u200f", "\u202e", "\u2066", "\u2069", "\u00ad", "\u200b", "\ufeff", "\u00a0", "\u0301"),
    *("🙂", "👩\u200d🚒", "🇳🇴", "\U0001f3f4\U000e0067", "𝔅reaking", "ﬁ", "İ", "ß", "ŉ", "\ud800", "\udfff"),
    *("\x00", "\x07", "\x0b", "\x0c", "\x1c", "\x85", "\r", "\r\n", "\u2028", "\u2029", "\t"),
    *("قال الوزير", "אמר השר", "部长说", "Сказал министр", "said קצר said", "١٢ مارس", "²³", "Ⅻ", "½", "①"),
    *("a" * 3000, "1" * 3000, "1," * 800, "(" * 500, "“" * 300, "-" * 900, "A. " * 300, "Said " * 200, "\n" * 400),
    *(
        "31 February 2025",
        "the 0th time",
        "99th century",
        "1e999",
        "٣٪",
        "March 99, 0000",
        "between 5 and",
        "$",
        "no such",
    ),
    *(
        "Denied:",
        "> said",
        "* said",
        "@she",
        "<@U1>",
        ":said:",
        "[said](http://x)",
        "&amp;",
        "</p>",
        "#",
        "—",
        "…",
        ". . .",
    ),
]
_FRAGMENTS = st.one_of(
    st.sampled_from(_CASES),
    st.sampled_from(_ODD),
    st.sampled_from([word for text in _CASES for word in text.split(" ")]),
    st.text(max_size=12),
)
_TEXTS = st.one_of(
    st.builds(str.join, st.sampled_from(["", " ", "\n", "\n\n", ", "]), st.lists(_FRAGMENTS, max_size=25)),
    st.text(max_size=300),
    st.text(alphabet="“”\"'‘’ .,:\nSaid denyI", max_size=120),
)
_DOCUMENTS = st.builds(
    Document,
    text=_TEXTS,
    title=st.none() | _FRAGMENTS,
    byline=st.none() | st.text(max_size=20),
    published=st.none() | st.dates(),
)
_DATE_EDGES = [date.min, date.max, date(2024, 2, 29), date(9999, 12, 1), date(1, 1, 2)]
_DATED = st.sampled_from(
    ["yesterday", "on Monday", "last week", "next month", "in three weeks", "two days ago", "a year ago", "on June 4",
     "next year", "last decade", "since January", "by Friday", "this weekend", "ten years later", "in 400 years"]
)  # fmt: skip


def _all_spans(reading: Reading) -> list[Span]:
    found = [*reading.genre_evidence]
    for statement in reading.statements:
        found += [statement.sentence, statement.cue, statement.content, *statement.quotes]
        found += [statement.speaker] if statement.speaker else []
    found += [span for record in reading.denials for span in record.evidence]
    found += [span for claim in reading.claims for span in claim.spans]
    for group in (reading.blocks, reading.sentences, reading.names, reading.quantities, reading.dates, reading.anchors):
        found += [thing.span for thing in group]
    return found


@settings(deadline=None, max_examples=250)
@given(document=_DOCUMENTS)
def test_every_span_of_every_kind_slices_words_out_of_the_text(document: Document) -> None:
    reading = read(document)
    assert reading.text == document.text
    assert all(span.end <= len(document.text) and span.of(document.text).strip() for span in _all_spans(reading))
    assert all(name.span.of(document.text) == name.text for name in reading.names)


@settings(deadline=None, max_examples=250)
@given(document=_DOCUMENTS)
def test_blocks_hold_sentences_which_hold_statements_in_order(document: Document) -> None:
    reading = read(document)
    for group in (reading.blocks, reading.sentences):
        spans = [thing.span for thing in group]
        assert all(one.end <= other.start for one, other in pairwise(spans))
    for sentence in reading.sentences:
        assert sum(block.span.covers(sentence.span) for block in reading.blocks) == 1
    sentences = {sentence.span for sentence in reading.sentences}
    for statement in reading.statements:
        assert statement.sentence in sentences
        assert statement.sentence.covers(statement.cue) or statement.sentence.overlaps(statement.content)


@settings(deadline=None, max_examples=250)
@given(document=_DOCUMENTS)
def test_statements_hold_together_and_nest_without_circles(document: Document) -> None:
    statements = read(document).statements
    for index, statement in enumerate(statements):
        assert all(statement.content.covers(quote) for quote in statement.quotes)
        held = statement.cue.covers(statement.content)  # "could not be reached", "pleaded not guilty"
        assert held or not statement.content.overlaps(statement.cue)
        speaker = statement.speaker
        assert speaker is None or not speaker.overlaps(statement.cue) or speaker.covers(statement.cue)  # "reports that"
        parent = statements[statement.parent] if statement.parent is not None else statement
        assert parent.content.covers(statement.content) or not parent.content.overlaps(statement.content)
        above, at = {index}, statement.parent
        while at is not None:
            assert at in range(len(statements))
            assert at not in above
            above.add(at)
            at = statements[at].parent


@settings(deadline=None, max_examples=100)
@given(document=_DOCUMENTS)
def test_reading_again_gives_the_same(document: Document) -> None:
    assert read(document) == read(document)


@settings(deadline=None, max_examples=150)
@given(phrases=st.lists(_DATED, min_size=1, max_size=4), base=st.sampled_from(_DATE_EDGES))
def test_no_base_date_is_too_early_or_too_late(phrases: list[str], base: date) -> None:
    text = "The ferry sank " + " and again ".join(phrases) + ", police said."
    reading = read(Document(text=text, published=base))
    assert all(mention.start <= mention.end for mention in reading.dates if mention.start and mention.end)
