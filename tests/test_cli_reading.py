"""`slugline read` and `slugline eval attribution`: no database, no tokens, and nothing stored."""

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.bot_process import ROOT, Settings, slugline

SEED = str(ROOT / "seeds" / "004_55b522af01c8b452.txt")
FERRY = "The port said on Monday that 12 ferries had new brakes. Vessby Lines denied the reports."
PAGE = f"""<!doctype html><html><head><title>Ferry brakes</title><meta charset="utf-8"></head><body><article>
<h1>Ferry brakes</h1><p>{FERRY}</p><p>The union said the ramps were safe, and the pier had been closed for weeks.</p>
</article></body></html>"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings whose data folder is not there, and is not to be made."""
    return Settings(tmp_path / "data")


def test_a_document_is_shown_and_nothing_stored(settings: Settings) -> None:
    ended = slugline(settings, "read", SEED)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "\x1b" not in ended.stdout
    for words in (
        "[8 The Kremlin]",
        "Statements (",
        "Numbers (",
        "Dates (",
        "Names (",
        "Anchors (",
        "Proposed claims (",
    ):
        assert words in ended.stdout
    assert "read by    rules" in ended.stdout
    assert not settings.data.exists()


def test_kinds_of_files_and_data_for_programs(settings: Settings, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.txt", "a.md", "a.html")]
    for file in files:
        file.write_text(PAGE if file.suffix == ".html" else f"# Ferry brakes\n\n{FERRY}\n", "utf-8")
    ended = slugline(settings, "read", *map(str, files), "-", "--json", given=FERRY)
    assert (ended.returncode, ended.stderr) == (0, "")
    *read, last = map(json.loads, ended.stdout.splitlines())
    assert [one["source"] for one in (*read, last)] == [*map(str, files), "-"]
    assert last["read_by"] == "rules"
    assert last["text"] == FERRY
    assert last["reading"]["statements"][0]["speaker"] == {"start": 0, "end": 8, "text": "The port"}
    for one in read:
        assert "Vessby Lines" in [statement["speaker_name"] for statement in one["reading"]["statements"]]


def test_a_page_from_standard_input(settings: Settings) -> None:
    ended = slugline(settings, "read", "-", "--json", given=PAGE)
    assert json.loads(ended.stdout)["document"]["title"] == "Ferry brakes"
    assert "<p>" not in ended.stdout


def test_what_cannot_be_read_is_named_and_the_rest_is_read(settings: Settings, tmp_path: Path) -> None:
    good, empty, odd = tmp_path / "good.txt", tmp_path / "empty.txt", tmp_path / "odd.pdf"
    good.write_text(FERRY, "utf-8")
    empty.write_text(" \n", "utf-8")
    odd.write_bytes(b"%PDF")
    missing = tmp_path / "none.txt"
    ended = slugline(
        settings, "read", *map(str, (missing, empty, odd, tmp_path, good)), "http://127.0.0.1:9/a", "--json"
    )
    assert ended.returncode == 1
    (read,) = map(json.loads, ended.stdout.splitlines())
    assert read["source"] == str(good)
    problems = ended.stderr.splitlines()
    assert len(problems) == 5
    for problem, source in zip(problems, (missing, empty, odd, tmp_path, "http://127.0.0.1:9/a"), strict=True):
        assert problem.startswith(f"slugline: {source}: ")


def test_problems_name_what_is_wrong(settings: Settings, tmp_path: Path) -> None:
    empty = tmp_path / "empty.html"
    empty.write_text("<html><body></body></html>", "utf-8")
    ended = slugline(settings, "read", str(empty), str(tmp_path), str(tmp_path / "missing"))
    page, folder, missing = ended.stderr.splitlines()
    assert "The page holds no article" in page
    assert "Is a directory" in folder
    assert "There is no file" in missing
    gone = slugline(settings, "eval", "attribution", str(tmp_path / "gone.jsonl")).stderr
    assert gone == f"slugline: {tmp_path / 'gone.jsonl'} cannot be read: No such file or directory.\n"


def test_on_a_terminal_no_progress_runs_into_the_reading(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(FERRY, "utf-8")
    ours, theirs = os.openpty()
    environment = {**settings.environment(), "TERM": "xterm", "COLUMNS": "100"}
    command = [sys.executable, "-m", "bot.cli", "read", str(file)]
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=theirs, stderr=theirs):
        os.close(theirs)
        shown = _all_of(ours)
    assert shown.startswith("\u256d")
    assert "\x1b[" in shown


def _all_of(terminal: int) -> str:
    """Return what is written to a terminal until nobody holds it open; its end is an error on Linux."""
    parts = []
    with os.fdopen(terminal, "rb", buffering=0) as screen, contextlib.suppress(OSError):
        while part := screen.read(4096):
            parts.append(part)
    return b"".join(parts).decode("utf-8")


def test_nothing_to_read(settings: Settings) -> None:
    ended = slugline(settings, "read", "-", given="")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "slugline: standard input: There is no text to read. Paste the text of the article.\n"


def test_a_terminal_without_unicode(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data", extra=(("PYTHONIOENCODING", "ascii"), ("COLUMNS", "60")))
    words = "The port said “it’s closed” 🙂."
    file = tmp_path / "a.txt"
    file.write_text(words, "utf-8")
    assert json.loads(slugline(settings, "read", str(file), "--json").stdout)["text"] == words
    shown = slugline(settings, "read", str(file))
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "\\u201cit\\u2019s closed\\u201d" in shown.stdout.replace("\n", "")


def test_a_model_that_is_not_there(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data", extra=(("SLUGLINE_PARSER_MODEL", "no_such_model"),))
    for arguments in (("read", SEED), ("eval", "attribution", SEED)):
        ended = slugline(settings, *arguments)
        assert (ended.returncode, ended.stdout) == (1, "")
        assert ended.stderr.startswith("slugline: SLUGLINE_PARSER_MODEL is no_such_model, ")
        assert len(ended.stderr.splitlines()) == 1


def gold(tmp_path: Path, *lines: object) -> str:
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
    return str(file)


def test_attributions_in_the_shape_that_scorers_take(settings: Settings, tmp_path: Path) -> None:
    one = {"source": [[0, 8]], "cue": [[9, 13]], "content": [[24, 54]]}
    file = gold(tmp_path, {"id": "a", "text": FERRY, "attributions": [one]}, "", {"id": "b", "text": "It rained."})
    ended = slugline(settings, "eval", "attribution", file, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    first, second = map(json.loads, ended.stdout.splitlines())
    assert set(first) == {"id", "attributions"}
    assert first["id"] == "a"
    assert first["attributions"][0] == one
    assert second == {"id": "b", "attributions": []}
    shown = slugline(settings, "eval", "attribution", file).stdout.splitlines()
    assert shown == [
        "a  2 attributions, 1 annotated",
        "b  0 attributions, 0 annotated",
        "2 documents, 3 sentences, 2 attributions, 1 annotated; read by rules",
    ]


def test_a_line_that_is_no_document_is_named(settings: Settings, tmp_path: Path) -> None:
    ended = slugline(settings, "eval", "attribution", gold(tmp_path, {"id": "a", "text": FERRY}, '{"id": "b"}'))
    assert ended.returncode == 1
    assert ended.stderr == "slugline: Line 2 is no document: 'text' is missing.\n"
