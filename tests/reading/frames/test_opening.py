"""Lines that announce who speaks next."""

import pytest

from bot.core.documents import Document
from bot.reading import read

_QUOTED = "“I have read every page of it. It is a bad plan.”"


@pytest.mark.parametrize(
    ("line", "speaker", "cue"),
    [
        ("The winger was defiant.", "The winger", "was defiant"),
        ("Her lawyer disagreed.", "Her lawyer", "disagreed"),
        ("The minister hit back.", "The minister", "hit back"),
        ("The mayor went on:", "The mayor", "went on"),
    ],
)
def test_a_line_that_only_says_how_somebody_speaks_gives_them_the_quotation_after_it(
    line: str, speaker: str, cue: str
) -> None:
    text = f"{line} {_QUOTED}"
    statements = read(Document(text=text)).statements
    assert {(s.speaker.of(text) if s.speaker else None, s.cue.of(text)) for s in statements} == {(speaker, cue)}
    assert statements[0].quotes


@pytest.mark.parametrize("line", ["It was adamant.", "The winger was not defiant.", "The winger was born in May."])
def test_any_other_line_leaves_the_quotation_to_nobody(line: str) -> None:
    assert read(Document(text=f"{line} {_QUOTED}")).statements == ()
