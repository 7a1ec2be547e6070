"""A reading without what a person left out: nothing of it is left, and everything else is as it was."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.documents import Document
from bot.core.findings import findings
from bot.core.places import places
from bot.core.reading import Reading
from bot.core.selection import OtherReadingError, without
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, StatementKind
from bot.reading import read
from tests.support.readings import claim, denial, readings, sentence, statement

HEAD, ONE, TWO, THREE = (Span(start, start + 10) for start in range(0, 40, 10))


@st.composite
def selections(draw: st.DrawFn) -> tuple[Reading, frozenset[str]]:
    """A reading, and what somebody leaves out of it."""
    reading = draw(readings())
    keys = sorted(findings(reading).keys)
    return reading, frozenset(draw(st.sets(st.sampled_from(keys)))) if keys else frozenset()


@given(selections())
def test_what_is_left_out_is_gone_and_denials_are_untouched_otherwise(chosen: tuple[Reading, frozenset[str]]) -> None:
    reading, out = chosen
    kept, offered = without(reading, out), findings(reading)
    gone = {item.index for item in offered.denials if item.key in out}
    assert kept.denials == tuple(item for number, item in enumerate(reading.denials) if number not in gone)
    said = {item.speaker_name for item in kept.statements}
    tracked = {item.proposition for item in kept.claims}
    for item in offered.statements:
        assert item.key not in out or reading.statements[item.index].speaker_name not in said
    for item in offered.claims:
        assert item.key not in out or reading.claims[item.index].proposition not in tracked


@given(selections())
def test_every_index_points_at_what_it_pointed_at_before(chosen: tuple[Reading, frozenset[str]]) -> None:
    reading, out = chosen
    kept = without(reading, out)
    before = {item.speaker_name: item for item in reading.statements}
    for item in kept.statements:
        was = before[item.speaker_name]
        assert replace(item, parent=None) == replace(was, parent=None)
        assert (item.parent is None) == (was.parent is None)  # what was nested in something left out is gone with it
        if item.parent is not None and was.parent is not None:
            assert kept.statements[item.parent].speaker_name == reading.statements[was.parent].speaker_name
    claims = {item.proposition: item for item in reading.claims}
    for held in kept.claims:
        origin = claims[held.proposition]
        assert set(held.spans) <= set(origin.spans)
        against = {reading.denials[at].denier for at in origin.denied_by} & {item.denier for item in kept.denials}
        assert {kept.denials[at].denier for at in held.denied_by} == against
        if origin.denial is not None:
            assert held.denial is not None
            assert kept.denials[held.denial] == reading.denials[origin.denial]
    assert [item.proposition for item in kept.claims] == [
        item.proposition for item in reading.claims if item.proposition in {held.proposition for held in kept.claims}
    ]


@given(selections())
def test_no_sentence_is_judged_in_which_something_was_left_out(chosen: tuple[Reading, frozenset[str]]) -> None:
    reading, out = chosen
    kept, offered = without(reading, out), findings(reading)
    silent = places(
        (
            *(s for item in offered.denials if item.key in out for s in reading.denials[item.index].evidence),
            *(reading.statements[item.index].content for item in offered.statements if item.key in out),
            *(reading.sentences[item.index].span for item in offered.headlines if item.key in out),
        )
    )
    assert not any(silent.at(item.span) for item in kept.sentences)
    assert set(kept.sentences) <= set(reading.sentences)
    if not out:
        assert kept == reading


@given(readings())
def test_all_left_out_leaves_no_position(reading: Reading) -> None:
    kept = without(reading, findings(reading).keys)
    assert not kept.denials
    assert not kept.claims
    assert all(item in reading.statements for item in kept.statements if item.parent is None)
    assert findings(kept).statements == ()


def test_a_key_of_another_reading_is_refused() -> None:
    reading = Reading(text="x" * 40, statements=(statement(ONE),))
    with pytest.raises(OtherReadingError):
        without(reading, {"s11-20:report"})


def test_a_statement_takes_along_what_is_nested_in_it_and_the_claim_that_only_it_tells_of() -> None:
    reading = Reading(
        text="x" * 40,
        statements=(
            statement(ONE, Span(12, 13), who="Trump"),
            statement(ONE, Span(16, 17), who="Putin", parent=0),
            statement(TWO, who="Putin"),
            statement(THREE, who="Moss", parent=2),
        ),
        claims=(claim("told once", ONE, confirmed_by=("Trump", "Putin")), claim("told twice", ONE, TWO)),
        sentences=tuple(sentence(span) for span in (HEAD, ONE, TWO, THREE)),
    )
    kept = without(reading, {"s13-20:statement"})
    assert [(item.speaker_name, item.parent) for item in kept.statements] == [("Putin", None), ("Moss", 0)]
    assert [(item.proposition, item.spans) for item in kept.claims] == [("told twice", (TWO,))]
    assert [item.span for item in kept.sentences] == [HEAD, TWO, THREE]
    inner = without(reading, {"s17-20:statement"})
    assert [item.confirmed_by for item in inner.claims] == [("Trump", "Putin"), ()]
    assert [item.proposition for item in inner.claims] == ["told once", "told twice"]


def test_a_claim_alone_is_not_tracked_and_what_somebody_says_is_judged_all_the_same() -> None:
    reading = Reading(
        text="x" * 40,
        statements=(statement(ONE),),
        claims=(claim("somebody's", ONE), claim("the document's own", TWO)),
        sentences=(sentence(ONE), sentence(TWO)),
    )
    kept = without(reading, {"c10-20:statement"})
    assert (kept.statements, kept.sentences) == (reading.statements, reading.sentences)
    assert [item.proposition for item in kept.claims] == ["the document's own"]
    own = without(reading, {"c20-30:statement"})
    assert (own.statements, [item.span for item in own.sentences]) == (reading.statements, [ONE])


def test_a_denial_takes_along_its_claim_its_statements_and_all_its_sentences() -> None:
    denies = StatementKind.DENIAL
    reading = Reading(
        text="x" * 40,
        statements=(
            statement(HEAD, kind=denies, who="the ministry"),
            statement(ONE, kind=denies, who="the ministry"),
            statement(ONE, kind=denies, who="the mayor", cue=Span(15, 16)),
            statement(TWO),
        ),
        denials=(denial("the ministry", HEAD, ONE), denial("the mayor", ONE)),
        claims=(
            claim("it happened", TWO, denied_by=(0, 1)),
            claim("the ministry denied it", HEAD, ONE, denial=0),
            claim("the mayor denied it", ONE, denial=1),
        ),
        sentences=(sentence(HEAD, BlockKind.HEADLINE), sentence(ONE), sentence(TWO)),
    )
    kept = without(reading, {"d0-10"})
    assert [item.denier for item in kept.denials] == ["the mayor"]
    assert [item.speaker_name for item in kept.statements] == ["the mayor", "Ada Moss"]
    assert [(item.proposition, item.denial, item.denied_by) for item in kept.claims] == [
        ("it happened", None, (0,)),
        ("the mayor denied it", 0, ()),
    ]
    assert [item.span for item in kept.sentences] == [TWO]


def test_what_places_a_sentence_left_out_in_time_goes_with_it() -> None:
    reading = read(Document("Ada Holm said the bridge was built before the war. Jon Berg said it was safe."))
    (first, _) = findings(reading).statements
    assert len(reading.events) == 1
    assert without(reading, {first.key}).events == ()
