"""Ids in Slack's look."""

from __future__ import annotations

import secrets


def new_id(prefix: str) -> str:
    """An unguessable id."""
    return prefix + secrets.token_hex(5).upper()
