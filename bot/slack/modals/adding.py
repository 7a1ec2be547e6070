"""The modal that adds a message, or the article that it links to, to a story."""

from collections.abc import Sequence
from typing import Any

from bot.core.errors import UnusableInputError
from bot.core.text import shorten, slugify
from bot.ingest.paste import plain_text
from bot.services.views import StoryChoice
from bot.slack import blocks as b
from bot.slack.blocks import Block
from bot.slack.mrkdwn import visible
from bot.slack.payloads import AddModal, Chosen

CALLBACK = AddModal.action
LONGEST_TEXT = 3000  # characters that a text input takes (https://docs.slack.dev/reference/block-kit)
_LONGEST_NEW = 50  # characters of a new story's name; an option's value holds 75
_STORY, _CONTENT = "story", "content"


def add_modal(content: str, meta: AddModal) -> Block:
    """Return the modal; ``content`` is an address or a text in Slack's escaped form.

    A text that fits an input can be edited. A longer one is shown by its beginning, and ``meta`` names the request
    that keeps it whole.
    """
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": meta.dump(),
        "title": b.plain("Add to a story", 24),
        "submit": b.plain("Add"),
        "close": b.plain("Cancel"),
        "blocks": [
            {
                "type": "input",
                "block_id": _STORY,
                "label": b.plain("Story"),
                "hint": b.plain("Type a few letters. A name that no story has starts a new one."),
                "element": {
                    "type": "external_select",
                    "action_id": Chosen.action,
                    "min_query_length": 0,
                    "placeholder": b.plain("Choose a story"),
                },
            },
            *(_kept(content) if meta.intake_id is not None else [_editable(content)]),
        ],
    }


def fits_input(content: str) -> bool:
    """Return whether a text can be edited in the modal."""
    return len(_shown(content)) <= LONGEST_TEXT


def story_options(choices: Sequence[StoryChoice], typed: str) -> list[Block]:
    """Return the options for what somebody typed: the stories that fit, and a new one by that name if none has it."""
    options = [_option(f"{story.slug} · {story.title}", Chosen(id=story.id)) for story in choices]
    new = slugify(typed)
    if new and len(new) <= _LONGEST_NEW and new not in {story.slug for story in choices}:
        options.append(_option(f"Start a new story: {new}", Chosen(new=new)))
    return options


def chosen_story(view: dict[str, Any]) -> Chosen:
    """Return the story that a submitted modal names.

    Raises:
        UnusableInputError: if none is chosen.
    """
    option = view["state"]["values"][_STORY][Chosen.action].get("selected_option")
    if not option:
        raise UnusableInputError("No story was chosen.", "Choose one.")
    return Chosen.load(option["value"])


def typed_content(view: dict[str, Any]) -> str:
    """Return the text of a submitted modal; empty where it was too long to be edited."""
    held = view["state"]["values"].get(_CONTENT, {}).get("value", {})
    return str(held.get("value") or "")


def input_for(view: dict[str, Any], *, about_story: bool) -> str:
    """Return the block_id of the input that an error is shown under."""
    return _STORY if about_story or _CONTENT not in view["state"]["values"] else _CONTENT


def _editable(content: str) -> Block:
    element = {"type": "plain_text_input", "action_id": "value", "multiline": True, "max_length": LONGEST_TEXT}
    shown = _shown(content)
    return {
        "type": "input",
        "block_id": _CONTENT,
        "label": b.plain("Address or text"),
        "element": element | ({"initial_value": shown} if shown else {}),
    }


def _kept(content: str) -> list[Block]:
    shown = _shown(content)
    return [
        b.rich(b.quote(b.words(shorten(shown, 600), limit=600))),
        b.context(f"The whole text is added: {len(shown):,} characters."),
    ]


def _shown(content: str) -> str:
    return visible(plain_text(content)).strip()


def _option(label: str, value: Chosen) -> Block:
    return {"text": b.plain(label, 75), "value": value.dump()}
