"""What a page says about itself: JSON-LD, meta tags and marked-up elements. Nothing is guessed.

General extractors guess where a page is silent (a date from its address or a copyright line, a publisher from its host
name); here a field is None unless the page states it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

from bot.core.vocabulary import Genre

_T = TypeVar("_T")

Tree = Any
"""An lxml tree, which comes without types."""

LONGEST_VALUE = 300
"""Characters of a title or name; a longer one is neither."""

# https://schema.org/NewsArticle's subtypes. NewsArticle itself states nothing: sites put it on opinion too.
_GENRE_OF_TYPE = {
    "opinionnewsarticle": Genre.OPINION,
    "reviewnewsarticle": Genre.OPINION,
    "analysisnewsarticle": Genre.ANALYSIS,
    "backgroundnewsarticle": Genre.ANALYSIS,
    "reportagenewsarticle": Genre.NEWS,
    "satiricalarticle": Genre.SATIRE,
    "socialmediaposting": Genre.SOCIAL,
}
# Names that sites give the sections in question, in ``articleSection`` and ``article:section``.
_GENRE_OF_SECTION = {
    **dict.fromkeys(
        ("opinion", "opinions", "op-ed", "comment", "commentary", "editorial", "editorials"), Genre.OPINION
    ),
    **dict.fromkeys(("analysis", "news analysis"), Genre.ANALYSIS),
    **dict.fromkeys(("press release", "press releases"), Genre.PRESS_RELEASE),
    "satire": Genre.SATIRE,
}
_POSTINGS = frozenset({"report", "blogposting", "liveblogposting", "socialmediaposting"})
_DATES = (
    "article:published_time",
    "datepublished",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
)
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_BY = re.compile(r"(?:written\s+)?by[:\s]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The day that a date stamp names in its own time zone, and the moment, where it gives hour and zone too."""

    day: date
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states of itself; None where it is silent. ``canonical`` is unchecked and may be relative."""

    title: str | None
    byline: str | None
    publisher: str | None
    published: Stamp | None
    genre: Genre | None
    canonical: str | None


def stated_in(tree: Tree) -> Stated:
    """Return what the page behind a parsed HTML tree states of itself."""
    article, graph = _article(tree)
    meta = _meta(tree)
    publisher = _name(article.get("publisher"), graph) or meta.get("og:site_name") or meta.get("publisher")
    return Stated(
        title=_title(tree, article, meta, publisher),
        byline=_byline(tree, article, graph, meta),
        publisher=publisher,
        published=_published(tree, article, meta),
        genre=_genre(article, meta),
        canonical=_first(tree.xpath("//link[@rel='canonical']/@href")) or meta.get("og:url"),
    )


def genre_named(section: str) -> Genre | None:
    """Return the genre that a section or category is named after, or None."""
    return _GENRE_OF_SECTION.get(section.strip().lower())


def stamp_of(text: str) -> Stamp | None:
    """Return what a date stamp states: ISO 8601 or RFC 2822, else None.

    1970-01-01 and earlier are what systems write when they have no date, and count as none.
    """
    iso = re.match(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)(?:[T ](\S+(?: ?[+-]\d\d:?\d\d)?))?", text)
    try:
        if iso is None:
            moment = parsedate_to_datetime(text)
            stamp = Stamp(moment.date(), moment if moment.tzinfo else None)
        else:
            stamp = Stamp(date.fromisoformat(iso[1]), _moment(iso[1], iso[2]))
    except (ValueError, TypeError, OverflowError):
        return None
    return stamp if stamp.day > date(1970, 1, 1) else None


def _moment(day: str, time: str | None) -> datetime | None:
    """Return the moment of an ISO day and time with a zone; None without hour or zone."""
    try:
        moment = datetime.fromisoformat(f"{day}T{time.replace(' ', '')}") if time else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None


def _title(tree: Tree, article: dict[str, Any], meta: dict[str, str], publisher: str | None) -> str | None:
    """The one <h1> readers see comes first, unless it is the site's own name; then what the page tells machines."""
    shown = [_line(h1.text_content()) for h1 in tree.xpath("//h1")]
    candidates = [
        shown[0] if len(shown) == 1 else None,
        _line(article.get("headline")),
        meta.get("og:title"),
        _first(_line(title) for title in tree.xpath("//head/title/text()")),
    ]
    for candidate in candidates:
        if candidate and candidate != publisher:
            return _without_site(candidate, publisher)
    return None


