"""Column types that mean the same on both databases."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import String, select, text
from sqlalchemy.exc import StatementError

from bot.core.spans import Span
from bot.core.vocabulary import StoryStatus
from bot.store.session import Store
from bot.store.tables import Audit, Story, pairs, spans
from bot.store.types import one_of
from tests.support.newsroom import START


def story(slug: str, moment: datetime) -> Story:
    return Story(slug=slug, title=slug, created_at=moment, updated_at=moment)


@pytest.mark.parametrize(
    "moment",
    [
        START,
        datetime(2025, 6, 4, 23, 30, 15, 123456, tzinfo=timezone(timedelta(hours=-7))),
        datetime(1999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=5, minutes=45))),
    ],
)
def test_a_moment_comes_back_as_the_same_moment_in_utc(store: Store, moment: datetime) -> None:
    with store.write() as session:
        session.add(story("one", moment))
    with store.read() as session:
        kept = session.scalars(select(Story.updated_at)).one()
    assert kept == moment
    assert kept.tzinfo is UTC


def test_moments_compare_in_the_database_whatever_their_zone(store: Store) -> None:
    east = timezone(timedelta(hours=10))
    with store.write() as session:
        session.add(story("early", datetime(2025, 6, 4, 9, tzinfo=east)))  # 23:00 UTC on June 3
        session.add(story("late", datetime(2025, 6, 4, 0, tzinfo=UTC)))
    with store.read() as session:
        assert list(session.scalars(select(Story.slug).order_by(Story.created_at))) == ["early", "late"]


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    def naive() -> None:
        with store.write() as session:
            session.add(story("one", datetime(2025, 6, 4)))  # noqa: DTZ001  # the very thing refused

    with pytest.raises(StatementError, match="without a time zone"):
        naive()


def test_words_are_stored_as_their_values(store: Store) -> None:
    with store.write() as session:
        session.add(Story(slug="one", title="One", status=StoryStatus.CLOSED, created_at=START, updated_at=START))
    with store.read() as session:
        assert session.scalar(text("SELECT status FROM stories")) == "closed"
        assert session.scalars(select(Story.status)).one() is StoryStatus.CLOSED


def test_a_word_that_is_none_of_them_is_refused(store: Store) -> None:
    def wrong() -> None:
        with store.write() as session:
            session.add(Story(slug="one", title="One", status="open", created_at=START, updated_at=START))

    with pytest.raises(StatementError, match="open"):
        wrong()


def test_every_set_of_words_fits_one_width() -> None:
    assert isinstance(one_of(StoryStatus), String)
    assert one_of(StoryStatus).length == 40


def test_json_keeps_text_as_it_is(store: Store) -> None:
    detail = {"reason": "“Nobody” – *said* it \\ é \U0001f600", "nothing": None, "n": [1, [2, 3]]}
    with store.write() as session:
        session.add(Audit(at=START, actor="U1", action="said", subject="c1", detail=detail))
    with store.read() as session:
        assert session.scalars(select(Audit.detail)).one() == detail


@given(st.lists(st.tuples(st.integers(0, 9_999), st.integers(0, 9_999)).map(sorted), max_size=5))
def test_spans_come_back_as_they_were(ends: list[list[int]]) -> None:
    places = tuple(Span(start, end) for start, end in ends)
    assert spans(pairs(places)) == places
