"""Another quay, another dam, another year, another deed: what is not the claim's own thing raises no alert."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.core.verdicts import Verdict
from bot.core.vocabulary import SameEvent, VerdictCode
from bot.judging.objects import object_of
from bot.judging.sameness import Sameness, sameness
from bot.judging.words import words_of
from tests.judging.support import claim_of, judged, view_of

PAIRS = yaml.safe_load(Path(__file__).with_name("same_thing.yaml").read_text(encoding="utf-8"))
EITHER_WAY = {VerdictCode.DIFFERENT_EVENT, VerdictCode.UNRELATED}


def _judged(pair: dict[str, Any]) -> Verdict:
    stated, *published = pair["days"]
    return judged(claim_of(pair["claim"], stated), pair["article"], published[0] if published else None)


@pytest.mark.parametrize("pair", PAIRS["never_alert"], ids=lambda pair: pair["article"][:40])
def test_another_thing_never_alerts(pair: dict[str, Any]) -> None:
    verdict = _judged(pair)
    assert not verdict.alert, verdict.reasons
    assert verdict.code is not VerdictCode.NUMBER_CHANGED, verdict.reasons


@pytest.mark.parametrize("pair", PAIRS["calm"], ids=lambda pair: pair["article"][:40])
def test_a_plainly_other_matter_is_not_even_asked_about(pair: dict[str, Any]) -> None:
    verdict = _judged(pair)
    assert not verdict.alert, verdict.reasons
    assert not verdict.ask, verdict.reasons


@pytest.mark.parametrize("pair", PAIRS["reach"], ids=lambda pair: pair["article"][:40])
def test_the_same_thing_still_reaches_the_editor(pair: dict[str, Any]) -> None:
    verdict = _judged(pair)
    assert verdict.code is VerdictCode.CONTRADICTS, verdict.reasons
    assert verdict.alert or verdict.ask


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The upper bridge is closed.", Sameness.SAME),
        ("The bridge is closed.", Sameness.SAME),
        ("The lower bridge is closed.", Sameness.OTHER),
        ("The second bridge is closed.", Sameness.UNCLEAR),
        ("The Ostrel bridge is closed.", Sameness.UNCLEAR),
        ("The upper bridge is always closed.", Sameness.OTHER),
        ("In 2019 the upper bridge was closed.", Sameness.OTHER),
        ("The upper bridge has been closed since 2019.", Sameness.SAME),
    ],
)
def test_how_a_sentence_stands_to_the_claim(sentence: str, expected: Sameness) -> None:
    view = view_of("The council said the upper bridge will remain open during the works", sentence)
    assert sameness(view.profile, view.scene, 0) is expected


def test_a_gate_says_why_another_thing_is_another_event() -> None:
    verdict = judged(
        "The council said the upper bridge will remain open during the works",
        "The lower bridge is closed during the works, the council said.",
    )
    assert (verdict.code, verdict.same_event) == (VerdictCode.DIFFERENT_EVENT, SameEvent.NO)
    assert verdict.reasons[0].rule == "event.thing"


def test_a_reason_is_told_once() -> None:
    claim = "Mayor Asta Brandt signed the Lido contract on March 5, her office said."
    text = "Mayor Asta Brandt did not sign the Lido contract on March 5. Again: Brandt did not sign the Lido contract."
    told = [reason.text for reason in judged(claim, text).reasons]
    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("opened the Kelsow tunnel on Friday", {"kelsow", "tunnel"}),
        ("opened on Friday", set()),
        ("opened nothing", set()),
        ("opened, the library said", set()),
    ],
)
def test_what_a_verb_is_done_to(text: str, expected: set[str]) -> None:
    assert object_of(text, words_of(text), 0) == expected
