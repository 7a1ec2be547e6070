"""Non-denials: declining to comment, neither confirming nor denying, not answering."""

import re

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading.clauses import clause_end
from bot.reading.lines import Found, Line
from bot.reading.subjects import subject_before
from bot.reading.tokens import index_at, span_of

_SILENCE = re.compile(
    r"\b(?:(?P<cue>(?:would|could|did|has|have|had)?\s*neither\s+confirm(?:ed|s)?\s+n?or\s+den(?:y|ied|ies))"
    r"|(?P<cue2>(?:would|could|did|does)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:confirm\s+or\s+deny|comment|respond|reply|answer))"
    r"|(?P<cue3>(?:has|have|had)\s+(?:not|yet\s+to)\s+(?:\w+ly\s+)?(?:comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)))"
    r"|(?P<cue4>(?:had|has|offered|made|gave|issued|provided))\s+no\s+(?:\w+\s+)?comment"
    r"|(?P<cue5>(?:declined|refused|declines|refuses))\s+(?:requests?\s+(?:for|to)\s+)?comment\b"
    r"|(?P<cue6>stopped\s+short\s+of\s+(?:denying|confirming)))",
    re.I,
)


def silence_frames(line: Line) -> list[Found]:
    """Return the non-denials of a line: who would not speak, and about what."""
    found = []
    start, end = line.sentence.span.start, line.sentence.span.end
    for match in _SILENCE.finditer(line.text, start, end):
        group = next(name for name, value in match.groupdict().items() if value is not None)
        first, after = index_at(line.tokens, match.start(group)), index_at(line.tokens, match.end(group))
        low, stop = line.bounds(min(first, len(line.tokens) - 1))
        subject = subject_before(line.tokens, first, low)
        cue = Span(match.start(group) + len(match[group]) - len(match[group].lstrip()), match.end(group))
        rest = clause_end(line, after, stop) if after < stop and line.tokens[after].is_word else after
        content = line.span(after, rest) if rest > after else cue
        speaker = span_of(line.tokens, *subject) if subject else None
        found.append(Found(speaker, cue, content, StatementKind.NON_DENIAL, "silence", max(first, after - 1)))
    return found
