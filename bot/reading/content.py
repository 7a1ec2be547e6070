"""The content that follows a reporting verb, as far as the verb takes it."""

from bot.core.spans import Span
from bot.core.vocabulary import StatementKind
from bot.reading import words
from bot.reading.clauses import clause_end, has_verb
from bot.reading.cues import Cue
from bot.reading.gazetteer import wordset
from bot.reading.lines import Line
from bot.reading.phrases import adverbial_end, is_finite, recipient_end
from bot.reading.tokens import index_at

WH = wordset("that how why what whether who where when if")


def content_after(line: Line, cue: Cue, start: int, stop: int, *, dependent: bool) -> tuple[Span | None, bool]:
    """Return the content after a cue, and whether it is a noun phrase, or None where nothing fits the cue."""
    tokens, takes = line.tokens, cue.takes
    at = adverbial_end(tokens, start, stop)
    if at < stop and tokens[at].low == "," and at > start:
        at += 1
    if "person" in takes and at < stop and tokens[at].low not in WH | {":"} and line.quote_from(at) is None:
        at = _past_person(line, cue, at, stop)
    while at < stop and tokens[at].text in ":—–":
        at += 1
    if at < stop and tokens[at].low == "," and line.quote_from(at + 1) is not None:
        at += 1
    if (
        at >= stop
        or tokens[at].text in ".,;?!"
        or (cue.lemma == "tell" and at == start and tokens[at].low not in WH and line.quote_from(at) is None)
    ):
        return None, False
    end = _content_end(line, at, stop, dependent=dependent)
    if end <= at:
        return None, False
    word = tokens[at].low
    if tokens[at].low.endswith("ing"):
        end = _before_finite(line, at, end)
    accepted, thing = _accepts(line, cue, word, at, end)
    if thing and cue.kind in (StatementKind.DENIAL, StatementKind.REFUSAL):
        end = _without_day(line, at, end)
    return (line.span(at, end), thing) if accepted else (None, False)


def _before_finite(line: Line, at: int, end: int) -> int:
    """Return the end of a gerund's clause where the main one goes on: "denied taking money | and has resigned"."""
    joins = (
        k for k in range(at + 1, end - 1) if line.tokens[k].low in ("and", "but") and is_finite(line.tokens, k + 1)
    )
    return next(joins, end)


def _without_day(line: Line, at: int, end: int) -> int:
    """Return the end of a rejected thing without the day on which it was rejected: "the report | on Monday"."""
    last = end - 1 if line.tokens[end - 1].low == "." else end
    for index in range(max(at + 1, last - 6), last):
        told = line.tokens[index].low in words.WEEKDAYS | {"on"} and line.tokens[index - 1].is_word
        if told and adverbial_end(line.tokens, index, last) == last:
            return index
    return end


def _accepts(line: Line, cue: Cue, word: str, at: int, end: int) -> tuple[bool, bool]:
    takes, quoted = cue.takes, line.quote_from(at) is not None
    if "calls" in takes:
        return _calls(line, word, at, end), True
    if "clause" in takes and (quoted or word in WH):
        return word not in ("when", "if") or quoted, False
    if word == "to":
        return "infinitive" in takes, False
    if word in words.PREPOSITIONS:
        return ("of" in takes and word in ("of", "against", "about", "for")) or (
            "bare" in takes
            and has_verb(line.tokens, at, end)
            and word in ("in", "on", "at", "after", "under", "despite", "without")
        ), False
    if "gerund" in takes and word.endswith("ing"):
        return True, False
    if "bare" in takes and has_verb(line.tokens, at, end):
        return True, False
    return ("thing" in takes or ("bare" in takes and cue.lemma == "say" and end - at > 2)) or (
        "of" in takes and "thing" in takes
    ), "thing" in takes


def _calls(line: Line, word: str, at: int, end: int) -> bool:
    """Return whether "call" calls for, on or by a name here, rather than off, up or somebody."""
    if word in ("for", "on") or any(
        line.tokens[at].start <= q.outer.start < line.tokens[end - 1].end for q in line.quotes
    ):
        return True
    spoken = [token.low for token in line.tokens[at:end] if token.is_word]
    plain = not set(spoken) & (words.PREPOSITIONS - {"of"} | {"off", "up", "back", "out", "away"})
    return word not in ("off", "in", "up", "to") and (
        any(w in ("a", "an") for w in spoken[1:]) or (plain and len(spoken) >= 3)
    )


def _past_person(line: Line, cue: Cue, at: int, stop: int) -> int:
    """Return the index after the person addressed, where the cue must or does address one."""
    tokens = line.tokens
    end = recipient_end(tokens, at, stop)
    after = adverbial_end(tokens, end, stop) if end > at else end
    if after < stop and tokens[after].low == "," and line.quote_from(after + 1) is not None:
        after += 1
    follows = tokens[after].low if after < stop else "."
    if cue.lemma in ("tell", "inform", "assure", "notify", "remind") or follows in WH | {
        "of",
        "against",
        "to",
        "about",
        ":",
    }:
        return after if end > at else at
    return after if line.quote_from(after) is not None else at


def _content_end(line: Line, at: int, stop: int, *, dependent: bool) -> int:
    """Return the end (excluded) of content that begins at ``at``; a quotation closed by its own comma ends it."""
    quote = line.quote_from(at)
    if quote is None:
        return _quote_comma(line, at, clause_end(line, at, stop, dependent=dependent))
    end = index_at(line.tokens, quote.outer.end)
    if (
        end >= stop
        or line.tokens[end].text in ".,;"
        or quote.inner.of(line.text).rstrip().endswith((".", "!", "?", ","))
    ):
        return min(end, stop)
    return clause_end(line, at, stop, dependent=dependent)


def _quote_comma(line: Line, at: int, end: int) -> int:
    """Cut the content after a quotation that ends in a comma of the sentence: as "fruitful," with ..."."""
    lowest, highest = line.tokens[at].start, line.tokens[end - 1].end if end > at else 0
    for quote in line.quotes:
        if lowest <= quote.outer.start and quote.outer.end < highest and quote.inner.of(line.text).endswith(","):
            return index_at(line.tokens, quote.outer.end)
    return end
