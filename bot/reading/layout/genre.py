"""What sort of text a document is, with the words that show it.

Where in doubt it is news: a news report taken for satire is a contradiction that nobody hears of. So a word alone shows
nothing ("a satirical magazine was sued"); what counts is what a text says of itself, where such things stand: kickers,
notices, a release's own lines. Nothing inside quotation marks counts.

Most texts hold none of the words that show a genre: these are looked for before the patterns that they stand in.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.core.documents import Document
from bot.core.reading import Block
from bot.core.spans import Span
from bot.core.text import lower_case
from bot.core.vocabulary import Basis, BlockKind, Genre, Section

_JEST = r"(?:satir(?:e|ical)|parod(?:y|ies)|spoof|humou?r(?:ous)?|comedy|fiction(?:al)?|a\s+joke|made\s+up|joke)"
_OPENS = (
    r"(?:^|(?<=[.!?:)\]\n]))[ \t*_(\[]{0,6}"
    r"(?:(?:please\s+)?note(?:\s+that)?:?|disclaimer:?|editor['’]?s\s+note:?|warning:?)?[ \t*_]{0,4}"
)
_SATIRE = (
    re.compile(
        rf"{_OPENS}(?:this|the\s+(?:above|preceding|following))\s+(?:\w+\s+){{0,2}}?(?:is|was|are|contains?)\s+(?:\w+\s+){{0,3}}?{_JEST}\b"
        r"(?!\s+(?:magazine|newspaper|about|writer|author))",
        re.I | re.M,
    ),
    re.compile(
        rf"\b(?:our|(?:it|this)\s+(?:is|was)\s+(?:the|our|a))\s+(?:\w+\s+){{0,2}}?(?:{_JEST}|funny)\s+"
        r"(?:news\s+)?(?:column|section|desk|pages?|series|supplement|story|article|piece|post|item|site|website)\b",
        re.I,
    ),
    re.compile(rf"{_OPENS}(?:we\s+are|this\s+(?:web)?site\s+is|ours\s+is)\s+(?:\w+\s+){{0,2}}{_JEST}\b", re.I | re.M),
    # The newsroom's own inventions, owned up to: nobody else is "we" outside quotation marks.
    re.compile(
        r"\b(?:said|says|say|according\s+to|told\s+us\s+by|confirmed|added|by)\s+(?:an?|the|one|some|sources?)\s*(?:[\w-]+\s+){0,4}?"
        r"(?:that\s+|whom\s+)?we\s+(?:just\s+|have\s+just\s+)?(?:made\s+up|invented|imagined)\b"
        r"|\bdid\s+not\s+announce\s+today\b|\bsources\s+who\s+do\s+not\s+exist\b",
        re.I,
    ),
)
# Publications that call themselves satirical, without "the", as they sign and as their sites are addressed.
_SATIRISTS = frozenset((
    "onion", "babylon bee", "daily mash", "daily squib", "newsthump", "waterford whispers news", "beaverton",
    "reductress", "clickhole", "borowitz report", "betoota advocate", "duffel blog", "hard times", "der postillon",
    "le gorafi", "el mundo today", "lercio", "de speld", "rokokoposten", "world news daily report", "nordpresse",
    "faking news",
))  # fmt: skip
_SITES = frozenset(name.replace(" ", "") for name in _SATIRISTS)
_SITE = re.compile(
    r"https?://(?:www\.|m\.)?(?:the)?(?P<name>[\w-]+)\.(?:com|net|org|info|co\.uk|ca|fr|de|es|it|nl|dk|ie)\b", re.I
)
_JESTING = ("satir", "parod", "spoof", "humor", "humour", "comedy", "fiction", "joke", "made up")
# For each pattern, here and below, words in lower case of which all that it matches holds one.
_SATIRE_WORDS = (
    _JESTING,
    (*_JESTING, "funny"),
    _JESTING,
    ("we made up", "we just made up", "we have just made up", "invented", "imagined", "announce today", "not exist"),
)
_SATIRE_KICKER = re.compile(r"\W*(?:satire|parody|spoof|satirical\s+news)(?:\W*$|\s*[:|\])—–-])", re.I)
_RELEASE = (
    re.compile(
        r"^\W{0,5}(?:for\s+immediate\s+release|embargoed\s+(?:until|for)\b|(?:press|news|media)\s+release\W*$)",
        re.I | re.M,
    ),
    re.compile(
        r"\((?:PRNewswire|BUSINESS\s?WIRE|GLOBE\s?NEWSWIRE|ACCESSWIRE|EIN\s?Presswire)\)|/\s?(?:PRNewswire|EINPresswire\.com)\s?/",
        re.I,
    ),
    re.compile(r"^\W{0,3}notes?\s+(?:to|for)\s+(?:the\s+)?editors?\b", re.I | re.M),
    re.compile(r"^\W{0,3}(?:press|media)\s+contacts?\s*(?::|\W*$)", re.I | re.M),
)
_RELEASE_HINTS = (
    re.compile(r"^[ \t]{0,8}About +(?:the +)?[A-Z][\w&.' ]{2,50}$", re.M),
    re.compile(r"^[^\w\n]{0,5}(?:ENDS|###|-30-)[^\w\n]{0,5}$", re.M),
    re.compile(r"[Ff](?<!\w.)(?i:orward[- ]looking\s+statements)\b"),  # a set of letters first: the engine skips to it
    re.compile(
        r"^\W{0,3}for\s+(?:more|further|media)\s+(?:information|enquiries|inquiries)\b.{0,40}\b(?:contact|call|visit)\b",
        re.I | re.M,
    ),
)
_RELEASE_WORDS = (("release", "embargoed"), ("wire",), ("editor",), ("contact",))
_HINT_WORDS = (
    ("about ",),
    ("ends", "###", "-30-"),
    ("looking statements",),
    ("information", "enquiries", "inquiries"),
)
_VIEWS = re.compile(
    rf"{_OPENS}(?:the\s+(?:views|opinions)\s+expressed\b.{{0,60}}\b(?:author|writer|own|his|her|their)"
    r"|(?:the|our)\s+(?:writer|author|columnist)\s+is\s+(?:an?|the)\b)",
    re.I | re.M,
)
_VIEWS_OF = ("views expressed", "opinions expressed", "writer is ", "author is ", "columnist is ")
_CHATTY = re.compile(  # in lower case, which is found far faster than either case
    r"\b(?:guys|folks|y['’]all|buzz|right\?|let['’]s\s+(?:dive|break|talk|unpack|face|be)|shall\s+we|stay\s+tuned|you\s+know\s+what|"
    r"buckle\s+up|alright|hot\s+take|keep\s+(?:your|our)\s+\w+|what\s+do\s+you\s+think|drop\s+a\s+comment|in\s+my\s+(?:view|opinion)|i\s+(?:think|believe)|"
    r"we\s+(?:need\s+to|can['’]t\s+just|should\s+all|must\s+all)|frankly|make\s+no\s+mistake|imagine)\b"
)
# What it matches, or more, as counted: a text with fewer than three is not searched.
_CHATTY_WORDS = (
    *(
        "guys",
        "folks",
        "y'all",
        "y’all",
        "buzz",
        "right?",
        "let's ",
        "let’s ",
        "shall we",
        "stay tuned",
        "you know what",
    ),
    *(
        "buckle up",
        "alright",
        "hot take",
        "keep your ",
        "keep our ",
        "what do you think",
        "drop a comment",
        "in my view",
    ),
    *("in my opinion", "i think", "i believe", "we need to", "we can't just", "we can’t just", "we should all"),
    *("we must all", "frankly", "make no mistake", "imagine"),
)
_SOCIAL = re.compile(r"(?:^|(?<=\s))(?:RT\s+@\w+|[@#]\w{2,})")
_HEADED = re.compile(
    r"\s*(?:opinion|editorial|commentary|op-?ed|comment|column|viewpoint|letters?\s+to\s+the\s+editor)\b\s*(?:[:|—–-]|$)",
    re.I,
)
_ANALYSED = re.compile(r"\s*(?:news\s+)?(?:analysis|explainer|fact[- ]check)\b\s*(?:[:|—–-]|$)", re.I)
_QUOTED = re.compile(r"“[^“”\n]{0,2000}”|\"[^\"\n]{0,2000}\"|«[^«»\n]{0,2000}»")
_THRICE = 3
_SHORT_POST = 600
"""Characters: two posts of a network's length."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A document's genre, what that rests on, and the words that show it."""

    genre: Genre
    basis: Basis
    evidence: tuple[Span, ...] = ()


def genre_of(document: Document, blocks: tuple[Block, ...]) -> Kind:
    """Return the genre that a document's source states, or that its words show; news where nothing speaks for another.

    A digest with analysis sections below its news stays news: its sections say which part is which.
    """
    if document.genre is not None:
        return Kind(document.genre, Basis.STATED)
    if _is_satirist(document.publisher, document.url):
        return Kind(Genre.SATIRE, Basis.INFERRED)
    page = _Page(document.text, blocks)
    for genre, find in _FINDERS:
        found = tuple(find(page))
        if found:
            return Kind(genre, Basis.INFERRED, found)
    return Kind(Genre.NEWS, Basis.UNKNOWN)


def _is_satirist(publisher: str | None, url: str | None) -> bool:
    """Return whether a document comes from a publication that is satirical throughout."""
    name = (publisher or "").lower().strip().removeprefix("the ").removesuffix(".com")
    site = _SITE.match(url or "")
    return name in _SATIRISTS or (site is not None and site["name"].lower() in _SITES)


class _Page:
    """A laid-out text: its own words, with quotations blanked so that every offset stays, and its blocks."""

    def __init__(self, text: str, blocks: tuple[Block, ...]) -> None:
        self.own = _QUOTED.sub(lambda quote: " " * len(quote[0]), text)
        self.low = lower_case(self.own)
        self.spoken = " ".join(self.low.split())
        self._held: dict[tuple[str, ...], bool] = {}
        self.blocks = blocks
        self.prose = [
            block
            for block in blocks
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST) and block.section is not Section.BOILERPLATE
        ]

    def holds(self, phrases: tuple[str, ...]) -> bool:
        """Return whether one of ``phrases``, in lower case, stands in the text."""
        if phrases not in self._held:
            self._held[phrases] = any(map(self.spoken.__contains__, phrases))
        return self._held[phrases]

    def search(self, patterns: Iterable[re.Pattern[str]], words: Iterable[tuple[str, ...]]) -> Iterator[re.Match[str]]:
        """Yield the first match of each pattern of which a word stands in the text."""
        for pattern, needed in zip(patterns, words, strict=True):
            if self.holds(needed) and (found := pattern.search(self.own)):
                yield found

    def opening(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Yield what a pattern matches at the start of the text's first lines, before its prose."""
        for block in self.blocks[:3]:
            if found := pattern.match(self.own, block.span.start, block.span.end):
                yield _span(found)
            if block.kind is BlockKind.PARAGRAPH and block.span.end - block.span.start > 60:
                return


