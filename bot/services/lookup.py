"""Finding the story that a person means, by slug or by words."""

import re
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from bot.core.commands import VERBS, SectionName, claim_number, nearest_verb
from bot.core.errors import NotFoundError, UnusableInputError
from bot.core.text import shorten, slugify
from bot.services.drawing import main_claim
from bot.services.names import WORTH_SHOWING, Names
from bot.services.views import StoryChoice
from bot.store.tables import Claim, Story

SURE = 88.0  # one or two letters off in a slug of ordinary length
LEAD = 4.0  # the next best must be clearly worse, or the person chooses
_MOST_ROWS = 2**31  # PostgreSQL's integer ends there
_MAX_SUGGESTIONS = 4
_RESERVED = frozenset((*VERBS, "all", "find", "stories"))
_NUMBER = re.compile(r"[0-9]+")


def find_story(session: Session, words: str) -> Story:
    """Return the one story that ``words`` name; a claim's id ("c12") names the story that it belongs to.

    Raises:
        NotFoundError: if none or several fit; its suggestions are the nearest slugs.
    """
    story = named_story(session, words)
    if story:
        return story
    return session.scalars(select(Story).where(Story.slug == meant(words, all_names(session)))).one()


def named_story(session: Session, words: str) -> Story | None:
    """Return the story with exactly this slug, or that a claim with this id belongs to, if there is one."""
    exact = session.scalars(select(Story).where(Story.slug == slugify(words))).first()
    if exact:
        return exact
    number = claim_number(words)
    claim = session.get(Claim, number) if number is not None and number < _MOST_ROWS else None
    return claim.story if claim else None


def all_names(session: Session, *order: ColumnElement[Any]) -> Names:
    """Return the names of all stories, in ``order``, or with short slugs first."""
    query = select(Story.id, Story.slug, Story.title).order_by(*(order or (func.length(Story.slug), Story.slug)))
    return _ready(tuple(tuple(row) for row in session.execute(query)))


@lru_cache(maxsize=2)
def _ready(rows: tuple[tuple[int, str, str], ...]) -> Names:
    """Return names made ready; they change far less often than the store does, and to compare them costs less."""
    return Names(StoryChoice(*row) for row in rows)


def meant(words: str, names: Names) -> str:
    """Return the slug of the one story that ``words`` are surely meant for, though they are not its slug.

    Raises:
        NotFoundError: if none or several fit; its suggestions are the nearest slugs.
    """
    ranked = names.ranked(words)
    if ranked and ranked[0].score >= SURE and (len(ranked) == 1 or ranked[0].score - ranked[1].score >= LEAD):
        nearest = ranked[0].story
        if _numbers(words) <= _numbers(f"{nearest.slug} {nearest.title}"):
            return nearest.slug
    shown = tuple(item.story.slug for item in ranked[:_MAX_SUGGESTIONS] if item.score >= WORTH_SHOWING)
    raise NotFoundError(f"No story is called “{shorten(words, 80)}”.", _hint(words, bool(ranked), shown), shown)


def find_claim(session: Session, reference: str) -> Claim:
    """Return the claim that an id ("c12") names, or the main claim of the story that a slug names.

    Raises:
        NotFoundError: if there is no such claim or story, or the story has no claim.
    """
    number = claim_number(reference if not reference.isdigit() else f"c{reference}")
    if number is not None:
        claim = session.get(Claim, number) if number < _MOST_ROWS else None
        if claim is None:
            raise NotFoundError(f"There is no claim `c{number}`.", "`/story <slug> claims` lists a story's claims.")
        return claim
    story = find_story(session, reference)
    claim = main_claim(session, story)
    if claim is None:
        raise NotFoundError(
            f"`{story.slug}` has no claims yet.", f"Add a document with `/story add {story.slug} <url or text>`."
        )
    return claim


def checked_slug(words: str) -> str:
    """Return the slug for a new story's name.

    Raises:
        UnusableInputError: if no letter or digit is left of it, or it is a word of the command itself.
    """
    slug = slugify(words)
    if slug in _RESERVED:
        raise UnusableInputError(f"A story cannot be called `{slug}`.", "The command has a meaning of its own for it.")
    if not slug:
        raise UnusableInputError(
            f"“{shorten(words, 40)}” cannot be a story's name.", "Use letters and digits, like `harbour-strike`."
        )
    return slug


def _numbers(words: str) -> set[str]:
    """A story of June 5 is no misspelling of one of June 4."""
    return set(_NUMBER.findall(words))


def _hint(words: str, any_story: bool, suggestions: tuple[str, ...]) -> str:
    verb = nearest_verb(words.split(" ", 1)[0])
    if verb:
        return f"Did you mean `/story {verb}`?" + (" Or one of these?" if suggestions else "")
    if words in set(SectionName):
        return f"Say whose: `/story <slug> {words}`, and `/story list` shows all stories."
    if suggestions:
        return "Did you mean one of these?"
    if any_story:
        return "`/story list` shows all stories, `/story search <words>` looks into their claims."
    return "There are no stories yet. Start one with `/story add <slug> <url or text>`."
