"""Acknowledge first: most of what Slack sends only wants to be taken, and is, before Bolt has looked at it.

What a listener says in its acknowledgement matters in three cases: the errors in a submitted form, the options of a
select, and the challenge of a new request URL. Those wait for the listener. Everything else is acknowledged at once, so
that work under way, however heavy, never makes Slack tell a person `operation_timeout`.
"""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

_ANSWERED = frozenset({"view_submission", "block_suggestion", "url_verification"})


def wants_answer(payload: Mapping[str, Any]) -> bool:
    """Say whether the acknowledgement of a payload must carry what its listener says."""
    return payload.get("type") in _ANSWERED or "ssl_check" in payload


def payload_of(body: str, content_type: str) -> Mapping[str, Any]:
    """Return the payload of a posted request: JSON, a form, or a form with one field of JSON.

    Raises:
        ValueError: if it is none of them.
    """
    if content_type.partition(";")[0].strip() == "application/json":
        payload = json.loads(body)
    else:
        fields = {name: values[0] for name, values in parse_qs(body).items()}
        payload = json.loads(fields["payload"]) if "payload" in fields else fields
    if not isinstance(payload, dict) or not payload:
        raise ValueError("no payload")
    return payload
