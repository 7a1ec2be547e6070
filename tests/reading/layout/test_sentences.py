"""The splitter: quotations, abbreviations, lines."""

import pytest

from bot.core.documents import Document
from bot.reading.layout.blocks import lay_out
from bot.reading.layout.sentences import split_sentences


def _sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split_sentences(text, lay_out(Document(text=text)).blocks)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Rain fell.", "It stopped at noon."],
        ["Dr. Inge Dahl of the U.S. Navy met Sen. Roos.", "They spoke at 3 p.m. on Monday."],
        ["He lives in the U.S.", "The house is small."],
        ['"The roof fell. We ran," she said.', '"Nobody died."'],
        ["“Is it safe?” the mayor asked.", "Nobody knew."],
        ['"Who paid?" Brandt asked.', "No answer came."],
        ["Kestrel Inc. bought it for 4.5 million.", "The price fell 3.2 percent."],
        ["Was it theft?", "It was!"],
        ["He said “it is over.”", "Then he left."],
        ["Mr. J. R. Hale denied it ... and left."],
        ["“It is over.” Ida Brekke said on Monday.", "Nobody moved."],
        ["“Is it over?”", "The mayor said it was."],
        ["“Is it over?” Sen. Ida Brekke demanded.", "It was."],
        ["“It is over. We won.” — Ida Brekke, captain"],
    ],
)
def test_a_paragraph_falls_into_its_sentences(sentences: list[str]) -> None:
    assert _sentences(" ".join(sentences)) == sentences


def test_bylines_are_no_sentences() -> None:
    assert _sentences("by Jane Doe 48 views\n\nRain fell in the night.") == ["Rain fell in the night."]


def test_a_text_without_stops_is_cut_into_pieces() -> None:
    pieces = _sentences("rain " * 4000)
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= 1600


@pytest.mark.parametrize(
    "dateline",
    [
        "VELMORA, 3 March 2026 (AP) - ",
        "VELMORA (AP) — ",
        "VELMORA — ",
        "PORT AMSEL, Orrin -- ",
        "Velmora, March 3 (Reuters) – ",
        "Velmora, 3 March – ",
    ],
)
def test_a_dateline_is_no_part_of_its_sentence(dateline: str) -> None:
    rest = "The pier reopened after ninety days of repair work on its beams."
    assert _sentences(f"{dateline}{rest}") == [rest]


@pytest.mark.parametrize(
    "sentence", ["NATO — the alliance — met on Monday in the old hall of the town.", "It rained – The road was shut."]
)
def test_what_only_looks_like_a_dateline_stays(sentence: str) -> None:
    assert _sentences(sentence) == [sentence]
