"""How many golden texts are read right, by form and half, and where the reader fails on the seen half.

usage: python tools/golden.py [--failures] [--mend] [--all]

``--failures`` prints the failing cases of the seen half beside what was found (the unseen half stays unseen: it is the
yardstick, and nothing may be tuned on it); ``--mend`` strikes cases that are read right by now from the list of known
gaps, there and in docs/reading.md; ``--all`` shows the unseen half too, for whoever keeps the list.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.reading import read
from tests.support.golden_texts import GAPS, Case, cases, failures, gap_rows, gaps, said_in, scores

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "reading.md"
_TABLE = "| what is not read | cases |\n|---|---|\n"


def main(options: set[str]) -> None:
    """Print the table, and what the options ask for."""
    table = scores()
    for form, counts in [*table.items(), ("all", sum(table.values(), Counter()))]:
        seen, unseen = (
            f"{counts[half, True]:3}/{counts[half, True] + counts[half, False]:<3}" for half in (True, False)
        )
        print(f"{form:24} seen {seen}  unseen {unseen}")
    if "--failures" in options:
        for case in cases():
            if case.seen or "--all" in options:
                _show(case)
    if "--mend" in options:
        _mend()


def _show(case: Case) -> None:
    wrong = failures(case)
    if not wrong:
        return
    print(f"\n{case.id}: {case.document.text!r}")
    for line in wrong:
        print(f"    {line}")
    for said in said_in(read(case.document)):
        print(f"    found: {said.speaker or '-'} | {said.cue} | {said.content} {said.more}")


def _mend() -> None:
    broken = {case.id for case in cases() if failures(case)}
    listed = [(gap, [case for case in members if case in broken]) for gap, members in gaps()]
    mended = sorted({case for _, members in gaps() for case in members} - broken)
    new = sorted(broken - {case for _, members in listed for case in members})
    _write([(gap, members) for gap, members in listed if members])
    print(f"\nmended: {', '.join(mended) or 'none'}\nnew gaps, to be listed by hand: {', '.join(new) or 'none'}")


def _write(rows: Sequence[tuple[str, Sequence[str]]]) -> None:
    head = GAPS.read_text("utf-8").partition("\n\n")[0]
    body = ("- gap: '" + gap.replace("'", "''") + f"'\n  cases: [{', '.join(members)}]\n" for gap, members in rows)
    GAPS.write_text(f"{head}\n\n" + "\n".join(body), "utf-8")
    gaps.cache_clear()
    before, _, after = GUIDE.read_text("utf-8").partition(_TABLE)
    rest = after.partition("\n\n")[2]
    GUIDE.write_text(
        before + "\n".join([_TABLE.rstrip("\n"), *gap_rows()]) + (f"\n\n{rest}" if rest else "\n"), "utf-8"
    )


if __name__ == "__main__":
    main(set(sys.argv[1:]))
