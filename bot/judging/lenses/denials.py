"""Denials: of a report a position to record, of a recorded fact a contradiction, of another matter nothing."""

import re
from collections.abc import Iterator

from bot.core.reading import DenialRecord
from bot.core.spans import Span
from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import NEAR, best
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.lenses.hedges import NO_COMMENT
from bot.judging.words import stemset, terms, words_of

_CONTESTS = re.compile(
    r"\b(?:untrue|not\s+true|no\s+truth|false|invention|(?:has|have|had)\s+invented|fabricat\w+"
    r"|fiction|nonsense|rubbish|baseless|unfounded|groundless"
    r"|without\s+(?:any\s+)?foundation|made\s+up|den(?:y|ies|ied)|dismiss(?:es|ed)\s+(?:the|it|as|this|that)"
    r"|rejects?|rejected"
    r"|contest(?:s|ed)|disput(?:es|ed)|no\s+such|never\s+(?:happened|existed|took|met|asked|paid|offered|received|been)"
    r"|nothing\s+(?:of\s+the\s+(?:kind|sort)|in\s+it)|slander|libel\w*|defamat\w+|hoax|fairy\s?tale)\b",
    re.IGNORECASE,
)
_NEGATES = re.compile(r"\b(?:no|not|never|nothing|nobody|none|neither|nor|\w+n['’]t)\b", re.IGNORECASE)
_SPOKEN = re.compile(r"[\"“”«»]|\b(?:said|says|told|wrote|insisted|stated|spokes\w+)\b")
_FIRST_PERSON = re.compile(
    r"[\"“][^\"”]*\b(?:I|we|our|my|us|me)\b[^\"”]*\b(?:no|not|never|nothing|nobody|none|n['’]t)\b", re.IGNORECASE
)
_ACT = re.compile(
    r"ed$|^(?:made|met|spoke|held|gave|took|paid|sold|bought|sent|left|won|lost|shot|hit|cut|struck|told|wrote|fell)$"
)
_HAS_DENIED = re.compile(r"\b(?:has|have|had|'ve|'s)\s+(?:\w+\s+){0,2}(?:denied|dismissed|rejected|disputed|called)\b")
_HAPPENED = re.compile(r"\b(?:took\s+place|take\s+place|happen\w*|occur\w*)\b")
_THAT = re.compile(
    r"\b(?:false|untrue|true|truth|den(?:y|ied|ies)|wrong)\s+(?:that|to\s+say)\s+(?P<what>.+)", re.DOTALL
)
_SHARE = 0.5  # part of the claim's terms that the denied words and their sentences hold
_REPORT_WORDS = stemset("report claim allegation rumour rumor story account suggestion assertion")
_GUILT = stemset("wrongdoing guilt charge crime offence offense liability misconduct responsibility")


def denials(view: View) -> Iterator[Finding]:
    """Match the document's denials with the claim; a report may also be contested without a word of denying."""
    found = False
    for denial in view.scene.reading.denials:
        if _concerns(view, denial):
            found = True
            yield _finding(view, denial)
    if view.profile.unconfirmed and not found:
        yield from _contested(view)


def _contested(view: View) -> Iterator[Finding]:
    """Find a sentence in which somebody on record speaks against a report: "Pure invention", he said."""
    top = best(view.aligned)
    if top is None or top.share < NEAR or top.named < 0.6:
        return
    elsewhere = [span for denial in view.scene.reading.denials for span in denial.evidence]
    for line in view.scene.lines:
        if any(line.span.overlaps(span) for span in elsewhere) or _HAS_DENIED.search(line.text):
            continue
        strong = _CONTESTS.search(line.text)
        spoken = _SPOKEN.search(line.text) is not None
        if NO_COMMENT.search(line.text) or not (strong or (spoken and _NEGATES.search(line.text))):
            continue
        strength = Strength.STRONG if strong or _FIRST_PERSON.search(line.text) else Strength.WEAK
        text = "The party concerned contradicts the report on record."
        yield Finding("denial.contested", VerdictCode.DENIAL_RECORDED, strength, text, line.span, ("position",))


def _concerns(view: View, denial: DenialRecord) -> bool:
    """Return whether what is denied is what the claim says, not merely said by or about the same people."""
    meant = view.profile.terms
    denied = terms(words_of(denial.denied))
    if denied & _GUILT and not denied & view.profile.rare:
        return False
    if _of_its_own(view, denial):
        return False
    around = denied.union(*(terms(words_of(span.of(view.scene.reading.text))) for span in denial.evidence))
    refers = bool(denied & _REPORT_WORDS) or len(denied) < 3
    pool = around if refers else denied
    return len(meant & pool) >= _SHARE * len(meant) and bool(view.profile.rare & pool or not view.profile.rare)


def _of_its_own(view: View, denial: DenialRecord) -> bool:
    """ "It was false that ..." says itself what is denied: where that is not of the claim, no earlier sentence is."""
    for span in denial.evidence:
        told = span.of(view.scene.reading.text)
        named = _THAT.search(told)
        if named and denial.denied not in told and not terms(words_of(named["what"])) & view.profile.terms:
            return True
    return False


def _is_known(view: View, denial: DenialRecord) -> bool:
    """ "Has denied it", in passing and away from the headline: no new denial."""
    text = view.scene.reading.text
    told = [span.of(text) for span in denial.evidence]
    at_the_top = any(line.span.overlaps(span) for line in view.scene.lines[:2] for span in denial.evidence)
    return not at_the_top and all(_HAS_DENIED.search(words) for words in told)


def _touches_the_act(view: View, denial: DenialRecord) -> bool:
    """A denial of guilt leaves an arrest standing: what is denied must hold what the claim says was done."""
    denied = {word.stem for word in words_of(denial.denied)}
    acts = {word.stem for word in view.profile.words if _ACT.search(word.low)}
    return bool(acts & denied) or not acts or _HAPPENED.search(denial.denied) is not None


def _finding(view: View, denial: DenialRecord) -> Finding:
    rule, code, strength, text, differs = _reading_of(view, denial)
    span = denial.evidence[0] if denial.evidence else Span(0, 0)
    return Finding(rule, code, strength, text, span, differs)


def _reading_of(view: View, denial: DenialRecord) -> tuple[str, VerdictCode, Strength, str, tuple[str, ...]]:
    same, weak, strong = VerdictCode.UPDATE_SAME_STANCE, Strength.WEAK, Strength.STRONG
    who = denial.denier[:1].upper() + denial.denier[1:]
    if view.profile.denial:
        return "denial.repeated", same, strong, f"{who} repeats the denial.", ()
    if view.profile.unconfirmed:
        if _is_known(view, denial):
            return "denial.known", same, strong, f"The document recalls that {denial.denier} denied it.", ()
        text = f"{who} denied the report on record."
        return "denial.of-report", VerdictCode.DENIAL_RECORDED, strong, text, ("position",)
    if not _touches_the_act(view, denial):
        return "denial.beside", same, weak, f"{who} denies something else than the act claimed.", ()
    return (
        "denial.of-fact",
        VerdictCode.CONTRADICTS,
        strong,
        f"{who} denied what the claim records as fact.",
        ("polarity",),
    )
