"""Candidates: cheap, and blind to nothing that matters."""

from bot.judging import touches
from tests.judging.support import article, claim_of

CLAIM = claim_of("Harnvik council sold the Lido pool to Corvane Leisure on March 4.")


def test_a_document_on_the_matter_touches() -> None:
    assert touches(CLAIM, *article("Corvane now owns the pool in Harnvik, its mayor said."))


def test_the_matter_without_its_names_touches() -> None:
    assert touches(CLAIM, *article("The council has sold the old pool, and swimmers are angry."))


def test_a_document_on_something_else_does_not() -> None:
    assert not touches(CLAIM, *article("A glacier in Ostrel lost nine metres of ice last summer."))
    assert not touches(CLAIM, *article(""))


def test_a_namesake_alone_does_not() -> None:
    claim = claim_of("Mayor Asta Brandt resigned.")
    assert not touches(claim, *article("The pianist Piet Brandt played two encores."))
