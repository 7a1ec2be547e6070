"""The `slugline` command: data on standard output, all else on standard error, an error in one line."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.core.commands import SectionName
from tests.support.bot_process import ROOT, Settings, slugline

CASES = ROOT / "tests" / "golden" / "cases" / "newsroom_dev.jsonl"
FOURTH = (ROOT / "tests" / "scenarios" / "articles" / "fourth_call.txt").read_text("utf-8")
CALL, JUNE = "trump-putin-call", "trump-putin-call-june-4"
BRIDGE = "Invented for a test: bridge closed\n\nThe mayor Ada Moss said on Monday that the Weir bridge was closed."


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings for a store with the seeds."""
    settings = Settings(tmp_path_factory.mktemp("cli") / "data")
    done = slugline(settings, "seed")
    assert done.returncode == 0, done.stderr
    return settings


def shown(settings: Settings, *arguments: str, given: str = "") -> str:
    """Return what a command that succeeds writes on standard output; it has nothing to say beside it."""
    ended = slugline(settings, *arguments, given=given)
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    return ended.stdout


def data(settings: Settings, *arguments: str, given: str = "") -> list[Any]:
    """Return the values that a command writes with --json, one a line."""
    return [json.loads(line) for line in shown(settings, *arguments, "--json", given=given).splitlines()]


def complaint(settings: Settings, *arguments: str, given: str = "") -> str:
    """Return the one line on standard error of a command that fails."""
    ended = slugline(settings, *arguments, given=given)
    assert ended.returncode == 1
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert line.startswith("slugline: ")
    return line


def test_help_lists_every_command(seeded: Settings) -> None:
    listed = shown(seeded, "--help")
    for command in ("run", "socket", "web", "worker", "seed", "ingest", "story", "check", "doctor", "db", "eval"):
        assert f" {command} " in listed