def _satire(page: _Page) -> Iterator[Span]:
    yield from map(_span, page.search(_SATIRE, _SATIRE_WORDS))
    yield from page.opening(_SATIRE_KICKER)
    for block in page.blocks[-2:]:
        found = _SATIRE_KICKER.fullmatch(page.own, block.span.start, block.span.end)
        if found and len(page.blocks) > 2:
            yield _span(found)


def _release(page: _Page) -> Iterator[Span]:
    found = list(page.search(_RELEASE, _RELEASE_WORDS))
    hints = list(page.search(_RELEASE_HINTS, _HINT_WORDS))
    if found or len(hints) > 1:
        yield from (_span(match) for match in (*found, *hints))


def _opinion(page: _Page) -> Iterator[Span]:
    yield from page.opening(_HEADED)
    yield from _all_in(page, Section.OPINION)
    if page.holds(_VIEWS_OF) and (found := _VIEWS.search(page.own)):
        yield _span(found)


def _analysis(page: _Page) -> Iterator[Span]:
    yield from page.opening(_ANALYSED)
    yield from _all_in(page, Section.ANALYSIS)


def _all_in(page: _Page, section: Section) -> Iterator[Span]:
    """Yield the heading under which all prose stands."""
    if page.prose and all(block.section is section for block in page.prose):
        yield next(block for block in page.blocks if block.section is section).span


