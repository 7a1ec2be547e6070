"""Text that is safe to show in Slack.

Verbatim words go into plain text or rich text, which Slack does not parse. Only our own sentences are mrkdwn; whatever
a document or person put into them passes through `safe`.
"""

from datetime import date, datetime

from bot.core.text import shorten

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
)  # https://docs.slack.dev/messaging/formatting-message-text
_LOOK_ALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})  # Slack has no escape for its formatting marks


def safe(text: str, limit: int = 300) -> str:
    """Return foreign words for use in mrkdwn: shortened first, then escaped, so that no escape is cut in two."""
    return shorten(" ".join(text.split()), limit).translate(_LOOK_ALIKES).translate(_ESCAPES)


def code(text: str, limit: int = 100) -> str:
    """Return text for use between backticks."""
    return shorten(text, limit).replace("`", "ˋ").translate(_ESCAPES)


def link_to(url: str, label: str, limit: int = 80) -> str:
    """Return a link; the characters that would end it early are percent-encoded."""
    target = url.replace("|", "%7C").replace(">", "%3E").replace("<", "%3C").replace("&", "&amp;")
    return f"<{target}|{safe(label, limit)}>" if len(target) <= 1500 else safe(label, limit)


def moment(at: datetime) -> str:
    """Return a moment that Slack shows in each reader's own time zone, with UTC for those who cannot."""
    return f"<!date^{int(at.timestamp())}^{{date_short_pretty}} {{time}}|{at:%d %b %Y %H:%M} UTC>"


def day(value: date | None) -> str:
    """Return a day in words, or "not stated"."""
    return f"{value.day} {value:%B %Y}" if value else "not stated"


def user(user_id: str) -> str:
    """Return a mention of a person, or the program's own name."""
    return f"<@{user_id}>" if user_id.startswith(("U", "W")) else safe(user_id)
