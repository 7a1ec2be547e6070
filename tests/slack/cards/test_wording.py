"""Words that we never print: they assert more than Slugline knows (design.md, section 1)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.vocabulary import Ruling, words
from bot.services.evaluation import evaluate_cases

ROOT = Path(__file__).parents[3]
BANNED = re.compile(r"\b(refut|debunk|admit(s|ted)?\b|reverses? (it|him|her|them)sel)", re.IGNORECASE)
SPEAKING = [
    *(ROOT / "bot" / "slack").rglob("*.py"),
    *(ROOT / "handlers").rglob("*.py"),
    *(ROOT / "bot" / "services").rglob("*.py"),
    *(ROOT / "bot" / "core").rglob("*.py"),
    *(ROOT / "bot" / "terminal").rglob("*.py"),
    ROOT / "bot" / "cli.py",
    ROOT / "bot" / "running.py",
]


def test_the_ban_knows_the_words() -> None:
    for words_ in ("refuted", "Debunked", "admits", "reverses itself", "refutes"):
        assert BANNED.search(words_)
    assert not BANNED.search("denied, disputes, now says, admittedly not")


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_sentence_of_ours_has_them(file: Path) -> None:
    assert [text for text in _printed(file) if BANNED.search(text)] == []


def test_no_reason_of_a_verdict_has_them() -> None:
    cases = (ROOT / "tests" / "golden" / "cases" / "newsroom_dev.jsonl").read_text("utf-8").splitlines()
    reasons = [reason for result in evaluate_cases(cases) for reason in result.reasons]
    assert len(reasons) >= len(cases)
    assert [reason for reason in reasons if BANNED.search(re.sub("“[^”]*”", "", reason))] == []


def test_no_ruling_is_called_by_them() -> None:
    assert [ruling for ruling in Ruling if BANNED.search(words(ruling))] == []


def _printed(file: Path) -> Iterator[str]:
    """The strings of a module, its docstrings apart."""
    tree = ast.parse(file.read_text("utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in docs:
            yield node.value
