"""Numbers written as words: cardinals, ordinals, fractions, multiples and what stands for no exact number."""

from collections.abc import Sequence

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_BASE = _ORDINALS.split()

SMALL = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
MAGNITUDES = {
    "hundred": 100.0, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
CARDINALS = SMALL.keys() | TENS.keys()
ORDINALS = (
    {word: value for value, word in enumerate(_BASE, start=1)}
    | {f"{ten}-{_BASE[unit]}": value + unit + 1 for ten, value in TENS.items() for unit in range(9)}
    | {f"{ten[:-1]}ieth": value for ten, value in TENS.items()}
)
# "Dozens" are two dozen at least: a plural.
CROWDS = {"scores": 40.0, "tens": 20.0, "dozens": 24.0} | {f"{word}s": 2 * value for word, value in MAGNITUDES.items()}
FRACTIONS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
MULTIPLES = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "thrice": 3.0, "triple": 3.0,
    "tripled": 3.0, "triples": 3.0, "tripling": 3.0, "trebled": 3.0, "quadrupled": 4.0,
    **{f"{word}fold": float(value) for word, value in SMALL.items() if 2 <= value <= 10},
}  # fmt: skip


def read_cardinal(words: Sequence[str]) -> tuple[float, int]:
    """Return the number that the first of ``words`` (lower case) spell, and how many words spell it; (0, 0) for none.

    The grammar is that of English: each part is smaller than the one before it, so that "nineteen eighty" and "one
    two three" are read as far as they are one number.
    """
    total, current, ceiling = 0.0, 0.0, float("inf")
    used = 0
    for at, word in enumerate(words):
        value = SMALL.get(word, TENS.get(word))
        if word == "and":
            following = words[at + 1] if at + 1 < len(words) else ""
            if not (at and words[at - 1] in MAGNITUDES and following in CARDINALS and not current % 100):
                break
            continue
        if value is not None:
            if not _fits(value, current, used):
                break
            current += value
        elif word == "dozen" and 0 < current < 100 and not total:
            return current * 12, at + 1
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in MAGNITUDES and word != "hundred" and current and MAGNITUDES[word] < ceiling:
            ceiling = MAGNITUDES[word]
            total, current = total + current * ceiling, 0.0
        else:
            break
        used = at + 1
    return total + current, used


def _fits(value: int, current: float, used: int) -> bool:
    """Return whether a word for less than a hundred goes on with the number so far: "forty two", not "two forty"."""
    if value == 0:
        return used == 0
    room = current % 100
    return room == 0 or (value < 10 and room >= 20 and room % 10 == 0)
