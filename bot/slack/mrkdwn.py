"""Text that is safe to show in Slack.

Verbatim words go into plain text or rich text, which Slack does not parse. Only our own sentences are mrkdwn; whatever
a document or person put into them passes through `safe`.
"""

import re
from datetime import datetime
from urllib.parse import quote

from bot.core.text import shorten

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
)  # https://docs.slack.dev/messaging/formatting-message-text
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ENDS_LINK = re.compile(r"[\s<>|]")
_LOOK_ALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})  # Slack has no escape for its formatting marks


def visible(text: str) -> str:
    """Return text without control characters, and without the marks that would turn our words around it backwards."""
    return _UNSEEN.sub("", text)


def escaped(text: str) -> str:
    """Return text in which Slack finds no mention, link or date."""
    return visible(text).translate(_ESCAPES)


def safe(text: str, limit: int = 300) -> str:
    """Return foreign words for use in mrkdwn: shortened first, then escaped, so that no escape is cut in two."""
    return escaped(shorten(" ".join(visible(text).split()), limit).translate(_LOOK_ALIKES)) or "…"


def code(text: str, limit: int = 100) -> str:
    """Return text for use between backticks."""
    return escaped(shorten(" ".join(visible(text).split()), limit).replace("`", "ˋ")) or "…"


def link_to(url: str, label: str, limit: int = 80) -> str:
    """Return a link, or only its label if the address is over long or none of the web.

    The characters that would end the link early are percent-encoded.
    """
    target = escaped(_ENDS_LINK.sub(lambda found: quote(found[0]), visible(url)))
    linkable = len(target) <= 1500 and target.lower().startswith(("http://", "https://"))
    shown = safe(label, limit).replace("|", "∣")
    return f"<{target}|{shown}>" if linkable else shown


def moment(at: datetime) -> str:
    """Return a moment that Slack shows in each reader's own time zone, with UTC for those who cannot."""
    return f"<!date^{int(at.timestamp())}^{{date_short_pretty}} {{time}}|{at:%d %b %Y %H:%M} UTC>"


def user(user_id: str) -> str:
    """Return a mention of a person, or the program's own name."""
    return f"<@{user_id}>" if user_id.startswith(("U", "W")) else safe(user_id)
