"""Logs go to standard error and nowhere else; the JSON form is one value a line."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.support.newsroom import ROOT

PROGRAM = """
import logging, sys
import structlog
from bot.ops.logging import configure_logging

configure_logging(sys.argv[1], sys.argv[2])
ours, theirs = structlog.get_logger("bot.test"), logging.getLogger("some.library")
ours.debug("too quiet")
ours.info("seeded", seed="000", note="two\\nlines, “quoted”")
theirs.warning("a %s with\\nlines", "warning")
logging.getLogger("slack_sdk").info("chatter")
logging.getLogger("alembic.runtime.migration").info("chatter")
for log, event in ((ours, "ours failed"), (theirs, "theirs failed")):
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception(event)
print("data")
"""


def logged(level: str, form: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM, level, form],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "data\n"
    return done.stderr


def as_json(level: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in logged(level, "json").splitlines()]


def test_json_is_one_value_a_line_with_level_and_time() -> None:
    lines = as_json("info")
    assert [(line["level"], line["event"]) for line in lines] == [
        ("info", "seeded"),
        ("warning", "a warning with\nlines"),
        ("error", "ours failed"),
        ("error", "theirs failed"),
    ]
    assert lines[0]["seed"] == "000"
    assert all(line["timestamp"].endswith("Z") for line in lines)


def test_json_holds_the_traceback_of_an_error() -> None:
    for line in as_json("error"):
        assert "ZeroDivisionError: division by zero" in line["exception"]


def test_a_level_silences_what_is_below_it() -> None:
    assert [line["event"] for line in as_json("error")] == ["ours failed", "theirs failed"]
    assert "too quiet" in [line["event"] for line in as_json("debug")]


@pytest.mark.parametrize("level", ["info", "warning"])
def test_the_form_for_people(level: str) -> None:
    shown = logged(level, "console")
    assert ("seeded" in shown) == (level == "info")
    assert "a warning with" in shown
    assert shown.count("ZeroDivisionError: division by zero") == 2
    assert "chatter" not in shown
    assert "\x1b[" not in shown  # no colours in a file
