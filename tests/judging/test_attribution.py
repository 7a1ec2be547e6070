"""Attribution: the proposition apart from its source, and whether the source vouches for it."""

import pytest

from bot.judging.attribution import attribution


@pytest.mark.parametrize(
    ("text", "core", "who", "unconfirmed"),
    [
        ("The pool is shut, the council said.", "The pool is shut", "the council", False),
        ("The pool is shut, a local newspaper reported.", "The pool is shut", "a local newspaper", True),
        ("The pool is shut, according to two unnamed sources.", "The pool is shut", "two unnamed sources", True),
        ("The council said the pool will stay shut.", "the pool will stay shut.", "The council", False),
        ("A blog claims that the pool was sold in secret.", "the pool was sold in secret.", "A blog", True),
        ("The pool was sold in secret (media reports).", "The pool was sold in secret", "media reports", True),
        ("The pool is shut.", "The pool is shut.", "", False),
        ("The operator denies the reports that the pool is shut.", None, "", False),
    ],
)
def test_attribution(text: str, core: str | None, who: str, unconfirmed: bool) -> None:
    found = attribution(text)
    assert found.core.of(text) == (text if core is None else core)
    assert (found.who, found.unconfirmed) == (who, unconfirmed)
