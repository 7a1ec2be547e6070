"""Spans sharpened by a parse: bounded better where it bears the rules out, the rules' own everywhere else."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.documents import Document
from bot.core.reading import Reading, Statement
from bot.core.spans import Span
from bot.core.vocabulary import Factuality, Section, StatementKind
from bot.reading import read
from bot.reading.people.speakers import cast_of
from bot.reading.sharpening.parser import Dependency, Parse, Word, mode_of
from bot.reading.sharpening.spans import sharpen
from tests.reading.parses import ScriptedParser, parse_of


def statement(text: str, speaker: str | None, cue: str, content: str, quotes: tuple[str, ...] = ()) -> Statement:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Statement(
        sentence=Span(0, len(text)),
        speaker=span(speaker) if speaker else None,
        speaker_name=speaker,
        cue=span(cue),
        content=span(content),
        kind=StatementKind.STATEMENT,
        factuality=Factuality.ASSERTED,
        section=Section.NEWS,
        quotes=tuple(map(span, quotes)),
    )


def sharpened(text: str, script: str, *found: Statement) -> tuple[Statement, ...]:
    return sharpen(found, cast_of(text, (), ()), ScriptedParser({text: parse_of(text, script)}))


WHOLE = "Two aides of the late mayor said the bridge was safe when it rained."
SCRIPT = (
    "Two>aides aides>said:subject of>aides the>mayor late>mayor mayor>of !said>said the2>bridge bridge>was:subject "
    "!was>said:complement safe>was:complement when>rained it>rained !rained>said .>said"
).replace("the2", "the")


def test_a_speaker_is_the_whole_subject_and_is_named_anew() -> None:
    (one,) = sharpened(WHOLE, SCRIPT, statement(WHOLE, "mayor", "said", "the bridge was safe"))
    assert one.speaker is not None
    assert one.speaker.of(WHOLE) == "Two aides of the late mayor"
    assert one.speaker_name == "two aides of the late mayor"


def test_a_content_is_cut_down_to_what_completes_the_verb_and_never_widened() -> None:
    (one,) = sharpened(WHOLE, SCRIPT, statement(WHOLE, "Two aides", "said", "the bridge was safe when it rained"))
    assert one.content.of(WHOLE) == "the bridge was safe"
    (one,) = sharpened(WHOLE, SCRIPT, statement(WHOLE, "Two aides", "said", "bridge was"))
    assert one.content.of(WHOLE) == "bridge was"


def test_a_speaker_that_is_no_part_of_the_subject_stays_unless_it_is_a_phrase_of_its_own() -> None:
    text = "Trucks, according to the port of Lenvik in its report, waited."
    script = (
        "Trucks>waited:subject ,>waited according>waited to>according the>port port>to of>port Lenvik>of in>waited "
        "its>report report>in , !waited>waited .>waited"
    ).replace(" , ", " ,2>waited ")
    (one,) = sharpen(
        [statement(text, "the port", "according to", "waited")],
        cast_of(text, (), ()),
        ScriptedParser({text: parse_of(text, script)}),
    )
    assert one.speaker is not None
    assert one.speaker.of(text) == "the port of Lenvik"


def test_a_content_keeps_its_quotations_and_nested_cues() -> None:
    text = 'Moss said the pier was "old, rotten and closed" since May.'
    script = (
        'Moss>said:subject !said>said the>pier pier>was:subject !was>said:complement ">was old>was:complement ,>old '
        'rotten>said and>said closed>said "2>said since>said May>since .>said'
    )
    quoted = statement(
        text, "Moss", "said", 'the pier was "old, rotten and closed" since May', ("old, rotten and closed",)
    )
    (one,) = sharpened(text, script, quoted)
    assert one.content.of(text) == 'the pier was "old, rotten and closed"'
    inner = replace(statement(text, None, "since", "May"), parent=0)
    outer, nested = sharpened(text, script, quoted, inner)
    assert outer.content == quoted.content  # it would no longer hold the other's cue
    assert nested.parent == 0


def test_all_that_is_told_around_one_cue_keeps_one_speaker() -> None:
    first = statement(WHOLE, "mayor", "said", "the bridge was safe")
    carried_on = replace(first, sentence=Span(len(WHOLE) - 1, len(WHOLE)), content=Span(len(WHOLE) - 1, len(WHOLE)))
    one, two = sharpened(WHOLE, SCRIPT, first, carried_on)
    assert one.speaker == two.speaker != first.speaker
    assert two.content == carried_on.content


@pytest.mark.parametrize("parse", [None, (), (Word(Span(0, 3), 7, Dependency.OTHER),)])
def test_without_a_parse_the_rules_stand(parse: Parse | None) -> None:
    found = [statement(WHOLE, "mayor", "said", "bridge was")]
    parser = ScriptedParser({} if parse is None else {WHOLE: parse})
    assert sharpen(found, cast_of(WHOLE, (), ()), parser) == tuple(found)
    assert sharpen(found, cast_of(WHOLE, (), ()), None) == tuple(found)


def test_only_sentences_with_statements_are_parsed() -> None:
    parser = ScriptedParser({})
    read(Document(text="Nothing is here. Ada Moss said the pier was safe. It rained."), parser)
    assert parser.asked == ["Ada Moss said the pier was safe."]


def test_the_mode_is_named() -> None:
    assert (mode_of(None), mode_of(ScriptedParser({}))) == ("rules", "rules + script 1")


class DrawnParser:
    """Parses by a recipe of numbers, right or wrong: nothing that a parser says may do harm."""

    label = "drawn"

    def __init__(self, numbers: list[int]) -> None:
        self._numbers = numbers or [0]

    def parse(self, sentences: Sequence[str]) -> list[Parse | None]:
        return [self._parse(sentence) for sentence in sentences]

    def _parse(self, sentence: str) -> Parse | None:
        if len(sentence) % 7 == self._numbers[0] % 7:
            return None
        starts = [0] + [at + 1 for at, character in enumerate(sentence) if character == " "] + [len(sentence) + 1]
        spans = [Span(a, b - 1) for a, b in pairwise(starts) if a < b - 1]
        kinds = list(Dependency)

        def word(index: int, span: Span) -> Word:
            number = self._numbers[index % len(self._numbers)]
            head = number % len(spans) if number % 5 == 0 else max(0, index - number % 4)
            return Word(span, head if index else 0, kinds[number % len(kinds)], verbal=number % 2 == 0)

        return tuple(word(index, span) for index, span in enumerate(spans))


_PIECES = st.sampled_from(
    (
        *("Ada Moss", "the port of Lenvik", "said", "denied", "warned that", "the pier", "was “old” and", "“closed,”"),
        *("he said", "according to", "the claim that", ",", ".", "\n", "on Monday", "told", "and", "who", "his"),
    )
)


def _invariant(one: Statement) -> tuple[object, ...]:
    return one.sentence, one.cue, one.kind, one.factuality, one.section, one.quotes, one.parent, one.speaker is None


@settings(deadline=None, max_examples=300)
@given(text=st.lists(_PIECES, max_size=40).map(" ".join), numbers=st.lists(st.integers(0, 60), max_size=20))
def test_whatever_a_parser_says_statements_stay_and_spans_hold(text: str, numbers: list[int]) -> None:
    rules = read(Document(text=text))
    parsed = read(Document(text=text), DrawnParser(numbers))
    assert [*map(_invariant, parsed.statements)] == [*map(_invariant, rules.statements)]
    assert parsed == read(Document(text=text), DrawnParser(numbers))
    _hold(parsed)


def _hold(reading: Reading) -> None:
    for one in reading.statements:
        assert one.content.of(reading.text).strip()
        assert one.speaker is None or one.speaker.of(reading.text).strip()
        assert all(one.content.covers(quote) for quote in one.quotes)
        assert one.parent is None or reading.statements[one.parent].content.covers(one.cue)
