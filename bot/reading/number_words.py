"""Numbers written as words: "forty-two", "half a dozen", "two hundred and ten", "third"."""

import re

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_BASE = _ORDINALS.split()

SMALL = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
MAGNITUDES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALES = MAGNITUDES | {"bn": 1e9, "mn": 1e6, "tn": 1e12, "m": 1e6, "k": 1e3}
ORDINALS = {word: value for value, word in enumerate(_BASE, start=1)} | {
    f"{ten}-{_BASE[unit]}": value + unit + 1 for ten, value in TENS.items() for unit in range(9)
}


def value_of(words: str) -> float:
    """Return the number that ``words`` spell.

    Raises:
        ValueError: if a word is no number word.
    """
    total, current = 0.0, 0.0
    for word in re.split(r"[\s-]+", words.lower().strip()):
        if word == "half":
            current = 0.5
        elif word == "dozen":
            current = (current or 1) * 12
        elif word in MAGNITUDES:
            current = (current or 1) * MAGNITUDES[word]
        elif word in ("a", "and"):
            continue
        elif word in SMALL or word in TENS:
            current += SMALL.get(word, 0) or TENS.get(word, 0)
        else:
            raise ValueError(f"no number word: {word!r}")
        if word in ("thousand", "million", "billion", "trillion"):
            total, current = total + current, 0.0
    return total + current
