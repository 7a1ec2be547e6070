"""What Slack does to the text people type before the app reads it."""

from __future__ import annotations

import re

from bot.workspace.state.workspace import WorkspaceState

_ENTITY = re.compile(r"https?://[^\s<>|]+|[#@][\w.-]*\w")
_SENTENCE_END = ".,;:!?)]}\"'"


def escape(text: str) -> str:
    """Escape the three characters Slack escapes: & < >."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_entities(text: str, state: WorkspaceState, user: str, *, labels: bool) -> str:
    """Escape, and turn #channels, @people and addresses into `<#C1|name>`, `<@U1>` and `<https://...>`.

    A private channel comes without its name (docs: slash commands, "Escape channels, users, and links").
    One that `user`, who typed it, is not in stays as it was typed.

    Args:
        labels: whether people carry their name, `<@U1|name>`, as in commands but not in messages.
    """
    parts: list[str] = []
    end = 0
    for match in _ENTITY.finditer(text):
        parts.append(escape(text[end : match.start()]))
        parts.append(_entity(match[0], state, user, labels))
        end = match.end()
    return "".join([*parts, escape(text[end:])])


def _entity(word: str, state: WorkspaceState, author: str, labels: bool) -> str:
    if word.startswith("http"):
        address = word.rstrip(_SENTENCE_END)
        return f"<{escape(address)}>{escape(word[len(address) :])}"
    name = word[1:].casefold()
    if word.startswith("#"):
        channel = next((c for c in state.channels.values() if c.name == name and not c.is_im), None)
        if channel is None or (channel.is_private and author not in channel.members):
            return escape(word)
        return f"<#{channel.id}|{'' if channel.is_private else channel.name}>"
    user = next((u for u in state.users.values() if u.name == name), None)
    if user is None:
        return escape(word)
    return f"<@{user.id}|{user.name}>" if labels else f"<@{user.id}>"
