"""The lexicon of reporting words: forms, kinds and what may follow them (``cues.toml``)."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

from bot.core.vocabulary import StatementKind

_VOWELS = "aeiou"


class Form(StrEnum):
    """The shape a reporting verb stands in."""

    BASE = "base"
    PRESENT = "present"  # third person: says
    PAST = "past"  # past tense or participle: said
    GERUND = "gerund"  # saying


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


def _inflect(verb: str) -> dict[str, Form]:
    """Return the regular forms of a verb: says, said and saying of say, by English spelling."""
    if verb.endswith("e"):
        stem, third = verb[:-1], verb + "s"
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        return {
            verb: Form.BASE,
            verb[:-1] + "ies": Form.PRESENT,
            verb[:-1] + "ied": Form.PAST,
            verb + "ing": Form.GERUND,
        }
    else:
        stem, third = verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return {verb: Form.BASE, third: Form.PRESENT, stem + "ed": Form.PAST, stem + "ing": Form.GERUND}


def _irregular(verb: str, forms: list[str]) -> dict[str, Form]:
    table = {verb: Form.BASE}
    for form in forms:
        table[form] = Form.GERUND if form.endswith("ing") else Form.PRESENT if form == forms[0] else Form.PAST
    return table


def _load() -> tuple[dict[str, VerbForm], dict[str, Cue]]:
    data = tomllib.loads(files("bot.reading").joinpath("cues.toml").read_text(encoding="utf-8"))
    verbs: dict[str, VerbForm] = {}
    for group in data["verbs"]:
        for word in group["words"]:
            takes = frozenset(group["takes"])
            irregular = data["irregular"].get(word)
            for form, shape in (_irregular(word, irregular) if irregular else _inflect(word)).items():
                known = verbs.get(form)
                merged = takes | known.cue.takes if known else takes
                kind = known.cue.kind if known else StatementKind(group["kind"])
                verbs[form] = VerbForm(Cue(word, kind, merged), shape)
    nouns: dict[str, Cue] = {}
    for group in data["nouns"]:
        for word in group["words"]:
            plural = next(form for form, shape in _inflect(word).items() if shape is Form.PRESENT)
            cue = Cue(word, StatementKind(group["kind"]), frozenset({"clause"}))
            nouns[word] = nouns[plural] = cue
    return verbs, nouns


VERBS, NOUNS = _load()
