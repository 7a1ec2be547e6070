"""Whether reading takes time in proportion to the length of a text: time per character, relative to 10 KB of the same.

usage: python tools/linearity.py [--profile SHAPE] [SIZE_IN_KB ...]      (default 10 100 1000 5000)

A ratio near 1 is linear; n times the text at ratio n is quadratic. A shape is given up where its next size would take
longer than two minutes. ``--profile`` shows where the time goes in one shape at the last size given.
"""

import cProfile
import pstats
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path

from bot.core.documents import Document
from bot.ingest.manifest import load
from bot.reading import read
from tests.support.golden_texts import cases

ROOT = Path(__file__).resolve().parent.parent
SIZES = (10, 100, 1000, 5000)
_LONGEST = 120.0
_NAMES = ("Ada", "Nils", "Greta", "Jon", "Ida", "Runa", "Omar", "Lena"), ("Holm", "Berg", "Aird", "Roos", "Mwangi")


def prose(size: int) -> str:
    """Return the seeds' and the golden texts again and again, with a new speaker and a new number each time."""
    texts = [case.document.text for case in cases()] + [seed.document().text for seed in load(ROOT / "seeds")]
    parts: list[str] = []
    length = 0
    for number in count():
        text = f"{_name(number)} said on {1 + number % 28} May that {number} boats were lost.\n\n"
        parts.append(text + texts[number * 7 % len(texts)])
        length += len(parts[-1]) + 2
        if length >= size:
            return "\n\n".join(parts)[:size]
    raise AssertionError


def _name(number: int) -> str:
    first, last = _NAMES[0][number % 8], _NAMES[1][number % 5]
    return f"{first} {last}{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}"


def _again(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _numbered(unit: str) -> Callable[[int], str]:
    """The unit again and again, with the count in place of each pair of braces."""
    return lambda size: " ".join(unit.replace("{}", str(number)) for number in range(size // len(unit) + 1))[:size]


def _after_prose(unit: str) -> Callable[[int], str]:
    """A fifth of English before it: a text whose language cannot be told is not read at all."""
    return lambda size: f"{prose(size // 5)}\n\n{_again(unit)(size)}"[:size]


SHAPES: dict[str, Callable[[int], str]] = {
    "prose": prose,
    "prose in one block": lambda size: prose(size).replace("\n", " "),
    "prose without full stops": lambda size: prose(size).replace(".", "").replace("\n", " "),
    "one sentence, plain": _again("the boats were lost near the old harbour and "),
    "one sentence, said": _again("the mayor said that "),
    "said": _again("said "),
    "said, one a line": _again("She said so.\n"),
    "denied": _again("He denied that the report was false. "),
    "reports": _again("reports that claims of "),
    "according to": _again("according to "),
    "opening quotation marks": _again("“"),
    "straight quotation marks": _again('"'),
    "apostrophes": _again("'"),
    "quotation marks, spaced": _again('" '),
    "a quotation over paragraphs": _again("“We shall see.\n\n"),
    "capitals": _after_prose("ABRACADABRA "),
    "capitals, one word": _after_prose("A"),
    "Capitalised words": _again("Grand Old Duke Of York "),
    "new names": _numbered("It was Mr. A{} Bo{}son."),
    "one family": _numbered("Ada{} Holm and her son Jon{} Holm met. Holm said it was late. She agreed."),
    "one name's parts": _again("Ada Holm said so. Holm denied it. She said Ada Holm had lied. "),
    "offices": _numbered("The former president spoke. President Ada{} Holm said the ex-minister had left office."),
    "other reports": _numbered("Reports claimed that ship {} had sunk. The firm{} denied the reports."),
    "one report": _again("The firm denied the report that its ship had sunk. "),
    "deniers": _numbered("Firm{} denied that its ship {} had sunk. “It did not,” a spokesman said."),
    "unclosed quotations": _again("“We left, she said. "),
    "nested quotations": _again("“‘"),
    "that": _again("that he said that "),
    "relative clauses": _again("the man who said the woman who saw "),
    "conjunctions": _again("and the mayor, the board and the club "),
    "appositions": _again("Ada Holm, the mayor, Nils Berg, the clerk, "),
    "list items": _again("- The board said no\n"),
    "a transcript": _again("HOLM: We said no.\nBERG: Who?\n"),
    "headlines": _again("Board Denies Leak: Union\n\n"),
    "Markdown": _again("**bold** _it_ [a](b) > said\n"),
    "tags": _again("<p>said</p> &amp; "),
    "ranges": _again("between 5 and 10 to 12 or 3-4 "),
    "times": _again("at 5 p.m. yesterday, last week, "),
    "digits": _again("1234567890"),
    "numbers": _again("1,234.5 million and "),
    "dates": _again("on 4 March 2025 and "),
    "brackets": _again("("),
    "closing brackets": _again("["),
    "pairs of brackets": _again("(a) [b] "),
    "newlines": _again("\n"),
    "short lines": _again("a\n"),
    "colons": _again("A: "),
    "spaces": _again(" "),
    "commas": _again(", "),
    "full stops": _again("."),
    "ellipses": _again(". . . "),
    "initials": _again("A. "),
    "hyphens": _again("-"),
    "dashes": _again(" — "),
    "asterisks": _again("*"),
    "angle brackets": _again("<"),
    "one long word": _again("x"),
    "emoji": _again("🙂"),
    "right to left": _again("the minister said قال الوزير إن that "),
    "combining marks": _again("the cafe\u0301 said that it was a re\u0301sume\u0301 of "),
}


def main(arguments: Sequence[str]) -> None:
    """Print the table, or a profile of one shape."""
    sizes = tuple(int(argument) for argument in arguments if argument.isdigit()) or SIZES
    if "--profile" in arguments:
        _profile(arguments[arguments.index("--profile") + 1], sizes[-1])
        return
    print(f"{'shape':28}{f'{sizes[0]} KB':>11}" + "".join(f"{f'{size} KB':>10}" for size in sizes[1:]))
    for name, shape in SHAPES.items():
        print(row(name, shape, sizes), flush=True)


def row(name: str, shape: Callable[[int], str], sizes: Sequence[int] = SIZES) -> str:
    """Return a line: microseconds per character at the first size in KB, then the ratios to it at the others."""
    first, *others = costs(shape, sizes)
    return f"{name:28}{first:8.2f} us" + "".join(f"{cost / first:10.2f}" for cost in others)


def costs(shape: Callable[[int], str], sizes: Sequence[int]) -> Iterator[float]:
    """Yield the microseconds per character at each size in KB; stop before a reading of over two minutes."""
    first = expected = 0.0
    for size in sizes:
        if expected * size > _LONGEST:
            return
        seconds = _seconds(shape(1000 * size)) / size
        first = first or seconds
        expected = seconds * max(1.0, seconds / first)
        yield 1000 * seconds


def _seconds(text: str) -> float:
    """Return the least time of reading ``text``: of several readings where one is short."""
    best, spent = float("inf"), 0.0
    while spent < 0.3:
        start = time.process_time()
        read(Document(text=text))
        took = time.process_time() - start
        best, spent = min(best, took), spent + took
    return best


def _profile(name: str, size: int) -> None:
    text = SHAPES[name](1000 * size)
    with cProfile.Profile() as profile:
        read(Document(text=text))
    pstats.Stats(profile).sort_stats("tottime").print_stats(12)


if __name__ == "__main__":
    main(sys.argv[1:])
