"""Attribution by an adjective: "was adamant that ...", "is confident that ...", "made it clear that ..."."""

from bot.core.vocabulary import StatementKind
from bot.reading.frames.content import content_after
from bot.reading.lexis import tags, words
from bot.reading.lexis.cues import Cue, Form
from bot.reading.lexis.gazetteer import wordset
from bot.reading.syntax.lines import Found, Line
from bot.reading.syntax.phrases import adverbial_end
from bot.reading.syntax.subjects import looks_like_speaker, subject_before
from bot.reading.syntax.tokens import span_of
from bot.reading.syntax.verb_groups import VerbGroup, verb_group

_STATES = wordset(
    """
    adamant confident convinced certain sure hopeful optimistic pessimistic worried concerned afraid insistent doubtful
    sceptical skeptical aware glad proud clear emphatic unequivocal categorical satisfied
    """
)
_OPEN = wordset("clear plain")  # "made it clear that"
_LINKING = wordset(
    "is are was were be been 'm 're 's remain remains remained seem seems seemed sound sounded feel felt"
)
_MAKING = wordset("make makes made making")
_SAID_OF = _STATES | _OPEN
_TAKES = frozenset(("clause",))


def adjective_frames(line: Line) -> list[Found]:
    """Read "The mayor was adamant that ..." and "She made it clear that ..."."""
    if line.words.isdisjoint(_SAID_OF):
        return []
    found = []
    for at in [k for k, token in enumerate(line.tokens) if k and token.low in _SAID_OF]:
        one = _state(line, at)
        if one is not None:
            found.append(one)
    return found


def _state(line: Line, at: int) -> Found | None:
    tokens = line.tokens
    low, stop = line.bounds(at)
    that = adverbial_end(tokens, at + 1, stop)
    if that >= stop or tokens[that].low != "that" or tokens[that].tag != tags.SUBORDINATOR:
        return None
    verb = _verb(line, at, low)
    if verb is None:
        return None
    group = verb_group(tokens, verb, Form.PRESENT, low)
    subject = subject_before(tokens, group.first, low)
    speaks = subject is not None and looks_like_speaker(tokens, *subject)
    negated = group.negated or any(token.low in words.NEGATIONS for token in tokens[verb:at])
    if (
        subject is None
        or not speaks
        or negated
        or group.modal is not None
        or tokens[subject[1]].low in words.ANAPHORS | {"there"}
    ):
        return None
    cue = Cue(tokens[at].low, StatementKind.STATEMENT, _TAKES)
    content, _ = content_after(line, cue, that, stop, dependent=False)
    if content is None:
        return None
    whole = VerbGroup(group.first, at, False, False, group.modal, group.adverbs)
    speaker = span_of(tokens, *subject)
    return Found(speaker, line.cue_of(whole), content, StatementKind.STATEMENT, cue.lemma, at, whole)


def _verb(line: Line, at: int, low: int) -> int | None:
    """Return the index of the verb that an adjective goes with: before its adverbs, or "made" in "made it clear"."""
    tokens, verb = line.tokens, at - 1
    while verb > low and tokens[verb].tag == tags.ADVERB:
        verb -= 1
    made = verb - 1 if tokens[verb].low == "it" else verb
    if tokens[at].low in _OPEN and made >= low and tokens[made].low in _MAKING:
        return made
    return verb if verb > low and tokens[verb].low in _LINKING and tokens[at].low in _STATES else None
