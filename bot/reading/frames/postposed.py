"""Attributions after or within what they attribute: '"A," she said, "B"' and "A, he noted, B"."""

from bot.core.spans import Span
from bot.reading.frames.content import WH
from bot.reading.lexis import tags, words
from bot.reading.syntax.clauses import clause_end, has_verb, is_told_anew
from bot.reading.syntax.lines import Line
from bot.reading.syntax.tokens import index_at

_DASHES = frozenset("—–―-")
_MARKS = frozenset(",?!—–―-")
_CONTRAST = frozenset(("though", "although", "while", "whereas", "when", "as"))


def quote_ending_at(line: Line, index: int) -> bool:
    """Return whether a quotation to be attributed ends right before token ``index``, or before a comma there."""
    if index == 0 or not line.quotes:
        return False
    before = line.tokens[index - 1]
    if before.text in _MARKS and index > 1 and line.tokens[index - 2].end in line.closing:
        before = line.tokens[index - 2]
    return before.end in line.closing and line.text[before.start - 1] != "."


def is_postposed(line: Line, opening: int, tail: int, low: int, stop: int) -> bool:
    """Return whether what an attribution attributes stands before it.

    ``opening`` is the first token of speaker and cue, ``tail`` the first one after the cue, its adverbials and the
    person addressed. What follows a quotation is the attribution, unless the cue brings a content of its own; after a
    clause, the attribution must end the sentence or be closed by a mark.
    """
    tokens = line.tokens
    if opening - low < 1:
        return False
    if quote_ending_at(line, opening):
        return not (_brings_content(line, tail, stop) or _names_a_setting(line, opening, tail, low, stop))
    if opening - low < 3 or tokens[opening - 1].text not in _MARKS or not ends(line, tail, stop):
        return False
    if tokens[low].tag == tags.PARTICIPLE:
        return False  # "Asked about it, she replied ..."
    return not (tail + 1 < stop and tokens[tail].low in (",", ":") and line.quote_from(tail + 1) is not None)


def _brings_content(line: Line, tail: int, stop: int) -> bool:
    """Return whether "that ..." or a quotation follows the cue directly."""
    if tail >= stop:
        return False
    if line.tokens[tail - 1].low in words.REPORTED:
        return False  # "said after the report that ..."
    opens = line.tokens[tail].tag == tags.SUBORDINATOR and line.tokens[tail].low in WH - {"when", "where", "if"}
    return opens or line.quote_from(tail) is not None


def _names_a_setting(line: Line, opening: int, tail: int, low: int, stop: int) -> bool:
    """Return whether the quotation only ends a phrase that sets the scene: 'On "Breakfast Today," she said the ...'."""
    if line.tokens[low].tag not in tags.PREPOSITION + tags.GERUND or has_verb(line.tokens, low, opening):
        return False
    return tail < stop and line.tokens[tail].text not in ".,"


def ends(line: Line, tail: int, stop: int) -> bool:
    """Return whether nothing but the sentence's end, or a mark, follows at ``tail``."""
    return tail >= stop or line.tokens[tail].text in ".!?,;:—–―" or line.quote_from(tail) is not None


def contents_around(line: Line, low: int, until: int, tail: int, stop: int) -> list[Span]:
    """Return the contents on both sides of a speaker and cue that stand from ``until`` to ``tail``."""
    tokens = line.tokens
    end = until
    while end > low and tokens[end - 1].text in ",—–―-":
        end -= 1
    start = _content_start(line, low, end)
    parts = [line.span(start, end)] if end > start else []
    rest = _resumed(line, start, end, tail, stop)
    if rest is not None:
        parts.append(line.span(rest, clause_end(line, rest, stop)))
    return parts


def _content_start(line: Line, low: int, end: int) -> int:
    """Return where the content before an attribution begins: after "But", a dash or an earlier sentence's mark."""
    tokens, start = line.tokens, low
    while start < end and (tokens[start].tag == tags.COORDINATOR or tokens[start].text in _DASHES):
        start += 1
    if start + 2 < end and tokens[start].low in words.KICKERS and tokens[start + 1].low == ":":
        start += 2
    return start


def _resumed(line: Line, start: int, end: int, tail: int, stop: int) -> int | None:
    """Return the token at which the content goes on after the attribution, or None."""
    tokens = line.tokens
    rest = tail + 1 if tail < stop and tokens[tail].text in ",;:—–" else tail
    if rest >= stop or tokens[rest].text in ".!?":
        return _next_quote(line, tail, stop) if line.quote_at(tokens[start].start) is not None else None
    if line.quote_from(rest) is not None:
        return rest
    if tokens[rest].tag == tags.COORDINATOR and rest + 1 < stop and line.quote_from(rest + 1) is not None:
        return rest
    if line.quote_at(tokens[start].start) is not None and line.tokens[end - 1].end in line.closing:
        return _next_quote(line, tail, stop)
    if tail >= stop or tokens[tail].low != ",":
        return None
    return rest if _goes_on(line, start, end, rest, stop) else None


def _next_quote(line: Line, tail: int, stop: int) -> int | None:
    """Return the token of a quotation that resumes the one before the speaker: after a mark, later in the sentence."""
    if tail >= stop:
        return None
    for quote in line.quotes_from(line.tokens[tail].start + 1):
        index = index_at(line.tokens, quote.outer.start)
        if index >= stop:
            return None
        if line.tokens[index - 1].text in ",.:;—–-":
            return index
    return None


def _goes_on(line: Line, start: int, end: int, rest: int, stop: int) -> bool:
    """Return whether unquoted text after ", he said," is the rest of what was said."""
    first = line.tokens[rest]
    if first.tag in tags.GERUND + tags.RELATIVE + tags.PARTICIPLE or first.low in _CONTRAST:
        return False
    if first.tag == tags.COORDINATOR and is_told_anew(line.tokens, rest + 1, stop):
        return False
    lacking = line.tokens[end - 1].low in words.BE  # "The plan was, she said, a trap"
    whole = has_verb(line.tokens, start, end) and line.tokens[start].tag != tags.SUBORDINATOR and not lacking
    return (
        not whole
        or first.tag in tags.SUBORDINATOR + tags.PREPOSITION + tags.TENSED + tags.COORDINATOR
        or end - start < stop - rest
    )
