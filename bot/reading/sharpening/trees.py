"""One sentence's parse, checked, as a tree over the text: heads, dependents, and the words a word governs."""

from collections.abc import Iterable

from bot.core.spans import Span
from bot.reading.sharpening.parser import Dependency, Parse


class Tree:
    """The words of a parsed sentence by their index; spans are offsets into the document.

    Raises:
        ValueError: if the parse is none: words out of order or outside the sentence, heads that are no words, a circle.
    """

    def __init__(self, parse: Parse, sentence: Span) -> None:
        self._parse = parse
        self.spans = [Span(sentence.start + word.span.start, sentence.start + word.span.end) for word in parse]
        ends = [sentence.start] + [span.end for span in self.spans]
        if any(span.start < end for span, end in zip(self.spans, ends, strict=False)) or ends[-1] > sentence.end:
            raise ValueError("words out of order")
        self._dependents: list[list[int]] = [[] for _ in parse]
        for index, word in enumerate(parse):
            if word.head != index:
                self._dependents[self._checked(word.head)].append(index)
        self._depths = self._measured()

    def within(self, span: Span) -> frozenset[int]:
        """Return the words that share a character with ``span``."""
        return frozenset(index for index, word in enumerate(self.spans) if word.overlaps(span))

    def heads(self, words: frozenset[int]) -> list[int]:
        """Return those of some words whose own head is not among them, the highest in the tree first."""
        outer = [i for i in words if self._parse[i].head not in words or self._parse[i].head == i]
        return sorted(outer, key=lambda index: (self._depths[index], index))

    def governed(self, top: int) -> frozenset[int]:
        """Return a word and all that hangs on it, directly or not."""
        found, waiting = {top}, [top]
        while waiting:
            below = self._dependents[waiting.pop()]
            found.update(below)
            waiting += below
        return frozenset(found)

    def dependents(self, word: int, dependency: Dependency) -> list[int]:
        """Return the words that hang on ``word`` by ``dependency``, in the order of the text."""
        return [index for index in self._dependents[word] if self._parse[index].dependency is dependency]

    def subject(self, verb: int) -> int | None:
        """Return a verb's subject; a verb joined to another shares that one's."""
        subjects = self.dependents(verb, Dependency.SUBJECT)
        while not subjects and self._parse[verb].dependency is Dependency.CONJUNCT and self._parse[verb].head != verb:
            verb = self._parse[verb].head
            subjects = self.dependents(verb, Dependency.SUBJECT)
        return subjects[0] if subjects else None

    def is_verbal(self, word: int) -> bool:
        """Return whether a word is a verb or an auxiliary."""
        return self._parse[word].verbal

    def around(self, word: int, allowed: frozenset[int]) -> Span:
        """Return the longest stretch of ``allowed`` words without a gap that holds ``word``."""
        first = last = word
        while first - 1 in allowed:
            first -= 1
        while last + 1 in allowed:
            last += 1
        return Span(self.spans[first].start, self.spans[last].end)

    def stretch(self, words: Iterable[int]) -> Span:
        """Return the span from the first to the last of some words."""
        listed = sorted(words)
        return Span(self.spans[listed[0]].start, self.spans[listed[-1]].end)

    def _checked(self, head: int) -> int:
        if not 0 <= head < len(self._parse):
            raise ValueError("a head that is no word")
        return head

    def _measured(self) -> list[int]:
        """Return how many steps each word is below its root."""
        depths = [-1] * len(self._parse)
        level = [index for index, word in enumerate(self._parse) if word.head == index]
        depth = 0
        while level:
            for index in level:
                depths[index] = depth
            level = [below for index in level for below in self._dependents[index]]
            depth += 1
        if -1 in depths:
            raise ValueError("a circle of heads")
        return depths
