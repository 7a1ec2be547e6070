"""What became of a denial where the text says so: repeated, softened, withdrawn."""

import re
from collections.abc import Sequence

from bot.core.reading import Statement
from bot.core.spans import Span
from bot.core.vocabulary import DenialStatus, Factuality, StatementKind
from bot.reading.denials.denying import negates
from bot.reading.lexis.likeness import shared
from bot.reading.people.parties import party_of, same_party
from bot.reading.people.speakers import Cast

_TAKEN_BACK = re.compile(r"\b(?:withdr[ae]w\w*|retract\w*|took\s+back|taken\s+back)\b", re.I)
_SOFTENED = re.compile(r"\b(?:soften\w*|backed\s+away\s+from|toned\s+down|watered\s+down)\b", re.I)
_REPEATED = re.compile(
    r"\b(?:again|repeat\w*|reiterat\w*|once\s+more|renew\w*|consistently|twice|always)\s+(?:[\w-]+\s+){0,3}?(?:den(?:y|ies|ied|ial|ials|ying)|reject\w*|dismiss\w*|refut\w*|disput\w*)\b",
    re.I,
)
_FILL = r"(?:(?:has|have|had|on|in|last|week|month|this|that)\s+)"
_LATER = r"(?:(?:later|then|since|now|\w+ly|[A-Z]\w+day|[A-Z]\w+ber)\s+)"
# "But acknowledged that two men were hurt" admits something else, "but later acknowledged" what was denied.
_THEN_ADMITTED = re.compile(
    rf"""\b(?:
      (?:(?:before|only\s+to|then)\s+(?:{_FILL}|{_LATER}){{0,5}}
        | (?:but|and)\s+{_FILL}{{0,3}}{_LATER}(?:{_FILL}|{_LATER}){{0,3}})
      (?:admit(?:ted|s|ting)?|acknowledg(?:ed|es|ing)|conced(?:ed|es|ing)|confirm(?:ed|s|ing)|confess(?:ed|es|ing))
    | (?:but|and|before|only\s+to|then)\s+(?:{_FILL}|{_LATER}){{0,5}}
      (?:recant(?:ed|ing)|backtrack(?:ed|ing)|retract(?:ed|ing)|withdr[ae]w(?:ing)?)
    )\b""",
    re.X,
)
_NOW_ADMITS = re.compile(
    r",\s+(?:(?:has|have|now|later|then|since|on|\w+ly|[A-Z]\w+day)\s+){0,4}(?:admit|acknowledg|conced|confess)(?:ted|ed|d|s|es)?\b"
)
_ADMITS = re.compile(r"(?<!not )\b(?:admit|acknowledg|conced|confirm|confess)\w*$", re.I)
# What was denied, said to be so without its words: "She has since admitted it", "Ek later confessed to doing so".
_ADMITTED_IT = re.compile(
    rf"""(?:^|(?<=[.!?”"]\s))(?:But\s+)?
    (?P<who>He|She|It|They|The\s+[\w’' -]{{3,40}}?|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{0,2}})\s+
    (?:(?:{_FILL}|{_LATER}){{0,4}})(?:admit(?:ted|s)|acknowledged|conceded|confessed|owned\s+up)\s+
    (?:to\s+)?(?:it|this|that|doing\s+(?:so|it)|having\s+done\s+(?:so|it)|as\s+much)
    (?=\s*[.;,]|\s+(?:on|in|at|to|when|after|under|before)\b)""",
    re.X | re.M,
)
_NEAR = 400  # characters after a denial in which "he later admitted it" is of it
_AFTER = 40  # statements after the last evidence among which an admission is looked for
_SAME = 0.6


def standing_of(
    cast: Cast, denied: str, members: Sequence[Statement], later: Sequence[Statement]
) -> tuple[DenialStatus, Span | None]:
    """Return what became of a denial and the sentence that says so; standing and None where the text says nothing.

    ``members`` are the statements that make up the denial, ``later`` those that follow its last one.
    """
    text = cast.text
    for member in members:
        inserted = member.speaker is not None and member.speaker.of(text).lower() in ("who", "which")
        if inserted and _NOW_ADMITS.search(text, member.content.end, member.sentence.end):
            return DenialStatus.WITHDRAWN, member.sentence
        if _TAKEN_BACK.search(member.cue.of(text)) or _THEN_ADMITTED.search(
            text, member.content.end - 1, member.sentence.end
        ):
            return DenialStatus.WITHDRAWN, member.sentence
    admitted = _admitted_it(cast, members)
    if admitted is not None:
        return DenialStatus.WITHDRAWN, admitted
    admission = next((one for one in later[:_AFTER] if _admits(text, one, denied, members)), None)
    if admission is not None:
        return DenialStatus.WITHDRAWN, admission.sentence
    for member in members:
        if _SOFTENED.search(member.cue.of(text)):
            return DenialStatus.SOFTENED, member.sentence
    for member in members:
        if _REPEATED.search(text, max(member.sentence.start, member.cue.start - 30), member.cue.end):
            return DenialStatus.REPEATED, member.sentence
    return DenialStatus.STANDING, None


def _admitted_it(cast: Cast, members: Sequence[Statement]) -> Span | None:
    """Return the sentence shortly after a denial in which the denier admits "it"."""
    last = members[-1]
    deniers = {party_of(member.speaker_name) for member in members if member.speaker_name}
    for match in _ADMITTED_IT.finditer(cast.text, last.sentence.end, last.sentence.end + _NEAR):
        who = cast.resolve(Span(*match.span("who")), last.speaker_name)
        if who is not None and any(same_party(party_of(who), denier) for denier in deniers):
            return cast.sentence_at(match.start("who"))
    return None


def _admits(text: str, one: Statement, denied: str, members: Sequence[Statement]) -> bool:
    """Return whether the denier says in a later statement that what was denied is so."""
    if one.kind is not StatementKind.STATEMENT or one.factuality is not Factuality.ASSERTED or one.parent is not None:
        return False
    if one.speaker_name is None or not _ADMITS.search(one.cue.of(text)):
        return False
    speaker = party_of(one.speaker_name)
    theirs = any(m.speaker_name and same_party(speaker, party_of(m.speaker_name)) for m in members)
    content = one.content.of(text)
    return theirs and not negates(content) and shared(content, denied) >= _SAME
