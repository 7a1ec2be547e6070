"""Who is an editor: users named in the settings, and the members of a Slack user group."""

from http.client import HTTPException
from threading import Lock

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.core.ports import Clock

MEMBERS_FOR = 300.0  # seconds; a new editor waits five minutes at most
AGAIN_AFTER = 60.0  # seconds until Slack is asked again when it could not say: longer than it may take to say nothing
log = structlog.get_logger(__name__)


class Editors:
    """``user in editors`` says whether a user may rule. Safe to ask from any thread."""

    def __init__(self, users: frozenset[str], group: str, client: WebClient, clock: Clock) -> None:
        self._users = users
        self._group = group
        self._client = client
        self._clock = clock
        self._lock = Lock()
        self._members: frozenset[str] = frozenset()
        self._fresh_until = 0.0

    def __contains__(self, user: object) -> bool:
        return user in self._users or (bool(self._group) and user in self._of_group())

    def _of_group(self) -> frozenset[str]:
        now = self._clock.now().timestamp()
        with self._lock:
            if now >= self._fresh_until:
                try:
                    answer = self._client.usergroups_users_list(usergroup=self._group)
                    self._members, lasts = frozenset(answer["users"]), MEMBERS_FOR
                except (SlackApiError, OSError, HTTPException) as error:  # the members known last stay, if any
                    lasts = AGAIN_AFTER
                    log.warning("editor_group_unreadable", group=self._group, error=str(error))
                self._fresh_until = now + lasts
            return self._members
