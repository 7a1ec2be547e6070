"""Judging: what a document does to a tracked claim, and why. Pure: values in, a verdict out.

    verdict = judge(claim, document, reading)
    verdict.code, verdict.alert, [reason.text for reason in verdict.reasons]

Candidates -> event gate -> lenses -> verdict. It knows the words of bot.core only; who reads the texts is another's
matter.
"""

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.core.verdicts import TrackedClaim, Verdict
from bot.core.vocabulary import SameEvent
from bot.judging import candidates
from bot.judging.alignment import align
from bot.judging.event_gate import same_event
from bot.judging.lenses import Lens, View
from bot.judging.lenses.concessions import concessions
from bot.judging.lenses.corrections import corrections
from bot.judging.lenses.denials import denials
from bot.judging.lenses.hedges import hedges
from bot.judging.lenses.numbers import numbers
from bot.judging.lenses.ordinals import ordinals
from bot.judging.lenses.outcomes import outcomes
from bot.judging.lenses.polarity import polarities
from bot.judging.lenses.states import overtaken
from bot.judging.lenses.support import support
from bot.judging.lenses.winners import winners
from bot.judging.profile import profile_of
from bot.judging.sameness import tempered
from bot.judging.scene import scene_of
from bot.judging.verdict import VERSION, conclude, unrelated

__all__ = ["LENSES", "VERSION", "judge", "touches"]

LENSES: tuple[Lens, ...] = (
    corrections,
    concessions,
    denials,
    numbers,
    ordinals,
    outcomes,
    winners,
    overtaken,
    polarities,
    hedges,
    support,
)


def touches(claim: TrackedClaim, document: Document, reading: Reading) -> bool:
    """Return whether a document shares enough names or rare terms with a claim to be judged against it."""
    return candidates.touches(profile_of(claim), scene_of(document, reading))


def judge(claim: TrackedClaim, document: Document, reading: Reading) -> Verdict:
    """Return what ``document`` does to ``claim``; ``reading`` is the document's.

    Evidence spans and the spans of reasons point into ``document.text``, the deciding one first. Never raises.
    """
    profile, scene = profile_of(claim), scene_of(document, reading)
    if not candidates.touches(profile, scene):
        return unrelated("nothing-shared", "The document shares no names or rare words with the claim.")
    view = View(profile, scene, align(profile, scene))
    gate = same_event(profile, scene, view.aligned)
    lenses = LENSES if gate.answer is not SameEvent.NO else ()  # no lens overrules another event
    findings = tuple(finding for lens in lenses for finding in lens(view))
    return conclude(view, gate, tuple(tempered(profile, scene, findings)))
