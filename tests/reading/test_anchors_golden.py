"""Texts of our own, each beside the offices and events that place it in time."""

from typing import Any

import pytest

from bot.core.reading import EventAnchor, OfficeAnchor
from bot.reading.naming.names import find_names
from bot.reading.times.anchors import find_anchors
from bot.reading.times.events import find_events
from tests.reading.facts import cases, label

_CASES = cases("anchors_golden.yaml")


def _office(text: str, found: OfficeAnchor) -> str:
    extra = ["window"] if found.counting_window else []
    extra += [f"term={found.term}"] if found.term else []
    return " | ".join([found.span.of(text), found.person or "-", found.state.value, *extra])


def _event(text: str, found: EventAnchor) -> str:
    extra = ["window"] if found.counting_window else []
    return " | ".join([found.span.of(text), found.relation.value, found.event, *extra])


@pytest.mark.parametrize("case", [case for case in _CASES if "anchors" in case], ids=label)
def test_offices(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [_office(text, anchor) for anchor in find_anchors(text, find_names(text))] == case["anchors"]


@pytest.mark.parametrize("case", [case for case in _CASES if "events" in case], ids=label)
def test_events(case: dict[str, Any]) -> None:
    assert [_event(case["text"], anchor) for anchor in find_events(case["text"])] == case["events"]
