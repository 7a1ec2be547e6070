"""What sort of text a document shows itself to be, by which words; and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.documents import Document
from bot.core.vocabulary import Basis, Genre
from bot.reading import read

_STORY = "The board met on Monday. It closed two wards of the hospital, its chair Ida Brekke said."


@pytest.mark.parametrize(
    ("text", "genre", "evidence"),
    [
        (
            "The board will be replaced by geese. From our weekly humour column, The Spare Oar.",
            Genre.SATIRE,
            "our weekly",
        ),
        (f"Board replaced by geese\n\n{_STORY}\n\nThis article is satire.", Genre.SATIRE, "This article is satire"),
        (f"Satire: Board replaced by geese\n\n{_STORY}", Genre.SATIRE, "Satire:"),
        (f"{_STORY}\n\nDisclaimer: this story is entirely fictional.", Genre.SATIRE, "Disclaimer"),
        (f"{_STORY} Geese are cheaper, said an expert we made up.", Genre.SATIRE, "said an expert we made up"),
        (f"{_STORY}\n\nWe are a satirical website.", Genre.SATIRE, "We are a satirical"),
        ("FOR IMMEDIATE RELEASE\n\nKestrel Foods opens a mill in Arden.", Genre.PRESS_RELEASE, "FOR IMMEDIATE RELEASE"),
        (f"ARDEN, March 3 /PRNewswire/ -- {_STORY}", Genre.PRESS_RELEASE, "/PRNewswire/"),
        (f"{_STORY}\n\nNotes to editors\n\nThe board has nine seats.", Genre.PRESS_RELEASE, "Notes to editors"),
        (f"{_STORY}\n\nPress contact: Jo Aird", Genre.PRESS_RELEASE, "Press contact:"),
        (f"{_STORY}\n\nAbout Kestrel Foods\nIt makes flour.\n\nENDS", Genre.PRESS_RELEASE, "About Kestrel Foods"),
        ("Opinion: the bridge must go\n\nThe council should act before the winter comes.", Genre.OPINION, "Opinion:"),
        (f"{_STORY}\n\nThe views expressed here are the author's own.", Genre.OPINION, "The views expressed"),
        ("Alright guys, let's dive in. The rumour is wild, folks. Stay tuned!", Genre.OPINION, "Alright"),
        (f"What it means\n\nAnalysis: the board's vote\n\n{_STORY}", Genre.ANALYSIS, "Analysis:"),
        ("RT @harbour: bridge shut again #ardentraffic", Genre.SOCIAL, "RT @harbour"),
    ],
)
def test_a_text_shows_its_genre_and_by_which_words(text: str, genre: Genre, evidence: str) -> None:
    reading = read(Document(text=text))
    assert (reading.genre, reading.genre_basis) == (genre, Basis.INFERRED)
    assert reading.genre_evidence[0].of(text).startswith(evidence)


@pytest.mark.parametrize(
    ("publisher", "url", "genre"),
    [
        ("The Onion", None, Genre.SATIRE),
        ("NewsThump", None, Genre.SATIRE),
        (None, "https://www.theonion.com/story-1", Genre.SATIRE),
        (None, "https://babylonbee.com/news/1", Genre.SATIRE),
        ("The Onion Growers' Weekly", None, Genre.NEWS),
        ("Arden Post", "https://ardenpost.example/theonion.com", Genre.NEWS),
        (None, None, Genre.NEWS),
    ],
)
def test_a_satirical_publication_prints_satire(publisher: str | None, url: str | None, genre: Genre) -> None:
    assert read(Document(text=_STORY, publisher=publisher, url=url)).genre is genre


@pytest.mark.parametrize(
    "text",
    [
        _STORY,
        "The satirical magazine The Goose was sued on Monday, its editor said.",
        "A court ruled that the column was satire. The comedy was shown in May.",
        "“This article is satire,” the site wrote under its story about the mayor.",
        "The mayor shared a story from a parody account, which said it was a joke.",
        "The minister said the report was made up, and called it fiction.",
        "The board said in a press release that the ward would close. Its press contact: nobody, he joked.",
        "“For immediate release,” the letter began, police said.",
        "The firm's press contact declined to comment. The agency asked about Kestrel Foods.",
        "The council's opinion: it will not pay. The editorial board of the paper resigned.",
        "“Folks, I think we need to talk,” she said. “Guys, stay tuned. Imagine that, folks.”",
        "Rain fell.\n\nImplications\n\nFarmers gain.",
        "Police posted #missing on Monday and asked @harbour for help. " + _STORY * 8,
        "Market analysis showed that prices rose, the bank said.",
    ],
)
def test_news_about_such_texts_is_news(text: str) -> None:
    reading = read(Document(text=text))
    assert (reading.genre, reading.genre_basis, reading.genre_evidence) == (Genre.NEWS, Basis.UNKNOWN, ())


def test_what_the_source_states_stands() -> None:
    reading = read(Document(text="FOR IMMEDIATE RELEASE\n\nRain fell.", genre=Genre.ANALYSIS))
    assert (reading.genre, reading.genre_basis, reading.genre_evidence) == (Genre.ANALYSIS, Basis.STATED, ())


_PIECES = st.sampled_from(
    [
        "this article is",
        "satire",
        "our",
        "page",
        "About Kestrel",
        "ENDS",
        "Opinion:",
        "#a",
        "@b",
        "“",
        "”",
        "\n",
        ". ",
        "***",
    ]
)


@given(st.lists(_PIECES).map(" ".join) | st.text())
def test_evidence_lies_in_the_text(text: str) -> None:
    reading = read(Document(text=text))
    assert all(0 <= span.start < span.end <= len(text) for span in reading.genre_evidence)
    assert bool(reading.genre_evidence) == (reading.genre_basis is Basis.INFERRED)
