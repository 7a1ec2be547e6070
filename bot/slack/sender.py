"""The messenger: draws what an outbox row is about, as the store is now, and posts, edits or answers with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.core.commands import SectionName
from bot.core.errors import DeliveryError
from bot.core.outgoing import Card, Outgoing, Receipt
from bot.services.delivery import CHANNEL_GONE
from bot.services.intake import Intakes
from bot.services.review import Reviews
from bot.services.stories import Stories
from bot.services.subscriptions import Subscriptions
from bot.slack import response_url
from bot.slack.blocks import Message
from bot.slack.cards.intake import intake_card, notice_card, ruling_card
from bot.slack.cards.review import review_card
from bot.slack.cards.sections import story_card
from bot.slack.cards.verdict import alert_card, note_card, question_card

METADATA_EVENT = "slugline_outbox"

# Errors that another try may cure; all others are about the message or the channel and stay
# (https://docs.slack.dev/reference/methods/chat.postMessage#errors).
_PASSING = {
    "ratelimited",
    "rate_limited",
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "team_added_to_org",
    "token_revoked",
    "token_expired",
    "account_inactive",
    "invalid_auth",
    "not_authed",
}
_CLOSED_TO_US = {"not_in_channel", "channel_not_found"}


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the messenger looks things up."""

    stories: Stories
    intakes: Intakes
    reviews: Reviews
    subscriptions: Subscriptions


class SlackMessenger:
    """Implements `bot.core.ports.Messenger` on Slack's Web API."""

    def __init__(self, client: WebClient, desk: Desk) -> None:
        self._client = client
        self._desk = desk

    def send(self, message: Outgoing) -> Receipt:
        """Post, edit or answer. See `bot.core.ports.Messenger`."""
        drawn = self._draw(message)
        try:
            if message.card in {Card.INTAKE, Card.REVIEW}:
                return self._answer_or_post(message, drawn)
            return self._post(message, drawn)
        except SlackApiError as error:
            raise _refusal(error) from error
        except (URLError, HTTPException, OSError) as error:
            raise DeliveryError(str(error), code=type(error).__name__, terminal=False) from error

    def _answer_or_post(self, message: Outgoing, drawn: Message) -> Receipt:
        """Answer; where there is no response_url, or it is dead as after a long stop or in an archived channel, post.

        What all may see goes into the channel, if that can be; the rest to whoever asked, alone.
        """
        if message.reply_to:
            try:
                return _answer(message, drawn)
            except DeliveryError as refused:
                if not refused.terminal:
                    raise
        instead = replace(message, reply_to=None)
        if drawn.public:
            try:
                return self._post(instead, drawn)
            except SlackApiError as refused:
                if refused.response.get("error") not in CHANNEL_GONE:
                    raise
        return self._post(replace(instead, channel=self._asker(message)), drawn)

    def _asker(self, message: Outgoing) -> str:
        intake = self._desk.intakes.view(message.intake_id or 0)
        return intake.asker if intake else message.channel

    def _post(self, message: Outgoing, drawn: Message) -> Receipt:
        what: dict[str, Any] = {"channel": message.channel, "text": drawn.text, "blocks": drawn.blocks}
        what["metadata"] = {"event_type": METADATA_EVENT, "event_payload": {"outbox_id": message.outbox_id}}
        if message.edit_ts:
            self._client.chat_update(ts=message.edit_ts, **what)
            return Receipt(message.channel, message.edit_ts)
        if message.thread_ts:
            what["thread_ts"] = message.thread_ts
        try:
            posted = self._client.chat_postMessage(unfurl_links=False, unfurl_media=False, **what)
        except SlackApiError as error:
            if message.reply_to and error.response.get("error") in _CLOSED_TO_US:
                return _answer(message, drawn)  # the bot is no member: the person's own answer can still be public
            raise
        return Receipt(str(posted["channel"]), str(posted["ts"]))

    def _draw(self, message: Outgoing) -> Message:
        drawn = self._drawn(message)
        if drawn is None:
            raise DeliveryError("What was to be shown is gone.", code="subject_gone", terminal=True)
        return drawn

    def _drawn(self, message: Outgoing) -> Message | None:
        match message.card:
            case Card.STORY:
                story = self._desk.stories.view_by_id(message.story_id or 0)
                section = message.section or SectionName.STATUS
                return story_card(story, section, shareable=False) if story else None
            case Card.ALERT | Card.NOTE | Card.QUESTION:
                evidence = self._desk.stories.evidence(message.evidence_id or 0)
                return _VERDICTS[message.card](evidence) if evidence else None
            case Card.RULING:
                claim = self._desk.stories.ruled(message.resolution_id or 0)
                return ruling_card(claim) if claim else None
            case Card.INTAKE:
                intake = self._desk.intakes.view(message.intake_id or 0)
                return intake_card(intake) if intake else None
            case Card.REVIEW:
                return review_card(self._desk.reviews.view(message.intake_id or 0))
            case Card.NOTICE:
                subscription = self._desk.subscriptions.by_id(message.subscription_id or 0)
                return notice_card(subscription) if subscription else None


_VERDICTS = {Card.ALERT: alert_card, Card.NOTE: note_card, Card.QUESTION: question_card}


def _answer(message: Outgoing, drawn: Message) -> Receipt:
    """Answer to a response_url, for everybody in the channel to see unless the message is for the asker alone."""
    reply = response_url.respond(message.reply_to or "", drawn, public=drawn.public, instead=drawn.instead)
    if reply.status_code == 429:
        raise _too_fast(reply.headers)
    if reply.status_code != 200:
        code, terminal = f"response_url_{reply.status_code}", reply.status_code < 500
        raise DeliveryError(reply.body[:200], code=code, terminal=terminal)
    return Receipt(message.channel, None)


def _refusal(error: SlackApiError) -> DeliveryError:
    response = error.response
    code = str(response.get("error") or f"http_{response.status_code}")
    if response.status_code == 429:
        return _too_fast(response.headers)
    terminal = response.status_code < 500 and code not in _PASSING
    return DeliveryError(str(error), code=code, terminal=terminal)


def _too_fast(headers: Mapping[str, str]) -> DeliveryError:
    wait = float(headers.get("Retry-After", 1))
    return DeliveryError("rate limited", code="ratelimited", terminal=False, retry_after=wait)
