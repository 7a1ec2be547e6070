"""The frames in which English denies beside the plain verb: phrasal verbs, pleas, denials issued, passives."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading import words
from bot.reading.clauses import clause_end
from bot.reading.content import content_after
from bot.reading.cues import VERBS, Cue, Form
from bot.reading.denying import called_false, called_untrue, denies_in_words
from bot.reading.gazetteer import wordset
from bot.reading.lines import Found, Line
from bot.reading.phrases import adverbial_end
from bot.reading.subjects import clause_start, leading_name, main_subject, subject_after, subject_before
from bot.reading.tokens import index_at, span_of
from bot.reading.verb_groups import VerbGroup, verb_group

_DENIAL = StatementKind.DENIAL
_HINT = re.compile(
    r"(?:week|month|year|spring|summer|autumn|winter|fall|season|both|all|each|first|turn|once)\s+(?:den|rej|dis|ref)|\s+as\b|denying|cold\s+water|guilty|claims?\b|reports?\b|rumou?rs?|allegations?|accusations?|suggestions?|\b(?:call|describ|brand|label|character|denounc|slam|blast|condemn)|denials?\b|rebuttals?\b|\bby\b|\b(?:back|down|off|aside|away)\b|quash|scotch|contest|to\s+(?:deny|refute|rebut|dispute|reject)",
    re.I,
)
_PHRASAL = re.compile(
    r"""\b(?P<verb>(?:push|knock|shoot|brush|wav|swat|bat|laugh|shrug|slap|pour|quash|scotch|contest|hit|bit)\w*|shot|threw|thrown?|poured)\s+
    (?P<rest>back\s+(?:on|against|at)\b|down\b|off\b|aside\b|away\b|(?:[\w]+\s+)?cold\s+water\s+on\b|(?=\S))""",
    re.I | re.X,
)
_WHOLE = {  # what follows each verb for it to deny; the empty string: it denies by itself
    "push": "back", "hit": "back", "bit": "back", "knock": "down", "shoot": "down", "shot": "down", "slap": "down",
    "brush": "off aside away", "wav": "off aside away", "swat": "down aside away", "bat": "away off aside",
    "laugh": "off", "shrug": "off", "pour": "cold", "threw": "cold", "throw": "cold", "thrown": "cold",
    "quash": "", "scotch": "", "contest": "",
}  # fmt: skip
_TOLD_NOUN = re.compile(
    r"""(?:(?:an?|the|any|all|these|those|this|that|his|her|its|their|such|what|[\w-]+['’]s?)\s+)?(?:[\w“"’'-]+\s+){0,4}?
    (?P<noun>reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|\b(?:call|describ|brand|label|character|denounc|slam|blast|condemn)|speculation|stor(?:y|ies)|assertions?|charges?|insinuations?
    |gossip|talk|notion|idea|account|finding|findings|narrative|reporting|chatter|whispers)\b(?!\s+for\b)""",
    re.I | re.X,
)
_PLEA = re.compile(r"\b(?P<cue>(?:plead(?:s|ed|ing)?|pled)\s+not\s+guilty)\b(?:\s+to\b)?", re.I)
_ISSUED = re.compile(
    r"""\b(?P<verb>issu\w+|ma[dk]\w*|gave|giv\w+|repeat\w*|reiterat\w*|publish\w*|offer\w*|withdr\w+|retract\w*|soften\w*|maintain\w*
    |releas\w+|took\s+back|taken\s+back|backed\s+away\s+from)\s+
    (?P<noun>(?:an?|its|his|her|their|the|that|this)\s+(?:[\w-]+,?\s+){0,3}?(?:denials?|rebuttals?))\b(?P<link>\s+(?:that|of)\b)?""",
    re.I | re.X,
)
_TO_DENY = re.compile(
    r"""\b(?:quick|rush\w*|hasten\w*|hurr(?:y|ied|ies)|scrambl\w+|mov(?:ed|es)|forced|obliged|compelled|careful|went\s+on|goes\s+on|continu\w+|came\s+out|took\s+to\s+[^.;,]{2,40}?
    |statement|conference|television|air)\s+to\s+(?:\w+ly\s+)?(?P<verb>deny|refute|rebut|dispute|reject|dismiss)\b""",
    re.I | re.X,
)
_SAID_OF = re.compile(
    r"""\b(?P<verb>said|says|tweeted|wrote)(?P<inverted>\s+(?:the\s+)?(?:[\w’'-]+\s+){0,5}?[A-Z][\w’'-]*)?\s+(?:of|about|in\s+(?:response|reply)\s+to|when\s+asked\s+about)
    \s+(?:[\w-]+\s+){0,3}?(?:reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|\b(?:call|describ|brand|label|character|denounc|slam|blast|condemn)|speculation|stories)\b""",
    re.X,
)
_BETWEEN = re.compile(
    r"""\b(?:(?:(?:earlier|late|later)\s+)?(?:this|last|next|that|earlier)\s+(?:week|month|year|spring|summer|autumn|winter|fall|season)
    |both|all|each|at\s+first|in\s+turn|at\s+once)\s+(?P<verb>denied|rejected|dismissed|disputed|refuted)\b""",
    re.I | re.X,
)
_AS_WHAT = re.compile(
    r"""\b(?P<verb>dismiss(?:ed|es)?|reject(?:ed|s)?|describ(?:ed|es)|denounc(?:ed|es)|brand(?:ed|s)|decri(?:ed|es))\s+as\s+
    (?P<what>["“‘'][^"”’]{2,80}["”’']|(?:[\w-]+\s+){1,4}?)\s*(?=(?:an?|the|any|all|reports?|claims?|allegations?|rumou?rs?|suggestions?)\b)""",
    re.I | re.X,
)
_DENYING = re.compile(r",\s+(?P<verb>denying|rejecting|dismissing|disputing|refuting)\b")
_DENIED_BY = wordset(
    "deny refute dispute rebut repudiate disavow debunk reject dismiss contradict rubbish describe brand label denounce"
)
_CALLING = wordset("call describe brand label characterize characterise depict denounce slam blast condemn")
_AS_UNTIL_BY = 9  # tokens between a passive and its "by": "dismissed as pure invention by"


def denial_frames(line: Line) -> list[Found]:
    """Return the denials of a line that no plain verb frame reads; their cues are theirs alone."""
    start, end = line.sentence.span.start, line.sentence.span.end
    if not _HINT.search(line.text, start, end):
        return []
    return [
        found
        for frames in (
            _phrasal(line),
            _called(line),
            _dismissed_as(line),
            _inserted(line),
            _said_of(line),
            _pleas(line),
            _issued(line),
            _infinitives(line),
            _after_asides(line),
            _passives(line),
        )
        for found in frames
    ]


def _matches(pattern: re.Pattern[str], line: Line) -> Iterator[re.Match[str]]:
    return pattern.finditer(line.text, line.sentence.span.start, line.sentence.span.end)


def _phrasal(line: Line) -> Iterator[Found]:
    """Read "pushed back on reports that ...", "shot down the rumours", "poured cold water on talk of ..."."""
    for match in _matches(_PHRASAL, line):
        stem = next((s for s in _WHOLE if match["verb"].lower().startswith(s)), None)
        rest = match["rest"].split()
        wanted = _WHOLE.get(stem or "", "-").split()
        if wanted != rest[:1] and not (set(wanted) & set(rest)):
            continue
        after = index_at(line.tokens, match.end())
        if after >= len(line.tokens) or not _TOLD_NOUN.match(
            line.text, line.tokens[after].start, line.sentence.span.end
        ):
            continue
        at = index_at(line.tokens, match.start("verb"))
        yield from _active(line, at, after - 1, "refute")


def _active(line: Line, at: int, last: int, lemma: str, *, takes: str = "thing clause") -> Iterator[Found]:
    """Read subject, verb group and content around the verb at ``at`` whose cue reaches to token ``last``."""
    tokens = line.tokens
    low, stop = line.bounds(at)
    word = tokens[at].low
    form = _form(word)
    verb = verb_group(tokens, at, form, low)
    group = VerbGroup(verb.first, last, False, verb.negated, verb.modal, verb.adverbs, verb.infinitive)
    if verb.passive or (verb.infinitive and form is Form.BASE):
        return
    if form is Form.GERUND and verb.first == at:
        speaker = _last_speaker(line, at, low) or main_subject(tokens, at, low)
    else:
        subject = subject_before(tokens, group.first, low)
        speaker = span_of(tokens, *subject) if subject else None
    if speaker is None:
        return
    content, thing = content_after(line, Cue(lemma, _DENIAL, frozenset(takes.split())), last + 1, stop, dependent=False)
    if content is not None:
        yield Found(speaker, line.cue_of(group), content, _DENIAL, lemma, at, group, thing)


def _form(word: str) -> Form:
    """Return the shape of a verb by its ending; irregular pasts are listed."""
    if word.endswith("ing"):
        return Form.GERUND
    past = word.endswith("ed") or word in (
        "shot",
        "threw",
        "thrown",
        "hit",
        "bit",
        "made",
        "gave",
        "given",
        "took",
        "taken",
        "withdrew",
        "withdrawn",
        "pled",
    )
    return Form.PAST if past else Form.PRESENT if word.endswith("s") else Form.BASE


def _last_speaker(line: Line, at: int, low: int) -> Span | None:
    """Return the speaker that a participle after "..., said X," goes with."""
    tokens = line.tokens
    if at - 1 <= low or tokens[at - 1].low != ",":
        return None
    said = next((k for k in range(at - 2, max(low, at - 14), -1) if tokens[k].low in ("said", "says")), None)
    subject = subject_after(tokens, said + 1, at - 1) if said is not None else None
    return span_of(tokens, *subject) if subject else None


def _dismissed_as(line: Line) -> Iterator[Found]:
    """Read 'dismissed as "pure invention" a claim that ...': the predicate stands before what it is said of."""
    for match in _matches(_AS_WHAT, line):
        after = index_at(line.tokens, match.end())
        if after < len(line.tokens) and _TOLD_NOUN.match(line.text, line.tokens[after].start, line.sentence.span.end):
            at = index_at(line.tokens, match.start("verb"))
            told = called_false("as " + match["what"]) or match["verb"].lower().startswith(("dismiss", "reject"))
            for found in _active(line, at, after - 1, "refute") if told else ():
                yield replace(found, cue=Span(found.cue.start, line.tokens[at].end))


def _inserted(line: Line) -> Iterator[Found]:
    """Read "X, denying that ..., said": a participle put in right after its subject."""
    for match in _matches(_DENYING, line):
        at = index_at(line.tokens, match.start("verb"))
        low, stop = line.bounds(at)
        first = clause_start(line.tokens, low)
        speaker = leading_name(line.tokens, first, at - 1)
        cue = VERBS[line.tokens[at].low].cue
        content, thing = content_after(line, cue, at + 1, stop, dependent=False)
        if speaker is None or content is None or line.text[speaker.end : match.start("verb")].strip() != ",":
            continue
        yield Found(speaker, Span(*match.span("verb")), content, _DENIAL, cue.lemma, at, VerbGroup(at, at), thing)


def _called(line: Line) -> Iterator[Found]:
    """Read "called the lawsuit a lie", whoever does so."""
    for at, token in enumerate(line.tokens):
        verb = VERBS.get(token.low)
        if verb is None or verb.cue.lemma not in _CALLING or line.quote_at(token.start) is not None:
            continue
        for found in _active(line, at, at, verb.cue.lemma):
            if called_untrue(found.content.of(line.text)) is not None:
                yield found


def _said_of(line: Line) -> Iterator[Found]:
    """Read '"It is a lie," X said of claims that ...': the quotation is the content."""
    for match in _matches(_SAID_OF, line):
        at = index_at(line.tokens, match.start("verb"))
        low, _ = line.bounds(at)
        if match["inverted"]:
            subject = subject_after(line.tokens, at + 1, index_at(line.tokens, match.end("inverted")))
            opening = at
        else:
            subject = subject_before(line.tokens, at, low)
            opening = subject[0] if subject else at
        quote = next((q for q in line.quotes if q.outer.end == line.tokens[opening - 1].end), None) if opening else None
        if subject is None or quote is None or not denies_in_words(quote.outer.of(line.text)):
            continue
        cue = Span(*match.span("verb"))
        yield Found(span_of(line.tokens, *subject), cue, quote.outer, _DENIAL, "say", at)


def _pleas(line: Line) -> Iterator[Found]:
    """Read "pleaded not guilty to ...": what a court calls a denial of the charges."""
    for match in _matches(_PLEA, line):
        at, after = index_at(line.tokens, match.start()), index_at(line.tokens, match.end())
        low, stop = line.bounds(at)
        group = verb_group(line.tokens, at, _form(line.tokens[at].low), low)
        subject = subject_before(line.tokens, group.first, low)
        if subject is None or group.infinitive or group.modal is not None:
            continue
        guilt = match.end() - len("guilty") if match[0].lower().endswith("guilty") else None
        told = after < stop and guilt is None
        cue = Span(line.tokens[group.first].start, match.end("cue"))
        content = (
            line.span(after, clause_end(line, after, stop))
            if told
            else Span(match.end("cue") - len("not guilty"), match.end("cue"))
        )
        yield Found(span_of(line.tokens, *subject), cue, content, _DENIAL, "deny", at, group, True)


def _issued(line: Line) -> Iterator[Found]:
    """Read "issued a denial that ...", "repeated its denial of ...", "withdrew her denial"."""
    for match in _matches(_ISSUED, line):
        at, after = index_at(line.tokens, match.start()), index_at(line.tokens, match.end())
        low, stop = line.bounds(at)
        group = verb_group(line.tokens, at, _form(line.tokens[at].low), low)
        subject = subject_before(line.tokens, group.first, low)
        if subject is None or group.infinitive or group.modal is not None or group.passive or group.negated:
            continue
        told = match["link"] is not None and after < stop
        first = after - 1 if told and match["link"].strip() == "that" else after
        content = line.span(first, clause_end(line, first, stop)) if told else Span(*match.span("noun"))
        cue = Span(line.tokens[group.first].start, match.end("noun"))
        yield Found(
            span_of(line.tokens, *subject),
            cue,
            content,
            _DENIAL,
            "denial",
            at,
            group,
            not told or match["link"].strip() == "of",
        )


def _infinitives(line: Line) -> Iterator[Found]:
    """Read "was quick to deny", "took to the airwaves to deny": told as done, not as wanted or expected."""
    for match in _matches(_TO_DENY, line):
        start = index_at(line.tokens, match.start())
        at = index_at(line.tokens, match.start("verb"))
        low, stop = line.bounds(at)
        speaker = leading_name(line.tokens, clause_start(line.tokens, low), start)
        before = verb_group(line.tokens, start, Form.PAST, low)
        subject = subject_before(line.tokens, before.first, low)
        speaker = (
            span_of(line.tokens, *subject)
            if subject and match[0].split()[0].lower() not in ("statement", "conference")
            else speaker
        )
        cue = VERBS[match["verb"].lower()].cue
        content, thing = content_after(line, cue, at + 1, stop, dependent=False)
        if speaker is None or content is None or before.negated or before.modal in words.DOUBTFUL:
            continue
        yield Found(
            speaker, Span(line.tokens[at].start, line.tokens[at].end), content, _DENIAL, cue.lemma, at, None, thing
        )


def _after_asides(line: Line) -> Iterator[Found]:
    """Read "the council last week rejected ..." and "A and B both denied ...": a word or time before the verb."""
    for match in _matches(_BETWEEN, line):
        at, before = index_at(line.tokens, match.start("verb")), index_at(line.tokens, match.start())
        low, stop = line.bounds(at)
        subject = subject_before(line.tokens, before, low)
        verb = VERBS[line.tokens[at].low]
        content, thing = content_after(line, verb.cue, at + 1, stop, dependent=False)
        if subject is not None and content is not None:
            group = VerbGroup(at, at)
            yield Found(
                span_of(line.tokens, *subject), line.cue_of(group), content, _DENIAL, verb.cue.lemma, at, group, thing
            )


def _passives(line: Line) -> Iterator[Found]:
    """Read "reports of a merger were dismissed as false by X"."""
    if not any(token.low == "by" for token in line.tokens):
        return
    for at, token in enumerate(line.tokens):
        verb = VERBS.get(token.low)
        if verb is None or verb.form is not Form.PAST or verb.cue.lemma not in _DENIED_BY:
            continue
        low, stop = line.bounds(at)
        group = verb_group(line.tokens, at, verb.form, low)
        by = _agent_at(line, at + 1, stop) if group.passive else None
        agent = subject_after(line.tokens, by + 1, stop) if by is not None else None
        subject = _wide_subject(line, group.first, low)
        if agent is None or subject is None:
            continue
        if verb.cue.kind is not _DENIAL and not _called_untrue(line, at + 1, by or at):
            continue
        yield Found(span_of(line.tokens, *agent), line.cue_of(group), subject, _DENIAL, verb.cue.lemma, at, group, True)


def _agent_at(line: Line, at: int, stop: int) -> int | None:
    """Return the index of the "by" after a passive, over adverbials and "as ..."."""
    at = adverbial_end(line.tokens, at, stop) if line.tokens[min(at, stop - 1)].low != "by" else at
    limit = min(stop, at + (_AS_UNTIL_BY if at < stop and line.tokens[at].low == "as" else 1))
    return next((k for k in range(at, limit) if line.tokens[k].low == "by"), None)


def _called_untrue(line: Line, first: int, end: int) -> bool:
    return called_false(line.text[line.tokens[first].start : line.tokens[max(first, end)].end])


def _goes_on(following: str, last: bool) -> bool:
    return last or following in (
        "that",
        "of",
        "about",
        "to",
        "by",
        "which",
        "for",
        "over",
        "from",
        "made",
        "against",
        ",",
    )


def _wide_subject(line: Line, at: int, low: int) -> Span | None:
    """Return the subject of a passive with its "that" or "of" clause: from the told or offered noun it opens with."""
    tokens = line.tokens
    for index in range(clause_start(tokens, low), at):
        if tokens[index].low not in words.REPORTED | words.OFFERED or not _goes_on(
            tokens[index + 1].low, index + 1 == at
        ):
            continue
        first = index
        while (
            first > low
            and (tokens[first - 1].low in words.DETERMINERS or tokens[first - 1].low.isalpha())
            and index - first < 4
        ):
            if tokens[first - 1].low in words.PREPOSITIONS | words.CONJUNCTIONS | words.RELATIVES | words.SUBORDINATORS:
                break
            first -= 1
        return line.span(first, at)
    subject = subject_before(tokens, at, low)
    return span_of(tokens, *subject) if subject else None
