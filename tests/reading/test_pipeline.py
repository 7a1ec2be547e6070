"""What holds for every text whatever."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.core.spans import Span
from bot.reading import read, read_claim

_PIECES = st.sampled_from(
    [
        *(
            "The mayor",
            "Ida Brekke",
            "Oslo",
            "they",
            "He",
            "the reports",
            "a spokesman for",
            "Norvane Systems",
            "who",
            "it",
        ),
        *(
            "said",
            "denied",
            "says that",
            "told",
            "claiming",
            "according to",
            "rejected",
            "is untrue",
            "and",
            "but",
            "had not signed",
        ),
        *("“", "”", '"', "'", "‘", "’", ",", ".", "?", ":", "—", "(", ")", "...", ";", "\n", "\n\n", " "),
        *(
            "on March 3",
            "12 people",
            "the claim that",
            "if",
            "While",
            "by",
            "by Jane Doe 48 views",
            "Implications",
            "U.S.",
            "It's",
        ),
        *(
            "no such call took place",
            "neither confirm nor deny",
            "essentially saying",
            "the third call since",
            "🙂",
            "\u200f",
            "\u2028",
        ),
    ]
)
_NEWSLIKE = st.lists(_PIECES, max_size=60).map(" ".join)


def _spans(reading: Reading) -> list[Span]:
    found = [block.span for block in reading.blocks] + [sentence.span for sentence in reading.sentences]
    for statement in reading.statements:
        found += [statement.sentence, statement.cue, statement.content, *statement.quotes]
        found += [statement.speaker] if statement.speaker else []
    found += [span for record in reading.denials for span in record.evidence]
    found += [span for claim in reading.claims for span in claim.spans]
    return found


@settings(deadline=None, max_examples=300)
@given(text=st.one_of(_NEWSLIKE, st.text(max_size=400)))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    reading = read(Document(text=text, published=date(2025, 3, 4)))
    assert all(span.end <= len(text) and span.of(text) for span in _spans(reading))


@settings(deadline=None, max_examples=200)
@given(text=_NEWSLIKE)
def test_quotes_lie_inside_their_content_and_parents_hold_their_children(text: str) -> None:
    reading = read(Document(text=text))
    for index, statement in enumerate(reading.statements):
        assert all(statement.content.covers(quote) for quote in statement.quotes)
        if statement.parent is not None:
            assert statement.parent != index
            assert reading.statements[statement.parent].content.covers(statement.cue)


@settings(deadline=None, max_examples=200)
@given(text=_NEWSLIKE)
def test_indexes_point_to_what_is_there(text: str) -> None:
    reading = read(Document(text=text))
    denials = range(len(reading.denials))
    for claim in reading.claims:
        assert claim.denial is None or claim.denial in denials
        assert all(index in denials for index in claim.denied_by)
    assert sum(claim.headline for claim in reading.claims) == min(1, len(reading.claims))


def test_reading_twice_gives_the_same() -> None:
    document = Document(text="The board said the pier was safe.\nEngineers denied that it had been tested.")
    assert read(document) == read(document)


def test_a_proposition_is_read_like_any_text_with_its_own_base_date() -> None:
    reading = read_claim("Ida Brekke said on Monday that the pier would close on Friday.", date(2025, 3, 4))
    assert [statement.speaker_name for statement in reading.statements] == ["Ida Brekke"]
    assert reading.dates[0].start == date(2025, 3, 3)


def test_an_empty_text_has_an_empty_reading() -> None:
    assert read(Document(text="")) == Reading(text="")
