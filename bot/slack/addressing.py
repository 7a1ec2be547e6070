"""What somebody says to the bot in a message: the words of a command, without the markup that addresses it."""

import re

_UNSEEN = re.compile("[\u200b\u2060\ufeff]")  # spaces that nobody sees and that str.split() keeps
_GREETING = " ,:;-–—"
_ENDING = " ?!.…"


def said_to(text: str, bot_user: str | None, command: str) -> str:
    """Return what a message says to the bot, ready to be parsed like the text of a command.

    What follows the mention counts, or, where nothing follows it, what comes before. The command's own name is
    dropped: who types ``/story list`` where no command works means ``list``.

    Args:
        text: the message's text as Slack sends it.
        bot_user: the bot's user id; None where it is not known.
        command: the slash command's name.
    """
    mention = re.compile(rf"<@{re.escape(bot_user)}(?:\|[^>]*)?>") if bot_user else re.compile(r"<@[UW][A-Z0-9]+>")
    plain = " ".join(_UNSEEN.sub("", text).split())
    before, *after = (part.strip(_GREETING) for part in mention.split(plain))
    said = next((part for part in after if part), before)
    first, _, rest = said.partition(" ")
    return (rest if first == command else said).strip(_GREETING).rstrip(_ENDING)
