"""A reading as plain data: stable keys, offsets that slice to the text beside them."""

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.core.documents import Document
from bot.core.reading import (
    Block,
    DateMention,
    DenialRecord,
    DenialScope,
    EventAnchor,
    Name,
    OfficeAnchor,
    ProposedClaim,
    Quantity,
    Reading,
    Sentence,
    Statement,
    TimeScope,
)
from bot.core.vocabulary import Basis
from bot.reading import read
from bot.reading.data import as_data

TEXT = (
    "Ferry brakes questioned\n\nReports claimed that 12 ferries had no brakes. "
    "Vessby Lines denied the reports on Monday. "
    "“No check was skipped,” said former mayor Jon Aird. He said the union warned of delays."
)
DOCUMENT = Document(TEXT, "Ferry brakes questioned", published=date(2025, 3, 5), date_basis=Basis.STATED)
DATA = as_data(DOCUMENT, read(DOCUMENT))


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Return every span in some data, however deep."""
    if isinstance(value, dict) and {"start", "end", "text"} == set(value):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from spans(item)


def test_every_span_slices_to_its_text() -> None:
    found = list(spans(DATA))
    assert len(found) > 30
    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in found)


def test_it_is_json_and_the_text_stands_in_it_once() -> None:
    again = json.loads(json.dumps(DATA))
    assert again == DATA
    assert again["text"] == TEXT
    assert "text" not in again["document"] | again["reading"]
    assert (again["document"]["published"], again["document"]["date_basis"]) == ("2025-03-05", "stated")


def test_the_keys_that_programs_rely_on() -> None:
    assert set(DATA) == {"text", "document", "reading"}
    assert set(DATA["document"]) >= {"title", "byline", "publisher", "url", "published", "date_basis", "genre"}
    reading = DATA["reading"]
    assert set(reading) >= {"genre", "genre_basis", "genre_evidence", "language", "byline", "blocks", "sentences"}
    for name, keys in {
        "statements": "sentence speaker speaker_name speaker_role speaker_organisation cue content kind factuality "
        "section quotes parent",
        "denials": "denier named_person on_behalf_of denied verb wording said_at strength scope evidence",
        "names": "span text key kind role",
        "quantities": "span low high unit bound ordinal counted out_of versus window",
        "dates": "span start end month day basis precision limit at dateline",
        "anchors": "span person state counting_window",
        "claims": "proposition kind spans speaker time denial denied_by confirmed_by headline",
        "blocks": "span kind section",
    }.items():
        assert reading[name], name
        assert set(reading[name][0]) >= set(keys.split()), name
    nested = [one for one in reading["statements"] if one["parent"] is not None]
    assert reading["statements"][nested[0]["parent"]]["cue"]["text"] == "said"


@pytest.mark.parametrize(
    "kind",
    (
        *(Document, Reading, Block, Sentence, Statement, DenialRecord, DenialScope, Name, Quantity, DateMention),
        *(OfficeAnchor, EventAnchor, ProposedClaim, TimeScope),
    ),
)
def test_every_key_is_documented(kind: Any) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "reading-data.md").read_text("utf-8")
    assert [field.name for field in fields(kind) if f"`{field.name}`" not in guide] == []