def _without_site(title: str, publisher: str | None) -> str:
    return re.sub(rf"\s+[|–—·-]\s+{re.escape(publisher)}$", "", title) if publisher else title


def _byline(tree: Tree, article: dict[str, Any], graph: dict[str, Any], meta: dict[str, str]) -> str | None:
    authors = article.get("author")
    names = [_name(author, graph) for author in (authors if isinstance(authors, list) else [authors])]
    marked = tree.xpath("//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' byline ')]")
    candidates = [
        _line(", ".join(name for name in names if name)),
        *(meta.get(key) for key in _AUTHORS),
        *(_line(element.text_content()) for element in marked[:1]),
    ]
    named = (_BY.sub("", text, count=1) if _BY.match(text) else text for text in candidates if text)
    return _first(name for name in named if name and "://" not in name)


def _published(tree: Tree, article: dict[str, Any], meta: dict[str, str]) -> Stamp | None:
    marked = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")
    stamps = [_line(article.get("datePublished")), *(meta.get(key) for key in _DATES), *map(_line, marked[:1])]
    return _first(found for stamp in stamps if stamp and (found := stamp_of(stamp)))


def _genre(article: dict[str, Any], meta: dict[str, str]) -> Genre | None:
    sections = article.get("articleSection")
    named = [*(sections if isinstance(sections, list) else [sections]), meta.get("article:section")]
    found = {_GENRE_OF_TYPE[kind] for kind in _types(article) if kind in _GENRE_OF_TYPE}
    found = found or {
        _GENRE_OF_SECTION[key] for name in named if (key := (_line(name) or "").lower()) in _GENRE_OF_SECTION
    }
    return found.pop() if len(found) == 1 else None


def _meta(tree: Tree) -> dict[str, str]:
    """The page's meta tags: the first value of each property, name or itemprop, keys in lower case."""
    tags: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = _line(element.get("content"))
        if value:
            tags.setdefault(key.strip().lower(), value)
    return tags


def _article(tree: Tree) -> tuple[dict[str, Any], dict[str, Any]]:
    """The first article among the page's JSON-LD objects, empty if none, and all objects with an @id by it."""
    nodes = [node for script in tree.xpath("//script[@type='application/ld+json']/text()") for node in _nodes(script)]
    graph = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    articles = (node for node in nodes if any(kind.endswith("article") or kind in _POSTINGS for kind in _types(node)))
    return next(articles, {}), graph


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    """The objects of one JSON-LD script or its @graph, and their main entities. Broken JSON states nothing."""
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    for top in data if isinstance(data, list) else [data]:
        graph = top.get("@graph") if isinstance(top, dict) else None
        for node in graph if isinstance(graph, list) else [top]:
            if isinstance(node, dict):
                yield from (part for part in (node, node.get("mainEntity")) if isinstance(part, dict))


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _name(thing: object, graph: dict[str, Any]) -> str | None:
    """The name of a JSON-LD person or organisation: text, an object, a list's first, or a reference into the graph."""
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    if isinstance(thing, dict) and "name" not in thing and isinstance(thing.get("@id"), str):
        thing = graph.get(thing["@id"])
    return _line(thing.get("name") if isinstance(thing, dict) else thing)


def _line(value: object) -> str | None:
    """A value as one line of text; None if it is empty, no text or over long."""
    line = " ".join(value.split()) if isinstance(value, str) else ""
    return line if 0 < len(line) <= LONGEST_VALUE else None


def _first(values: Iterable[_T]) -> _T | None:
    return next(iter(values), None)
