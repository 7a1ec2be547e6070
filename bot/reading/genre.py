"""What sort of text a document is, by the evidence on its page."""

import re
from dataclasses import dataclass

from bot.core.documents import Document
from bot.core.reading import Block
from bot.core.spans import Span
from bot.core.vocabulary import Basis, BlockKind, Genre, Section

_SATIRE = (
    re.compile(
        r"\b(?:satir(?:e|ical)|humou?r\s+(?:column|piece|section|desk)|parody|spoof|(?:weekly|our)\s+humou?r|joke\s+(?:news|article))\b",
        re.I,
    ),
    re.compile(
        r"\b(?:(?:spokes\w+|official|expert|source|quote)s?\s+(?:that\s+)?we\s+(?:just\s+)?(?:made\s+up|invented|imagined)|did\s+not\s+announce\s+today|sources\s+who\s+do\s+not\s+exist)\b",
        re.I,
    ),
)
_RELEASE = (
    re.compile(r"\bfor\s+immediate\s+release\b|\b(?:press|media)\s+contacts?\s*:|\bnotes?\s+to\s+editors\b", re.I),
    re.compile(r"\b(?:PRNewswire|Business\s?Wire|GLOBE\s?NEWSWIRE|PR\s+Newswire|Accesswire)\b"),
    re.compile(r"^\s*About\s+[A-Z][\w&.' ]{2,50}\s*$", re.M),
)
_CHATTY = re.compile(
    r"\b(?:guys|folks|y['’]all|buzz|right\?|let['’]s\s+(?:dive|break|talk|unpack|face|be)|shall\s+we|stay\s+tuned|you\s+know\s+what|"
    r"buckle\s+up|alright|hot\s+take|keep\s+(?:your|our)\s+\w+|what\s+do\s+you\s+think|drop\s+a\s+comment|in\s+my\s+(?:view|opinion)|i\s+(?:think|believe)|"
    r"we\s+(?:need\s+to|can['’]t\s+just|should\s+all|must\s+all)|frankly|make\s+no\s+mistake|imagine)\b",
    re.I,
)
_SOCIAL = re.compile(r"(?:^|\s)(?:RT\s+@\w+|[@#]\w{2,})")
_HEADED = re.compile(
    r"^\s*(?:opinion|editorial|commentary|op-?ed|comment|column|viewpoint|letter(?:s)?\s+to\s+the\s+editor)\b\s*[:|—–-]?",
    re.I,
)
_ANALYSED = re.compile(r"^\s*(?:analysis|explainer|fact[- ]check)\b\s*[:|—–-]", re.I)


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
    text = document.text
    prose = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    opening = blocks[0].span.of(text) if blocks else ""
    for genre, patterns in ((Genre.SATIRE, _SATIRE), (Genre.PRESS_RELEASE, _RELEASE)):
        for pattern in patterns:
            if found := pattern.search(text):
                return Kind(genre, Basis.INFERRED, (Span(*found.span()),))
    for genre, pattern, section in (
        (Genre.OPINION, _HEADED, Section.OPINION),
        (Genre.ANALYSIS, _ANALYSED, Section.ANALYSIS),
    ):
        if pattern.match(opening) or (prose and all(block.section is section for block in prose)):
            return Kind(genre, Basis.INFERRED, (blocks[0].span,))
    tags = [Span(*found.span()) for found in _SOCIAL.finditer(text)] if len(text) < 600 else []
    if len(tags) >= 2:
        return Kind(Genre.SOCIAL, Basis.INFERRED, tuple(tags))
    return Kind(Genre.OPINION, Basis.INFERRED) if _is_chatty(text, prose) else Kind(Genre.NEWS, Basis.UNKNOWN)


def _is_chatty(text: str, prose: list[Block]) -> bool:
    """Return whether the writer talks to the reader, outside quotations, at least thrice in 4,000 characters."""
    voice = "\n".join(re.sub(r"[“\"][^”\"\n]{0,2000}[”\"]", "", block.span.of(text)) for block in prose)
    hits = len(_CHATTY.findall(voice))
    return hits >= 3 and hits * 4000 >= 2 * len(voice)
