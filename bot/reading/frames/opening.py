"""Lines that only announce what somebody says: "The mayor went on:" before a quotation in the next paragraph."""

from bot.core.vocabulary import StatementKind
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import VERBS, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import adverbial_end
from bot.reading.syntax.subjects import looks_like_speaker, subject_before
from bot.reading.syntax.tokens import span_of
from bot.reading.syntax.verb_groups import verb_group

# Verbs that announce words only where a colon follows.
_ALSO = {
    **dict.fromkeys(wordset("read began ended went concluded"), Form.PAST),
    **dict.fromkeys(wordset("reads begins ends goes concludes"), Form.PRESENT),
}
# Moods of speakers, and what they do with their voices, where a line says nothing else.
_MOODS = wordset(
    """
    defiant unrepentant blunt emphatic scathing unequivocal categorical philosophical upbeat unmoved apologetic
    unapologetic furious adamant jubilant delighted optimistic pessimistic downbeat bullish dismissive indignant livid
    ecstatic distraught tearful unimpressed sceptical skeptical cautious
    """
)
_VOICED = wordset(
    """
    disagreed disagrees agreed agrees sighed sighs shrugged shrugs laughed laughs responded responds objected objects
    protested hit demurred replied answered concurred concurs relented reacted smiled nodded
    """
)
_TOLD_HOW = _MOODS | _VOICED
_NO_WORDS = frozenset(("at", "passive"))  # what verbs take that give nobody's words
_ONLY_HOW = tags.ADVERB + tags.PREPOSITION
_LONGEST_MOOD = 12  # tokens
_THINGS = words.SPEAKERS | wordset("message caption sign banner headline note text card text plaque part verse line")


def reading_frames(line: Line) -> list[Found]:
    """Read a verb that gives words only with a quotation right after it: "The notice read: “Keep off.”"."""
    if not line.quotes or line.words.isdisjoint(_ALSO):
        return []
    tokens, found = line.tokens, []
    for at in range(1, len(tokens) - 1):
        form = _ALSO.get(tokens[at].low)
        verbal = tokens[at].tag in tags.VERBAL or tokens[at + 1].low == ":"
        if form is None or not verbal or line.quote_at(tokens[at].start) is not None:
            continue
        last = at + 1 if tokens[at + 1].low == "on" else at
        start = adverbial_end(tokens, last + 1, len(tokens))
        start += start < len(tokens) and tokens[start].low in (",", ":")
        quote = line.quote_from(start)
        subject = subject_before(tokens, at, 0)
        if quote is None or subject is None:
            continue
        announced = tokens[start - 1].low == ":" and looks_like_speaker(tokens, *subject)
        if tokens[subject[1]].low not in _THINGS and not announced:
            continue
        cue, speaker = span_of(tokens, at, last), span_of(tokens, *subject)
        found.append(Found(speaker, cue, quote.outer, StatementKind.STATEMENT, tokens[at].low, at))
    return found


def mood_frame(line: Line) -> Found | None:
    """Return who speaks next, for a short line that only says how: "The winger was defiant.", "She hit back."."""
    last = len(line.written) - 2
    if not 1 <= last <= _LONGEST_MOOD or line.written[-1] != "." or line.quotes or line.words.isdisjoint(_TOLD_HOW):
        return None
    tokens = line.tokens
    if tokens[last].low in _MOODS and tokens[last].tag in tags.ADJECTIVE + tags.NOUN + tags.PARTICIPLE:
        verb = next((k for k in range(last - 1, 0, -1) if tokens[k].tag != tags.ADVERB), 0)
        negated = any(token.low in words.NEGATIONS for token in tokens[verb:last])
        if tokens[verb].low not in words.BE or negated:
            return None
    else:
        verb = next((k for k in range(last, 0, -1) if tokens[k].low in _VOICED), 0)
        if not verb or any(token.tag not in _ONLY_HOW and token.low != "back" for token in tokens[verb + 1 : last + 1]):
            return None
    group = verb_group(tokens, verb, Form.PRESENT, 0)
    subject = subject_before(tokens, group.first, 0)
    if subject is None or group.negated or group.modal or tokens[subject[1]].low in words.ANAPHORS | {"there"}:
        return None
    cue = span_of(tokens, group.first, last)
    return Found(span_of(tokens, *subject), cue, cue, StatementKind.STATEMENT, tokens[verb].low, verb)


def opening_frame(line: Line) -> Found | None:
    """Return who speaks next, for a line that ends in a colon and holds nothing of what is said; otherwise None."""
    if len(line.written) < 3 or line.written[-1] != ":":
        return None
    tokens = line.tokens
    for at in range(len(tokens) - 2, 0, -1):
        known = VERBS.get(tokens[at].low)
        if known is not None and known.cue.takes <= _NO_WORDS:
            continue
        form = known.form if known else _ALSO.get(tokens[at].low)
        if form is None or form is Form.GERUND or line.quote_at(tokens[at].start) is not None:
            continue
        group = verb_group(tokens, at, form, 0)
        subject = None if group.passive else subject_before(tokens, group.first, 0)
        if subject is None or not (looks_like_speaker(tokens, *subject) or tokens[subject[1]].low in _THINGS):
            continue
        kind = known.cue.kind if known else StatementKind.STATEMENT
        lemma = known.cue.lemma if known else tokens[at].low
        cue = line.cue_of(group)
        return Found(span_of(tokens, *subject), cue, cue, kind, lemma, at, group)
    return None
