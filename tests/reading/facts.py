"""What the golden files of names, figures, dates and anchors share: cases in YAML, findings in one line each."""

from pathlib import Path
from typing import Any

import yaml


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of a golden file beside this one."""
    found: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return found


def label(case: dict[str, Any]) -> str:
    """Return what a case is called in a test's report."""
    return str(case["text"])[:60]
