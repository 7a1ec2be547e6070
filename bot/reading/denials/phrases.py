"""Denials in phrases: "shot down the rumour", "called it a lie", "issued a denial", "pleaded not guilty"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.core.spans import Span
from bot.reading.denials.denying import called_false, called_untrue, denies_in_words
from bot.reading.denials.verbs import DENIAL, TOLD, active, matches, subject_of, tells
from bot.reading.lexis.cues import VERBS
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.clauses import Embedding, clause_end
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.subjects import subject_after, subject_before
from bot.reading.syntax.tokens import index_at, span_of

_PHRASAL = re.compile(
    r"""\b(?P<cue>(?:
      (?:push(?:ed|es|ing)?|hit(?:s|ting)?)\s+back\s+(?:on|against|at)
    | (?:knock(?:ed|s|ing)?|shoots?|shot|shooting|slap(?:ped|s|ping)?|swat(?:ted|s|ting)?)\s+(?:down|away)
    | (?:brush(?:ed|es|ing)?|wav(?:ed|es|ing)|bat(?:ted|s|ting)|laugh(?:ed|s|ing)?|shrug(?:ged|s|ging)?)
      \s+(?:off|aside|away)
    | (?:pour(?:ed|s|ing)?|threw|throws?|thrown?|throwing)\s+(?:\w+\s+)?cold\s+water\s+on
    | quash(?:ed|es|ing)? | scotch(?:ed|es|ing)? | contest(?:ed|s|ing)?
    ))\s""",
    re.I | re.X,
)
_PLEA = re.compile(
    r"""\b(?P<cue>(?:(?:plead(?:s|ed|ing)?|pled)\s+(?=not\b)|(?:maintain|protest)(?:s|ed|ing)?\s+(?!not\b))
    (?P<plea>not\s+guilty|(?:his|her|their|its)\s+innocence))\b(?P<link>\s+to\b)?""",
    re.I | re.X,
)
_ISSUED = re.compile(
    r"""\b(?P<verb>issu\w+|ma[dk]\w*|gave|giv\w+|repeat\w*|reiterat\w*|publish\w*|offer\w*|withdr\w+|retract\w*|soften\w*
    |maintain\w*|releas\w+|took\s+back|taken\s+back|backed\s+away\s+from)\s+
    (?P<noun>(?:an?|its|his|her|their|the|that|this)\s+(?:[\w-]+,?\s+){0,3}?(?:denials?|rebuttals?))\b(?P<link>\s+(?:that|of)\b)?""",
    re.I | re.X,
)
_SAID_OF = re.compile(
    rf"""\b(?P<verb>said|says|tweeted|wrote)(?P<inverted>\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,5}}?[A-Z][\w’'-]*)?
    \s+(?:of|about|in\s+(?:response|reply)\s+to|when\s+asked\s+about)\s+(?:[\w-]+\s+){{0,3}}?{TOLD}\b""",
    re.X,
)
_AS_WHAT = re.compile(
    rf"""\b(?P<verb>dismiss(?:ed|es)?|reject(?:ed|s)?|describ(?:ed|es)|denounc(?:ed|es)|brand(?:ed|s)|decri(?:ed|es))\s+as\s+
    (?P<what>["“‘'][^"”’]{{2,80}}["”’']|(?:[\w-]+\s+){{1,4}}?)\s*(?=(?:an?|the|any|all|{TOLD})\b)""",
    re.I | re.X,
)
_CALLING = wordset("call describe brand label characterize characterise depict denounce slam blast condemn")


def phrase_frames(line: Line) -> Iterator[Found]:
    """Yield the denials of a line in verbs of several words, in nouns and in pleas, where a word of theirs stands."""
    for needed, read in _READERS:
        if not line.words.isdisjoint(needed):
            yield from read(line)


def _phrasal(line: Line) -> Iterator[Found]:
    """Read "pushed back on reports that ...", "shot down the rumours", "poured cold water on talk of ..."."""
    for match in matches(_PHRASAL, line):
        after = index_at(line.tokens, match.end())
        if tells(line, after):
            yield from active(line, index_at(line.tokens, match.start("cue")), after - 1, "refute")


def _called(line: Line) -> Iterator[Found]:
    """Read "called the lawsuit a lie", whoever does so."""
    for at, token in enumerate(line.tokens):
        verb = VERBS.get(token.low)
        if verb is None or verb.cue.lemma not in _CALLING or line.quote_at(token.start) is not None:
            continue
        for found in active(line, at, at, verb.cue.lemma):
            if called_untrue(found.content.of(line.text)) is not None:
                yield found


def _dismissed_as(line: Line) -> Iterator[Found]:
    """Read 'dismissed as "pure invention" a claim that ...': the predicate stands before what it is said of."""
    for match in matches(_AS_WHAT, line):
        at, after = index_at(line.tokens, match.start("verb")), index_at(line.tokens, match.end())
        told = called_false("as " + match["what"]) or match["verb"].lower().startswith(("dismiss", "reject"))
        if told and tells(line, after):
            for found in active(line, at, after - 1, "refute"):
                yield replace(found, cue=Span(found.cue.start, line.tokens[at].end))


def _said_of(line: Line) -> Iterator[Found]:
    """Read '"It is a lie," X said of claims that ...': the quotation is the content."""
    for match in matches(_SAID_OF, line):
        at = index_at(line.tokens, match.start("verb"))
        low, _ = line.bounds(at)
        inverted = match["inverted"] is not None
        end = index_at(line.tokens, match.end("inverted")) if inverted else at
        subject = subject_after(line.tokens, at + 1, end) if inverted else subject_before(line.tokens, at, low)
        opening = at if inverted or subject is None else subject[0]
        quote = next((q for q in line.quotes if opening and q.outer.end == line.tokens[opening - 1].end), None)
        if subject is not None and quote is not None and denies_in_words(quote.outer.of(line.text)):
            yield Found(span_of(line.tokens, *subject), Span(*match.span("verb")), quote.outer, DENIAL, "say", at)


def _pleas(line: Line) -> Iterator[Found]:
    """Read "pleaded not guilty to ..." and "maintains his innocence": what a court calls a denial of the charges."""
    for match in matches(_PLEA, line):
        at, after = index_at(line.tokens, match.start()), index_at(line.tokens, match.end())
        pleading, (_, stop) = subject_of(line, at), line.bounds(at)
        if pleading is None:
            continue
        group, speaker = pleading
        content = Span(*match.span("plea"))
        if match["link"] is not None and after < stop:
            content = line.span(after, clause_end(line, after, stop, Embedding(phrase=True)))
        cue = Span(line.tokens[group.first].start, match.end("cue"))
        yield Found(speaker, cue, content, DENIAL, "deny", at, group, thing=True)


def _issued(line: Line) -> Iterator[Found]:
    """Read "issued a denial that ...", "repeated its denial of ...", "withdrew her denial"."""
    for match in matches(_ISSUED, line):
        at, after = index_at(line.tokens, match.start()), index_at(line.tokens, match.end())
        issuing, (_, stop) = subject_of(line, at), line.bounds(at)
        if issuing is None:
            continue
        group, speaker = issuing
        link = (match["link"] or "").strip()
        first = after - 1 if link == "that" else after
        told = bool(link) and after < stop
        content = line.span(first, clause_end(line, first, stop)) if told else Span(*match.span("noun"))
        cue = Span(line.tokens[group.first].start, match.end("noun"))
        yield Found(speaker, cue, content, DENIAL, "denial", at, group, thing=link != "that" or not told)


_READERS: tuple[tuple[frozenset[str], Callable[[Line], Iterator[Found]]], ...] = (
    (wordset("on against at down away off aside quash quashed quashes quashing scotch scotched scotches scotching")
     | wordset("contest contested contests"), _phrasal),
    (frozenset(form for form, verb in VERBS.items() if verb.cue.lemma in _CALLING), _called),
    (wordset("as"), _dismissed_as),
    (wordset("said says tweeted wrote"), _said_of),
    (wordset("plead pleads pleaded pleading pled innocence"), _pleas),
    (wordset("denial denials rebuttal rebuttals"), _issued),
)  # fmt: skip
