"""App Home: what needs a person, which stories there are, and what the channels follow."""

from dataclasses import dataclass

from sqlalchemy import Select, and_, exists, func, not_, or_, select
from sqlalchemy.orm import Session

from bot.core.vocabulary import Ruling
from bot.services.drawing import draw_evidence
from bot.services.stories import draw_summaries
from bot.services.subscriptions import draw_subscription
from bot.services.views import EvidenceView, StorySummary, SubscriptionView
from bot.store.remembered import Remembered
from bot.store.session import Store
from bot.store.tables import Evidence, Resolution, Story, Subscription

MOST_OPEN = 10
MOST_STORIES = 20
MOST_FOLLOWED = 40
_DIRECT = "D"  # how the ids of direct messages begin: what somebody follows there is theirs alone


@dataclass(frozen=True, slots=True)
class HomeView:
    """What App Home shows, each part newest first, and how many more there are of each.

    ``open`` are the contradictions and questions that nobody has ruled on since they came up.
    """

    open: tuple[EvidenceView, ...] = ()
    more_open: int = 0
    stories: tuple[StorySummary, ...] = ()
    more_stories: int = 0
    followed: tuple[SubscriptionView, ...] = ()
    more_followed: int = 0


class Homes:
    """The read side of App Home. Nothing here changes the store."""

    def __init__(self, store: Store) -> None:
        self._remembered = Remembered(store, size=1)

    def view(self) -> HomeView:
        """Return everything that App Home shows, as it is now; it is the same for everybody."""
        return self._remembered.get("home", _read)


def _read(session: Session) -> HomeView:
    followed = select(Subscription).where(not_(Subscription.channel.startswith(_DIRECT)))
    waiting = session.scalars(_open().order_by(Evidence.id.desc()).limit(MOST_OPEN)).all()
    stories = session.scalars(
        select(Story).order_by(Story.updated_at.desc(), Story.id.desc()).limit(MOST_STORIES)
    ).all()
    follows = session.scalars(followed.order_by(Subscription.channel, Subscription.id).limit(MOST_FOLLOWED)).all()
    return HomeView(
        tuple(draw_evidence(session, row) for row in waiting),
        _count(session, _open()) - len(waiting),
        draw_summaries(session, stories),
        _count(session, select(Story)) - len(stories),
        tuple(draw_subscription(row) for row in follows),
        _count(session, followed) - len(follows),
    )


def _open() -> Select[Evidence]:
    """An alert or question is open until its claim is ruled on; that another alert was none closes only that one."""
    of_another_alert = and_(
        Resolution.ruling == Ruling.FALSE_POSITIVE,
        Resolution.evidence_id.is_not(None),
        Resolution.evidence_id != Evidence.id,
    )
    ruled = exists().where(
        Resolution.claim_id == Evidence.claim_id, Resolution.ruled_at >= Evidence.created_at, not_(of_another_alert)
    )
    return select(Evidence).where(or_(Evidence.alert, Evidence.ask), not_(Evidence.dismissed), not_(ruled))


def _count(session: Session, query: Select[Evidence] | Select[Story] | Select[Subscription]) -> int:
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0
