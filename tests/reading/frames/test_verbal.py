"""Verbs that attribute, in the frames they stand in, on sentences of our own."""

import pytest

from bot.core.documents import Document
from bot.core.vocabulary import StatementKind
from bot.reading import read
from bot.reading.attributions import attributions
from tests.support.told import told


def _read(text: str) -> list[tuple[str, str, str]]:
    return [
        (s.speaker.of(text) if s.speaker else "-", s.cue.of(text), s.content.of(text))
        for s in read(Document(text=text)).statements
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'In an interview on "Harbour Hour," Lars Moe said the pier was unsafe.',
            [("Lars Moe", "said", "the pier was unsafe")],
        ),
        (
            "The council put the number of visitors at 40,000.",
            [("The council", "put", "the number of visitors at 40,000")],
        ),
        ("The council put the chairs at the gate.", []),
        (
            '"We lost the pier," Lars Moe told sailors after the long meeting that was held on the quay.',
            [("Lars Moe", "told", '"We lost the pier,"')],
        ),
        (
            "Ann Holm told a meeting of retired sailors that the pier was unsafe.",
            [("Ann Holm", "told", "that the pier was unsafe")],
        ),
        (
            "The court rejected the bid, saying the pier was unsafe.",
            [("The court", "rejected", "the bid"), ("The court", "saying", "the pier was unsafe")],
        ),
        ("Lars Moe has admitted using the fund.", [("Lars Moe", "has admitted", "using the fund")]),
        ("It was, as they say, late.", []),
        ("Lars Moe left what he called home.", []),
        ("The battle for the border states goes on.", []),
        ("Vesling said the pier was safe.", [("Vesling", "said", "the pier was safe")]),
        ("On Monday Norvane said the pier was safe.", [("Norvane", "said", "the pier was safe")]),
        ("Speaking quickly tires her.", []),
        (
            "A study published in Orrin found that the drug halves deaths.",
            [("A study published in Orrin", "found", "that the drug halves deaths")],
        ),
        (
            "Arden was accused by Orrin of shelling a school.",
            [("Orrin", "was accused", "Arden"), ("Orrin", "was accused", "of shelling a school")],
        ),
        (
            "Crews believe the pier is safe, their lawyer, Jo Orr, said.",
            [
                ("Crews", "believe", "the pier is safe"),
                ("their lawyer, Jo Orr", "said", "Crews believe the pier is safe"),
            ],
        ),
        (
            "Some 54% of crews say the pier is safe, a Vessby poll showed.",
            [
                ("Some 54% of crews", "say", "the pier is safe"),
                ("a Vessby poll", "showed", "Some 54% of crews say the pier is safe"),
            ],
        ),
        ("No one has claimed responsibility for the blast.", []),
        ("Nobody at the harbour office said when it would reopen.", []),
        ("No official has confirmed that the pier is safe.", []),
        (
            "Crews think the pier is unsafe, Captain Lars Moe told reporters in Vessby on Monday.",
            [
                ("Crews", "think", "the pier is unsafe"),
                ("Captain Lars Moe", "told", "Crews think the pier is unsafe"),
            ],
        ),
        (
            '"We are late," the captain said after the report that the pier was unsafe.',
            [("the captain", "said", '"We are late,"'), ("the report", "report", "that the pier was unsafe")],
        ),
        (
            "The Bank of Vessby forecast that rents would fall.",
            [("The Bank of Vessby", "forecast", "that rents would fall")],
        ),
        (
            '"We knew," Norvane\'s then chief, Lars Moe, told the court.',
            [("Norvane's then chief, Lars Moe", "told", '"We knew,"')],
        ),
        (
            "Vessby says pier is safe, accuses inspectors of haste",
            [("Vessby", "says", "pier is safe"), ("Vessby", "accuses", "inspectors of haste")],
        ),
    ],
)
def test_a_verb_attributes_what_its_frame_holds(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize("verb", ["attacked", "endorsed", "wants"])
def test_what_somebody_wants_or_attacks_is_an_attitude(verb: str) -> None:
    (statement,) = read(Document(text=f"Mayor Ann Holm {verb} a new harbour plan.")).statements
    assert statement.kind is StatementKind.ATTITUDE


def test_an_attitude_becomes_no_claim() -> None:
    reading = read(Document(text="Mayor Ann Holm wants to close the old harbour of Vessby by May."))
    assert reading.statements
    assert reading.claims == ()


def test_the_shape_for_scorers_holds_outer_attributions_only() -> None:
    reading = read(Document(text="Ann Holm said the crews told her they were ready."))
    assert len(reading.statements) == 2
    assert len(attributions(reading)) == 1


def test_what_stands_around_an_attribution_goes_together() -> None:
    assert told('The so-called "pier plan" was, Oslo said, a trap in disguise.') == [
        'Oslo | said | The so-called "pier plan" was',
        "Oslo | said | a trap in disguise",
    ]
