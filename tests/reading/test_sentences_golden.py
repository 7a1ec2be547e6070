"""Sentences of our own, each beside what must be read in it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.core.documents import Document
from bot.core.reading import Reading, Statement
from bot.reading import read

_FILE = Path(__file__).with_name("sentences_golden.yaml")
_CASES: list[dict[str, Any]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))


def _shown(reading: Reading, statement: Statement) -> str:
    text = reading.text
    parts = [
        statement.speaker.of(text) if statement.speaker else "-",
        statement.cue.of(text),
        statement.content.of(text),
    ]
    return " | ".join(parts) + f" | {statement.kind.value}, {statement.factuality.value}"


@pytest.mark.parametrize("case", _CASES, ids=[case["text"][:60] for case in _CASES])
def test_every_statement_of_a_sentence_is_read_and_no_other(case: dict[str, Any]) -> None:
    text = case["text"]
    document = (
        Document(text=f"{text}\n\nOther news follows here.", title=text) if case.get("title") else Document(text=text)
    )
    reading = read(document)
    expected = sorted(line.replace("=>-", "") for line in case["read"])
    assert sorted(_shown(reading, statement) for statement in reading.statements) == expected


def test_there_are_enough_of_them() -> None:
    assert len(_CASES) >= 60
