"""Sentences to statements: every frame tried on every line, kinds decided, speakers resolved, nesting found."""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.reading import Statement
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, StatementKind
from bot.reading.attribution.carried import Floor, quotes_in
from bot.reading.attribution.factuality import factuality
from bot.reading.attribution.kinds import is_media, is_of_nobody, kind_of
from bot.reading.denials.frames import denial_frames
from bot.reading.denials.spans import denied_parts, quotation_apart
from bot.reading.frames.according import according_frames
from bot.reading.frames.adjectives import adjective_frames
from bot.reading.frames.corrections import correction_frames, with_corrections
from bot.reading.frames.labels import label_frames, repeated_labels, source_frame
from bot.reading.frames.nominal import noun_frames
from bot.reading.frames.opening import mood_frame, opening_frame, reading_frames
from bot.reading.frames.silence import silence_frames
from bot.reading.frames.verbal import verb_frames, verbs_of
from bot.reading.lexis import words
from bot.reading.lexis.cues import VERBS, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.people.speakers import Cast, Voice
from bot.reading.syntax.lines import Found, Line, line_of
from bot.reading.syntax.tokens import index_at

_DENYING = frozenset((StatementKind.DENIAL, StatementKind.REFUSAL, StatementKind.NON_DENIAL))
_THIRD = wordset("he she they")
_STAND_INS = words.PRONOUNS | words.PERSONAL | words.ANAPHORS | {"nobody", "no", "people"}

_THEMSELVES = frozenset(("i", "we", "it", "they", "he", "she"))


def find_statements(cast: Cast) -> tuple[Statement, ...]:
    """Return all statements of a document, in the order of its sentences, each one's by where their cues stand."""
    statements: list[Statement] = []
    floor, turns = Floor(), repeated_labels(cast.text, cast.sentences)
    previous: str | None = None
    heard = 0  # index of the line in which the previous speaker spoke
    for index, sentence in enumerate(cast.sentences):
        line = line_of(cast.text, sentence)  # one at a time: all lines at once fill memory with words
        labelled = label_frames(line, turns, top=not index)
        opened = opening_frame(line) or mood_frame(line) or source_frame(line)
        heading = line.sentence.block is BlockKind.HEADING and not labelled
        if heading and opened is None:
            floor.close()
            continue
        if index - heard > 2:
            previous = None
        found = [] if heading else _distinct(_found_in(line, labelled))
        told = [_statement(line, one, cast, previous) for one in found]
        fresh = _nested(line.text, _in_order(told), len(statements)) if told else told
        carried = floor.listen(line, fresh, _statement(line, opened, cast, previous) if opened else None)
        turn = _turn_going_on(line.text, statements, carried)
        if turn is not None:
            fresh = [replace(s, parent=turn) if s.parent is None else s for s in fresh]
        elif carried:
            fresh = _nested(line.text, _in_order(fresh + carried), len(statements))
        if not fresh:
            continue
        named = [s.speaker_name for s in fresh if s.speaker_name and s.parent is None and not is_media(s.speaker_name)]
        if named:
            previous, heard = named[-1], index
        statements += fresh
    return tuple(statements)


def _turn_going_on(text: str, statements: list[Statement], carried: list[Statement]) -> int | None:
    """Lengthen the last turn of a transcript by a sentence that it goes on with; return its index, or None."""
    if not carried or carried[0].cue.of(text) != ":":
        return None
    at = next(k for k in range(len(statements) - 1, -1, -1) if statements[k].cue == carried[0].cue)
    turn, more = statements[at], carried[0]
    if text[turn.content.end : more.content.start].strip(" .,;:"):
        return None
    whole = Span(turn.content.start, more.content.end)
    quotes = turn.quotes + tuple(quote for quote in more.quotes if quote != more.content)
    statements[at] = replace(turn, content=whole, quotes=quotes)
    return at


