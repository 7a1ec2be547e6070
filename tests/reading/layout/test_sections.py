"""Parts of a page: what heads them, and which lines are no news. A line that might be news is taken for news."""

import pytest

from bot.core.vocabulary import Section
from bot.reading.layout.sections import is_foot, is_furniture, section_after


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Implications", Section.ANALYSIS),
        ("Political implications for the coast", Section.ANALYSIS),
        ("Why this matters", Section.ANALYSIS),
        ("Unpacking the ruling: what it means", Section.ANALYSIS),
        ("Economic outlook", Section.ANALYSIS),
        ("What we think", Section.OPINION),
        ("Opinion", Section.OPINION),
        ("Our view", Section.OPINION),
        ("The latest", Section.NEWS),
        ("A night at sea", Section.NEWS),
        ("Police release analysis of the crash data", Section.NEWS),
        ("Waiting for the verdict", Section.NEWS),
        ("Public opinion shifts", Section.NEWS),
        ("Notes to editors", Section.BOILERPLATE),
        ("About Kestrel Foods", Section.BOILERPLATE),
        ("About the author", Section.BOILERPLATE),
        ("Media contact", Section.BOILERPLATE),
        ("- ENDS -", Section.BOILERPLATE),
        ("About the strike", Section.NEWS),
        ("About 40 hurt", Section.NEWS),
    ],
)
def test_headings_open_sections(heading: str, section: Section) -> None:
    assert section_after(heading, Section.NEWS) is section


def test_a_sub_heading_stays_in_its_section_and_news_ends_it() -> None:
    assert section_after("For drivers", Section.ANALYSIS) is Section.ANALYSIS
    assert section_after("In other news", Section.OPINION) is Section.NEWS
    assert section_after("The fire", Section.BOILERPLATE) is Section.NEWS


@pytest.mark.parametrize(
    "line",
    [
        "48 views",
        "3 min read",
        "Share this article",
        "Read more",
        "Related stories",
        "More from our coast desk",
        "Advertisement",
        "Sign up for our newsletter and get the best of the coast every morning.",
        "Follow us on Facebook for more.",
        "We use cookies to improve your visit.",
        "By continuing to use this site you accept our terms.",
        "Copyright 2031 Orrin Ledger. All rights reserved.",
        "© Orrin Ledger",
        "This material may not be published, broadcast or redistributed.",
        "Ada Example in Velmora contributed to this report.",
        "Read more: The bridge in pictures",
        "For more information, visit www.kestrel.example.",
        "Media contact: Jo Aird, +47 22 33 44 55",
        "12 replies",
    ],
)
def test_furniture_is_known(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The newspaper asked readers to sign up for its newsletter on Monday.",
        "Copyright law protects the designer, the court said.",
        "Follow the money, the inspector said.",
        "For more than a decade, nobody visited the island.",
        "The company uses cookies to track its visitors, the regulator said.",
        "Subscribers paid twice, the union said.",
        "Comments by the minister drew anger.",
        "Sharing the prize, the two thanked the jury.",
        "Related companies paid the fine, the ministry said.",
        "Watch committees were set up in each town.",
        "About 40 people were hurt.",
    ],
)
def test_news_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)
    assert not is_foot(line)
