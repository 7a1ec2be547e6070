"""The other lenses, each alone: what fires, and the look-alike that must not."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.vocabulary import StatementKind, VerdictCode
from bot.judging.findings import Strength
from bot.judging.lenses import Lens
from bot.judging.lenses.concessions import concessions
from bot.judging.lenses.corrections import corrections
from bot.judging.lenses.denials import denials
from bot.judging.lenses.hedges import hedges
from bot.judging.lenses.ordinals import ordinals
from bot.judging.lenses.outcomes import outcomes
from bot.judging.lenses.polarity import polarities
from bot.judging.lenses.states import overtaken
from bot.judging.lenses.support import support
from bot.judging.lenses.winners import winners
from bot.reading.times.dates import find_dates
from tests.judging.support import claim_of, findings

C, D, U, S = (
    VerdictCode.CONTRADICTS,
    VerdictCode.DENIAL_RECORDED,
    VerdictCode.UPDATE_SAME_STANCE,
    VerdictCode.SUPPORTS,
)
RULING = "The Tarnholm court upheld the $4 million fine against Corvane Leisure on March 9."
SOLD = "Corvane Leisure accepted the Harnvik council offer for the Lido pool, mediators said."
RUMOUR = "Corvane Leisure is secretly selling the Lido pool in Harnvik, a local newspaper reported."
FOUND = "No wreckage of the balloon Swift has been found off Tarnholm, the coast guard said."
PLAN = "The Lido pool in Harnvik will reopen on June 1, the council said."
FINAL = "Kelsow Rovers beat Harnvik United in the cup final on March 9."
THIRD = "It was the third Torp-Ames meeting since Howard Ames returned to office."

CASES = [
    (
        outcomes,
        RULING,
        "The Tarnholm court vacated the fine against Corvane Leisure on March 9.",
        "outcome.opposite",
        C,
    ),
    (outcomes, RULING, "The Tarnholm court affirmed the fine against Corvane Leisure on March 9.", None, None),
    (outcomes, RULING, "The Tarnholm court refused to set aside the fine against Corvane Leisure.", None, None),
    (outcomes, RULING, "Corvane Leisure asked the Tarnholm court to vacate the fine.", None, None),
    (
        polarities,
        SOLD,
        "Corvane Leisure had not accepted any Harnvik council offer for the Lido.",
        "polarity.opposite",
        C,
    ),
    (polarities, SOLD, "Corvane Leisure accepted the Harnvik council offer; it did not comment.", None, None),
    (
        denials,
        SOLD,
        "Corvane Leisure denied that it had accepted the Harnvik council offer for the Lido pool.",
        "denial.of-fact",
        C,
    ),
    (denials, RUMOUR, "Corvane Leisure denied that it was selling the Lido pool in Harnvik.", "denial.of-report", D),
    (
        denials,
        RUMOUR,
        "The Lido pool in Harnvik is safe. “We are selling nothing,” Corvane Leisure's chairman said.",
        "denial.contested",
        D,
    ),
    (denials, RUMOUR, "Corvane Leisure denied that it was late with its accounts in Harnvik.", None, None),
    (
        corrections,
        RULING,
        "Correction: we said the Tarnholm court upheld the fine against Corvane Leisure. It did not.",
        "correction",
        C,
    ),
    (
        corrections,
        RULING,
        "The Tarnholm court upheld the fine against Corvane Leisure and praised a correction officer.",
        None,
        None,
    ),
    (
        overtaken,
        FOUND,
        "The coast guard found wreckage of the balloon Swift off Tarnholm on Tuesday.",
        "state.overtaken",
        C,
    ),
    (overtaken, FOUND, "The coast guard has not found any wreckage of the balloon Swift off Tarnholm.", None, None),
    (overtaken, PLAN, "The council has scrapped the plan to reopen the Lido pool in Harnvik.", "plan.dropped", C),
    (overtaken, PLAN, "The council repeated that the Lido pool in Harnvik will reopen on June 1.", None, None),
    (winners, FINAL, "Harnvik United beat Kelsow Rovers in the cup final on March 9.", "who.differs", C),
    (winners, FINAL, "Kelsow Rovers won the cup final on March 9 and beat Harnvik United.", None, None),
    (ordinals, THIRD, "The Torp-Ames meeting was the fourth since Howard Ames returned to office.", "count.ordinal", C),
    (ordinals, THIRD, "The Torp-Ames meeting was the third since Howard Ames returned to office.", None, None),
    (hedges, RUMOUR, "Corvane Leisure may have offered the Lido pool in Harnvik for sale.", "stance.hedged", U),
    (
        hedges,
        RUMOUR,
        "Corvane Leisure declined to comment on a sale of the Lido pool in Harnvik.",
        "stance.no-comment",
        U,
    ),
    (
        support,
        SOLD,
        "Mediators said again that Corvane Leisure had accepted the Harnvik council offer for the Lido.",
        "support.same-source",
        U,
    ),
    (
        support,
        SOLD,
        "Corvane Leisure has signed: the Lido pool goes to Harnvik council, the registry shows.",
        "support.independent",
        S,
    ),
    (
        support,
        RULING,
        "Clerks never denied that the Tarnholm court upheld the fine against Corvane Leisure.",
        "support.not-denied",
        S,
    ),
]


@pytest.mark.parametrize(("lens", "claim", "text", "rule", "code"), CASES)
def test_lens(lens: Lens, claim: str, text: str, rule: str | None, code: VerdictCode | None) -> None:
    found = findings(lens, claim, text)
    assert (found[0].rule, found[0].code) == (rule, code) if rule else found == []


def test_a_denial_of_guilt_leaves_the_arrest() -> None:
    claim = "Police in Harnvik arrested banker Olav Kerr over the Lido theft."
    text = "A lawyer denied that banker Olav Kerr had any part in the Lido theft in Harnvik."
    (found,) = findings(denials, claim, text)
    assert (found.rule, found.code) == ("denial.beside", U)


def test_a_denial_recalled_in_passing_is_no_new_one() -> None:
    text = (
        "Swimmers worry about the Lido pool in Harnvik. They met on Monday. "
        "Corvane Leisure has denied that it was selling the Lido pool in Harnvik."
    )
    assert [(found.rule, found.code) for found in findings(denials, RUMOUR, text)] == [("denial.known", U)]


def test_a_denial_repeated() -> None:
    claim = claim_of("Corvane Leisure denied that it was selling the Lido pool.", None, StatementKind.DENIAL)
    (found,) = findings(denials, claim, "Corvane Leisure again denied that it was selling the Lido pool.")
    assert (found.rule, found.code) == ("denial.repeated", U)


def test_a_denier_who_now_says_so() -> None:
    claim = claim_of("Corvane Leisure denied that it was selling the Lido pool.", None, StatementKind.DENIAL)
    text = "Corvane Leisure acknowledged that it was selling the Lido pool, which it had denied."
    (found,) = findings(concessions, claim, text)
    assert (found.rule, found.strength) == ("denial.reversed", Strength.STRONG)
    assert findings(concessions, claim, "Corvane Leisure would not confirm that it was selling the Lido pool.") == []
    assert findings(concessions, claim, "Rivals confirmed that the Lido pool was being sold, as denied.") == []


def test_a_state_is_overtaken_by_later_news_only() -> None:
    text = "The coast guard found wreckage of the balloon Swift off Tarnholm."
    assert findings(overtaken, FOUND, text, date(2031, 3, 11))
    assert findings(overtaken, FOUND, text, date(2031, 3, 1)) == []


def test_a_count_without_a_date_takes_its_document_s() -> None:
    text = "The March 9 meeting was the fourth between the two since Howard Ames returned to office."
    claim = "This was the third meeting between the leaders since Ames returned to office."
    (undated,) = findings(ordinals, claim_of(claim, None), text, None)
    assert undated.strength is Strength.WEAK
    dated = replace(claim_of(claim, None), dated=find_dates("March 9", None))
    (found,) = findings(ordinals, dated, text, None)
    assert found.strength is Strength.STRONG
