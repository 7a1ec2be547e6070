"""A person presses a button, chooses from a menu, or looks for an option."""

from __future__ import annotations

from typing import Any

from bot.workspace.blockkit import elements
from bot.workspace.blockkit.blocks import accept_blocks
from bot.workspace.context import Context
from bot.workspace.deeds.sources import Place, find_element_in, find_source, person
from bot.workspace.errors import SlackError, VisitorError
from bot.workspace.model import Json
from bot.workspace.payloads import building
from bot.workspace.payloads.building import MessageSource, Source, ViewSource
from bot.workspace.payloads.inbound import check_inbound

_STATELESS = frozenset({"button", "overflow", "workflow_button"})
UNASKED = "missing_menu_options_url"
"""Our own code for a menu that stays empty: Slack says nothing, and asks nobody."""


async def act(context: Context, user_id: str, place: Place, block_id: str, action_id: str, choice: Any) -> None:
    """Carry an action to the app.

    Args:
        choice: what was chosen, see `blockkit.elements`; None for a button.

    Raises:
        VisitorError: the person does not see such an element, or it says nothing before its form is submitted.
        NotConnected, NotAcknowledged: the app did not take it.
    """
    user = person(context.state, user_id)
    source = find_source(context.state, user, place, block_id)
    element = find_element_in(source, block_id, action_id)
    _dispatches(source, block_id)
    action = elements.action(element, block_id, choice, context.state.next_ts())
    values = _values(context, user_id, source)
    if element["type"] not in _STATELESS:
        values.setdefault(block_id, {})[action_id] = elements.state_value(element, choice)
    response_url = None
    if isinstance(source, ViewSource):
        source = ViewSource(context.state.keep_values(source.view, values))
    else:
        drafts = context.state.drafts.setdefault((user_id, source.message.ts), {})
        drafts |= values
        # A card of a link is in somebody else's message, which no answer replaces; chat.unfurl changes the card.
        origin = source.message if source.attachment is None else None
        response_url = context.response_urls.issue(user_id, source.channel.id, origin)
    view_id = source.view.id if isinstance(source, ViewSource) else None
    trigger_id = context.triggers.issue(user_id, view_id)
    payload = building.block_actions(user, source, action, values, trigger_id, response_url)
    check_inbound("block_actions", payload)
    await context.app.deliver("interactive", payload, accepts_response=False)


async def suggest(context: Context, user_id: str, place: Place, block_id: str, action_id: str, query: str) -> Json:
    """Ask the app for the options of an external select.

    Without Socket Mode they are asked at an address of their own (docs: app manifest, "message_menu_options_url";
    block_suggestion payload, "Options Load URL").

    Returns:
        `{"options": [...]}` or `{"option_groups": [...]}`; no options where the manifest has no such address.

    Raises:
        VisitorError: the person does not see such an element, or what the app answered is not valid.
        NotConnected, NotAcknowledged: the app did not answer.
    """
    user = person(context.state, user_id)
    source = find_source(context.state, user, place, block_id)
    if find_element_in(source, block_id, action_id)["type"] not in elements.EXTERNAL_SELECTS:
        raise VisitorError(f"The options of {action_id!r} are all there.")
    if not (context.manifest.socket_mode or context.manifest.menu_options_url):
        key = "settings.interactivity.message_menu_options_url"
        context.state.refuse("block_suggestion", UNASKED, (f"the manifest has no {key}: Slack asks nobody",))
        return {"options": []}
    payload = building.block_suggestion(user, source, block_id, action_id, query)
    check_inbound("block_suggestion", payload)
    answer = await context.app.deliver("interactive", payload, accepts_response=True)
    try:
        return _options(answer)
    except SlackError as error:
        context.state.refuse("answer to block_suggestion", error.code, error.details)
        raise VisitorError("The app's options are not valid.") from error


def _dispatches(source: Source, block_id: str) -> None:
    """An input is silent unless its block has dispatch_action (docs: block_actions, "Timing of payload dispatch").

    Raises:
        VisitorError: it is silent.
    """
    block = next(block for block in source.blocks if block["block_id"] == block_id)
    if block["type"] == "input" and not block.get("dispatch_action"):
        raise VisitorError(f"The input {block_id!r} tells the app nothing before its form is submitted.")


def _options(answer: Json) -> Json:
    for field in ("options", "option_groups"):
        if isinstance(answer.get(field), list):
            if answer[field]:
                _check_options({field: answer[field]})
            return {field: answer[field]}
    raise SlackError("invalid_options", "must provide options or option_groups")


def _check_options(holder: Json) -> None:
    """Options are valid when a static select with them would be."""
    select = {"type": "static_select", "action_id": "options", **holder}
    accept_blocks([{"type": "actions", "elements": [select]}])


def _values(context: Context, user_id: str, source: Source) -> dict[str, dict[str, Json]]:
    """What the other elements beside the one acted on hold."""
    if isinstance(source, MessageSource):
        drafts = context.state.drafts.get((user_id, source.message.ts), {})
        return {
            block_id: {action_id: drafts.get(block_id, {}).get(action_id, entry) for action_id, entry in held.items()}
            for block_id, held in elements.initial_values(source.blocks).items()
        }
    return {block: dict(held) for block, held in source.view.values.items()}
