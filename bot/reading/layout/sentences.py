"""Blocks to sentences: aware of quotation marks, lines and abbreviations."""

import re

from bot.core.reading import Block, Sentence
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Section
from bot.reading.layout.quotes import find_quotes
from bot.reading.lexis.gazetteer import wordset

_END = re.compile(r"[….!?](?:(?<!…)[.!?]+)?(?P<tail>[\"”’')\]»]*)(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[\"“‘'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|Sens?|Reps?|Govs?|Gen|Lt|Col|Capt|Sgt|Maj|Cmdr|Adm|Rev|Hon|Pres|Supt|Det"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|No|Nos|vs|v|etc|e\.g|i\.e|al|approx|ca|cf"
    r"|Inc|Ltd|Co|Corp|Bros|Dept|Univ|Ave|Blvd|Rd|Mt|Ft|Fig|Vol|pp?|[A-Z])\.$"
)
_DOTTED = re.compile(r"(?:^|\W)(?:[A-Za-z]\.){2,}$")
_COMPANY = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Bros|etc|al|Jr|Sr|[ap]\.m)\.$")
_LEAD = re.compile(r"[\s\"“‘'(\[«„]*")
_SPACE = re.compile(r"\s*")
# After a quotation that ends in its own stop: a speaker and a verb of speech with nothing else said after them.
_ATTRIBUTED = re.compile(
    r"\s+(?:[A-Z][\w.'’-]*,?\s+|[A-Z]\w*\s+(?:[a-z][\w'’-]*\s+){1,4}?){1,4}?"
    r"(?:said|says|asked|asks|wrote|writes|added|adds|replied|shouted|tweeted|told|tells|continued|joked|insisted|warned"
    r"|demanded|wondered|explained|argued|noted|recalled|declared|quipped|yelled|cried|whispered|exclaimed|complained)"
    r"(?=[.,;:]|\s+(?:in|on|at|during|as|after|before|to|of|when|while|last|this|earlier|later|[A-Z]\w+day|reporters)\b)"
)
_WORDLESS = frozenset((BlockKind.BYLINE, BlockKind.DATELINE))
_ONE_LINE = frozenset((BlockKind.HEADLINE, BlockKind.HEADING))
# The source of a quotation on its own line, after a dash: "...," - Ida Brekke.
_SOURCE = re.compile(r"\s*(?:[—―–]|--|-)\s*(?=[A-Z])[^\n“\"«„]{2,100}?(?=\s*(?:\n|$))")
_LONGEST_SHORT = 7  # letters: no abbreviation has as many
_LONGEST = 1600
_LONG_QUOTE = 1500  # characters: a longer quotation is split after all, so that no sentence grows without end


def split_sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of all blocks but bylines, datelines and boilerplate, in order."""
    return tuple(
        Sentence(span, block.section, block.kind)
        for block in blocks
        if block.kind not in _WORDLESS and block.section is not Section.BOILERPLATE
        for span in _split(text, block)
    )


def _split(text: str, block: Block) -> list[Span]:
    start, stop = block.span.start, block.span.end
    if block.kind in _ONE_LINE:
        return [block.span]
    quotes = [q.outer for q in find_quotes(text, start, stop) if q.outer.end - q.outer.start <= _LONG_QUOTE]
    spans: list[Span] = []
    passed = 0
    for match in _END.finditer(text, start, stop):
        end = match.end()
        while passed < len(quotes) and quotes[passed].end <= match.start():
            passed += 1
        quote = quotes[passed] if passed < len(quotes) else None
        inside = quote is not None and quote.start < match.start() and end < quote.end
        if inside or end <= start:
            continue
        source = _SOURCE.match(text, end, stop) if match["tail"] else None
        if source is not None:
            end = source.end()
        elif not _ends_here(text, match, end, stop):
            continue
        spans.append(Span(start, end))
        gap = _SPACE.match(text, end, stop)
        start = gap.end() if gap else end
    if start < stop:
        spans.append(Span(start, stop))
    return [piece for span in spans for piece in _pieces(text, span)]


def _pieces(text: str, span: Span) -> list[Span]:
    """Return a sentence, or its pieces where it is too long to be one: time grows with sentence length."""
    pieces, start = [], span.start
    while span.end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        pieces.append(Span(start, cut))
        gap = _SPACE.match(text, cut, span.end)
        start = gap.end() if gap else cut
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces


def _ends_here(text: str, match: re.Match[str], end: int, stop: int) -> bool:
    """Return whether a full stop ends a sentence, judged by what stands before and after it."""
    lead = _LEAD.match(text, end, stop)
    following = text[lead.end() : lead.end() + 1] if lead else ""
    if following and following.islower():
        return False
    if match["tail"] and _ATTRIBUTED.match(text, end, min(stop, end + 120)):
        return False
    if match[0].startswith(".") and not match["tail"]:
        if text[max(0, match.start() - _LONGEST_SHORT) : match.start()].isalpha() and match.start() > _LONGEST_SHORT:
            return True
        before = text[max(0, match.end() - 14) : match.end()]
        if _COMPANY.search(before):
            return bool(following) and _starts_sentence(text, lead.end() if lead else end)
        if _DOTTED.search(before):
            return _starts_sentence(text, lead.end() if lead else end)
        return not _ABBREVIATION.search(before)
    return True


_STARTERS = wordset(
    """
    the a an this that these those he she it they we i you his her its their but and in on at after before when
    while if as there what who how why no not however meanwhile
    """
)


def _starts_sentence(text: str, at: int) -> bool:
    word = re.compile(r"\w+").match(text, at)
    return word is None or word[0].lower() in _STARTERS
