"""The frames that a reporting verb stands in: before, after and around its content."""

from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, StatementKind
from bot.reading import words
from bot.reading.clauses import clause_end, is_dependent
from bot.reading.content import WH, content_after
from bot.reading.cues import NOUNS, VERBS, Cue, Form, VerbForm
from bot.reading.lines import Found, Line
from bot.reading.participles import TOLD, participle_frames, passive_frames
from bot.reading.phrases import VerbGroup, adverbial_end, is_finite, recipient_end, verb_group
from bot.reading.subjects import (
    clause_start,
    is_plural,
    leading_name,
    looks_like_speaker,
    subject_after,
    subject_before,
)
from bot.reading.tokens import Token, span_of

_MARKS_BEFORE = frozenset(",\"”’'?!—–―»")


def verb_frames(line: Line, at: int, verb: VerbForm, before: list[Found]) -> list[Found]:
    """Return what the reporting verb at token ``at`` attributes; ``before`` holds the line's earlier findings."""
    tokens = line.tokens
    low, stop = line.bounds(at)
    if _is_noun_here(tokens, at, verb, low, stop):
        return []
    group = verb_group(tokens, at, verb.form, low)
    if group.passive:
        return passive_frames(line, verb.cue, group, low, stop)
    if verb.form is Form.GERUND and group.first == at:
        return participle_frames(line, verb.cue, group, low, stop, before)
    if (verb.form is Form.BASE and group.infinitive) or _unsaid(verb.cue, group):
        return []
    return _inverted(line, verb.cue, group, low, stop) or _with_subject(line, verb, group, low, stop, before)


def verbs_of(line: Line) -> list[tuple[int, VerbForm]]:
    """Return the reporting verbs of a line that stand outside short quotations, with their token indexes."""
    found = []
    for at, token in enumerate(line.tokens):
        verb = VERBS.get(token.low)
        if verb is None or (token.is_capital and line.sentence.block is not BlockKind.HEADLINE and at > 0):
            continue
        quote = line.quote_at(token.start)
        if quote is None or len(quote.inner.of(line.text).split()) > 6:
            found.append((at, verb))
    return found


def _unsaid(cue: Cue, group: VerbGroup) -> bool:
    """Return whether the verb tells of something not said: "did not announce"; a denial not made still counts."""
    return group.negated and cue.kind not in (StatementKind.DENIAL, StatementKind.REFUSAL)


def _is_noun_here(tokens: list[Token], at: int, verb: VerbForm, low: int, stop: int) -> bool:
    """Return whether a form such as "claims" or "suggested" is a noun or an adjective where it stands."""
    before = tokens[at - 1].low if at > low else ""
    if before == "'s" and verb.form is Form.GERUND and at - 2 >= low and tokens[at - 2].low in words.PRONOUNS:
        return False
    if before in words.DETERMINERS | {"'s", "of", "for", "with", "by"} and before not in (
        "that",
        "all",
        "both",
        "others",
        "some",
        "many",
        "most",
    ):
        return not (verb.form is Form.GERUND and before in ("by", "of", "for")) and before not in ("one",)
    if tokens[at].low in NOUNS or tokens[at].low in (
        "demands",
        "calls",
        "reports",
        "offers",
        "posts",
        "orders",
        "labels",
        "rules",
        "findings",
    ):
        following = tokens[at + 1].low if at + 1 < stop else "."
        opens = (
            following in WH | {":", "“", '"', "the", "a", "an", "he", "she", "it", "they", "for", "on"}
            or tokens[at + 1].is_capital
            if at + 1 < stop
            else False
        )
        return not opens
    return False


def _speaks(line: Line, cue: Cue, subject: tuple[int, int] | None) -> bool:
    if subject is None:
        return False
    if "strong" in cue.takes and subject[1] - subject[0] < 30:
        return line.tokens[subject[1]].low not in ("it", "there", "this", "that") or cue.lemma in (
            "say",
            "deny",
            "tell",
            "add",
        )
    return looks_like_speaker(line.tokens, *subject)


def _follows_quote(line: Line, subject: tuple[int, int] | None) -> bool:
    """Return whether a subject stands right after a quotation: then whatever it is, it speaks."""
    if subject is None or subject[0] == 0:
        return False
    before = line.tokens[subject[0] - 1]
    return any(quote.outer.end == before.end for quote in line.quotes)


def _inverted(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int) -> list[Found]:
    """Read "...," said X and "..., according to a note, said X"."""
    tokens, first = line.tokens, group.first
    if first - low < 2 or group.first != group.last or cue.lemma in TOLD or tokens[first - 1].text not in _MARKS_BEFORE:
        return []
    subject = subject_after(tokens, group.last + 1, stop)
    if subject is None or not looks_like_speaker(tokens, *subject) or "clause" not in cue.takes:
        return []
    tail = adverbial_end(tokens, subject[1] + 1, stop)
    quoted = tokens[first - 1].text in "\"”’'»?!"
    if not quoted and not _ends(line, tail, stop):
        return []
    if quoted and tail < stop and is_finite(tokens, tail):
        return []
    contents = _around(line, low, first, tail, stop)
    return [
        Found(span_of(tokens, *subject), line.cue_of(group), c, cue.kind, cue.lemma, group.last, group)
        for c in contents
    ]


