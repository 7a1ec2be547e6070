"""Finding the story that a person means, by slug or by words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.core.commands import VERBS, SectionName, claim_number, nearest_verb
from bot.core.errors import NotFoundError, UnusableInputError
from bot.core.text import shorten, slugify
from bot.services.drawing import main_claim
from bot.services.views import StoryChoice
from bot.store.tables import Claim, Story

SURE = 88.0  # one or two letters off in a slug of ordinary length
LEAD = 4.0  # the next best must be clearly worse, or the person chooses
WORTH_SHOWING = 55.0
_MOST_ROWS = 2**31  # PostgreSQL's integer ends there
_MAX_SUGGESTIONS = 4
_CONSIDERED = 20  # stories by each measure
_RESERVED = frozenset((*VERBS, "all", "find", "stories"))
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A slug and how well it fits the words, 0 to 100."""

    slug: str
    score: float


def rank(words: str, stories: Iterable[tuple[str, str]]) -> list[Ranked]:
    """Return the (slug, title) pairs that fit ``words`` best, ranked, best first."""
    query, known = _spaced(words), sorted(stories, key=lambda story: (len(story[0]), story[0]))
    ranked = [Ranked(known[place][0], _likeness(query, *known[place])) for place in _nearest(query, known)]
    return sorted(ranked, key=lambda item: (-item.score, len(item.slug), item.slug))


def _nearest(query: str, stories: Sequence[tuple[str, str]]) -> set[int]:
    """Return the places of the stories that a measure of `_likeness` puts first: all of them in a small store.

    Each measure runs over all names at once, in compiled code: with 10,000 stories many times as fast as one by one.
    """
    names = [slug.replace("-", " ") for slug, _ in stories]
    headlines = [_spaced(title) for _, title in stories]
    whole = [f"{name} {headline}" for name, headline in zip(names, headlines, strict=True)]
    measures = (
        (fuzz.ratio, names),
        (fuzz.token_sort_ratio, names),
        (fuzz.token_sort_ratio, headlines),
        (fuzz.token_set_ratio, whole),
    )
    return {
        place
        for measure, texts in measures
        for _, _, place in process.extract(query, texts, scorer=measure, processor=None, limit=_CONSIDERED)
    }


def completed(typed: str, stories: Sequence[StoryChoice]) -> list[StoryChoice]:
    """Return the stories whose name somebody may be typing: those with a word that begins so first, then look-alikes.

    Args:
        typed: what was typed so far; for nothing, every story fits.
        stories: all of them, in the order in which equals are shown.
    """
    query = _spaced(typed)

    def fit(story: StoryChoice) -> float:
        parts = _spaced(f"{story.slug} {story.title}").split()
        begun = all(any(part.startswith(word) for part in parts) for word in query.split())
        return 100.0 if begun else _likeness(query, story.slug, story.title)

    scored = [(fit(story), story) for story in stories]
    kept = [item for item in scored if item[0] >= WORTH_SHOWING]
    return [story for _, story in sorted(kept, key=lambda item: -item[0])]


@lru_cache(maxsize=65_536)
def _spaced(words: str) -> str:
    return slugify(words).replace("-", " ")


def _likeness(query: str, slug: str, title: str) -> float:
    name, headline = slug.replace("-", " "), _spaced(title)
    return max(
        fuzz.ratio(query, name),
        0.98 * fuzz.token_sort_ratio(query, name),
        0.95 * fuzz.token_sort_ratio(query, headline),
        0.85 * fuzz.token_set_ratio(query, f"{name} {headline}"),
    )


def find_story(session: Session, words: str) -> Story:
    """Return the one story that ``words`` name; a claim's id ("c12") names the story that it belongs to.

    Raises:
        NotFoundError: if none or several fit; its suggestions are the nearest slugs.
    """
    exact = session.scalars(select(Story).where(Story.slug == slugify(words))).first()
    if exact:
        return exact
    number = claim_number(words)
    claim = session.get(Claim, number) if number is not None and number < _MOST_ROWS else None
    if claim:
        return claim.story
    ranked = rank(words, ((row.slug, row.title) for row in session.execute(select(Story.slug, Story.title))))
    if ranked and ranked[0].score >= SURE and (len(ranked) == 1 or ranked[0].score - ranked[1].score >= LEAD):
        nearest = session.scalars(select(Story).where(Story.slug == ranked[0].slug)).one()
        if _numbers(words) <= _numbers(f"{nearest.slug} {nearest.title}"):
            return nearest
    shown = tuple(item.slug for item in ranked[:_MAX_SUGGESTIONS] if item.score >= WORTH_SHOWING)
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
