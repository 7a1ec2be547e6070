"""How statements are put forward, each beside sentences that only look like it."""

import pytest

from bot.core.documents import Document
from bot.reading import read


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Ida Brekke often says the pier is safe.", "asserted"),
        ("Politicians always say the pier is safe.", "generic"),
        ("Politicians said the pier was safe.", "asserted"),
        ("Whenever the mayor says the pier is safe, it closes.", "generic"),
        ("When the mayor said the pier was safe, it closed.", "asserted"),
        ("Anyone who claims that the pier is safe is a fool.", "generic"),
        ("A mayor who says the pier is safe is a fool.", "generic"),
        ("The mayor, who says the pier is safe, is a fool.", "asserted"),
        ("Had the mayor said the pier was safe, it would have opened.", "conditional"),
        ("If the mayor says the pier is safe, it will open.", "conditional"),
        ("The mayor said that if it rained the pier would close.", "asserted"),
        ("Suppose the mayor said the pier was safe.", "conditional"),
        ("Ida Brekke would say the pier was safe.", "conditional"),
        ("Ida Brekke reportedly said the pier was safe.", "hedged"),
        ("Ida Brekke may have said the pier was safe.", "hedged"),
        ("Ida Brekke said the pier may be safe.", "asserted"),
        ("Ida Brekke said the pier was reportedly safe.", "asserted"),
        ("Whether the mayor said the pier was safe is unclear.", "hedged"),
        ("They are basically saying, “Go away.”", "gloss"),
        ("The vote was the council's way of saying “Go away.”", "gloss"),
        ("The council said it was basically saying “Go away.”", "asserted"),
        ("“Who will pay?” Ida Brekke asked.", "question"),
        ("“It is a ruin. Who will pay?” Ida Brekke asked.", "asserted"),
        ("Did you know that Ida Brekke said the pier was safe?", "question"),
    ],
)
def test_factuality(text: str, factuality: str) -> None:
    statements = read(Document(text=text)).statements
    assert factuality in {statement.factuality.value for statement in statements if statement.parent is None}
    assert len({statement.factuality for statement in statements if statement.parent is None}) == 1
