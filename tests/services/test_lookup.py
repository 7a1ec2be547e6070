"""Finding the story that a person means: exactly, by a typo, or by a question back."""

import pytest

from bot.core.errors import NotFoundError, UnusableInputError
from bot.core.vocabulary import StatementKind
from bot.services.lookup import checked_slug, find_claim, find_story
from bot.store.session import Store
from tests.services.rows import Rows

STORIES = {
    "harbour-strike": "Dockers walk out in Ostrel",
    "harbour-strike-talks": "Talks on the walk-out",
    "bank-rate": "The Bank of Estmark and its key rate",
    "summit-june-4": "The summit of June 4",
}


@pytest.fixture
def full(store: Store) -> Store:
    """A store with some stories, one of them with claims."""
    with store.write() as session:
        rows = Rows(session)
        for slug, title in STORIES.items():
            story = rows.story(slug, title=title)
            if slug == "bank-rate":
                rows.claim(story, "The rate was cut")
                rows.claim(story, "The rate was kept", headline=True)
    return store


def found(store: Store, words: str) -> str:
    with store.read() as session:
        return find_story(session, words).slug


def missing(store: Store, words: str) -> NotFoundError:
    with store.read() as session, pytest.raises(NotFoundError) as caught:
        find_story(session, words)
    return caught.value


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("harbour-strike", "harbour-strike"),
        ("Harbour Strike", "harbour-strike"),
        ("harbor-strike", "harbour-strike"),
        ("harbour-strke", "harbour-strike"),
        ("strike talks harbour", "harbour-strike-talks"),
        ("dockers walk out in ostrel", "harbour-strike"),
        ("bnk-rate", "bank-rate"),
        ("summit-jun-4", "summit-june-4"),
    ],
)
def test_one_story_fits(full: Store, words: str, slug: str) -> None:
    assert found(full, words) == slug


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("harbour", "harbour-strike"),
        ("strike", "harbour-strike"),
        ("summit-june-5", "summit-june-4"),
        ("estmark", "bank-rate"),
    ],
)
def test_what_is_not_sure_is_asked_back(full: Store, words: str, first: str) -> None:
    error = missing(full, words)
    assert error.suggestions[0] == first
    assert error.hint == "Did you mean one of these?"
    assert words in error.problem


def test_two_that_fit_alike_are_both_offered(store: Store) -> None:
    with store.write() as session:
        Rows(session).story("dovrin-strike-east")
        Rows(session).story("dovrin-strike-west")
    assert set(missing(store, "dovrin-strike-est").suggestions) == {"dovrin-strike-east", "dovrin-strike-west"}


def test_a_misspelt_verb_is_offered(full: Store) -> None:
    assert missing(full, "subscrib everything").hint == "Did you mean `/story subscribe`?"


def test_what_resembles_nothing_says_where_to_look(full: Store) -> None:
    error = missing(full, "xylophone quartet")
    assert error.suggestions == ()
    assert "/story list" in error.hint
    assert "/story search" in error.hint


@pytest.mark.parametrize("words", ["anything", "…", "Ελλάδα"])
def test_an_empty_store_says_how_to_begin(store: Store, words: str) -> None:
    error = missing(store, words)
    assert error.suggestions == ()
    assert "There are no stories yet" in error.hint


@pytest.mark.parametrize("words", ["…", "Ελλάδα", "x" * 3000, "%", "'; drop table stories; --"])
def test_odd_words_find_nothing_and_break_nothing(full: Store, words: str) -> None:
    assert len(missing(full, words).problem) < 120


@pytest.mark.parametrize("reference", ["c2", "C2", "bank-rate", "Bank Rate"])
def test_a_claim_by_its_id_or_a_storys_main_claim(full: Store, reference: str) -> None:
    with full.read() as session:
        claim = find_claim(session, reference)
        assert (claim.proposition, claim.kind) == ("The rate was kept", StatementKind.STATEMENT)


@pytest.mark.parametrize(
    ("reference", "problem"),
    [
        ("c99", "no claim `c99`"),
        ("c999999999999", "no claim `c999999999999`"),
        ("summit-june-4", "has no claims yet"),
        ("xylophone", "No story is called"),
    ],
)
def test_no_such_claim(full: Store, reference: str, problem: str) -> None:
    with full.read() as session, pytest.raises(NotFoundError, match=problem) as caught:
        find_claim(session, reference)
    assert caught.value.hint


def test_a_new_storys_name() -> None:
    assert checked_slug(" Harbour: Strike! ") == "harbour-strike"
    with pytest.raises(UnusableInputError, match="cannot be a story's name"):
        checked_slug("???")


@pytest.mark.parametrize("word", ["all", "List", "subscribe", "help"])
def test_a_word_of_the_command_names_no_story(word: str) -> None:
    with pytest.raises(UnusableInputError, match="cannot be called"):
        checked_slug(word)


def test_a_claims_id_names_its_story(store: Store) -> None:
    with store.write() as session:
        rows = Rows(session)
        claim = rows.claim(rows.story("harbour-strike"))
        assert find_story(session, f"C{claim.id}").slug == "harbour-strike"
        with pytest.raises(NotFoundError):
            find_story(session, "c99999999999")
