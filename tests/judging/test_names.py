"""Names across texts: short forms go with full ones, namesakes do not."""

from bot.judging.names import find_same, same_entity


def test_short_and_full_forms() -> None:
    assert same_entity("brandt", "asta brandt")
    assert same_entity("corvane systems", "corvane")


def test_an_acronym_goes_with_the_name_it_is_made_of() -> None:
    assert same_entity("ilf", "international lantern fund")
    assert same_entity("bank of northern estland", "bne")
    assert not same_entity("ilf", "international river fund")


def test_namesakes() -> None:
    assert not same_entity("asta brandt", "piet brandt")
    assert not same_entity("asta", "brandt")


def test_an_exact_match_goes_first() -> None:
    assert find_same("brandt", frozenset(("asta brandt", "brandt"))) == "brandt"
    assert find_same("brandt", frozenset(("olav kerr",))) is None