def _with_subject(
    line: Line, verb: VerbForm, group: VerbGroup, low: int, stop: int, before: list[Found]
) -> list[Found]:
    tokens, cue = line.tokens, verb.cue
    subject = subject_before(tokens, group.first, low)
    shared = _shared_subject(line, group, low, before) if subject is None else None
    if shared is None and not _speaks(line, cue, subject) and not _follows_quote(line, subject):
        return []
    if (
        verb.form is Form.BASE
        and group.modal is None
        and not group.negated
        and subject is not None
        and not is_plural(tokens, subject)
    ):
        return []
    speaker = shared if subject is None else span_of(tokens, *subject)
    opening = group.first if subject is None else subject[0]
    tail = adverbial_end(tokens, group.last + 1, stop)
    heard = recipient_end(tokens, tail, stop) if cue.lemma in TOLD else tail
    tail_heard = adverbial_end(tokens, heard, stop)
    parts: list[Span] = []
    after_content = (
        opening - low >= 3
        and "clause" in cue.takes
        and cue.kind is not StatementKind.DENIAL
        and tokens[opening - 1].text in _MARKS_BEFORE
        and (_ends(line, tail_heard, stop) or (cue.lemma in TOLD and _told_to(line, opening, group.last + 1, stop)))
    )
    if after_content and not _ends(line, tail_heard, stop):
        tail_heard = stop
    if after_content and not _quotes_after(line, opening, tail_heard):
        parts = _around(line, low, opening, tail_heard, stop)
    thing = False
    if not parts:
        dependent = is_dependent(tokens, opening, low)
        content, thing = content_after(line, cue, group.last + 1, stop, dependent=dependent)
        parts = [content] if content else []
    return [Found(speaker, line.cue_of(group), c, cue.kind, cue.lemma, group.last, group, thing) for c in parts]


def _shared_subject(line: Line, group: VerbGroup, low: int, before: list[Found]) -> Span | None:
    """Return the speaker of the finding that this verb goes on from: "X said A and denied B"."""
    at = group.first - 1
    while at > low and line.tokens[at].low in words.ADVERBS:
        at -= 1
    if at <= low or line.tokens[at].low not in ("and", "but", ","):
        return None
    nested = [f for f in before if f.at < at and f.speaker is not None]
    if nested or line.tokens[at].low == ",":
        return nested[-1].speaker if nested else None
    return leading_name(line.tokens, clause_start(line.tokens, low), at)


def _ends(line: Line, tail: int, stop: int) -> bool:
    """Return whether nothing but the sentence's end, or a quotation taken up again, follows at ``tail``."""
    if tail >= stop:
        return True
    token = line.tokens[tail]
    return token.text in ".!?" or token.text in ",;:—–―" or line.quote_from(tail) is not None


def _told_to(line: Line, opening: int, after: int, stop: int) -> bool:
    """Return whether a quotation before the speaker is all that was told: '"...," she told staff in the canteen.'"""
    started = any(quote.outer.end == line.tokens[opening - 1].end for quote in line.quotes)
    goes_on = any(line.tokens[k].low in WH or line.quote_from(k) is not None for k in range(after, stop))
    return started and not goes_on


def _quotes_after(line: Line, opening: int, tail: int) -> bool:
    """Return whether the quotation follows the cue, none before the speaker: 'By then, she said, "I knew"'."""
    quoted = tail < len(line.tokens) and line.tokens[tail].low in (",", ":") and line.quote_from(tail + 1) is not None
    return (
        quoted
        and line.tokens[opening - 1].text == ","
        and not any(q.outer.end <= line.tokens[opening].start for q in line.quotes)
    )


def _around(line: Line, low: int, until: int, tail: int, stop: int) -> list[Span]:
    """Return the contents on both sides of a speaker and cue that stand after or within them."""
    tokens = line.tokens
    end = until
    while end > low and tokens[end - 1].text in ",—–―":
        end -= 1
    start = low
    while start < end and tokens[start].low in ("but", "and", "—", "–"):
        start += 1
    parts = [line.span(start, end)] if end - start >= 1 else []
    rest = tail + 1 if tail < stop and tokens[tail].text in ",;:—–" else tail
    if rest >= stop or tokens[rest].text in ".!?":
        return parts
    told = tail < stop and tokens[tail].low == "," and _resumes(line, start, end, rest, stop)
    if told or line.quote_from(rest) is not None:
        parts.append(line.span(rest, clause_end(line, rest, stop)))
    return parts


def _resumes(line: Line, start: int, end: int, rest: int, stop: int) -> bool:
    """Return whether unquoted text after ", he said," is the rest of what was said."""
    if line.quote_at(line.tokens[start].start) is not None:
        return False
    first = line.tokens[rest].low
    return (
        end - start < stop - rest and not first.endswith("ing") and first not in words.SUBORDINATORS | words.RELATIVES
    )
