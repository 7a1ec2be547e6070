"""Claims and articles for judging, from plain words. All texts are invented."""

from datetime import date

from bot.core.documents import Document
from bot.core.reading import Reading
from bot.core.verdicts import TrackedClaim, Verdict
from bot.core.vocabulary import StatementKind
from bot.judging import judge
from bot.judging.alignment import align
from bot.judging.findings import Finding
from bot.judging.lenses import Lens, View
from bot.judging.profile import profile_of
from bot.judging.scene import scene_of
from bot.reading import read, read_claim

CLAIMED = date(2031, 3, 10)  # a Monday
NEXT_DAY = date(2031, 3, 11)


def claim_of(
    text: str, stated_on: date | None = CLAIMED, kind: StatementKind = StatementKind.STATEMENT
) -> TrackedClaim:
    return TrackedClaim(text, kind, read_claim(text, stated_on), stated_on)


def article(text: str, published: date | None = NEXT_DAY) -> tuple[Document, Reading]:
    document = Document(text, published=published)
    return document, read(document)


def view_of(claim: str | TrackedClaim, text: str, published: date | None = NEXT_DAY) -> View:
    tracked = claim_of(claim) if isinstance(claim, str) else claim
    profile, scene = profile_of(tracked), scene_of(*article(text, published))
    return View(profile, scene, align(profile, scene))


def findings(lens: Lens, claim: str | TrackedClaim, text: str, published: date | None = NEXT_DAY) -> list[Finding]:
    return list(lens(view_of(claim, text, published)))


def judged(claim: str | TrackedClaim, text: str, published: date | None = NEXT_DAY) -> Verdict:
    tracked = claim_of(claim) if isinstance(claim, str) else claim
    return judge(tracked, *article(text, published))
