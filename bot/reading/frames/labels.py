"""Speakers who stand before a colon or after a dash: headlines, turns of a transcript, quotations with their source."""

import re
from collections import Counter
from collections.abc import Iterable

from bot.core.reading import Sentence
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, StatementKind
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import VERBS, Form
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.subjects import looks_like_speaker
from bot.reading.syntax.tokens import Token, span_of

_COLON = re.compile(r"\s*(?P<left>[^:\n]{2,60}?)\s*(?P<colon>:)\s+(?P<right>\S[^\n]*)")
_NAME = r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}"
_TURN = re.compile(
    r"\s*[\"“]?(?P<left>(?=[A-Z.'’ -]*[A-Z]{2})[A-Z][A-Z.'’-]*(?:\s+[A-Z][A-Z.'’-]*){0,3})"
    r"(?:\s*\([^)\n]{1,40}\)|,\s[^:\n]{2,60})?\s*(?P<colon>:)\s+(?P<right>\S.*)",
    re.S,
)
_LABEL = re.compile(rf"\s*[\"“]?(?P<left>{_NAME})\s*(?P<colon>:)\s+(?P<right>\S.*)", re.S)
_DASH = re.compile(rf"\s*(?P<dash>[—―–]|--|-)\s*(?P<name>{_NAME}(?:,\s[^\n]{{2,80}})?)\s*\.?\s*")
_WHERE = re.compile(r",\s(?:on|in|at|via|speaking|writing)\s")
_LABELS = wordset(
    """
    correction corrections clarification update updated live video watch opinion analysis exclusive breaking explainer
    latest note notes editor photo photos picture image source sources credit read related more fact
    claim verdict rating ruling topline why what when where how who time date venue tickets contact email phone tel
    football cricket tennis rugby golf athletics boxing cycling hockey basketball sport sports weather business politics
    world health science travel culture books film music obituary letters
    summary background context review recap preview factbox timeline key results advice warning example
    """
)
_NOT_SAID = wordset("what why how who when where which five six seven eight nine ten three four live here is are did")
_OUTLETS = wordset(
    "news times post herald gazette journal tribune guardian bbc cnn reuters daily mail express mirror sun"
)
_OF_SPEAKER = wordset("from of by")
_HEADLINE_VERBS = wordset("on to slams hits blasts recalls recall tells tell hails rips grills hammers attacks")
_IN_OFFICE = tags.NOUN + tags.ADJECTIVE
_LONGEST_HEADLINE = 200


def label_frames(line: Line, turns: frozenset[str], *, top: bool) -> list[Found]:
    """Read "X: what X says" in a headline, "NAME: ..." in a transcript and '"..." - Name' after a quotation.

    ``turns`` are the names that speak in a transcript; ``top`` marks the document's first line.
    """
    if ":" not in line.words:
        heads = top or line.sentence.block is BlockKind.HEADLINE
        return (_closing_dash(line) if heads else []) or _after_dash(line)
    text, span = line.text, line.sentence.span
    match = _TURN.fullmatch(text, span.start, span.end)
    if match is None and turns:
        match = _LABEL.fullmatch(text, span.start, span.end)
        match = match if match and match["left"] in turns else None
    if match is not None and match["left"].lower() not in _LABELS:
        return [_said(line, Span(*match.span("left")), match, Span(*match.span("right")))]
    if top or line.sentence.block is BlockKind.HEADLINE:
        match = _COLON.fullmatch(text, span.start, min(span.end, span.start + _LONGEST_HEADLINE))
        if match is not None:
            return _headline(line, match)
    return _after_dash(line)


def _closing_dash(line: Line) -> list[Found]:
    """Read a headline that ends in its source: "Rail strike to go ahead - union"."""
    if line.words.isdisjoint("—–-"):
        return []
    tokens = line.tokens
    dash = next((k for k in range(len(tokens) - 2, 2, -1) if tokens[k].text in "—–-"), None)
    if dash is None or not line.text[tokens[dash].start - 1].isspace() or len(tokens) - dash > 5:
        return []
    first, last = dash + 1, len(tokens) - 1
    spoken = {token.low for token in tokens[first:]}
    verbal = any(token.tag in tags.TENSED + tags.MARK for token in tokens[first:])
    named = sum(token.is_capital for token in tokens[first:])
    if named > 1 or tokens[first].tag == tags.DETERMINER:
        return []  # the name of the page's publisher
    if verbal or spoken & _LABELS or tokens[last].low in _OUTLETS or not looks_like_speaker(tokens, first, last):
        return []
    if not all(token.tag in tags.INSIDE_PHRASE for token in tokens[first:]):
        return []
    cue, content = span_of(tokens, dash, dash), span_of(tokens, 0, dash - 1)
    return [Found(span_of(tokens, first, last), cue, content, StatementKind.STATEMENT, "-", dash)]


