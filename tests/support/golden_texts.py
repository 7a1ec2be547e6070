"""Golden texts: what must be read in them, and how a reading is compared with it.

A case lists statements by their words. A quotation split by its attribution is read as several statements of one
speaker and one cue: their contents together are the parts of one content, and so they are compared. Marks that may
stand at the end of any clause ("," "." ";" ":") and white space do not count there; every other character does.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from bot.core.documents import Document, with_headline
from bot.core.reading import Reading, Statement
from bot.reading import read

FOLDER = Path(__file__).parent.parent / "reading" / "golden"
GAPS = FOLDER.parent / "golden_gaps.yaml"


@dataclass(frozen=True, slots=True)
class Said:
    """One statement by its words; what a case leaves open is not in ``more``."""

    speaker: str | None
    cue: str
    content: str
    more: dict[str, Any]

    def words(self) -> tuple[str | None, str, str]:
        """Return speaker, cue and content."""
        return self.speaker, self.cue, self.content


@dataclass(frozen=True, slots=True)
class Case:
    """A text beside what must be read in it; ``exact``: and nothing else. ``seen``: developers may look at it."""

    id: str
    form: str
    seen: bool
    document: Document
    expected: tuple[Said, ...]
    exact: bool
    deniers: tuple[str, ...] | None


@cache
def cases() -> tuple[Case, ...]:
    """Return all cases, by form."""
    return tuple(
        _case(path.stem, row)
        for path in sorted(FOLDER.glob("*.yaml"))
        for row in yaml.safe_load(path.read_text(encoding="utf-8"))
    )


@cache
def gaps() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what is known not to be read yet: in words, and the cases that show it."""
    rows = yaml.safe_load(GAPS.read_text(encoding="utf-8"))
    return tuple((row["gap"], tuple(row["cases"])) for row in rows)


def gap_rows() -> list[str]:
    """Return the known gaps as rows of the guide's table: what is not read, and how many cases show it."""
    return [f"| {gap} | {len(members)} |" for gap, members in gaps()]


def failures(case: Case) -> list[str]:
    """Return what is missing from the reading of a case, or too much in it, a line each; none if it is read right."""
    reading = read(case.document)
    found = said_in(reading)
    places = [_place(said, found) for said in case.expected]
    missing = [
        f"missing: {_line(said)}" for said, at in zip(case.expected, places, strict=True) if not _fits(said, at, places)
    ]
    known = {at for at, _ in filter(None, places)}
    spurious = [f"spurious: {_line(said)}" for at, said in enumerate(found) if case.exact and at not in known]
    return missing + spurious + _denial_failures(case, reading)


def said_in(reading: Reading) -> list[Said]:
    """Return the statements of a reading by their words, parts of one content together."""
    groups: dict[tuple[object, object], list[int]] = {}
    for index, statement in enumerate(reading.statements):
        groups.setdefault((statement.speaker, statement.cue), []).append(index)
    number = {index: at for at, members in enumerate(groups.values()) for index in members}
    return [
        _said(reading.text, [reading.statements[index] for index in members], number) for members in groups.values()
    ]


def _said(text: str, parts: Sequence[Statement], number: dict[int, int]) -> Said:
    first = parts[0]
    content = (part.content.of(text) for part in sorted(parts, key=lambda part: part.content))
    more: dict[str, Any] = {
        "speaker_name": first.speaker_name,
        "kind": first.kind.value,
        "factuality": first.factuality.value,
        "parent": None if first.parent is None else number[first.parent],
    }
    speaker = _plain([first.speaker.of(text)]) if first.speaker else None
    return Said(speaker, _folded(first.cue.of(text)), _plain(content), more)


def _case(form: str, row: dict[str, Any]) -> Case:
    title = row.get("title")
    body = row.get("text") or "Other news follows here."
    return Case(
        id=row["id"],
        form=form,
        seen=row["seen"],
        document=Document(text=with_headline(title, body), title=title),
        expected=tuple(_expected(one) for one in row["statements"]),
        exact=row.get("exact", False),
        deniers=tuple(row["denials"]) if "denials" in row else None,
    )


def _expected(row: dict[str, Any]) -> Said:
    content = row["content"] if isinstance(row["content"], list) else [row["content"]]
    more: dict[str, Any] = {key: row[key] for key in ("speaker_name", "kind", "factuality", "parent") if key in row}
    return Said(row["speaker"] and _plain([row["speaker"]]), _folded(row["cue"]), _plain(content), more)


def _plain(parts: Iterable[str]) -> str:
    return " ".join(_folded(part).rstrip(",.;: ") for part in parts)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _place(said: Said, found: Sequence[Said]) -> tuple[int, Said] | None:
    return next(((at, one) for at, one in enumerate(found) if one.words() == said.words()), None)


def _fits(said: Said, place: tuple[int, Said] | None, places: Sequence[tuple[int, Said] | None]) -> bool:
    if place is None:
        return False
    wanted = dict(said.more)
    if "parent" in wanted:
        parent = places[wanted["parent"]]
        wanted["parent"] = parent[0] if parent else "nowhere"
    return all(place[1].more[key] == value for key, value in wanted.items())


def _denial_failures(case: Case, reading: Reading) -> list[str]:
    if case.deniers is None or sorted(case.deniers) == sorted(record.denier for record in reading.denials):
        return []
    return [f"denials: wanted of {list(case.deniers)}, found of {[record.denier for record in reading.denials]}"]


def _line(said: Said) -> str:
    more = ", ".join(f"{key}={value}" for key, value in said.more.items() if value is not None)
    return f"{said.speaker or '-'} | {said.cue} | {said.content}" + (f" ({more})" if more else "")


def scores() -> dict[str, Counter[tuple[bool, bool]]]:
    """Return, for each form, how many cases are seen or not and right or not: {form: {(seen, right): n}}."""
    return {
        form: Counter((case.seen, not failures(case)) for case in group)
        for form, group in groupby(cases(), key=lambda case: case.form)
    }
