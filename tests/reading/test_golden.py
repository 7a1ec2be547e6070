"""Golden texts: every case is read right, or its gap is listed; a gap that is mended must leave the list."""

import re

import pytest

from tests.support.golden_texts import Case, cases, failures, gaps

_GAPS = {case: gap for gap, members in gaps() for case in members}


def _param(case: Case) -> object:
    gap = _GAPS.get(case.id)
    return pytest.param(case, id=case.id, marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [])


@pytest.mark.parametrize("case", [_param(case) for case in cases()])
def test_every_statement_of_a_text_is_read_right(case: Case) -> None:
    assert not failures(case), case.document.text


def test_there_are_enough_cases_and_about_half_of_each_form_is_unseen() -> None:
    assert len(cases()) >= 220
    assert len({case.id for case in cases()}) == len(cases())
    for form in {case.form for case in cases()}:
        halves = [case.seen for case in cases() if case.form == form]
        assert abs(halves.count(True) - halves.count(False)) <= 2


def test_a_gap_names_cases_that_exist_each_under_one_reason() -> None:
    listed = [case for _, members in gaps() for case in members]
    assert len(listed) == len(set(listed))
    assert set(listed) <= {case.id for case in cases()}


def test_the_list_of_gaps_gives_away_no_words_of_the_unseen_half() -> None:
    unseen = " ".join(case.document.text.lower() for case in cases() if not case.seen)
    examples = [words for gap, _ in gaps() for words in re.findall(r'"([^"]+)"', gap) if len(words.split()) >= 3]
    assert examples
    assert [words for words in examples if words.lower().rstrip(". ") in unseen] == []
