"""What may be left out of a reading, and by which names."""

from dataclasses import replace

from hypothesis import given

from bot.core.findings import aside, findings
from bot.core.reading import Reading
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Factuality, StatementKind
from tests.support.readings import claim, denial, readings, sentence, statement

HEAD, ONE, TWO, THREE = (Span(start, start + 10) for start in range(0, 40, 10))


@given(readings())
def test_each_finding_has_a_key_of_its_own_that_stays(reading: Reading) -> None:
    found = findings(reading)
    everything = (*found.denials, *found.claims, *found.statements, *found.headlines)
    assert len(found.keys) == len(everything)
    assert findings(replace(reading)) == found
    assert max((len(key) for key in found.keys), default=0) <= 75  # what an option's value may hold


def test_a_denial_stands_for_its_claim_and_its_statements() -> None:
    reading = Reading(
        text="x" * 40,
        statements=(statement(ONE, kind=StatementKind.DENIAL), statement(TWO), statement(THREE)),
        denials=(denial("the ministry", ONE),),
        claims=(claim("the ministry denied it", ONE, denial=0), claim("it happened", TWO)),
    )
    found = findings(reading)
    assert [item.key for item in found.denials] == ["d10-20"]
    assert [item.key for item in found.claims] == ["c20-30:statement"]
    assert [item.key for item in found.statements] == ["s21-30:statement", "s31-40:statement"]


def test_what_is_nobodys_position_is_not_offered_but_told() -> None:
    asked = statement(TWO, factuality=Factuality.QUESTION)
    reading = Reading(text="x" * 40, statements=(statement(ONE), asked))
    assert [item.index for item in findings(reading).statements] == [0]
    assert aside(reading) == (asked,)


def test_a_headline_is_offered_where_nothing_else_was_read_in_it() -> None:
    plain = Reading(text="x" * 40, sentences=(sentence(HEAD, BlockKind.HEADLINE), sentence(ONE)))
    assert [item.key for item in findings(plain).headlines] == ["h0-10"]
    assert findings(replace(plain, statements=(statement(HEAD),))).headlines == ()


def test_two_findings_of_one_kind_in_one_place_are_told_apart() -> None:
    reading = Reading(text="x" * 40, denials=(denial("the ministry", ONE), denial("the mayor", ONE)))
    assert [item.key for item in findings(reading).denials] == ["d10-20", "d10-20+2"]


def test_the_digest_follows_what_is_shown() -> None:
    reading = Reading(text="x" * 40, statements=(statement(ONE),), sentences=(sentence(ONE),))
    other = replace(reading, statements=(statement(ONE, who="Per Aune"),))
    assert findings(reading).digest != findings(other).digest
    assert findings(reading).digest == findings(replace(reading, sentences=())).digest
