"""What sort of text a document shows itself to be."""

import pytest

from bot.core.documents import Document
from bot.core.vocabulary import Genre
from bot.reading import read


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("The board met on Monday. It closed two wards.", Genre.NEWS),
        ("The board will be replaced by geese. From our weekly humour column, The Spare Oar.", Genre.SATIRE),
        ("FOR IMMEDIATE RELEASE\n\nKestrel Foods opens a mill in Arden.", Genre.PRESS_RELEASE),
        ("Opinion: the bridge must go\n\nThe council should act before the winter comes.", Genre.OPINION),
        ("Alright guys, let's dive in. The rumour is wild, folks. Stay tuned!", Genre.OPINION),
        ("Rain fell.\n\nImplications\n\nFarmers gain.", Genre.NEWS),
        ("RT @harbour: bridge shut again #ardentraffic", Genre.SOCIAL),
    ],
)
def test_a_text_shows_its_genre(text: str, genre: Genre) -> None:
    assert read(Document(text=text)).genre is genre


def test_a_stated_genre_stands() -> None:
    assert read(Document(text="Rain fell.", genre=Genre.ANALYSIS)).genre is Genre.ANALYSIS
