"""The lexicon of attributing nouns: what may follow each (``nouns.toml``, and "that" after those of ``cues.toml``)."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from bot.core.vocabulary import StatementKind
from bot.reading.lexis.cues import NOUNS


@dataclass(frozen=True, slots=True)
class Noun:
    """An attributing noun: its dictionary form, the kind of statement it makes, and the words its content follows."""

    lemma: str
    kind: StatementKind
    after: frozenset[str]


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


def _load() -> dict[str, Noun]:
    nouns = {
        form: Noun(cue.lemma, cue.kind, frozenset({"that", "of"} if cue.kind is StatementKind.DENIAL else {"that"}))
        for form, cue in NOUNS.items()
    }
    data = tomllib.loads(files("bot.reading.lexis").joinpath("nouns.toml").read_text(encoding="utf-8"))
    for group in data["nouns"]:
        for word in group["words"]:
            for form in (word, _plural(word)):
                known = nouns.get(form)
                after = frozenset(group["after"]) | (known.after if known else frozenset())
                kind = known.kind if known else StatementKind(group["kind"])
                nouns[form] = Noun(word, kind, after)
    return nouns


ATTRIBUTING = _load()
"""Each form of each noun, singular and plural, lower case."""
