"""The names of all stories, and which of them somebody means. Pure: it works on names that were read before."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz, process

from bot.core.text import slugify
from bot.services.views import StoryChoice

WORTH_SHOWING = 55.0
_CONSIDERED = 20  # stories by each measure


@dataclass(frozen=True, slots=True)
class Ranked:
    """A story and how well its name fits the words, 0 to 100."""

    story: StoryChoice
    score: float


class Names:
    """Slugs and titles, made ready to be compared. It never changes: threads may share it."""

    def __init__(self, stories: Iterable[StoryChoice]) -> None:
        """Take the stories in the order in which equals are shown."""
        self.stories = tuple(stories)
        self._slugs = [story.slug.replace("-", " ") for story in self.stories]
        self._titles = [_spaced(story.title) for story in self.stories]
        self._whole = [f"{slug} {title}" for slug, title in zip(self._slugs, self._titles, strict=True)]

    def ranked(self, words: str) -> list[Ranked]:
        """Return the stories that fit ``words`` best, best first."""
        query = _spaced(words)
        ranked = [Ranked(self.stories[place], self._likeness(query, place)) for place in self._nearest(query)]
        return sorted(ranked, key=lambda item: (-item.score, len(item.story.slug), item.story.slug))

    def completed(self, typed: str, limit: int) -> tuple[StoryChoice, ...]:
        """Return the stories whose name somebody may be typing: those with words that begin so first, then look-alikes.

        Args:
            typed: what was typed so far; for nothing, every story fits.
            limit: how many at most.
        """
        query = _spaced(typed)
        begun = list(islice(self._begun(query), limit))
        if len(begun) < limit:
            scores = {place: self._likeness(query, place) for place in self._nearest(query).difference(begun)}
            alike = [place for place, score in scores.items() if score >= WORTH_SHOWING]
            begun += sorted(alike, key=lambda place: (-scores[place], place))
        return tuple(self.stories[place] for place in begun[:limit])

    def _begun(self, query: str) -> Iterable[int]:
        """Yield the places of the stories in which every word of the query begins a word."""
        starts = [f" {word}" for word in query.split()]
        return (place for place, whole in enumerate(self._whole) if all(start in f" {whole}" for start in starts))

    def _nearest(self, query: str) -> set[int]:
        """Return the places of the stories that a measure of `_likeness` puts first: all of them in a small store.

        Each measure runs over all names at once, in compiled code: with 10,000 stories many times as fast as one by
        one.
        """
        measures = (
            (fuzz.ratio, self._slugs),
            (fuzz.token_sort_ratio, self._slugs),
            (fuzz.token_sort_ratio, self._titles),
            (fuzz.token_set_ratio, self._whole),
        )
        return {
            place
            for measure, texts in measures
            for _, _, place in process.extract(query, texts, scorer=measure, processor=None, limit=_CONSIDERED)
        }

    def _likeness(self, query: str, place: int) -> float:
        slug = self._slugs[place]
        return max(
            fuzz.ratio(query, slug),
            0.98 * fuzz.token_sort_ratio(query, slug),
            0.95 * fuzz.token_sort_ratio(query, self._titles[place]),
            0.85 * fuzz.token_set_ratio(query, self._whole[place]),
        )


def _spaced(words: str) -> str:
    return slugify(words).replace("-", " ")