def repeated_labels(text: str, sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the names that open sentences with a colon, where one does twice: the speakers of a transcript."""
    found: Counter[str] = Counter()
    for sentence in sentences:
        start, end = sentence.span.start, min(sentence.span.end, sentence.span.start + 80)
        match = _LABEL.match(text, start, end) if text.find(":", start, end) >= 0 else None
        if match and match["left"].split()[0].lower() not in _LABELS:
            found[match["left"]] += 1
    return frozenset(found) if any(times > 1 for times in found.values()) else frozenset()


def _said(line: Line, speaker: Span, match: re.Match[str], content: Span) -> Found:
    said = content.of(line.text).rstrip(" .\n")
    if match.start("left") > match.start() and said.endswith(('"', "”")):  # the marks enclose the turn, name and all
        said = said[:-1].rstrip(" .")
    at = next(i for i, token in enumerate(line.tokens) if token.start == match.start("colon"))
    end = content.start + len(said)
    return Found(speaker, Span(*match.span("colon")), Span(content.start, end), StatementKind.STATEMENT, ":", at)


def _headline(line: Line, match: re.Match[str]) -> list[Found]:
    tokens = line.tokens
    colon = next(i for i, token in enumerate(tokens) if token.start == match.start("colon"))
    right = Span(*match.span("right"))
    quoted = line.quote_at(right.start) is not None
    topic = colon + 1 < len(tokens) and tokens[colon + 1].low in _NOT_SAID and not quoted
    if topic or tokens[colon - 1].low in VERBS:  # "The mayor says: ..." is a sentence
        return []
    if line.quotes and line.quotes[0].outer.end == match.end("left"):
        return _quoted_before(line, match, colon)
    speaker = _speaker_of_headline(tokens, colon, quoted=quoted)
    if speaker is not None:
        return [_said(line, speaker, match, right)]
    plain = len(tokens) - colon <= 5 and not any(token.is_capital for token in tokens[colon + 1 :])
    if plain and looks_like_speaker(tokens, colon + 1, len(tokens) - 1):
        return [_said(line, right, match, Span(*match.span("left")))]
    return []


def _quoted_before(line: Line, match: re.Match[str], colon: int) -> list[Found]:
    """Read "'It was chaos': Survivors Tell of Night": the quotation is theirs who stand before the headline's verb."""
    tokens = line.tokens
    verb = next((k for k in range(colon + 2, min(colon + 6, len(tokens))) if _may_be_verb(tokens[k])), len(tokens))
    if verb - colon > 5 or not _names_a_speaker(tokens, colon + 1, verb - 1):
        return []
    return [_said(line, span_of(tokens, colon + 1, verb - 1), match, Span(*match.span("left")))]


def _speaker_of_headline(tokens: list[Token], colon: int, *, quoted: bool) -> Span | None:
    """Return the speaker before a headline's colon: all of it, or, before a quotation, a name at its start or end."""
    whole = span_of(tokens, 0, colon - 1) if _names_a_speaker(tokens, 0, colon - 1) else None
    if not quoted:
        return whole
    source = next((k for k in range(colon - 2, 0, -1) if tokens[k].low in _OF_SPEAKER), None)
    if source is not None and _names_a_speaker(tokens, source + 1, colon - 1):
        return span_of(tokens, source + 1, colon - 1)
    verb = next((k for k in range(1, min(4, colon)) if _may_be_verb(tokens[k])), None)
    return span_of(tokens, 0, verb - 1) if verb and _names_a_speaker(tokens, 0, verb - 1) else whole


def _may_be_verb(token: Token) -> bool:
    known = VERBS.get(token.low)
    return (known is not None and known.form in (Form.PRESENT, Form.BASE)) or token.low in _HEADLINE_VERBS


def _names_a_speaker(tokens: list[Token], first: int, last: int) -> bool:
    """Return whether the words before a headline's colon are a name or a kind of speaker, not a topic."""
    if last - first > 4 or {tokens[last].low, tokens[first].low} & _LABELS or tokens[last].low in words.DETERMINERS:
        return False
    plain = [token for token in tokens[first : last + 1] if token.is_word]
    small = ("of", "the", "'s", "for", "and")
    capital = all(token.is_capital or token.low in small for token in plain)
    if tokens[last].low in gazetteer().role_heads and tokens[first].is_capital and last > first:  # "Orrin mayor"
        capital = all(token.is_capital or token.low in small or token.tag in _IN_OFFICE for token in plain)
    return capital and not any(token.text[0].isdigit() for token in plain) and looks_like_speaker(tokens, first, last)


def source_frame(line: Line) -> Found | None:
    """Return the source that a line of its own gives for the quotation before it: "- Ida Brekke, on her website"."""
    match = _DASH.fullmatch(line.text, line.sentence.span.start, line.sentence.span.end)
    if match is None or match["name"].split()[0].lower() in _LABELS:
        return None
    cue, name = Span(*match.span("dash")), match["name"]
    where = _WHERE.search(name)
    speaker = Span(match.start("name"), match.start("name") + (where.start() if where else len(name)))
    return Found(speaker, cue, cue, StatementKind.STATEMENT, "-", 0)


def _after_dash(line: Line) -> list[Found]:
    """Read a quotation that its source follows after a dash: "We won." - Ida Brekke."""
    if not line.quotes or line.quotes[0].outer.start != line.sentence.span.start:
        return []
    last = line.quotes[-1].outer
    match = _DASH.fullmatch(line.text, last.end, line.sentence.span.end)
    if match is None or match["name"].split()[0].lower() in _LABELS:
        return []
    at = next(i for i, token in enumerate(line.tokens) if token.start == match.start("dash"))
    cue, content = Span(*match.span("dash")), Span(line.sentence.span.start, last.end)
    return [Found(Span(*match.span("name")), cue, content, StatementKind.STATEMENT, "-", at)]
