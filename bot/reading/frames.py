"""The frames that a reporting verb stands in: before, after and around its content."""

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading import words
from bot.reading.clauses import clause_end, has_verb, is_dependent
from bot.reading.cues import NOUNS, VERBS, Cue, Form, VerbForm
from bot.reading.lines import Found, Line
from bot.reading.phrases import (
    VerbGroup,
    adverbial_end,
    is_finite,
    looks_like_speaker,
    recipient_end,
    subject_after,
    subject_before,
    verb_group,
)
from bot.reading.tokens import Token, index_at, span_of

_WH = frozenset("that how why what whether who where when if".split())
_MARKS_BEFORE = frozenset(",\"”’'?!—–―»")
_TOLD = frozenset("tell inform warn advise notify assure remind".split())
_ADDED_BY_COMMA = frozenset(
    "add say note tell cite argue insist claim warn demand accuse call suggest describe deny stress insist promise vow pledge declare".split()
)


def verb_frames(line: Line, at: int, verb: VerbForm, before: list[Found]) -> list[Found]:
    """Return what the reporting verb at token ``at`` attributes; ``before`` holds the line's earlier findings."""
    tokens = line.tokens
    low, stop = line.bounds(at)
    if _is_noun_here(tokens, at, verb, low, stop):
        return []
    group = verb_group(tokens, at, verb.form, low)
    if group.passive:
        return _passive(line, verb.cue, group, low, stop)
    if verb.form is Form.GERUND and group.first == at:
        return _participle(line, verb.cue, group, low, stop, before)
    if verb.form is Form.BASE and group.infinitive or _unsaid(verb.cue, group):
        return []
    return _inverted(line, verb.cue, group, low, stop) or _with_subject(line, verb, group, low, stop, before)


def _unsaid(cue: Cue, group: VerbGroup) -> bool:
    """Return whether the verb tells of something not said: "did not announce"; a denial not made is still of interest."""
    return group.negated and cue.kind not in (StatementKind.DENIAL, StatementKind.REFUSAL)


def _is_noun_here(tokens: list[Token], at: int, verb: VerbForm, low: int, stop: int) -> bool:
    """Return whether a form such as "claims" or "suggested" is a noun or an adjective where it stands."""
    before = tokens[at - 1].low if at > low else ""
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
            following in _WH | {":", "“", '"', "the", "a", "an", "he", "she", "it", "they", "for", "on"}
            or tokens[at + 1].is_capital
            if at + 1 < stop
            else False
        )
        return not opens
    return False


def _cue_span(line: Line, group: VerbGroup) -> Span:
    return span_of(line.tokens, group.first, group.last)


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
    if first - low < 2 or group.first != group.last or tokens[first - 1].text not in _MARKS_BEFORE:
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
        Found(span_of(tokens, *subject), _cue_span(line, group), c, cue.kind, cue.lemma, group.last, group)
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
        and not _is_plural(tokens, subject)
    ):
        return []
    speaker = shared if subject is None else span_of(tokens, *subject)
    opening = group.first if subject is None else subject[0]
    tail = adverbial_end(tokens, group.last + 1, stop)
    heard = recipient_end(tokens, tail, stop) if cue.lemma in _TOLD else tail
    tail_heard = adverbial_end(tokens, heard, stop)
    parts: list[Span] = []
    after_content = (
        opening - low >= 3
        and "clause" in cue.takes
        and cue.kind is not StatementKind.DENIAL
        and tokens[opening - 1].text in _MARKS_BEFORE
        and _ends(line, tail_heard, stop)
    )
    if after_content and not _quotes_after(line, opening, tail_heard):
        parts = _around(line, low, opening, tail_heard, stop)
    thing = False
    if not parts:
        dependent = is_dependent(tokens, opening, low)
        content, thing = _content(line, cue, group.last + 1, stop, dependent=dependent)
        parts = [content] if content else []
    return [Found(speaker, _cue_span(line, group), c, cue.kind, cue.lemma, group.last, group, thing) for c in parts]


_PLURALS = frozenset("people police they we i you who many some most others both media men women staff team".split())


def _is_plural(tokens: list[Token], subject: tuple[int, int]) -> bool:
    """Return whether a subject can go with "say" rather than "says"; its last noun tells a verb from a noun after it."""
    last = tokens[subject[1]].low
    return (
        (last.endswith("s") and last != "'s")
        or last in _PLURALS
        or any(t.low == "and" for t in tokens[subject[0] : subject[1]])
    )


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
    return _leading_name(line, _clause_start(line, low), at)


def _clause_start(line: Line, low: int) -> int:
    """Return the index of the first word of a sentence after "But", "Later" and the like."""
    at = low
    while at < len(line.tokens) - 1 and (
        line.tokens[at].low in words.ADVERBS | words.CONJUNCTIONS or line.tokens[at].low == ","
    ):
        at += 1
    return at