def _in_order(statements: list[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (s.cue.start, s.content.start))


def _found_in(line: Line, labelled: list[Found]) -> list[Found]:
    silences, denials = silence_frames(line), denial_frames(line)
    nouns = [one for one in noun_frames(line) if not any(denial.cue.covers(one.cue) for denial in denials)]
    found = silences + denials + labelled + correction_frames(line) + according_frames(line) + nouns
    found += reading_frames(line) + adjective_frames(line)
    verbs: list[Found] = []
    for at, verb in verbs_of(line):
        here = line.tokens[at].start
        silent = any(one.cue.start <= here < max(one.cue.end, one.content.end) for one in silences)
        if silent or any(one.cue.start <= here < one.cue.end for one in denials):
            continue
        verbs += verb_frames(line, at, verb, verbs)
    if not found and not verbs:
        return []
    found = [one for one in found if one not in silences or not _is_of_itself(line, one, verbs)]
    parted = quotation_apart(line, found + verbs)
    attributed = [one for one in parted if one in labelled or _is_attributed(line, one, labelled)]
    return [part for one in with_corrections(line, attributed) for part in denied_parts(line, one)]


def _is_attributed(line: Line, found: Found, labelled: list[Found]) -> bool:
    """Return whether a finding is more than a turn of speech: "I think", "as he says" and "you know" in a quotation.

    What nobody says is none either; that nobody denied it is.
    """
    if found.kind not in _DENYING and is_of_nobody(line, found):
        return False
    if line.quote_at(found.cue.start) is None and not any(one.content.covers(found.cue) for one in labelled):
        return True
    if found.speaker is None or found.kind in _DENYING:
        return found.kind in _DENYING
    speaker = line.tokens[index_at(line.tokens, found.speaker.start)].low
    if speaker in _THIRD:  # hearsay: something said to the one who is quoted
        verb = VERBS.get(line.tokens[found.at].low)
        return verb is not None and verb.form is Form.PAST and ("person" in verb.cue.takes or found.lemma == "say")
    return speaker not in _STAND_INS


def _is_of_itself(line: Line, silence: Found, verbs: list[Found]) -> bool:
    """Return whether a silence is what a speaker says of itself: "it said it does not comment" is one statement."""
    who = silence.speaker.of(line.text).lower() if silence.speaker else ""
    return who in _THEMSELVES and any(verb.content.covers(silence.cue) for verb in verbs)


def _distinct(found: Iterable[Found]) -> list[Found]:
    """Leave out empty findings, and second ones of one cue and content."""
    kept: dict[tuple[Span, Span], Found] = {}
    for one in found:
        empty = one.content.start >= one.content.end or (one.speaker is not None and one.content == one.speaker)
        if not empty:
            kept.setdefault((one.cue, one.content), one)
    return list(kept.values())


def _statement(line: Line, found: Found, cast: Cast, previous: str | None) -> Statement:
    voice = cast.voice(found.speaker, previous) if found.speaker else Voice()
    return Statement(
        sentence=line.sentence.span,
        speaker=found.speaker,
        speaker_name=voice.name,
        speaker_role=voice.role,
        speaker_organisation=voice.organisation,
        cue=found.cue,
        content=found.content,
        kind=found.kind if found.kind is StatementKind.CORRECTION else kind_of(line, found),
        factuality=factuality(line, found),
        section=line.sentence.section,
        quotes=quotes_in(line.quotes, found.content),
    )


def _is_of_parent(text: str, statement: Statement, parent: Statement) -> bool:
    """Return whether one told in another's words, or taken back by another, is that other's own: "I", "its claim"."""
    who = statement.speaker.of(text).lower() if statement.speaker else ""
    taken_back = parent.kind is StatementKind.CORRECTION and statement.speaker_name is None
    return who in ("i", "we") or (taken_back and who in words.POSSESSIVES)


def _in_voice_of(speaker: Statement, statement: Statement) -> Statement:
    """Return a statement whose "I" or "we" is the speaker of another."""
    return replace(
        statement,
        speaker_name=speaker.speaker_name,
        speaker_role=speaker.speaker_role,
        speaker_organisation=speaker.speaker_organisation,
    )


def _nested(text: str, statements: list[Statement], base: int) -> list[Statement]:
    """Set the parent of each statement: the smallest other one whose content holds its cue."""
    nested = []
    for statement in statements:
        holders = [
            (other.content.end - other.content.start, base + index)
            for index, other in enumerate(statements)
            if other is not statement
            and other.content.covers(statement.cue)
            and not statement.content.covers(other.cue)
        ]
        parent = min(holders)[1] if holders else None
        own = parent is not None and _is_of_parent(text, statement, statements[parent - base])
        told = _in_voice_of(statements[parent - base], statement) if own and parent is not None else statement
        nested.append(told if told.parent == parent else replace(told, parent=parent))
    return _kept_inside(nested, base) if any(statement.parent is not None for statement in nested) else nested


def _kept_inside(statements: list[Statement], base: int) -> list[Statement]:
    """Clip the content of each nested statement to its parent's, which is clipped to its own parent's before.

    One whose cue lies in what is cut off goes to the next one above that still holds it, or stands alone.
    """
    clipped: dict[int, Statement] = {}

    def clip(index: int) -> Statement:
        if index in clipped:
            return clipped[index]
        one = clipped[index] = statements[index]
        if one.parent is None:
            return one
        above: int | None = one.parent
        while above is not None and not clip(above - base).content.covers(one.cue):
            above = clip(above - base).parent
        told = one if above == one.parent else replace(one, parent=above)
        clipped[index] = told if above is None else _within(told, clip(above - base).content)
        return clipped[index]

    return [clip(index) for index in range(len(statements))]


def _within(statement: Statement, outer: Span) -> Statement:
    """Return a statement with no more content than lies in ``outer``; one that lies apart from it as it is."""
    if outer.covers(statement.content) or not outer.overlaps(statement.content):
        return statement
    content = Span(max(statement.content.start, outer.start), min(statement.content.end, outer.end))
    return replace(statement, content=content, quotes=tuple(q for q in statement.quotes if content.covers(q)))
