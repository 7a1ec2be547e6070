"""Slugline's words: closed sets, printed as they stand."""

import pytest

from bot.core.vocabulary import DenialStatus, Filter, OfficialPosition, Ruling, VerdictCode, words


def test_values_are_what_slack_and_the_store_show() -> None:
    assert f"{VerdictCode.DENIAL_RECORDED}" == "denial_recorded"
    assert [*Filter] == ["contradictions", "denials", "numbers", "related", "resolved"]
    assert [*DenialStatus] == ["standing", "repeated", "softened", "withdrawn", "superseded"]
    assert len(Ruling) == 11


@pytest.mark.parametrize(
    ("value", "shown"),
    [(OfficialPosition.NEITHER, "neither confirmed nor denied"), (Ruling.DISPROVED, "disproved")],
)
def test_words(value: OfficialPosition | Ruling, shown: str) -> None:
    assert words(value) == shown