def _ends(line: Line, tail: int, stop: int) -> bool:
    """Return whether nothing but the sentence's end, or a quotation taken up again, follows at ``tail``."""
    if tail >= stop:
        return True
    token = line.tokens[tail]
    return token.text in ".!?" or token.text in ",;:—–―" or line.quote_from(tail) is not None


def _quotes_after(line: Line, opening: int, tail: int) -> bool:
    """Return whether the quotation follows the cue and none stands before the speaker: 'By then, she said, "I knew"'."""
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
    if rest < stop and tokens[rest].text not in ".!?":
        if line.quote_from(rest) is not None or (
            tail < stop and tokens[tail].low == "," and _resumes(line, start, end, rest, stop)
        ):
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


def _content(line: Line, cue: Cue, start: int, stop: int, *, dependent: bool) -> tuple[Span | None, bool]:
    """Return the content after a cue, and whether it is a noun phrase, or None where nothing fits the cue."""
    tokens, takes = line.tokens, cue.takes
    at = adverbial_end(tokens, start, stop)
    if at < stop and tokens[at].low == "," and at > start:
        at += 1
    if "person" in takes and at < stop and tokens[at].low not in _WH | {":"} and line.quote_from(at) is None:
        at = _past_person(line, cue, at, stop)
    while at < stop and tokens[at].text in ":—–":
        at += 1
    if at < stop and tokens[at].low == "," and line.quote_from(at + 1) is not None:
        at += 1
    if (
        at >= stop
        or tokens[at].text in ".,;?!"
        or (cue.lemma == "tell" and at == start and tokens[at].low not in _WH and line.quote_from(at) is None)
    ):
        return None, False
    end = _content_end(line, at, stop, dependent=dependent)
    if end <= at:
        return None, False
    word = tokens[at].low
    accepted, thing = _accepts(line, cue, word, at, end)
    return (line.span(at, end), thing) if accepted else (None, False)


def _accepts(line: Line, cue: Cue, word: str, at: int, end: int) -> tuple[bool, bool]:
    takes, quoted = cue.takes, line.quote_from(at) is not None
    if "calls" in takes:
        return _calls(line, word, at, end), True
    if "clause" in takes and (quoted or word in _WH):
        return word not in ("when", "if") or quoted, False
    if word == "to":
        return "infinitive" in takes, False
    if word in words.PREPOSITIONS:
        return ("of" in takes and word in ("of", "against", "about", "for")) or (
            "bare" in takes
            and has_verb(line, at, end)
            and word in ("in", "on", "at", "after", "under", "despite", "without")
        ), False
    if "gerund" in takes and word.endswith("ing"):
        return True, False
    if "bare" in takes and has_verb(line, at, end):
        return True, False
    return ("thing" in takes or ("bare" in takes and cue.lemma == "say" and end - at > 2)) or (
        "of" in takes and "thing" in takes
    ), "thing" in takes


def _calls(line: Line, word: str, at: int, end: int) -> bool:
    """Return whether "call" calls for, on or by a name here, rather than off, up or somebody."""
    if word in ("for", "on") or any(
        line.tokens[at].start <= q.outer.start < line.tokens[end - 1].end for q in line.quotes
    ):
        return True
    spoken = [token.low for token in line.tokens[at:end] if token.is_word]
    plain = not set(spoken) & (words.PREPOSITIONS - {"of"} | {"off", "up", "back", "out", "away"})
    return word not in ("off", "in", "up", "to") and (
        any(w in ("a", "an") for w in spoken[1:]) or (plain and len(spoken) >= 3)
    )


def _past_person(line: Line, cue: Cue, at: int, stop: int) -> int:
    """Return the index after the person addressed, where the cue must or does address one."""
    tokens = line.tokens
    end = recipient_end(tokens, at, stop)
    after = adverbial_end(tokens, end, stop) if end > at else end
    if after < stop and tokens[after].low == "," and line.quote_from(after + 1) is not None:
        after += 1
    follows = tokens[after].low if after < stop else "."
    if cue.lemma in ("tell", "inform", "assure", "notify", "remind") or follows in _WH | {
        "of",
        "against",
        "to",
        "about",
        ":",
    }:
        return after if end > at else at
    return after if line.quote_from(after) is not None else at


def _content_end(line: Line, at: int, stop: int, *, dependent: bool) -> int:
    """Return the end (excluded) of content that begins at ``at``; a quotation closed by its own comma ends it."""
    quote = line.quote_from(at)
    if quote is None:
        return _quote_comma(line, at, clause_end(line, at, stop, dependent=dependent))
    end = index_at(line.tokens, quote.outer.end)
    if (
        end >= stop
        or line.tokens[end].text in ".,;"
        or quote.inner.of(line.text).rstrip().endswith((".", "!", "?", ","))
    ):
        return min(end, stop)
    return clause_end(line, at, stop, dependent=dependent)


