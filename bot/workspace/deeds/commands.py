"""A person types: a message, or a slash command."""

from __future__ import annotations

from bot.workspace.context import Context
from bot.workspace.deeds.escapes import escape, escape_entities
from bot.workspace.deeds.message_events import person_wrote
from bot.workspace.deeds.sources import joined_channel, person
from bot.workspace.deeds.unfurls import quoted
from bot.workspace.defaults import SLACKBOT
from bot.workspace.errors import SlackError, VisitorError
from bot.workspace.model import Channel, Message, User
from bot.workspace.payloads import building
from bot.workspace.payloads.inbound import check_inbound
from bot.workspace.permits.response_urls import respond
from bot.workspace.transport import DeliveryFailed


async def say(context: Context, user_id: str, channel_id: str, text: str, thread_ts: str | None = None) -> None:
    """Post what a person typed, or run it when it begins with a slash.

    Raises:
        VisitorError: no such person or channel, an archived channel, an app that takes no messages, or nothing typed.
    """
    user = person(context.state, user_id)
    channel = joined_channel(context.state, user, channel_id)
    text = text.strip()
    if not text:
        raise VisitorError("There is nothing to send.")
    if channel.is_archived:
        raise VisitorError(f"#{channel.name} is archived.")
    if channel.is_im and not context.manifest.writable_tab:
        raise VisitorError("Sending messages to this app has been turned off.")
    if text.startswith("/"):
        await _run_command(context, user, channel, text, thread_ts)
    else:
        await _post(context, user, channel, text, thread_ts)


async def _post(context: Context, user: User, channel: Channel, text: str, thread_ts: str | None) -> None:
    state = context.state
    thread = None if thread_ts is None else state.thread_of(channel.id, thread_ts)
    if thread_ts is not None and thread is None:
        raise VisitorError(f"There is no message {thread_ts} to reply to.")
    text = escape_entities(text, state, user.id, labels=False)
    message = Message(channel.id, state.next_ts(), user.id, text, thread_ts=thread)
    person_wrote(context, state.put(quoted(context, message)))


async def _run_command(context: Context, user: User, channel: Channel, typed: str, thread_ts: str | None) -> None:
    """Carry a command to the app. Slack shows the command too where its answer is in_channel; here it does not."""
    name, rest = _split(typed)
    command = context.manifest.command(name)
    if command is None:
        known = ", ".join(known.command for known in context.manifest.commands)
        _tell(context, user, channel, f"`{escape(name)}` is not a valid command here. There is: {known}.", thread_ts)
        return
    if thread_ts is not None:
        _tell(context, user, channel, f"{name} is not supported in threads. Sorry!", thread_ts)
        return
    text = escape_entities(rest, context.state, user.id, labels=True) if command.should_escape else escape(rest)
    trigger_id = context.triggers.issue(user.id)
    response_url = context.response_urls.issue(user.id, channel.id)
    payload = building.slash_command(user, channel, name, text, trigger_id, response_url)
    check_inbound("slash_command", payload)
    try:
        answer = await context.app.deliver("slash_commands", payload, accepts_response=True)
        if answer:
            respond(context.state, user.id, channel.id, answer, None)
    except (DeliveryFailed, SlackError) as error:
        _tell(context, user, channel, f'{name} failed with the error "{_failure(context, name, error)}"')


def _failure(context: Context, name: str, error: DeliveryFailed | SlackError) -> str:
    """Slack's name for what went wrong; a refused answer is also noted for the developer."""
    if isinstance(error, SlackError):
        context.state.refuse(f"answer to {name}", error.code, error.details)
    return error.code


def _split(typed: str) -> tuple[str, str]:
    """The command and its text, whose line breaks are kept."""
    name = typed.split(maxsplit=1)[0]
    return name, typed[len(name) :].strip()


def _tell(context: Context, user: User, channel: Channel, text: str, thread_ts: str | None = None) -> None:
    ts = context.state.next_ts()
    notice = Message(channel.id, ts, SLACKBOT, text, thread_ts=thread_ts, visible_to=user.id)
    context.state.put_ephemeral(notice)
