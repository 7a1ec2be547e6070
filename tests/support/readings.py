"""Readings made by hand or by chance, for what follows from a reading whatever was read."""

from hypothesis import strategies as st

from bot.core.reading import DenialRecord, DenialScope, ProposedClaim, Reading, Sentence, Statement
from bot.core.spans import Span
from bot.core.vocabulary import BlockKind, Factuality, Section, StatementKind

LENGTH = 100
_WIDTH = 10


def statement(
    sentence: Span,
    cue: Span | None = None,
    content: Span | None = None,
    *,
    who: str | None = "Ada Moss",
    kind: StatementKind = StatementKind.STATEMENT,
    factuality: Factuality = Factuality.ASSERTED,
    parent: int | None = None,
) -> Statement:
    """Return a statement; its cue is the sentence's first character, its content the rest, unless they are given."""
    cue = cue or Span(sentence.start, sentence.start + 1)
    content = content or Span(cue.end, sentence.end)
    return Statement(sentence, None, who, cue, content, kind, factuality, Section.NEWS, parent=parent)


def denial(denier: str, *evidence: Span) -> DenialRecord:
    """Return the record of a denial."""
    return DenialRecord(denier, "it", "denied", DenialScope("it"), evidence)


def claim(proposition: str, *spans: Span, **what: object) -> ProposedClaim:
    """Return a claim."""
    return ProposedClaim(proposition, StatementKind.STATEMENT, spans, **what)  # type: ignore[arg-type]  # by name


def sentence(span: Span, block: BlockKind = BlockKind.PARAGRAPH) -> Sentence:
    """Return a sentence of the news."""
    return Sentence(span, Section.NEWS, block)


_SENTENCES = [Span(start, start + _WIDTH) for start in range(0, LENGTH, _WIDTH)]


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading whose indexes are right, however odd: statements across sentences, denials that share evidence."""
    some = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3, unique=True).map(tuple)
    blocks = st.sampled_from((BlockKind.HEADLINE, BlockKind.PARAGRAPH))
    statements = tuple(_statement(draw, number) for number in range(draw(st.integers(0, 6))))
    denials = tuple(denial(f"denier {number}", *draw(some)) for number in range(draw(st.integers(0, 3))))
    records = [claim(f"record {number}", *item.evidence, denial=number) for number, item in enumerate(denials)]
    against = st.sets(st.integers(0, len(denials) - 1)).map(sorted).map(tuple) if denials else st.just(())
    others = [
        claim(
            f"claim {number}",
            *draw(some),
            denied_by=draw(against),
            confirmed_by=draw(st.sampled_from(((), ("speaker 0",), ("speaker 1", "nobody")))),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    return Reading(
        text="x" * LENGTH,
        sentences=tuple(sentence(span, draw(blocks)) for span in _SENTENCES),
        statements=statements,
        denials=denials,
        claims=tuple(draw(st.permutations([*records, *others]))),
    )


def _statement(draw: st.DrawFn, number: int) -> Statement:
    first = draw(st.integers(0, LENGTH - 2))
    start = draw(st.integers(first + 1, LENGTH - 1))
    return statement(
        _SENTENCES[first // _WIDTH],
        Span(first, first + 1),
        Span(start, draw(st.integers(start + 1, LENGTH))),
        who=f"speaker {number}",
        kind=draw(st.sampled_from((StatementKind.STATEMENT, StatementKind.DENIAL, StatementKind.REPORT))),
        factuality=draw(st.sampled_from((Factuality.ASSERTED, Factuality.ASSERTED, Factuality.QUESTION))),
        parent=draw(st.none() | st.integers(0, number - 1)) if number else None,
    )
