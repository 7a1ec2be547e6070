"""Evaluation: dev cases run, none raises a false alarm, the plain contradictions fire; attributions are read."""

import json
from pathlib import Path

import pytest

from bot.core.errors import UnusableInputError
from bot.services.evaluation import CaseResult, evaluate_attribution, evaluate_cases

CASES = Path(__file__).parents[1] / "golden" / "cases" / "newsroom_dev.jsonl"
PLAIN = {"case-03", "case-07", "case-12", "case-17", "case-20", "case-24", "case-25"}


@pytest.fixture(scope="module")
def results() -> dict[str, CaseResult]:
    with CASES.open(encoding="utf-8") as lines:
        return {result.id: result for result in evaluate_cases(lines)}


def test_every_case_gets_a_result(results: dict[str, CaseResult]) -> None:
    gold = [json.loads(line)["id"] for line in CASES.read_text(encoding="utf-8").splitlines()]
    assert list(results) == gold


def test_the_plain_contradictions_alert_and_nothing_else_does(results: dict[str, CaseResult]) -> None:
    assert {case for case, result in results.items() if result.alert} == PLAIN


def test_a_result_says_why_and_prints_as_json(results: dict[str, CaseResult]) -> None:
    printed = json.loads(results["case-20"].as_json())
    assert set(printed) == {"id", "outcome", "alert", "ask", "notify", "reasons"}
    assert (printed["outcome"], printed["notify"]) == ("contradicts", "channel")
    assert printed["reasons"][0].startswith("number.below-floor: ")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("not json", "Line 2 is no case: Expecting value"),
        ('{"id": "x"}', "Line 2 is no case: 'claim' is missing."),
        (
            '{"id": "x", "claim": "A.", "article_text": "B.", "published": "soon"}',
            "Line 2 is no case: Invalid isoformat",
        ),
        ('["x"]', "Line 2 is no case: "),
    ],
)
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    good = '{"id": "x", "claim": "A.", "article_text": "B.", "article_title": null, "published": null}'
    with pytest.raises(UnusableInputError) as raised:
        list(evaluate_cases([good, line]))
    assert str(raised.value).startswith(problem)


def test_empty_lines_are_skipped() -> None:
    assert list(evaluate_cases(["", "\n"])) == []


PORT = "The port said on Monday that 12 ferries had new brakes."


def test_attributions_are_read_from_the_text_alone() -> None:
    lines = [json.dumps({"id": "a", "text": PORT, "attributions": [{}, {}]}), "", '{"id": "b", "text": ""}']
    first, second = evaluate_attribution(lines)
    assert first.attributions == ({"source": [[0, 8]], "cue": [[9, 13]], "content": [[24, 54]]},)
    assert (first.id, first.sentences, first.annotated) == ("a", 1, 2)
    assert (second.attributions, second.sentences, second.annotated) == ((), 0, 0)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "Line 2 is no document: Expecting"),
        ('{"id": "b"}', "Line 2 is no document: 'text' is missing."),
        ('{"id": 1, "text": "x"}', "Line 2 is no document: id and text are strings."),
        ('{"id": "b", "text": "x", "attributions": 3}', "Line 2 is no document: "),
        ("[]", "Line 2 is no document: "),
    ],
)
def test_a_line_that_is_no_document_is_named(line: str, problem: str) -> None:
    with pytest.raises(UnusableInputError) as raised:
        list(evaluate_attribution(['{"id": "a", "text": ""}', line]))
    assert str(raised.value).startswith(problem)
