"""Unfurled links: quotes of this workspace's own messages, and what the app says of a link. Nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from bot.workspace.context import Context
from bot.workspace.deeds.events import send_event
from bot.workspace.deeds.links import domain_of, links_in, texts_in
from bot.workspace.defaults import BOT_USER
from bot.workspace.model import Channel, Json, Message
from bot.workspace.state.workspace import WorkspaceState

_PERMALINK = re.compile(r"/archives/(\w+)/p(\d{10,})(\d{6})")


def quoted(context: Context, message: Message) -> Message:
    """The message with a quote of every message of this workspace that it links to and its readers may see."""
    here = context.state.channels[message.channel]
    quotes: list[Json] = []
    for url in links_in(message):
        linked = _linked(context, url)
        if linked is not None and _may_see(context.state, here, context.state.channels[linked.channel]):
            quotes.append(_quote(context.state, linked, url, len(quotes) + 1))
    return replace(message, attachments=[*message.attachments, *quotes]) if quotes else message


def links_shared(context: Context, message: Message) -> None:
    """Tell the app of the links of its domains in what a person wrote."""
    domains = context.manifest.unfurl_domains
    links = [(url, domain) for url in links_in(message) if (domain := domain_of(url, domains))]
    if not links:
        return
    event: Json = {
        "type": "link_shared",
        "channel": message.channel,
        "is_bot_user_member": BOT_USER in context.state.channels[message.channel].members,
        "user": message.user,
        "message_ts": message.ts,
        "unfurl_id": unfurl_id(message),
        "source": "conversations_history",
        "links": [{"url": url, "domain": domain} for url, domain in links],
        "event_ts": context.state.next_ts(),
    }
    send_event(context, "link_shared", event | ({"thread_ts": message.thread_ts} if message.thread_ts else {}))


def unfurl_id(message: Message) -> str:
    """What `link_shared` calls a message, in place of its channel and time."""
    return f"{message.channel}.{message.ts}"


def unfurled(message: Message, unfurls: dict[str, Json]) -> Message:
    """The message with the app's attachments, address -> attachment; a second one for an address replaces the first."""
    kept = {attachment["from_url"]: attachment for attachment in message.attachments}
    for url, attachment in unfurls.items():
        number = kept[url]["id"] if url in kept else max((old["id"] for old in kept.values()), default=0) + 1
        kept[url] = attachment | {"id": number, "from_url": url, "original_url": url, "is_app_unfurl": True}
    return replace(message, attachments=list(kept.values()))


def _linked(context: Context, url: str) -> Message | None:
    """The message that a permalink of this workspace leads to; a reply's permalink names it by its own time."""
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket that is not closed
        return None
    if f"{parts.scheme}://{parts.netloc}" != context.origin:
        return None
    match = _PERMALINK.fullmatch(parts.path)
    return context.state.message(match[1], f"{match[2]}.{match[3]}") if match else None


def _may_see(state: WorkspaceState, here: Channel, source: Channel) -> bool:
    """Whether everybody who reads in `here` may read in `source`: it is public, or they are all in it."""
    if not (source.is_private or source.is_im):
        return True
    people = {member for member in here.members if not state.users[member].is_bot}
    return people <= source.members


def _quote(state: WorkspaceState, message: Message, url: str, number: int) -> Json:
    author, channel = state.users[message.user], state.channels[message.channel]
    text = message.text or "\n".join(texts_in(message.blocks))
    place = "Direct message" if channel.is_im else f"#{channel.name}"
    return {
        "id": number,
        "from_url": url,
        "original_url": url,
        "is_msg_unfurl": True,
        "channel_id": message.channel,
        "ts": message.ts,
        "author_id": author.id,
        "author_name": author.real_name,
        "text": text,
        "fallback": text,
        "footer": f"Thread in {place}" if message.is_reply else f"Posted in {place}",
    }
