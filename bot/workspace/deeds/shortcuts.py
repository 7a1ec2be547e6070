"""A person uses one of the app's message shortcuts."""

from __future__ import annotations

from bot.workspace.context import Context
from bot.workspace.deeds.sources import message_source, person
from bot.workspace.errors import VisitorError
from bot.workspace.payloads import building
from bot.workspace.payloads.inbound import check_inbound


async def use(context: Context, user_id: str, channel_id: str, ts: str, callback_id: str) -> None:
    """Carry a message shortcut to the app.

    Raises:
        VisitorError: no such shortcut, or the person sees no such message, or it is an ephemeral one, which has none.
        DeliveryFailed: the app did not take it.
    """
    user = person(context.state, user_id)
    if not any(shortcut.callback_id == callback_id for shortcut in context.manifest.shortcuts):
        raise VisitorError(f"There is no message shortcut {callback_id!r}.")
    source = message_source(context.state, user, channel_id, ts)
    if source.message.visible_to is not None:
        raise VisitorError("A message that only you see has no shortcuts.")
    trigger_id = context.triggers.issue(user_id)
    response_url = context.response_urls.issue(user_id, channel_id)
    action_ts = context.state.next_ts()
    payload = building.message_action(user, source, callback_id, trigger_id, response_url, action_ts)
    check_inbound("message_action", payload)
    await context.app.deliver("interactive", payload)
