"""Rows made by hand, for what follows from a verdict whatever rule gave it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.core.vocabulary import Basis, Genre, Notify, SameEvent, StatementKind, VerdictCode
from bot.store.tables import Claim, DocumentVersion, Evidence, StoredDocument, Story
from tests.support.newsroom import START

THREAD = {VerdictCode.NUMBER_CHANGED, VerdictCode.SUPPORTS, VerdictCode.DIFFERENT_EVENT}
CHANNEL = {VerdictCode.CONTRADICTS, VerdictCode.DENIAL_RECORDED}


@dataclass(frozen=True)
class Rows:
    """Adds to one session."""

    session: Session

    def story(self, slug: str, *, title: str = "", owner: str | None = None) -> Story:
        """Add a story."""
        row = Story(slug=slug, title=title or slug, owner=owner, created_at=START, updated_at=START)
        self.session.add(row)
        self.session.flush()
        return row

    def version(self, text: str = "Some words.", title: str | None = None) -> DocumentVersion:
        """Add a document with one version."""
        row = DocumentVersion(
            document=StoredDocument(created_at=START),
            number=1,
            fingerprint="0" * 64,
            length=len(text),
            text=text,
            title=title,
            date_basis=Basis.UNKNOWN,
            genre=Genre.NEWS,
            ingested_at=START,
        )
        self.session.add(row)
        self.session.flush()
        return row

    def claim(self, story: Story, proposition: str = "It happened", *, headline: bool = False) -> Claim:
        """Add a claim."""
        row = Claim(
            story=story,
            version=self.version(proposition),
            proposition=proposition,
            kind=StatementKind.STATEMENT,
            spans=[[0, len(proposition)]],
            headline=headline,
            time_basis=Basis.UNKNOWN,
            created_at=START,
        )
        self.session.add(row)
        self.session.flush()
        return row

    def verdict(
        self,
        claim: Claim,
        version: DocumentVersion,
        code: VerdictCode,
        *,
        likelihood: float = 0.9,
        alert: bool | None = None,
        ask: bool = False,
    ) -> Evidence:
        """Add a verdict that goes where its kind goes; a contradiction alerts unless it is said not to."""
        row = Evidence(
            claim=claim,
            version=version,
            code=code,
            notify=Notify.CHANNEL if code in CHANNEL else Notify.THREAD if code in THREAD else Notify.NONE,
            same_event=SameEvent.YES,
            likelihood=likelihood,
            rules="by-hand",
            alert=code is VerdictCode.CONTRADICTS if alert is None else alert,
            ask=ask,
            reasons=[],
            spans=[[0, 4]],
            differs_in=[],
            not_stated=[],
            created_at=START,
        )
        self.session.add(row)
        self.session.flush()
        return row
