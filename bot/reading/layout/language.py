"""Which language a text is in: by its script, and by whose small words it is made of.

General identifiers weigh letters, and so take names for words: of 2,023 English headlines the best called 37 foreign,
py3langid 132. Here a text is English unless another language speaks for itself, for an English text that is not read
is lost, while a foreign one that is read yields next to nothing.
"""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

from bot.reading.lexis.gazetteer import gazetteer

ENGLISH = "en"
UNKNOWN = "und"
"""ISO 639-2's code for a language that cannot be told."""

_SAMPLE = 1_500
"""Characters of each of three samples: an article's beginning, middle and end."""

_LEAST_WORDS = 20
"""Words from which a text must show some English: of news sentences that long none has under two small words."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:['’](?:s|re|ve|ll|t|d|m)\b)?")  # endings as English has them
_QUOTED = re.compile(r"[“„«][^”“»\n]{0,600}[”“»]|\"[^\"\n]{0,600}\"")
_PARTICLE = re.compile(
    r"[abdev](?<=\w .)(?:(?<=d)(?:e(?: la| los| las|l)?|a|os?|i|u)|(?<=v)[ao]n(?: de[rn])?|(?<=[ae])l|(?<=b)in)"
    r"(?= [^\W\d_a-z])"  # a set of letters first: the engine skips to it
)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|[@#]\w+|\S{1,80}@\S+|\b(?:[A-Za-z]\.){2,}")
_DOTTED = re.compile(r"[A-Za-z]\.(?<!\w..)(?:[A-Za-z]\.)+")  # the last of these alone: most texts hold no address
_OF_ADDRESSES = ("@", "#", "://", "www.")

_SCRIPTS = {
    "ja": "\u3040-\u30ff",
    "ko": "\u1100-\u11ff\uac00-\ud7af",
    "zh": "\u3400-\u4dbf\u4e00-\u9fff",
    "ru": "\u0400-\u052f",
    "ar": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "he": "\u0590-\u05ff",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "hi": "\u0900-\u097f",
    "bn": "\u0980-\u09ff",
    "pa": "\u0a00-\u0a7f",
    "gu": "\u0a80-\u0aff",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cff",
    "ml": "\u0d00-\u0d7f",
    "si": "\u0d80-\u0dff",
    "th": "\u0e00-\u0e7f",
    "lo": "\u0e80-\u0eff",
    "my": "\u1000-\u109f",
    "ka": "\u10a0-\u10ff",
    "am": "\u1200-\u137f",
    "km": "\u1780-\u17ff",
    "hy": "\u0530-\u058f",
}
"""Scripts by the language that news in them is mostly in."""

_RUNS = {code: re.compile(f"[{letters}]+") for code, letters in _SCRIPTS.items()}
_FOREIGN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ud7af\uf900-\ufaff\ufb50-\ufdff\ufe70-\ufeff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
# Letters that another language of the same script has and the first does not.
_TELLING = {
    "ru": (("uk", "іїєґ"), ("be", "ў"), ("sr", "ђћљњ"), ("mk", "ѓќѕ"), ("bg", "ъ")),
    "ar": (("ur", "ٹڈےںہ"), ("fa", "گچپژی")),
}


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of a text is in, ``und`` where that cannot be told.

    ``en`` too where nothing speaks against it: for names, a short headline, program code. Quotations do not count
    where there are words around them. Looks at three samples, so that it costs the same for every long text.
    """
    sample = _sampled(text)
    sample = (_ADDRESS if any(mark in sample for mark in _OF_ADDRESSES) else _DOTTED).sub(" ", sample)
    script = _script(sample)
    if script is not None:
        return script
    sample = _PARTICLE.sub(" ", sample)  # of a name
    around = _QUOTED.sub(" ", sample)
    words = _WORD.findall(around)
    small = _small(words)
    if len(small) < 2 or not any(map(str.islower, words)):
        small = _small(_WORD.findall(sample))
    return _by_words(small)


def _sampled(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = (len(text) - _SAMPLE) // 2
    return f"{text[:_SAMPLE]}\n{text[middle : middle + _SAMPLE]}\n{text[-_SAMPLE:]}"


def _script(sample: str) -> str | None:
    """Return the language of the script that most letters are of; None for Latin, or if there are no letters."""
    if sample.isascii() or not _FOREIGN.search(sample):
        return None
    counts = {code: sum(map(len, run.findall(sample))) for code, run in _RUNS.items()}
    latin = sum(map(len, _LATIN.findall(sample)))
    syllables = counts["zh"] + counts["ja"] + counts["ko"]  # each as much as three letters
    if sum(counts.values()) + 2 * syllables <= latin:
        return None
    if counts["ja"] * 10 > counts["zh"] > 0:
        return "ja"
    best = max(counts, key=lambda code: counts[code])
    return next((code for code, letters in _TELLING.get(best, ()) if _has(sample, letters)), best)


def _has(sample: str, letters: str) -> bool:
    """Whether a text has one of some letters at least once in 200 characters: a foreign name may have one too."""
    low = sample.lower()
    return sum(low.count(letter) for letter in letters) * 200 >= len(sample)


def _small(words: list[str]) -> list[str]:
    """Return the words of a text that are no names: those in lower case, or all if there are none such."""
    low = [word for word in words if word.islower()]
    return low if len(low) * 4 >= len(words) else [word.lower() for word in words]


def _by_words(words: list[str]) -> str:
    score: Counter[str] = Counter()
    owners, english_words = _owners(), gazetteer()
    common = english_words.is_common if len(words) < 40 else english_words.common.__contains__  # the latter is quick
    english = 0
    for word, times in Counter(words).items():
        for code in owners.get(word, ()):
            score[code] += times
        if word not in owners and len(word) > 2 and ("'" in word or "’" in word or common(word)):
            english += times
    english += score.pop(ENGLISH, 0)
    best, most = max(score.items(), key=lambda item: item[1], default=(UNKNOWN, 0))
    if most > english and most * 7 >= len(words) and (most > 1 or not all(map(str.isascii, words))):
        return best
    return UNKNOWN if len(words) >= _LEAST_WORDS and english * 12 < len(words) else ENGLISH


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """The languages that have each small word."""
    owners: dict[str, tuple[str, ...]] = {}
    lists = tomllib.loads(files("bot.reading.layout").joinpath("languages.toml").read_text(encoding="utf-8"))
    for code, words in lists.items():
        for word in set(words.split()):
            owners[word] = (*owners.get(word, ()), code)
    return owners
