"""Who would not speak, and about what."""

import pytest

from bot.core.documents import Document
from bot.core.vocabulary import StatementKind
from bot.reading import read

_SILENT = [
    ("The bank declined to comment on the sale.", "The bank", "declined", "to comment on the sale"),
    ("The bank would not say whether it was sold.", "The bank", "would not say", "whether it was sold"),
    ("The bank refused to say how much it lost.", "The bank", "refused to say", "how much it lost"),
    ("The bank neither denied nor confirmed the sale.", "The bank", "neither denied nor confirmed", "the sale"),
    ("The bank neither accepts nor disputes the figure.", "The bank", "neither accepts nor disputes", "the figure"),
    ("The bank has not returned calls about the sale.", "The bank", "has not returned", "calls about the sale"),
    ("The bank could not confirm the sale.", "The bank", "could not confirm", "the sale"),
    ("The bank could not be reached for comment.", "The bank", "could not be reached", "for comment"),
    ("Nobody at the bank would discuss the sale.", "Nobody at the bank", "would discuss", "the sale"),
    ("The bank ignored questions about the sale.", "The bank", "ignored", "questions about the sale"),
    ("The bank would not dignify the story with a reply.", "The bank", "would not dignify", "the story with a reply"),
    ("The bank will not get into the details.", "The bank", "will not get into", "the details"),
    (
        "“I'm not going to dignify that with a reply,” he said.",
        "he",
        "said",
        "“I'm not going to dignify that with a reply,”",
    ),
    ("“We won’t get into hypotheticals,” he said.", "he", "said", "“We won’t get into hypotheticals,”"),
    ("The bank has said nothing about the sale.", "The bank", "has said nothing", "about the sale"),
]
_SPOKEN = [
    "The bank would discuss the sale on Monday.",
    "The bank confirmed the sale.",
    "The bank declined the offer.",
    "The bank said nothing was sold.",
    "“We won’t get into debt again,” the bank said.",
    "The bank said it would not go into liquidation.",
    "A clerk at the bank was available for comment.",
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), _SILENT, ids=[row[0] for row in _SILENT])
def test_a_silence_has_a_speaker_and_a_matter(text: str, speaker: str, cue: str, content: str) -> None:
    (one,) = [s for s in read(Document(text=text)).statements if s.kind is StatementKind.NON_DENIAL]
    assert one.speaker is not None
    assert (one.speaker.of(text), one.cue.of(text), one.content.of(text)) == (speaker, cue, content)


@pytest.mark.parametrize("text", _SPOKEN)
def test_whoever_speaks_or_refuses_an_offer_is_not_silent(text: str) -> None:
    assert StatementKind.NON_DENIAL not in {s.kind for s in read(Document(text=text)).statements}
