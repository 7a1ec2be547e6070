"""Verdicts: precision first, every one with reasons, notify and evidence an editor can check."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.vocabulary import Notify, SameEvent, StatementKind, VerdictCode
from bot.judging import VERSION
from tests.judging.support import claim_of, judged

RULING = "The Tarnholm court upheld the $4 million fine against Corvane Leisure on March 9."
VACATED = "The Tarnholm court vacated the $4 million fine against Corvane Leisure on March 9. Lawyers cheered."


def test_a_plain_contradiction_alerts_with_its_sentence() -> None:
    verdict = judged(RULING, VACATED)
    assert (verdict.code, verdict.alert, verdict.ask) == (VerdictCode.CONTRADICTS, True, False)
    assert (verdict.notify, verdict.same_event, verdict.version) == (Notify.CHANNEL, SameEvent.YES, VERSION)
    assert verdict.evidence[0].of(VACATED).startswith("The Tarnholm court vacated")
    assert verdict.reasons[0].rule == "outcome.opposite"
    assert "vacated" in verdict.reasons[0].text
    assert "outcome" in verdict.differs_in


def test_an_unknown_event_asks_and_never_alerts() -> None:
    verdict = judged(RULING, VACATED.replace(" on March 9", ""), published=None)
    assert (verdict.code, verdict.alert, verdict.ask) == (VerdictCode.CONTRADICTS, False, True)
    assert verdict.same_event is SameEvent.UNKNOWN
    assert verdict.notify is Notify.THREAD
    assert verdict.likelihood <= 0.55


def test_another_event_is_a_quiet_note() -> None:
    verdict = judged(RULING, VACATED.replace("March 9", "January 5"))
    assert (verdict.code, verdict.notify) == (VerdictCode.DIFFERENT_EVENT, Notify.THREAD)
    assert not verdict.alert
    assert not verdict.ask


def test_an_old_text_notifies_nobody() -> None:
    verdict = judged(RULING, f"This article was first published on 9 March 2030. {VACATED.replace(' on March 9', '')}")
    assert (verdict.code, verdict.notify) == (VerdictCode.DIFFERENT_EVENT, Notify.NONE)


def test_a_denied_rumour_is_a_position_not_a_contradiction() -> None:
    claim = "Corvane Leisure is secretly selling the Lido pool in Harnvik, a local newspaper reported."
    verdict = judged(claim, "Corvane Leisure denied on Tuesday that it was selling the Lido pool in Harnvik.")
    assert (verdict.code, verdict.alert, verdict.notify) == (VerdictCode.DENIAL_RECORDED, False, Notify.CHANNEL)


def test_a_denied_fact_is_a_contradiction() -> None:
    claim = "Corvane Leisure accepted the council's offer for the Lido pool in Harnvik, mediators said."
    verdict = judged(claim, "Corvane Leisure denied on Tuesday that it accepted an offer for the Lido pool in Harnvik.")
    assert (verdict.code, verdict.alert) == (VerdictCode.CONTRADICTS, True)


def test_a_floor_and_growth() -> None:
    claim = "At least 12 people were killed in the Tarnholm ferry fire, harbour officials said."
    verdict = judged(claim, "The number of people killed in the Tarnholm ferry fire has risen to 15, doctors said.")
    assert (verdict.code, verdict.notify, verdict.alert) == (VerdictCode.NUMBER_CHANGED, Notify.THREAD, False)


def test_satire_is_unrelated() -> None:
    text = f"{VACATED} The judges were replaced by a toaster. From our weekly humour column, The Loose Brick."
    assert judged(RULING, text).code is VerdictCode.UNRELATED


def test_the_same_words_again_are_no_second_source() -> None:
    verdict = judged(RULING, f"{RULING} (Reporting by an agency.)")
    assert (verdict.code, verdict.notify) == (VerdictCode.UPDATE_SAME_STANCE, Notify.NONE)


def test_nothing_shared() -> None:
    verdict = judged(RULING, "A glacier in Ostrel lost nine metres of ice last summer.")
    assert (verdict.code, verdict.notify, verdict.evidence) == (VerdictCode.UNRELATED, Notify.NONE, ())


def test_what_is_not_stated_is_said() -> None:
    claim = claim_of("The chancellery denied that Howard Ames met Lena Torp.", None, StatementKind.DENIAL)
    verdict = judged(claim, "The chancellery again denied that Howard Ames met Lena Torp on June 4.", None)
    assert {"date of the document", "year", "date of the denial"} <= set(verdict.not_stated)


_WORDS = st.sampled_from(
    [
        "Tarnholm",
        "court",
        "upheld",
        "vacated",
        "not",
        "denied",
        "never",
        "$4 million",
        "at least 12",
        "March 9",
        "the",
        "fine",
        "Corvane Leisure",
        "said",
        ".",
        ",",
        "\n\n",
        "“",
        "”",
        "Correction:",
        "will",
        "cancelled",
        "third",
        "since",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=200) | st.lists(_WORDS, max_size=40).map(" ".join),
    st.text(max_size=200) | st.lists(_WORDS, max_size=60).map(" ".join),
    st.none() | st.dates(date(2030, 1, 1), date(2032, 1, 1)),
)
def test_any_texts_get_a_verdict_whose_spans_hold(claim: str, text: str, published: date | None) -> None:
    verdict = judged(claim, text, published)
    assert verdict.reasons
    assert 0 <= verdict.likelihood <= 1
    assert not (verdict.alert and verdict.ask)
    assert not verdict.alert or (verdict.code is VerdictCode.CONTRADICTS and verdict.same_event is SameEvent.YES)
    spans = [*verdict.evidence, *(reason.span for reason in verdict.reasons if reason.span is not None)]
    assert all(span.end <= len(text) for span in spans)
