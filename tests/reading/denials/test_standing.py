"""What became of a denial, by what the document says."""

import pytest

from bot.core.documents import Document
from bot.core.vocabulary import DenialStatus
from bot.reading import read

_STATUS = [
    ("The clinic denied that files were lost.", DenialStatus.STANDING),
    ("The clinic has again denied that files were lost.", DenialStatus.REPEATED),
    ("The clinic repeated its denial that files were lost.", DenialStatus.REPEATED),
    ("The clinic softened its denial that files were lost.", DenialStatus.SOFTENED),
    ("The clinic withdrew its denial that files were lost.", DenialStatus.WITHDRAWN),
    ("The clinic denied that files were lost but has since acknowledged that two were.", DenialStatus.WITHDRAWN),
    ("The clinic, which denied that files were lost, now admits it.", DenialStatus.WITHDRAWN),
    (
        "The clinic denied that files were lost. The clinic later conceded that files were lost.",
        DenialStatus.WITHDRAWN,
    ),
    ("The clinic denied that files were lost. The clinic later conceded that the roof leaked.", DenialStatus.STANDING),
    ("The clinic denied that files were lost. The nurses admitted that files were lost.", DenialStatus.STANDING),
    ("The clinic denied that files were lost. The clinic confirmed that no files were lost.", DenialStatus.STANDING),
]


@pytest.mark.parametrize(("text", "status"), _STATUS, ids=[text[:70] for text, _ in _STATUS])
def test_only_the_deniers_own_later_words_change_a_denial(text: str, status: DenialStatus) -> None:
    record = read(Document(text=text)).denials[0]
    assert record.status is status
    assert (record.status_evidence is None) is (status is DenialStatus.STANDING)


@pytest.mark.parametrize(
    ("then", "status"),
    [
        ("He later admitted it.", DenialStatus.WITHDRAWN),
        ("The net was wet. Ek has since admitted doing so.", DenialStatus.WITHDRAWN),
        ("The clerk later admitted it.", DenialStatus.STANDING),
        ("He later admitted it was hard.", DenialStatus.STANDING),
        ("He never admitted it.", DenialStatus.STANDING),
    ],
)
def test_who_admits_it_takes_the_denial_back(then: str, status: DenialStatus) -> None:
    (record,) = read(Document(text=f"Jon Ek denied cutting the net. {then}")).denials
    assert record.status is status