def test_seed_twice(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data")
    assert shown(settings, "seed").splitlines()[1] == f"004 -> {JUNE}: 12 claims, 0 denials"
    first, second = data(settings, "seed")
    assert (first["id"], first["added"]["story"], first["added"]["known"]) == ("000", CALL, True)
    assert second["added"]["known"] is True
    assert shown(settings, "seed").splitlines()[0] == f"000 -> {CALL}: already there"


@pytest.mark.parametrize("section", SectionName)
def test_story_in_the_terminal(seeded: Settings, section: SectionName) -> None:
    card = shown(seeded, "story", CALL, section)
    assert f"{CALL} · {section}" in card
    assert "Unverified - officially denied" in card
    assert "\x1b" not in card
    words = {"denials": "spokesman not stated", "sources": "by Jhon", "related": JUNE, "timeline": "date not stated"}
    assert words.get(section, "").removeprefix("by ") in card


def test_story_as_data(seeded: Settings) -> None:
    (view,) = data(seeded, "story", CALL)
    assert (view["slug"], view["headline"]) == (CALL, "Unverified - officially denied")
    assert view["denials"][0]["said_at"] is None
    assert view["claims"][0]["quotes"][0]["document"]["published"] is None
    assert {item["code"] for item in view["evidence"]} == {"different_event"}


def test_story_that_is_not_there(seeded: Settings) -> None:
    assert f"{CALL}, {JUNE}" in complaint(seeded, "story", "trump-putin")
    assert "No story is called “volcano”." in complaint(seeded, "story", "volcano", "--json")
    ended = slugline(seeded, "story", CALL, "weather")
    assert ended.returncode == 2
    assert "weather" in ended.stderr


def test_check_from_standard_input_stores_nothing(seeded: Settings, tmp_path: Path) -> None:
    before = shown(seeded, "story", JUNE, "--json")
    found = data(seeded, "check", "-", given=FOURTH)
    assert (found[0]["code"], found[0]["alert"], found[0]["story"]) == ("contradicts", True, JUNE)
    assert "was the fourth call between the two leaders" in found[0]["evidence"][0]
    text = shown(seeded, "check", "-", given=FOURTH)
    assert text.startswith(f"contradicts {JUNE} c")
    assert "“fourth” where the claim has “third”" in text
    assert shown(seeded, "story", JUNE, "--json") == before
    draft = tmp_path / "draft.txt"
    draft.write_text(BRIDGE, "utf-8")
    assert shown(seeded, "check", str(draft)) == "No tracked claim is touched.\n"
    assert data(seeded, "check", str(draft)) == []
    assert "There is no text to read." in complaint(seeded, "check", "-", given=" \n")
    assert str(tmp_path / "none.txt") in complaint(seeded, "check", str(tmp_path / "none.txt"))


def test_ingest_files_and_one_that_is_missing(tmp_path: Path) -> None:
    settings, file, missing = Settings(tmp_path / "data"), tmp_path / "bridge.txt", tmp_path / "none.txt"
    file.write_text(BRIDGE, "utf-8")
    ended = slugline(settings, "ingest", str(missing), str(file), "--story", "Weir Bridge", "--json")
    assert ended.returncode == 1  # one was missing; the other was taken all the same
    (added,) = [json.loads(line) for line in ended.stdout.splitlines()]
    assert (added["source"], added["story"], added["claims"] > 0) == (str(file), "weir-bridge", True)
    assert ended.stderr.splitlines() == [f"slugline: {missing}: There is no file {missing}. Check the path."]
    assert shown(settings, "ingest", str(file)) == f"{file}: document 1, already there\n"
    assert "cannot be a story's name" in complaint(settings, "ingest", str(file), "--story", "!!!")


def test_ingest_tells_what_a_document_does_to_tracked_claims(tmp_path: Path) -> None:
    settings, file = Settings(tmp_path / "data"), tmp_path / "fourth.txt"
    assert slugline(settings, "seed").returncode == 0
    file.write_text(FOURTH, "utf-8")
    first, *verdicts = shown(settings, "ingest", str(file)).splitlines()
    assert first == f"{file}: document 3, 0 claims"
    assert any(line.startswith(f"    contradicts {JUNE} c") for line in verdicts)


def test_ingest_refuses_addresses_of_this_machine(seeded: Settings) -> None:
    assert "not on the public internet" in complaint(seeded, "ingest", "http://127.0.0.1:9/a")


def test_control_characters_of_a_document_do_not_reach_the_terminal(tmp_path: Path) -> None:
    settings, file = Settings(tmp_path / "data"), tmp_path / "bridge.txt"
    file.write_text(BRIDGE.replace("closed.", "closed for [bold]two\x1b[31m days\x1b]0;title\x07."), "utf-8")
    assert slugline(settings, "ingest", str(file), "--story", "weir-bridge").returncode == 0
    for section in (SectionName.CLAIMS, SectionName.TIMELINE):
        card = shown(settings, "story", "weir-bridge", section)
        assert not {"\x1b", "\x07"} & set(card)
        assert section is not SectionName.CLAIMS or "[bold]" in card  # shown as it stands there, not obeyed


def test_eval_cases(seeded: Settings, tmp_path: Path) -> None:
    results = data(seeded, "eval", "cases", str(CASES))
    lines = CASES.read_text("utf-8").splitlines()
    assert [result["id"] for result in results] == [json.loads(line)["id"] for line in lines]
    for result in results:
        assert set(result) >= {"id", "outcome", "alert", "notify", "reasons"}
        assert result["notify"] in ("channel", "thread", "none")
        assert result["reasons"]
    text = shown(seeded, "eval", "cases", str(CASES)).splitlines()
    assert len(text) == len(lines)
    assert sum(line.endswith("ALERT") for line in text) == sum(result["alert"] for result in results)

    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": "1"}\n', "utf-8")
    assert "Line 1 is no case" in complaint(seeded, "eval", "cases", str(broken))
    assert "cannot be read" in complaint(seeded, "eval", "cases", str(tmp_path / "none.jsonl"))


def test_db_upgrade_twice(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data")
    first, again = slugline(settings, "db", "upgrade"), slugline(settings, "db", "upgrade")
    assert (first.returncode, again.returncode) == (0, 0)
    assert first.stderr.startswith("Schema none -> ")
    version = first.stderr.split()[-1]
    assert again.stderr == f"Schema {version} -> {version}\n"
    assert first.stdout == again.stdout == ""


def test_a_missing_argument_is_named(seeded: Settings) -> None:
    ended = slugline(seeded, "story")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Missing argument 'slug'" in ended.stderr
