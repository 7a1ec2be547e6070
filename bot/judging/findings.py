"""Findings: what one lens sees in one sentence."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.spans import Span
from bot.core.vocabulary import VerdictCode


class Strength(StrEnum):
    """Whether a finding may carry a verdict alone."""

    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Finding:
    """``code`` is the verdict it speaks for, ``text`` the reason for an editor, ``span`` the document's words."""

    rule: str
    code: VerdictCode
    strength: Strength
    text: str
    span: Span
    differs_in: tuple[str, ...] = ()
