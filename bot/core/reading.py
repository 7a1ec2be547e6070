"""What reading a document finds. All spans are offsets into the document's text."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from bot.core.spans import Span
from bot.core.vocabulary import Basis, BlockKind, DenialStatus, Factuality, Genre, Section, StatementKind


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines: headline, byline, dateline, paragraph and so on, and the section it stands in."""

    span: Span
    kind: BlockKind
    section: Section


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block."""

    span: Span
    section: Section
    block: BlockKind


class NameKind(StrEnum):
    """What a name names, as far as the text or a gazetteer tells."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a person, organisation or place.

    ``key`` is the same for all mentions of one entity in a document ("Vladimir Putin", "Putin", "Putin's") and is
    lower case; ``role`` is the title it stands with ("former U.S. President"), without the name.
    """

    span: Span
    text: str
    key: str
    kind: NameKind
    role: str | None = None


class Bound(StrEnum):
    """How a figure limits the true value."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: ``low`` and ``high`` are equal unless it is a range; ``unit`` is a symbol or the noun it counts.

    Fractions and rates ("a third", "one in five") are percentages. ``counted`` is the noun behind a unit of measure
    ("voters" in "25% of voters"), ``out_of`` the whole in "3 of the 15", ``versus`` the other side of a score or vote.
    ``window`` is where an ordinal's count is said to run: "since March" in "the third call since March".
    """

    span: Span
    low: float
    high: float
    unit: str | None
    bound: Bound = Bound.EXACT
    ordinal: bool = False
    counted: str | None = None
    out_of: float | None = None
    versus: float | None = None
    window: Span | None = None


class Precision(StrEnum):
    """The unit of time that a date names; a period is a run of days or months, or a part of a longer unit."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    PERIOD = "period"


class Limit(StrEnum):
    """How what is told stands to a date: on it, or on one side of it."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as an interval of days, both ends included.

    Without a stated year and without a base date the interval is None and ``month`` and ``day`` still say what stands
    in the text. ``basis`` is stated where the text alone fixes the interval, inferred where a base date was needed.
    ``limit`` is "since" in "since 2019", whose interval is still the year named; ``at`` a time of day beside the
    date. ``dateline`` marks the day on which a report was filed, which dates nothing that it tells.
    """

    span: Span
    start: date | None
    end: date | None
    month: int | None = None
    day: int | None = None
    basis: Basis = Basis.STATED
    precision: Precision = Precision.DAY
    limit: Limit = Limit.ON
    at: time | None = None
    dateline: bool = False


class OfficeState(StrEnum):
    """Whether a person held the office at the time told of; elect: chosen, and not yet in it."""

    IN_OFFICE = "in_office"
    OUT_OF_OFFICE = "out_of_office"
    ELECT = "elect"


@dataclass(frozen=True, slots=True)
class OfficeAnchor:
    """A phrase that places a text in time by who held an office: "former president", "since X returned to office".

    ``person`` is a name key of the reading, or None where the text names nobody. ``counting_window`` marks a phrase
    that starts a count ("third ... since ..."). ``term`` is which term in office is named, counted from 1.
    """

    span: Span
    person: str | None
    state: OfficeState
    counting_window: bool = False
    term: int | None = None


class Relation(StrEnum):
    """How what is told stands in time to an event."""

    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    DURING = "during"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class EventAnchor:
    """A phrase that places a text in time by an event that readers know: "before the war", "since the pandemic".

    ``event`` is the event in lower case without its article. ``counting_window`` marks a phrase that starts a count.
    """

    span: Span
    relation: Relation
    event: str
    counting_window: bool = False


@dataclass(frozen=True, slots=True)
class TimeScope:
    """When something is said to have happened: an interval of days or None, how exact, and on what basis."""

    start: date | None = None
    end: date | None = None
    basis: Basis = Basis.UNKNOWN
    text: str | None = None  # the words in the document, such as "June 4"


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what: speaker, cue and content, each where it stands.

    ``speaker_name`` is the resolved name ("Donald Trump" for "he"), or None: unattributed, never a guess;
    ``speaker_role`` and ``speaker_organisation`` ("spokesman", "the Kremlin") are None where the text gives none.
    ``quotes`` are the parts of the content in quotation marks, marks excluded. ``parent`` is the index, in the
    reading's statements, of the statement this one is nested in.
    """

    sentence: Span
    speaker: Span | None
    speaker_name: str | None
    cue: Span
    content: Span
    kind: StatementKind
    factuality: Factuality
    section: Section
    quotes: tuple[Span, ...] = ()
    parent: int | None = None
    speaker_role: str | None = None
    speaker_organisation: str | None = None


@dataclass(frozen=True, slots=True)
class DenialScope:
    """What a denial covers, and whether the text says so."""

    event: str
    participants: tuple[str, ...] = ()
    period: TimeScope = TimeScope()
    basis: Basis = Basis.UNKNOWN


@dataclass(frozen=True, slots=True)
class DenialRecord:
    """One denial: one record per denier, denied claim and scope, with all the sentences that tell of it.

    ``named_person``, ``on_behalf_of``, ``wording`` (verbatim) and ``said_at`` are None where the text does not state
    them. ``denied`` is the text of what is denied, ``verb`` the word used for denying, as it stands in the document.
    ``status`` is standing unless the document says what became of the denial, in the sentence ``status_evidence``.
    """

    denier: str
    denied: str
    verb: str
    scope: DenialScope
    evidence: tuple[Span, ...]
    named_person: str | None = None
    on_behalf_of: str | None = None
    wording: str | None = None
    said_at: date | None = None
    strength: str = "flat"
    status: DenialStatus = DenialStatus.STANDING
    status_evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class ProposedClaim:
    """A claim worth tracking that the document states: the proposition and the verbatim spans it rests on.

    ``denial`` is the index of the denial record that this claim is the record of; ``denied_by`` lists the indexes of
    the denials directed at this claim; ``confirmed_by`` names the parties to the event who confirm it in this text.
    ``headline`` marks the one that the document is mainly about.
    """

    proposition: str
    kind: StatementKind
    spans: tuple[Span, ...]
    speaker: str | None = None
    time: TimeScope = TimeScope()
    denial: int | None = None
    denied_by: tuple[int, ...] = ()
    confirmed_by: tuple[str, ...] = ()
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading one document found.

    ``genre_basis`` is stated where the document's source says what it is, inferred where ``genre_evidence``, words of
    the text, shows it, unknown where nothing speaks for anything but news. ``language`` is an ISO 639-1 code, ``und``
    where it cannot be told; a text in another language than English has its blocks read and nothing else.
    """

    text: str
    genre: Genre = Genre.NEWS
    genre_basis: Basis = Basis.UNKNOWN
    genre_evidence: tuple[Span, ...] = ()
    language: str = "en"
    byline: str | None = None
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    denials: tuple[DenialRecord, ...] = ()
    names: tuple[Name, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    anchors: tuple[OfficeAnchor, ...] = ()
    events: tuple[EventAnchor, ...] = ()
    claims: tuple[ProposedClaim, ...] = field(default=())
