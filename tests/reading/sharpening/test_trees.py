"""A parse as a tree; what is none is refused."""

import pytest

from bot.core.spans import Span
from bot.reading.sharpening.parser import Dependency, Word
from bot.reading.sharpening.trees import Tree
from tests.reading.parses import parse_of

SENTENCE = "Aides of the mayor said it and left."
SCRIPT = (
    "Aides>said:subject of>Aides the>mayor mayor>of !said>said it>said:complement and>said !left>said:conjunct .>said"
)
TREE = Tree(parse_of(SENTENCE, SCRIPT), Span(10, 10 + len(SENTENCE)))
AIDES, OF, _THE, MAYOR, SAID, _IT, _AND, LEFT, _DOT = range(9)


def test_offsets_are_the_documents() -> None:
    assert TREE.spans[AIDES] == Span(10, 15)
    assert TREE.within(Span(20, 28)) == {_THE, MAYOR}
    assert TREE.stretch({MAYOR, OF}) == Span(16, 28)


def test_what_a_word_governs_and_its_heads() -> None:
    assert TREE.governed(AIDES) == {AIDES, OF, _THE, MAYOR}
    assert TREE.heads(frozenset({OF, MAYOR, _IT})) == [_IT, OF]
    assert TREE.heads(TREE.governed(SAID)) == [SAID]


def test_a_joined_verb_shares_the_subject() -> None:
    assert TREE.subject(SAID) == TREE.subject(LEFT) == AIDES
    assert TREE.subject(MAYOR) is None
    assert TREE.is_verbal(LEFT)
    assert not TREE.is_verbal(MAYOR)


def test_a_stretch_ends_at_a_gap() -> None:
    assert TREE.around(OF, frozenset({AIDES, OF, MAYOR})) == Span(10, 18)


def word(start: int, end: int, head: int) -> Word:
    return Word(Span(start, end), head, Dependency.OTHER)


@pytest.mark.parametrize(
    "parse",
    [
        (word(0, 3, 0), word(2, 5, 0)),  # one over another
        (word(0, 3, 0), word(4, 11, 0)),  # beyond the sentence
        (word(0, 3, 2), word(4, 5, 0)),  # a head that is no word
        (word(0, 3, -1),),
        (word(0, 3, 1), word(4, 5, 0)),  # a circle
        (word(0, 1, 0), word(2, 3, 2), word(4, 5, 1)),  # a circle beside a root
    ],
)
def test_what_is_no_tree_is_refused(parse: tuple[Word, ...]) -> None:
    with pytest.raises(ValueError, match=r"word|circle"):
        Tree(parse, Span(0, 10))
