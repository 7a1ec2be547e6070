"""What buttons and modals carry: it comes back as it went, and nothing else is taken for it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.commands import SectionName
from bot.core.errors import UnusableInputError
from bot.slack.payloads import (
    AddModal,
    Chosen,
    Dismiss,
    Origin,
    Payload,
    Release,
    Resolve,
    RulingModal,
    Share,
    ShareAnswer,
    Show,
    StoryModal,
    Why,
)

_ids = st.integers(1, 2**31 - 1)
_maybe = st.none() | _ids
_slugs = st.from_regex(r"[a-z0-9](-?[a-z0-9]){0,79}", fullmatch=True)
_sections = st.sampled_from(SectionName)
_hashes = st.none() | st.from_regex(r"[0-9]{10}\.[A-Za-z0-9]{8}", fullmatch=True)
_urls = st.none() | st.just("https://hooks.slack.com/commands/T1/2/abc")
_modals = st.builds(StoryModal, story=_slugs, section=_sections, home=_hashes)
_origins = st.builds(Origin, reply_to=_urls, home=_hashes, below=st.none() | _modals)
_payloads = st.one_of(
    st.builds(Show, story=_slugs, section=_sections),
    st.builds(Share, story=_slugs, section=_sections),
    st.builds(ShareAnswer, command=st.text(max_size=200)),
    st.builds(Resolve, claim_id=_ids, evidence_id=_maybe),
    st.builds(Dismiss, evidence_id=_ids),
    st.builds(Why, evidence_id=_ids),
    st.builds(Release, intake_id=_ids, story=_slugs),
    st.builds(RulingModal, claim_id=_ids, revision=_ids, evidence_id=_maybe, origin=_origins),
    _modals,
    st.builds(AddModal, channel=st.just("C1"), reply_to=_urls, intake_id=_maybe),
    st.builds(Chosen, id=_maybe),
)


@given(_payloads)
def test_round_trip_within_slacks_limit(payload: Payload) -> None:
    assert type(payload).load(payload.dump()) == payload
    assert len(payload.dump()) <= 2000


@given(_payloads, st.integers().filter(lambda version: version != 1))
def test_another_version_is_refused_with_a_way_out(payload: Payload, version: int) -> None:
    with pytest.raises(UnusableInputError) as refused:
        type(payload).load(json.dumps({**json.loads(payload.dump()), "v": version}))
    assert "another version" in refused.value.problem
    assert refused.value.hint


@given(st.none() | st.text() | st.dictionaries(st.text(), st.integers()).map(json.dumps))
def test_anything_else_is_refused(raw: str | None) -> None:
    for kind in (Show, Resolve, RulingModal):
        with pytest.raises(UnusableInputError):
            kind.load(raw)


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(UnusableInputError):
        Why.load('{"v":1,"evidence_id":3,"channel":"C1"}')


def test_each_kind_has_an_action_of_its_own() -> None:
    actions = [kind.action for kind in Payload.__subclasses__()]
    assert len(set(actions)) == len(actions) == 18
