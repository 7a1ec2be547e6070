"""chat.unfurl: what the app says of the links of its domains."""

from __future__ import annotations

from typing import Any

from bot.workspace.blockkit.blocks import accept_blocks
from bot.workspace.deeds.links import domain_of, links_in
from bot.workspace.deeds.unfurls import unfurl_id, unfurled
from bot.workspace.defaults import BOT_USER
from bot.workspace.errors import SlackError
from bot.workspace.model import Json, Message
from bot.workspace.webapi.registry import Call, method

_TEXT_FIELDS = frozenset({
    "title", "title_link", "text", "fallback", "pretext", "color", "author_name", "author_link", "author_icon",
    "footer", "footer_icon", "image_url", "thumb_url", "ts", "mrkdwn_in", "fields",
})  # fmt: skip
"""Fields of a secondary attachment (docs: secondary message attachments)."""
_BLOCK_FIELDS = frozenset({"blocks", "color", "fallback", "preview", "hide_color"})
SOURCES = ("composer", "conversations_history")


@method(
    "chat.unfurl",
    tier=3,
    scopes=("links:write",),
    optional={"channel": "text", "ts": "text", "unfurl_id": "text", "source": "text", "unfurls": "json"},
)
def unfurl(call: Call) -> Json:
    """Attach a card to each link; saying so again for a link changes its card."""
    message = _message(call)
    unfurls = call.args.get("unfurls")
    if unfurls is None or unfurls == {}:
        raise SlackError("missing_unfurls")
    if not isinstance(unfurls, dict):
        raise SlackError("invalid_unfurls_format")
    if not call.context.manifest.unfurl_domains:
        raise SlackError("cannot_find_service")
    present = set(links_in(message))
    for url in unfurls:
        if domain_of(url, call.context.manifest.unfurl_domains) is None:
            raise SlackError("cannot_unfurl_url", url)
        if url not in present:
            raise SlackError("cannot_unfurl_message", url)
    call.context.state.put(unfurled(message, {url: _attachment(given) for url, given in unfurls.items()}))
    return {}


def _message(call: Call) -> Message:
    """The message meant, by channel and ts or by what the event link_shared called it."""
    args, state = call.args, call.context.state
    if "unfurl_id" in args or "source" in args:
        if {"channel", "ts"} & set(args):
            raise SlackError("invalid_arguments", "either unfurl_id and source, or channel and ts")
        for name in ("unfurl_id", "source"):
            if not args.get(name):
                raise SlackError(f"missing_{name}")
        if args["source"] not in SOURCES:
            raise SlackError("invalid_source")
        found = (m for by_ts in state.messages.values() for m in by_ts.values() if unfurl_id(m) == args["unfurl_id"])
        message = next(found, None)
        if message is None:
            raise SlackError("invalid_unfurl_id")
    else:
        for name in ("channel", "ts"):
            if not args.get(name):
                raise SlackError(f"missing_{name}")
        channel = state.channels.get(args["channel"])
        if channel is None or ((channel.is_private or channel.is_im) and BOT_USER not in channel.members):
            raise SlackError("cannot_find_channel")
        message = state.message(channel.id, args["ts"])
    if message is None:
        raise SlackError("cannot_find_message")
    return message


def _attachment(given: Any) -> Json:
    """A checked attachment: blocks, or a title and texts. Raises SlackError cannot_parse_attachment."""
    if not isinstance(given, dict) or not given:
        raise SlackError("cannot_parse_attachment", "must be an object with blocks, or with a title or text")
    if "blocks" in given:
        if unknown := set(given) - _BLOCK_FIELDS:
            raise SlackError("cannot_parse_attachment", f"not beside blocks: {', '.join(sorted(unknown))}")
        return {**given, "blocks": accept_blocks(given["blocks"])}
    if unknown := set(given) - _TEXT_FIELDS:
        raise SlackError("cannot_parse_attachment", f"unknown fields: {', '.join(sorted(unknown))}")
    if not any(given.get(name) for name in ("title", "text", "image_url", "fields", "pretext")):
        raise SlackError("cannot_parse_attachment", "must have a title, text, picture or fields")
    texts = set(given) - {"mrkdwn_in", "fields", "ts"}
    if wrong := sorted(name for name in texts if not isinstance(given[name], str)):
        raise SlackError("cannot_parse_attachment", f"must be texts: {', '.join(wrong)}")
    return dict(given)
