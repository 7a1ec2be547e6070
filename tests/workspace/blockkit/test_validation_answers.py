"""What a faulty payload meets on each way into Slack: the error, the place and the rule, and nothing is shown."""

from __future__ import annotations

import json
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.workspace import Workspace
from bot.workspace.defaults import EDITOR, NEWSROOM
from tests.support.visitor import SeenView, Visitor
from tests.workspace.blockkit.validation.parts import Json, actions, entry, less, modal
from tests.workspace.small_app import SmallApp, button, plain, section

TOO_LONG = section("x" * 3001)
RULE = less(3000)
TROUBLE = "We had some trouble connecting. Try again?"


def refused(client: WebClient, method: str, **arguments: Any) -> Json:
    """The answer to a call that must fail."""
    with pytest.raises(SlackApiError) as caught:
        client.api_call(method, json=arguments)
    return dict(caught.value.response.data)


def told(pointer: str) -> Json:
    """The one fault of TOO_LONG, as Slack tells it."""
    return {
        "code": "failed_constraint",
        "message": RULE,
        "field": "text",
        "pointer": pointer,
        "constraint": {"type": "maxLength", "expected": 3000},
    }


@pytest.mark.parametrize("blocks", [[TOO_LONG], json.dumps([TOO_LONG])], ids=["decoded", "as text"])
def test_a_message_is_refused_in_slacks_own_shape(client: WebClient, workspace: Workspace, blocks: Any) -> None:
    answer = refused(client, "chat.postMessage", channel=NEWSROOM, text="x", blocks=blocks)
    assert answer == {
        "ok": False,
        "error": "invalid_blocks",
        "errors": [told("/blocks/0/text/text")],
        "response_metadata": {"messages": [f"[ERROR] {RULE} [json-pointer:/blocks/0/text/text]"]},
    }
    assert workspace.messages(NEWSROOM) == []


@pytest.mark.parametrize("method", ["chat.postMessage", "chat.postEphemeral", "chat.update"])
def test_every_way_to_write_a_message_is_guarded(client: WebClient, method: str) -> None:
    posted = client.chat_postMessage(channel=NEWSROOM, text="first")
    more = {"chat.postEphemeral": {"user": EDITOR}, "chat.update": {"ts": posted["ts"]}}.get(method, {})
    answer = refused(client, method, channel=NEWSROOM, text="x", blocks=[TOO_LONG], **more)
    assert (answer["error"], answer["errors"]) == ("invalid_blocks", [told("/blocks/0/text/text")])


def test_every_broken_rule_is_told_at_once(client: WebClient) -> None:
    blocks = [TOO_LONG, {"type": "paragraph"}, actions(button("a", "same"), button("b", "same"))]
    answer = refused(client, "chat.postMessage", channel=NEWSROOM, text="x", blocks=blocks)
    assert answer["response_metadata"]["messages"] == [
        f"[ERROR] {RULE} [json-pointer:/blocks/0/text/text]",
        "[ERROR] unsupported type: paragraph [json-pointer:/blocks/1/type]",
        '[ERROR] `action_id` "same" already exists [json-pointer:/blocks/2/elements/1/action_id]',
    ]
    assert [error["pointer"] for error in answer["errors"]] == [
        "/blocks/0/text/text",
        "/blocks/1/type",
        "/blocks/2/elements/1/action_id",
    ]


def test_a_message_of_too_much_text_has_an_error_of_its_own(client: WebClient) -> None:
    answer = refused(client, "chat.postMessage", channel=NEWSROOM, text="x", blocks=[section("x" * 2999)] * 5)
    assert answer["error"] == "msg_blocks_too_long"
    assert answer["errors"][0]["constraint"] == {"type": "total_size", "expected": 13_200}


@pytest.mark.parametrize("text", ["[{", "[" * 200_000, '"text"'], ids=["cut off", "without end", "a word"])
def test_blocks_that_are_no_list_of_blocks(client: WebClient, text: str) -> None:
    answer = refused(client, "chat.postMessage", channel=NEWSROOM, text="x", blocks=text)
    assert answer["error"] in ("invalid_blocks_format", "invalid_blocks")


