"""Proposed claims: what is worth tracking, in which kind, with which links."""

from datetime import date

from bot.core.documents import Document
from bot.core.reading import ProposedClaim
from bot.core.vocabulary import Basis, Genre, StatementKind
from bot.reading import read

_PUBLISHED = date(2025, 3, 6)


def _claims(text: str, title: str | None = None) -> tuple[ProposedClaim, ...]:
    return read(Document(text=text, title=title, published=_PUBLISHED)).claims


def test_a_report_told_twice_is_one_claim_with_two_spans_and_its_denial() -> None:
    text = (
        "Reports claimed that Ida Brekke had sold the Arden mill to Kestrel Foods. Kestrel Foods denied the reports.\n"
        "The first reports suggested a sale of the Arden mill by Ida Brekke to Kestrel Foods."
    )
    report, denial = _claims(text)
    assert (report.kind, len(report.spans), report.denied_by) == (StatementKind.REPORT, 2, (0,))
    assert (denial.kind, denial.denial, denial.denied_by) == (StatementKind.DENIAL, 0, ())
    assert denial.proposition == "Kestrel Foods denied that Ida Brekke had sold the Arden mill to Kestrel Foods"


def test_what_news_asserts_itself_needs_names_a_date_or_a_figure() -> None:
    claims = _claims("Kestrel Foods opened a mill in Arden on Monday. The sun shone. Hopes are high.")
    assert [claim.proposition for claim in claims] == ["Kestrel Foods opened a mill in Arden on Monday"]
    assert (claims[0].time.start, claims[0].time.basis) == (date(2025, 3, 3), Basis.INFERRED)


def test_a_count_in_a_window_is_a_figure() -> None:
    text = "This was the fourth strike at the Arden mill since Ida Brekke took office."
    assert [claim.kind for claim in _claims(text)] == [StatementKind.FIGURE]


def test_one_event_following_another_is_two_claims() -> None:
    text = "A stormy meeting between Ida Brekke and Per Aune on March 4 followed the mill's sale, which cost 900 jobs."
    first, second = _claims(text)
    assert first.proposition == "A stormy meeting between Ida Brekke and Per Aune on March 4"
    assert first.headline
    assert second.proposition == "The mill's sale, which cost 900 jobs"


def test_analysis_gives_no_claims_of_its_own_but_keeps_words_quoted_in_it() -> None:
    text = (
        "Ida Brekke sold the Arden mill to Per Aune on Monday.\n"
        "Implications\n"
        "The sale of the Arden mill to Per Aune marks a shift for Kestrel Foods. "
        'Ida Brekke\'s statement that the deal was "the last of its kind" is telling.'
    )
    assert [claim.proposition for claim in _claims(text)] == [
        "Ida Brekke sold the Arden mill to Per Aune on Monday",
        'Ida Brekke\'s statement that the deal was "the last of its kind"',
    ]


def test_satire_and_commentary_give_no_claims_of_their_own() -> None:
    text = "Kestrel Foods sold 12 mills to Per Aune on Monday."
    for genre in (Genre.SATIRE, Genre.OPINION):
        assert read(Document(text=text, genre=genre)).claims == ()


def test_both_sides_confirm_the_main_event() -> None:
    text = (
        "Norway and Tolvania held talks in Arden on March 4. Oslo called the talks useful. "
        "Tolvania described the talks as frank. The Danish foreign ministry said the talks were watched closely."
    )
    main = next(claim for claim in _claims(text) if claim.headline)
    assert main.proposition == "Norway and Tolvania held talks in Arden on March 4"
    assert main.confirmed_by == ("Oslo", "Tolvania")


def test_a_headline_that_denies_makes_the_denied_report_the_main_claim() -> None:
    text = "Kestrel denies mill sale\n\nKestrel Foods denied a newspaper report that it had sold the Arden mill."
    main = next(claim for claim in _claims(text, "Kestrel denies mill sale") if claim.headline)
    assert (main.kind, main.denied_by) == (StatementKind.REPORT, (0,))


def test_a_speaker_after_the_words_stands_before_them_in_the_proposition() -> None:
    (claim,) = _claims("The Arden mill will close in May, Ida Brekke told reporters.")
    assert claim.proposition == "Ida Brekke said the Arden mill will close in May"
    assert claim.time.start == date(2025, 5, 1)


def test_a_name_keeps_its_capital_inside_the_proposition() -> None:
    (claim,) = _claims("Norvil will close its mill in May, the company announced.")
    assert claim.proposition == "The company announced Norvil will close its mill in May"
