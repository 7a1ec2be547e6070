"""Spans sharpened by a parser: where a speaker's noun phrase and a content begin and end. Nothing is found or lost."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.reading import Statement
from bot.core.spans import Span
from bot.reading.people.speakers import Cast
from bot.reading.sharpening.parser import Dependency, Parser
from bot.reading.sharpening.trees import Tree

_EDGES = " \t\r\n\u00a0,;:–—―-"


def sharpen(statements: Sequence[Statement], cast: Cast, parser: Parser | None) -> tuple[Statement, ...]:
    """Return the same statements, in order, with speakers and contents as the parser has them bounded.

    A speaker becomes the noun phrase around it, a content is cut down to what completes the cue's verb. What the
    rules found and the parse does not bear out stays as it is, as does every statement of a sentence that the parser
    could not parse. A content keeps its quotations and the cues of the statements nested in it.
    """
    trees = _trees(statements, cast.text, parser) if parser is not None else {}
    if not trees:
        return tuple(statements)
    speakers = _speakers(statements, trees, cast.text)
    nested: dict[int, list[Span]] = {}
    for one in statements:
        if one.parent is not None:
            nested.setdefault(one.parent, []).append(one.cue)
    return tuple(
        _sharpened(one, [*one.quotes, *nested.get(index, ())], speakers, trees, cast)
        for index, one in enumerate(statements)
    )


def _trees(statements: Sequence[Statement], text: str, parser: Parser) -> dict[Span, Tree]:
    wanted = sorted({one.sentence for one in statements})
    trees: dict[Span, Tree] = {}
    for sentence, parse in zip(wanted, parser.parse([span.of(text) for span in wanted]), strict=False):
        try:
            if parse:
                trees[sentence] = Tree(parse, sentence)
        except ValueError:  # the parser's failure, not the text's: the rules' spans stand
            continue
    return trees


def _speakers(statements: Sequence[Statement], trees: dict[Span, Tree], text: str) -> dict[tuple[Span, Span], Span]:
    """Return the sharper span of each cue's speaker, so that all that is told around one cue keeps one speaker."""
    sharper: dict[tuple[Span, Span], Span] = {}
    for one in statements:
        tree = trees.get(one.sentence)
        if tree is not None and one.speaker is not None and one.sentence.covers(one.cue):
            sharper.setdefault((one.cue, one.speaker), _noun_phrase(one, one.speaker, tree, text))
    return sharper


def _sharpened(
    one: Statement, held: list[Span], speakers: dict[tuple[Span, Span], Span], trees: dict[Span, Tree], cast: Cast
) -> Statement:
    speaker = one.speaker and speakers.get((one.cue, one.speaker), one.speaker)
    if speaker is not None and speaker != one.speaker:
        voice = cast.voice(speaker, None)
        one = replace(
            one,
            speaker=speaker,
            speaker_name=voice.name,
            speaker_role=voice.role,
            speaker_organisation=voice.organisation,
        )
    tree = trees.get(one.sentence)
    if tree is None or not (one.sentence.covers(one.cue) and one.sentence.covers(one.content)):
        return one  # what is told in other sentences than the cue's is not in its tree
    content = _complement(one, tree, cast.text)
    return replace(one, content=content) if all(content.covers(span) for span in held) else one


def _noun_phrase(one: Statement, speaker: Span, tree: Tree, text: str) -> Span:
    """Return the noun phrase that a speaker's span is part of: the verb's subject, else the phrase of its own head."""
    words, cue = tree.within(speaker), tree.within(one.cue)
    head = _speaking(tree, words, cue)
    if head is None:
        return speaker
    allowed = tree.governed(head) - cue - tree.within(one.content) | {head}
    phrase = _trimmed(tree.around(head, allowed), text)
    return phrase if phrase.overlaps(speaker) else speaker


def _speaking(tree: Tree, words: frozenset[int], cue: frozenset[int]) -> int | None:
    verb = next(iter(tree.heads(cue)), None)
    subject = tree.subject(verb) if verb is not None else None
    if subject is not None and words & tree.governed(subject):
        return subject
    heads = tree.heads(words)
    return heads[0] if len(heads) == 1 and not tree.is_verbal(heads[0]) else None


def _complement(one: Statement, tree: Tree, text: str) -> Span:
    """Return the stretch of a content that completes the cue's verb, with the whole of each quotation in it.

    A content is only ever narrowed: measured on news, what a parser would add to it is wrong more often than right.
    """
    cue, inside = tree.within(one.cue), tree.within(one.content)
    verb = next(iter(tree.heads(cue)), None)
    complements = (
        [word for word in tree.dependents(verb, Dependency.COMPLEMENT) if word in inside] if verb is not None else []
    )
    outside = cue | (tree.within(one.speaker) if one.speaker else frozenset())
    words = frozenset[int]().union(*(tree.governed(word) for word in complements)) - outside
    if not words or any(min(words) < word < max(words) for word in outside):
        return one.content
    told = tree.stretch(words)
    start = min([told.start, *(quote.start - 1 for quote in one.quotes)])
    end = max([told.end, *(quote.end + 1 for quote in one.quotes)])
    told = _trimmed(Span(start, end), text)
    return told if one.content.covers(told) else one.content


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    return Span(start, max(start, span.start + len(words.rstrip(_EDGES))))
