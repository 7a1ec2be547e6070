"""Metadata of a message: an event_type and an event_payload; the entities of work objects are not known here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.workspace.errors import SlackError
from bot.workspace.model import Json

METADATA_LIMIT = 16_384
"""Characters of it in JSON. Unconfirmed: the documentation has the error metadata_too_large, and no number."""


def metadata(args: Mapping[str, Any]) -> Json | None:
    """A message's metadata; None if absent. Raises SlackError invalid_metadata_format or metadata_too_large."""
    given = args.get("metadata")
    if given is None:
        return None
    well_formed = isinstance(given, dict) and set(given) == {"event_type", "event_payload"}
    if not well_formed or not isinstance(given["event_payload"], dict) or not isinstance(given["event_type"], str):
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(given)) > METADATA_LIMIT:
        raise SlackError("metadata_too_large")
    return dict(given)