def _quote_comma(line: Line, at: int, end: int) -> int:
    """Cut the content after a quotation that ends in a comma of the sentence: as "fruitful," with ..."."""
    lowest, highest = line.tokens[at].start, line.tokens[end - 1].end if end > at else 0
    for quote in line.quotes:
        if lowest <= quote.outer.start and quote.outer.end < highest and quote.inner.of(line.text).endswith(","):
            return index_at(line.tokens, quote.outer.end)
    return end


def _participle(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int, before: list[Found]) -> list[Found]:
    """Read "reports claiming that ..." and "..., adding that ..."."""
    tokens, at = line.tokens, group.last
    opens = at == low + 1 and tokens[low].low in ("by", "in", "while", "after", "before")
    content, thing = _content(line, cue, at + 1, stop, dependent=opens or at == low)
    if content is None:
        return []
    speaker: Span | None
    if opens or at == low:
        speaker = _main_subject(line, index_at(tokens, content.end), stop)
        return (
            [Found(speaker, _cue_span(line, group), content, cue.kind, cue.lemma, at, group, thing)] if speaker else []
        )
    if tokens[at - 1].low in (",", "and", "by", "”", '"', "—"):
        if tokens[at - 1].low != "by" and cue.lemma not in _ADDED_BY_COMMA:
            return []
        speaker = _participle_subject(line, at, low, before)
    else:
        speaker = _modified_noun(tokens, at, low)
    if speaker is None:
        return []
    return [Found(speaker, _cue_span(line, group), content, cue.kind, cue.lemma, at, group, thing)]


def _main_subject(line: Line, comma: int, stop: int) -> Span | None:
    """Return the subject of the main clause after "By denying the reports, ..."."""
    if comma + 1 >= stop or line.tokens[comma].low != ",":
        return None
    return _leading_name(line, comma + 1, stop)


def _participle_subject(line: Line, at: int, low: int, before: list[Found]) -> Span | None:
    """Return who the participle after a comma goes with: the content's own subject, or the last speaker."""
    here = line.tokens[at].start
    for found in reversed(before):
        if found.content.start <= here < found.content.end and found.content.start < found.cue.start + 400:
            return _leading_name(line, index_at(line.tokens, found.content.start), at) or found.speaker
    if before:
        return before[-1].speaker
    return _leading_name(line, _clause_start(line, low), at)


def _leading_name(line: Line, first: int, until: int) -> Span | None:
    """Return the name or speaker's noun phrase that a clause opens with."""
    tokens, at = line.tokens, first
    if at < until and tokens[at].low in words.PERSONAL - words.POSSESSIVES:
        return span_of(tokens, at, at)
    while at < until and (tokens[at].is_capital or tokens[at].low in words.DETERMINERS | {"of", "'s"}):
        at += 1
    while at < until and tokens[at].low in words.SPEAKERS:
        at += 1
    return span_of(tokens, first, at - 1) if at > first and looks_like_speaker(tokens, first, at - 1) else None


def _modified_noun(tokens: list[Token], at: int, low: int) -> Span | None:
    """Return the noun phrase of speakers or reports that a participle stands after: "reports going round claiming"."""
    for head in range(at - 1, max(low, at - 5) - 1, -1):
        if tokens[head].low in (",", ".", ";"):
            return None
        if tokens[head].low in words.SPEAKERS:
            first = head
            while first > low and (tokens[first - 1].low in words.DETERMINERS or tokens[first - 1].is_capital):
                first -= 1
            return span_of(tokens, first, head)
    return None


def _passive(line: Line, cue: Cue, group: VerbGroup, low: int, stop: int) -> list[Found]:
    """Read "was told that ..." (by nobody named) and "the report was denied by X"."""
    tokens, after = line.tokens, group.last + 1
    agent = subject_after(tokens, after + 1, stop) if after < stop and tokens[after].low == "by" else None
    start = agent[1] + 1 if agent else after
    speaker = span_of(tokens, *agent) if agent else None
    if cue.lemma in _TOLD:
        content, _ = _content(
            line, Cue(cue.lemma, cue.kind, frozenset({"clause", "bare", "of"})), start, stop, dependent=False
        )
        return (
            [Found(speaker, _cue_span(line, group), content, cue.kind, cue.lemma, group.last, group)] if content else []
        )
    if agent is None or not ("strong" in cue.takes or looks_like_speaker(tokens, *agent)):
        return []
    subject = subject_before(tokens, group.first, low)
    if subject is None or "thing" not in cue.takes:
        return []
    return [
        Found(speaker, _cue_span(line, group), span_of(tokens, *subject), cue.kind, cue.lemma, group.last, group, True)
    ]


def verbs_of(line: Line) -> list[tuple[int, VerbForm]]:
    """Return the reporting verbs of a line that stand outside short quotations, with their token indexes."""
    found = []
    for at, token in enumerate(line.tokens):
        verb = VERBS.get(token.low)
        if verb is None:
            continue
        quote = line.quote_at(token.start)
        if quote is None or len(quote.inner.of(line.text).split()) > 6:
            found.append((at, verb))
    return found
