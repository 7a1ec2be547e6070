"""What a person is told when something fails, and where in the modal."""

import pytest
from structlog.testing import capture_logs

from bot.core.errors import NotFoundError, SluglineError, UnusableInputError
from bot.ingest.urls import canonical_url
from handlers.errors import explained
from handlers.views import input_for


def test_what_a_person_can_act_on_is_told_as_it_is() -> None:
    error = NotFoundError("No story is called “x”.", "Did you mean this?", ("y",))
    assert explained(error, "story") is error


def test_the_rest_gets_a_reference_that_is_in_the_log() -> None:
    with capture_logs() as logs:
        told = explained(ValueError("secret detail"), "story")
    (entry,) = logs
    assert entry["reference"] in told.problem
    assert entry["listener"] == "story"
    assert "secret detail" not in str(told)
    assert explained(ValueError(), "story").problem != told.problem


@pytest.mark.parametrize(
    ("problem", "block"),
    [
        ("A ruling needs a reason.", "reason"),
        ("The reason is longer than 500 characters.", "reason"),
        ("The note is longer than 2000 characters.", "note"),
        ("No ruling was chosen.", "ruling"),
        ("Only editors can rule on claims.", "ruling"),
        ("This button comes from another version of Slugline.", "ruling"),
    ],
)
def test_an_error_is_shown_under_the_input_it_is_about(problem: str, block: str) -> None:
    assert input_for(SluglineError(problem)) == block


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org",
        "https://a:b@example.org",
        "https://exa mple.org",
        "https://e.org:0/",
        "https://" + "a" * 5000,
    ],
)
def test_an_unusable_address_is_shown_under_the_evidence(url: str) -> None:
    with pytest.raises(UnusableInputError) as refused:
        canonical_url(url)
    assert input_for(refused.value) == "evidence"
