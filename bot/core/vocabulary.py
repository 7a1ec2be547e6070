"""Slugline's words, each a closed set. Slack, the store and the command line print these values as they stand."""

from enum import StrEnum


class StoryStatus(StrEnum):
    """Where a story stands; documents are matched against closed stories too."""

    ACTIVE = "active"
    STABLE = "stable"
    CLOSED = "closed"


class Genre(StrEnum):
    """What sort of text a document is."""

    NEWS = "news"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    PRESS_RELEASE = "press_release"
    SATIRE = "satire"
    SOCIAL = "social"


class SourceType(StrEnum):
    """How close a source stands to what it tells."""

    WITNESS = "witness"
    NAMED_ON_RECORD = "named_on_record"
    OFFICIAL_INSTITUTION = "official_institution"
    DOCUMENT_OR_DATA = "document_or_data"
    UNNAMED_SOURCE = "unnamed_source"
    MEDIA_REPORT = "media_report"
    SOCIAL_POST = "social_post"
    AGGREGATOR_OR_COMMENTARY = "aggregator_or_commentary"
    SATIRE = "satire"


class Section(StrEnum):
    """The part of a document that a sentence stands in; only news sections carry factual claims in their own voice."""

    NEWS = "news"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    BOILERPLATE = "boilerplate"


class BlockKind(StrEnum):
    """What a block of lines is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTE = "quote"
    CAPTION = "caption"


class Basis(StrEnum):
    """What a date, period or scope rests on. Nothing falls back on the day of ingestion."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class StatementKind(StrEnum):
    """What a statement does."""

    STATEMENT = "statement"
    DENIAL = "denial"
    REFUSAL = "refusal"
    NON_DENIAL = "non_denial"
    PREDICTION = "prediction"
    REPORT = "report"
    FIGURE = "figure"
    CORRECTION = "correction"
    ATTITUDE = "attitude"  # what somebody wants, supports or attacks, which is no claim that anything is so


class Factuality(StrEnum):
    """How a statement is put forward; only asserted ones are stored as somebody's position."""

    ASSERTED = "asserted"
    GENERIC = "generic"
    CONDITIONAL = "conditional"
    GLOSS = "gloss"
    QUESTION = "question"
    HEDGED = "hedged"


class ClaimStatus(StrEnum):
    """What the newsroom holds of a claim. Only an editor's ruling changes it."""

    UNVERIFIED = "unverified"
    CONFIRMED = "confirmed"
    FALSE = "false"
    MIXED = "mixed"
    UNDETERMINED = "undetermined"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    NOT_APPLICABLE = "not_applicable"


class OfficialPosition(StrEnum):
    """What the parties say on record: an axis apart from the claim's status."""

    NONE = "none"
    DENIED = "denied"
    CONFIRMED = "confirmed"
    DISPUTED_IN_PART = "disputed_in_part"
    DECLINED_TO_COMMENT = "declined_to_comment"
    NEITHER = "neither_confirmed_nor_denied"
    WITHDRAWN = "withdrawn"


class DenialStatus(StrEnum):
    """What became of a denial."""

    STANDING = "standing"
    REPEATED = "repeated"
    SOFTENED = "softened"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


class VerdictCode(StrEnum):
    """What a document does to a tracked claim."""

    CONTRADICTS = "contradicts"
    DENIAL_RECORDED = "denial_recorded"
    NUMBER_CHANGED = "number_changed"
    SUPPORTS = "supports"
    UPDATE_SAME_STANCE = "update_same_stance"
    DIFFERENT_EVENT = "different_event"
    UNRELATED = "unrelated"


class Notify(StrEnum):
    """Where a verdict goes."""

    CHANNEL = "channel"
    THREAD = "thread"
    NONE = "none"


class SameEvent(StrEnum):
    """The event gate's answer. Unknown never becomes an asserted contradiction."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Ruling(StrEnum):
    """The reason an editor gives when resolving a claim."""

    CONFIRMED_BY_PRIMARY_SOURCE = "confirmed_by_primary_source"
    CONFIRMED_BY_INDEPENDENT_SOURCES = "confirmed_by_independent_sources"
    DISPROVED = "disproved"
    RETRACTED_BY_SOURCE = "retracted_by_source"
    CORRECTED_BY_PUBLISHER = "corrected_by_publisher"
    SUPERSEDED_BY_EVENTS = "superseded_by_events"
    DIFFERENT_EVENT = "different_event"
    DUPLICATE = "duplicate"
    NOT_CHECKABLE = "not_checkable"
    INSUFFICIENT_INFORMATION = "insufficient_information"
    FALSE_POSITIVE = "false_positive"


class Filter(StrEnum):
    """What a channel's subscription may ask for."""

    CONTRADICTIONS = "contradictions"
    DENIALS = "denials"
    NUMBERS = "numbers"
    RELATED = "related"
    RESOLVED = "resolved"


_SAID = {"update_same_stance": "update, same stance", "denial_recorded": "denial, recorded", "non_denial": "non-denial"}


def words(value: StrEnum) -> str:
    """Return a value as an editor would write it: ``neither_confirmed_nor_denied`` without its underscores."""
    return _SAID.get(value.value) or value.value.replace("_", " ")
