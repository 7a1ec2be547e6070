"""Which word classes a word can have: closed classes, the verbs of ``lexicon.toml``, and what endings tell.

A word's classes are letters of ``tags``; a verb's third person is "z" and its past tense "k" here, which the tagger
turns into a finite verb, a noun or a participle by what stands around them.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files

from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.inflection import Form, gerund, past, third_person

_CLOSED = {
    "d": "the a an these those some any no every each both all several many most another other such its his her their "
    "our my your few more half",
    "o": "he she they it we i you him them us me himself herself itself themselves ourselves myself yourself someone "
    "everyone nobody everybody anyone somebody anybody others mine theirs ours yours hers none he/she",
    "p": "in on at by for from with without of into onto over under about against during between among through across "
    "near despite amid per via within inside throughout toward towards upon regarding concerning around behind "
    "beyond than as above below beneath beside besides along off except versus vs unlike including following according",
    "s": "while although though because if unless when whenever whereas whether where why how lest what whatever "
    "wherever whichever",
    "w": "who which whom whoever whose",
    "c": "and or nor but yet & plus",
    "m": "will would could should might may can must shall 'll 'd cannot ca wo",
    "x": "is are was were am has have had do does did 've 're 'm ai",
    "b": "be",
    "e": "been",
    "g": "being having doing",
    "t": "to",
    "r": "not n't never",
    "ps": "before after since until till",
    "rs": "once",
    "ds": "that",
    "do": "this",
    "bp": "like",
    "x'": "'s",
    "'": "'",
}  # fmt: skip
_NUMBERS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
"""
_PARTICLES = wordset("up off out down in on over by")
_ENDINGS = (
    ("ly", "r"),
    ("ing", "g"),
    ("ed", "ke"),
    ("ous", "a"), ("ful", "a"), ("less", "a"), ("ive", "a"), ("able", "a"), ("ible", "a"), ("ish", "a"), ("ical", "a"),
    ("ern", "a"), ("iest", "a"), ("ual", "a"), ("ial", "a"), ("nal", "a"), ("ary", "a"), ("ese", "a"),
)  # fmt: skip


def forms_of(verb: str) -> dict[str, Form]:
    """Return the forms of a verb, each with its shape; a past participle counts as a past form."""
    double = verb in _DOUBLING
    forms = {verb: Form.BASE, third_person(verb): Form.PRESENT}
    for form in (*_IRREGULAR.get(verb, ()), past(verb, doubling=double)):
        if verb not in _IRREGULAR or form in _IRREGULAR[verb]:
            forms.setdefault(form, Form.PAST)
    forms.setdefault(gerund(verb, doubling=double), Form.GERUND)
    if double and verb.endswith("l"):  # British and American spelling
        forms |= {past(verb): Form.PAST, gerund(verb): Form.GERUND}
    return forms


def is_unchanging(verb: str) -> bool:
    """Return whether the past of a verb looks like its base: "forecast"."""
    return verb in _IRREGULAR.get(verb, ())


def _table() -> dict[str, str]:
    table: dict[str, str] = {}

    def add(word: str, classes: str) -> None:
        known = table.get(word, "")
        table[word] = known + "".join(letter for letter in classes if letter not in known)

    for classes, kind in (("n", "nouns"), ("a", "adjectives"), ("r", "adverbs")):
        for word in _DATA[kind].split():
            add(word, classes)
    for verb in sorted(wordset(_DATA["verbs"]) | _NOUNS_TOO | set(_IRREGULAR)):
        noun = "n" if verb in _NOUNS_TOO else ""
        for form, shape in forms_of(verb).items():
            add(form, _CLASSES[shape] + (noun if shape in (Form.BASE, Form.PRESENT) else ""))
        if verb in _IRREGULAR.get(verb, ()):  # put, put, put
            add(verb, _CLASSES[Form.PAST])
        for tense, participle in [_IRREGULAR[verb]] if verb in _IRREGULAR and len(_IRREGULAR[verb]) == 2 else []:
            if tense != participle:
                table[tense] = table[tense].replace("e", "")
                table[participle] = table[participle].replace("k", "")
    for classes, words in _CLOSED.items():
        table |= dict.fromkeys(words.split(), classes)
    return table | dict.fromkeys(_NUMBERS.split(), "#")


_DATA = tomllib.loads(files("bot.reading.lexis").joinpath("lexicon.toml").read_text(encoding="utf-8"))
_CLASSES = {Form.BASE: "b", Form.PRESENT: "z", Form.PAST: "ke", Form.GERUND: "g"}
_NOUNS_TOO, _DOUBLING = wordset(_DATA["nouns_too"]), wordset(_DATA["doubling"])
_IRREGULAR = {entry.split()[0]: tuple(entry.split()[1:]) for entry in _DATA["irregular"].split(",")}
WORDS = _table()


@lru_cache(maxsize=65536)
def guess(word: str) -> str:
    """Return the classes of a lower-case word that is not listed, by its ending; else a noun."""
    if "-" in word or "–" in word:
        last = word.replace("–", "-").rpartition("-")[2]
        known = WORDS.get(last) or (guess(last) if last.isalnum() else "n")
        if last in _PARTICLES:
            return "na"  # "the runner-up", "a made-up story"
        return "a" if not set(known).isdisjoint("eagdk#r") or word[0].isdigit() else "n"
    if word[0].isdigit():
        return "#"
    return next((classes for ending, classes in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 2), "n")