def _social(page: _Page) -> Iterator[Span]:
    found = [_span(tag) for tag in _SOCIAL.finditer(page.own)] if len(page.own) < _SHORT_POST else []
    if len(found) > 1:
        yield from found


def _chat(page: _Page) -> Iterator[Span]:
    """Yield where the writer talks to the reader, if that is at least thrice and once in 2,000 characters."""
    if sum(map(page.spoken.count, _CHATTY_WORDS)) < _THRICE:
        return
    found = [_span(hit) for block in page.prose for hit in _CHATTY.finditer(page.low, block.span.start, block.span.end)]
    length = sum(block.span.end - block.span.start for block in page.prose)
    if len(found) >= _THRICE and len(found) * 2000 >= length:
        yield from found


def _span(match: re.Match[str]) -> Span:
    words = match[0]
    start = match.start() + len(words) - len(words.lstrip())
    return Span(start, max(start, match.start() + len(words.rstrip())))


_FINDERS: tuple[tuple[Genre, Callable[[_Page], Iterator[Span]]], ...] = (
    (Genre.SATIRE, _satire),
    (Genre.PRESS_RELEASE, _release),
    (Genre.OPINION, _opinion),
    (Genre.ANALYSIS, _analysis),
    (Genre.SOCIAL, _social),
    (Genre.OPINION, _chat),
)
