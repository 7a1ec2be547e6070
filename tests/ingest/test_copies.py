"""Near-duplicates: syndication's small edits make a copy; the same event in other words does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.copies import is_copy

SENTENCES = [
    "The port of Sampleton will reopen on Monday after a strike that lasted nine days, its operator said.",
    "“We have an agreement that both sides can live with,” said Bruno Sample, who leads the dockers’ union.",
    "About 400 ships had been waiting in the bay, some of them with fruit and medicine on board.",
    "The ministry of transport denied that it had offered public money to bring the strike to an end.",
    "Shop owners in the old town said that they had lost a third of the income of a usual June.",
    "Talks about the length of night shifts are to go on in the autumn, the two sides agreed in writing.",
    "The port handles two fifths of the country’s trade and is owned by the city and three pension funds.",
    "A spokeswoman for the operator declined to say what the new contract would cost over its four years.",
]
STORY = " ".join(SENTENCES)
REWRITTEN = (
    "Dockers in Sampleton go back to work on Monday, ending a nine-day walkout. Their leader, Bruno Sample, spoke of "
    "an agreement “that both sides can live with”. Some 400 vessels lie at anchor outside, and traders complain of "
    "lost income. The transport ministry says that no public money was offered. Night shifts will be discussed in "
    "autumn. What the contract costs, the operator would not say; the city and three pension funds own the harbour."
)


@pytest.mark.parametrize(
    "edited",
    [
        STORY,
        STORY.replace(" ", "\n"),
        STORY.replace("“", '"').replace("”", '"').replace("’", "'"),
        f"(Sample Agency) — {STORY}\n\nReporting by Ada Example; editing by Carl Sample",
        f"Quite another headline over the same text\n\n{STORY}",
        " ".join(SENTENCES[:4]),
        " ".join(SENTENCES[:3] + SENTENCES[4:]),
        " ".join([SENTENCES[0], SENTENCES[2], SENTENCES[1], *SENTENCES[3:]]),
        STORY.replace("About", "Around").replace("operator", "owner").replace("usual", "normal"),
        f"{STORY} Our own correspondent saw the first crane move at dawn. People on the quay were clapping.",
    ],
    ids=["same", "lines", "quotes", "credits", "headline", "cut", "dropped", "swapped", "words", "added"],
)
def test_syndicated_copies_are_copies(edited: str) -> None:
    assert is_copy(STORY, edited)
    assert is_copy(edited, STORY)


@pytest.mark.parametrize(
    "other",
    [
        REWRITTEN,
        SENTENCES[1],
        " ".join(SENTENCES[:2]),
        " ".join(reversed(SENTENCES)),
        " ".join("else" if number % 7 == 0 else word for number, word in enumerate(STORY.split())),
        f"{SENTENCES[1]} That is how it ended, after {REWRITTEN}",
        STORY.replace("400", "40"),
        STORY.replace("had offered", "had not offered"),
        "",
    ],
    ids=["rewritten", "sentence", "excerpt", "other order", "edited hard", "quoting", "number", "negation", "empty"],
)
def test_other_texts_are_not(other: str) -> None:
    assert not is_copy(STORY, other)
    assert not is_copy(other, STORY)


def test_contractions_are_no_change() -> None:
    assert is_copy(f"{STORY} It cannot and did not pay.", f"{STORY} It can’t and didn't pay.")


def test_short_texts_are_copies_only_if_they_are_the_same() -> None:
    assert is_copy("The harbour is open.", "The  harbour\nis open.")
    assert not is_copy("The harbour of Sampleton is open again today.", "The harbour of Sampleton is shut again today.")
    assert not is_copy("", "")


def test_long_texts_are_compared_in_a_moment() -> None:
    long = " ".join(f"{sentence} Part {number}." for number in range(150) for sentence in SENTENCES)
    assert len(long) > 100_000
    assert is_copy(long, f"Taken over from an agency\n\n{long}")


@given(st.text(), st.text())
def test_the_order_of_the_two_does_not_matter(a: str, b: str) -> None:
    assert is_copy(a, b) == is_copy(b, a)
