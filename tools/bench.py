"""How fast Slugline reads and judges, how reading grows with length, and how well it does on the newsroom cases.

usage: python tools/bench.py [CASES.jsonl ...]      (default tests/golden/cases/*.jsonl)
"""

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot.app import open_newsroom
from bot.core.documents import Document
from bot.ingest.manifest import load
from bot.reading import read
from bot.services.evaluation import evaluate_cases
from bot.settings import Settings
from bot.store.schema import upgrade
from tools.linearity import prose, row

ROOT = Path(__file__).resolve().parent.parent


def main(files: Sequence[str]) -> None:
    """Print reading speed, judging quality and speed, and the time from document to stored verdict."""
    seeds = [seed.document() for seed in load(ROOT / "seeds")]
    _reading(seeds)
    print(row("reading, us per character", prose) + "   (10 KB to 5 MB; tools/linearity.py has hostile shapes)")
    for file in files or sorted(map(str, (ROOT / "tests" / "golden" / "cases").glob("*.jsonl"))):
        _judging(Path(file))
    _adding(seeds)


def _reading(documents: Sequence[Document]) -> None:
    for document in documents:
        read(document)
    start, rounds = time.perf_counter(), 20
    sentences = sum(len(read(document).sentences) for _ in range(rounds) for document in documents)
    seconds = time.perf_counter() - start
    print(f"reading            {sentences / seconds:8.0f} sentences a second (the two seeds, {rounds} times)")


def _judging(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    gold = {case["id"]: case for case in map(json.loads, lines)}
    start = time.perf_counter()
    results = list(evaluate_cases(lines))
    seconds = time.perf_counter() - start
    alerts = Counter((result.alert, bool(gold[result.id]["contradiction_alert"])) for result in results)
    right = sum(result.outcome == gold[result.id]["expected_code"] for result in results)
    fired, wanted = alerts[True, True] + alerts[True, False], alerts[True, True] + alerts[False, True]
    print(
        f"{file.stem:18} {len(results)} cases in {seconds:.2f} s: {alerts[True, True]} of {fired} alerts right, "
        f"{alerts[True, True]} of {wanted} contradictions alerted, {right} verdicts right"
    )


def _adding(documents: Sequence[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        newsroom = open_newsroom(Settings(data=Path(folder)))
        upgrade(newsroom.store)
        for number, document in enumerate(documents):
            newsroom.documents.add(document, f"story-{number}", "bench")
        rounds = 50
        start = time.perf_counter()
        for number in range(rounds):
            text = f"Bulletin {number} of {datetime.now(UTC):%H:%M:%S.%f}.\n\n{documents[-1].text[: 400 + 7 * number]}"
            newsroom.documents.add(Document(text=text), None, "bench")
        seconds = time.perf_counter() - start
        newsroom.store.close()
    print(f"document to verdict {1000 * seconds / rounds:7.1f} ms each (SQLite, 14 tracked claims, {rounds} documents)")


if __name__ == "__main__":
    main(sys.argv[1:])