@pytest.mark.parametrize(
    ("method", "view"),
    [
        ("views.open", modal(TOO_LONG)),
        ("views.push", modal(TOO_LONG)),
        ("views.publish", {"type": "home", "blocks": [TOO_LONG]}),
    ],
)
def test_a_view_is_refused_by_place_and_rule(client: WebClient, method: str, view: Json) -> None:
    argument = {"user_id": EDITOR} if method == "views.publish" else {"trigger_id": "1.2"}
    answer = refused(client, method, view=view, **argument)
    assert answer == {
        "ok": False,
        "error": "invalid_arguments",
        "errors": [told("/view/blocks/0/text/text")],
        "response_metadata": {"messages": [f"[ERROR] {RULE} [json-pointer:/view/blocks/0/text/text]"]},
    }


def test_a_modal_without_submit_is_refused_in_slacks_words(client: WebClient) -> None:
    view = {"type": "modal", "title": plain("Ruling"), "blocks": [section("x"), entry()]}
    answer = refused(client, "views.open", view=view, trigger_id="1.2")
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]"
    ]


def test_a_response_url_refuses_what_a_message_would(app: SmallApp, workspace: Workspace, edie: Visitor) -> None:
    edie.command(NEWSROOM, "/story list")
    edie.wait_for(lambda message: message.shown == "You said: list")
    answer = WebhookClient(app.seen["command"][0]["response_url"]).send(text="x", blocks=[TOO_LONG])
    body = json.loads(answer.body)
    assert (answer.status_code, body["error"], body["errors"]) == (
        400,
        "invalid_blocks",
        [told("/blocks/0/text/text")],
    )
    (refusal,) = workspace.refusals
    assert refusal.error == "invalid_blocks"
    assert "/blocks/0/text/text" in str(refusal.details)
    assert len(edie.ephemerals()) == 1


PROBE = modal(entry() | {"block_id": "note"}, callback_id="probe")


def opened(bolt: App, edie: Visitor, answer: Json) -> SeenView:
    """A modal, open, whose submission the app answers like that."""

    @bolt.command("/plain")
    def probe(ack: Any, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=PROBE)

    @bolt.view("probe")
    def submitted(ack: Any) -> None:
        ack(answer)

    edie.command(NEWSROOM, "/plain")
    return edie.wait_view()


@pytest.mark.parametrize(
    ("answer", "error", "details"),
    [
        ({"response_action": "update", "view": modal(TOO_LONG)}, "invalid_arguments", "/view/blocks/0/text/text"),
        ({"response_action": "push", "view": modal(TOO_LONG)}, "invalid_arguments", "/view/blocks/0/text/text"),
        ({"response_action": "update"}, "invalid_arguments", "must provide an object"),
        ({"response_action": "errors", "errors": {"nobody": "No."}}, "invalid_response_action", "nobody"),
        ({"response_action": "errors", "errors": {}}, "invalid_response_action", "errors"),
        ({"response_action": "shrug"}, "invalid_response_action", "shrug"),
    ],
)
def test_a_faulty_answer_to_a_submission_leaves_the_modal_as_it_was(
    app: SmallApp, workspace: Workspace, edie: Visitor, answer: Json, error: str, details: str
) -> None:
    view = opened(app.bolt, edie, answer)
    assert edie.submit(view, {"note": {"a": "Because."}}) == {"": TROUBLE}
    (refusal,) = workspace.refusals
    assert (refusal.request, refusal.error) == ("answer to view_submission", error)
    assert details in str(refusal.details)
    still = edie.open_view()
    assert still is not None
    assert (still.id, still.title) == (view.id, "Title")


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        ({"response_action": "update", "view": modal(section("x"), title=plain("Updated"))}, "Updated"),
        ({"response_action": "push", "view": modal(section("x"), title=plain("Pushed"))}, "Pushed"),
        ({"response_action": "errors", "errors": {"note": "Say more."}}, "Title"),
        ({"response_action": "clear"}, None),
    ],
)
def test_a_sound_answer_to_a_submission_is_carried_out(
    app: SmallApp, workspace: Workspace, edie: Visitor, answer: Json, title: str | None
) -> None:
    view = opened(app.bolt, edie, answer)
    assert edie.submit(view, {"note": {"a": "Because."}}) == answer.get("errors", {})
    shown = edie.open_view()
    assert (shown.title if shown else None) == title
    assert workspace.refusals == []
