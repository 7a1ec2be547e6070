"""The declarative base: naming conventions, so that migrations can name every constraint on both databases."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, MetaData
from sqlalchemy.orm import DeclarativeBase

from bot.core.spans import Span
from bot.store.types import UtcDateTime


class Base(DeclarativeBase):
    """The base of every table."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: UtcDateTime(),
        date: Date(),
        dict[str, Any]: JSON(),
        list[Any]: JSON(),
        list[str]: JSON(),
        list[list[int]]: JSON(),
    }


def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    """Return spans as the ``[start, end]`` pairs that a JSON column holds."""
    return [[span.start, span.end] for span in spans]


def spans(stored: list[list[int]]) -> tuple[Span, ...]:
    """Return the spans that a JSON column holds."""
    return tuple(Span(start, end) for start, end in stored)
