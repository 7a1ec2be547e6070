"""The scorer's shape."""

from bot.core.documents import Document
from bot.reading import read
from bot.reading.attributions import attributions


def test_contents_around_one_cue_are_parts_of_one() -> None:
    text = '"The roof gave way," she said. "Nobody was inside."'
    assert attributions(read(Document(text=text))) == [
        {"source": [[21, 24]], "cue": [[25, 29]], "content": [[0, 20], [31, 51]]}
    ]


def test_nobody_named_is_an_empty_source() -> None:
    (entry,) = attributions(read(Document(text="Residents were told that the water was safe.")))
    assert entry["source"] == []
