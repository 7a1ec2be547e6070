"""Plain pairs over many beats: what must alert does, and its look-alike does not."""

from pathlib import Path

import pytest
import yaml

from tests.judging.support import judged

PAIRS = yaml.safe_load(Path(__file__).with_name("plain_cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("pair", PAIRS["alerts"], ids=lambda pair: pair["article"][:40])
def test_a_plain_contradiction_alerts(pair: dict[str, str]) -> None:
    verdict = judged(pair["claim"], pair["article"])
    assert verdict.alert, verdict.reasons


@pytest.mark.parametrize("pair", PAIRS["calm"], ids=lambda pair: pair["article"][:40])
def test_its_look_alike_does_not(pair: dict[str, str]) -> None:
    verdict = judged(pair["claim"], pair["article"])
    assert not verdict.alert, verdict.reasons
    assert not verdict.ask, verdict.reasons
