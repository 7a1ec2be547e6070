"""The lexicon of reporting words: forms, kinds and what may follow them (``cues.toml``)."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from bot.core.vocabulary import StatementKind
from bot.reading.lexis.inflection import Form, third_person
from bot.reading.lexis.lexicon import forms_of

__all__ = ["NOUNS", "VERBS", "Cue", "Form", "VerbForm"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word as listed: its dictionary form, the kind of statement it makes, and what may follow it."""

    lemma: str
    kind: StatementKind
    takes: frozenset[str]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a reporting verb."""

    cue: Cue
    form: Form


def _load() -> tuple[dict[str, VerbForm], dict[str, Cue]]:
    data = tomllib.loads(files("bot.reading.lexis").joinpath("cues.toml").read_text(encoding="utf-8"))
    verbs: dict[str, VerbForm] = {}
    for group in data["verbs"]:
        for word in group["words"]:
            takes = frozenset(group["takes"])
            for form, shape in forms_of(word).items():
                known = verbs.get(form)
                merged = takes | known.cue.takes if known else takes
                kind = known.cue.kind if known else StatementKind(group["kind"])
                verbs[form] = VerbForm(Cue(word, kind, merged), shape)
    nouns: dict[str, Cue] = {}
    for group in data["nouns"]:
        for word in group["words"]:
            cue = Cue(word, StatementKind(group["kind"]), frozenset({"clause"}))
            nouns[word] = nouns[third_person(word)] = cue
    return verbs, nouns


VERBS, NOUNS = _load()
