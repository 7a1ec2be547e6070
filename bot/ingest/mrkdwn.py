"""Slack messages to text: formatting undone as Slack shows it, quotations and the lines that name authors marked.

https://docs.slack.dev/messaging/formatting-message-text says what the signs mean; what Slack's apps copy of a
conversation ("Jane Doe  10:42 AM", "[10:42 AM]") is told by its form alone.
"""

import re
from dataclasses import dataclass

from bot.core.documents import Mark
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind
from bot.core.written_dates import DAY_NAME, MONTH
from bot.ingest.flow import Flow

_STYLES = tuple(
    re.compile(rf"(?<![\w{sign}]){sign}(?=[^\s{sign}])([^{sign}\n]{{1,1000}})(?<=\S){sign}(?![\w{sign}])")
    for sign in (r"\*", "_", "~", "`")
)
_EMOJI = re.compile(r"(?<![\w:]):(?:[a-z][a-z0-9_+'-]{0,60}|[+-]1|100)(?:::skin-tone-[2-6])?:(?![\w:]) ?")
_REACTIONS = re.compile(rf"(?:{_EMOJI.pattern}\s*\d{{1,4}}\s*)+")
_ENDS = re.compile(r"[.!?…:][\"”'’)\]]*\s*$")
_FENCE = re.compile(r"```")
_QUOTED = re.compile(r"(?:>>>|>)[ \t]?")
_EDITED = re.compile(r"[ \t]*\(edited\)[ \t]*$")
_CLOCK = r"\d{1,2}[:.]\d\d(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?"
_HALF_DAY = r"\d{1,2}[:.]\d\d[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?"
_DAY = rf"(?:Today|Yesterday|{DAY_NAME}|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
_WHEN = rf"(?:{_DAY},? (?:at )?)?{_CLOCK}"
_NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}(?<!\w\w\.)(?: \([a-z]+/[a-z]+\))?(?: (?:APP|BOT))?"
_CAPITAL_NAME = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}"
_HEADER = re.compile(
    rf"(?P<name>{_NAME})(?:[ \t]{{2,}}{_WHEN}|\s*\[{_WHEN}\])\s*|(?P<short>{_CAPITAL_NAME}) {_HALF_DAY}\s*"
)
_NAME_LINE = re.compile(rf"(?P<name>{_NAME})\s*")
_TIME_LINE = re.compile(rf"\s*\[?{_WHEN}\]?\s*")
_TIME_LEAD = re.compile(rf"\[{_WHEN}\](?=\s)")


@dataclass(frozen=True, slots=True)
class Conversation:
    """Messages as text: what their signs mark, and their authors, each once, in order of appearance."""

    flow: Flow
    authors: tuple[str, ...]


def read_messages(text: str) -> Conversation:
    """Return unescaped message text as its reader sees it.

    Signs of bold, italics, strikes and code go, and so do the codes of emoji and "(edited)"; quoted lines lose their
    ">" and are marked ``QUOTE``; lines that name an author and a time are marked ``BYLINE``.
    """
    lines = _shown(text)
    parts: list[str] = []
    marks: list[Mark] = []
    authors: dict[str, None] = {}
    at = 0
    for index, (words, quoted) in enumerate(lines):
        header = None if quoted else _header(lines, index)
        lead = _TIME_LEAD.match(words) if not quoted and header is None else None
        end = len(words) if quoted or header is not None else lead.end() if lead else 0
        if end and words.strip():
            goes_on = (
                quoted
                and bool(marks)
                and marks[-1].span.end == at - 1
                and marks[-1].kind is BlockKind.QUOTE
                and not _ENDS.search(parts[-1][-20:])
            )
            start = marks.pop().span.start if goes_on else at
            marks.append(Mark(Span(start, at + end), BlockKind.QUOTE if quoted else BlockKind.BYLINE))
        if header:
            authors.setdefault(header)
        parts.append(words)
        at += len(words) + 1
    return Conversation(Flow("\n".join(parts), tuple(marks)), tuple(name for name in authors if name))


def _shown(text: str) -> list[tuple[str, bool]]:
    """Return the lines as shown, and whether each is quoted."""
    shown: list[tuple[str, bool]] = []
    code = rest = False  # inside a fence; after ">>>", which quotes all that follows
    for line in text.split("\n"):
        fences = len(_FENCE.findall(line))
        if code or fences:
            shown.append((line.replace("```", ""), False))
            code ^= fences % 2 == 1
            continue
        mark = _QUOTED.match(line)
        rest = rest or line.startswith(">>>")
        words = "" if _REACTIONS.fullmatch(line) else line[mark.end() :] if mark else line
        for style in _STYLES:
            words = style.sub(r"\1", words)
        words = _EDITED.sub("", _EMOJI.sub("", words)).rstrip()
        shown.append((words, bool(mark) or rest))
    return shown


def _header(lines: list[tuple[str, bool]], index: int) -> str | None:
    """Return the author that a line names, "" for the line with the time under one; None for any other line."""
    words = lines[index][0]
    if len(words) > 120 or not words.strip():
        return None
    header = _HEADER.fullmatch(words)
    if header:
        return _named(header["name"] or header["short"])
    before = lines[index - 1][0] if index else ""
    if _TIME_LINE.fullmatch(words) and len(before) <= 80 and _NAME_LINE.fullmatch(before):
        return ""
    following = lines[index + 1][0] if index + 1 < len(lines) else ""
    name = _NAME_LINE.fullmatch(words)
    return _named(name["name"]) if name and len(following) <= 80 and _TIME_LINE.fullmatch(following) else None


def _named(name: str) -> str:
    return re.sub(r" (?:APP|BOT)$| \([a-z]+/[a-z]+\)", "", name).strip()
