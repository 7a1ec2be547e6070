"""The event gate: does a document tell of the same event or state as a claim?

Yes needs shared participants, a shared matter and a time that fits. No needs a stated reason. All else is unknown, and
unknown never becomes an asserted contradiction.
"""

import re
from dataclasses import dataclass

from bot.core.reading import OfficeState
from bot.core.verdicts import Reason
from bot.core.vocabulary import SameEvent, words
from bot.judging.alignment import NEAR, Aligned, best
from bot.judging.names import find_same
from bot.judging.profile import Profile, named_in
from bot.judging.sameness import Sameness, sameness
from bot.judging.scene import Scene
from bot.judging.times import SOON, When, days_after, interval, is_background, is_day_name, month_day, told_in
from bot.judging.words import load_lexicon

_NAMES_NEEDED = 0.6  # share of the claim's names that a document on the same event holds
_MATTER_NEEDED = 0.34  # share of its other terms: names alone make no event
_LATE = 10  # days after which an undated event of the same kind may be another one


@dataclass(frozen=True, slots=True)
class Gate:
    """The answer with its reasons; ``old`` marks a text that is older than its page says."""

    answer: SameEvent
    reasons: tuple[Reason, ...] = ()
    old: bool = False


def same_event(profile: Profile, scene: Scene, aligned: tuple[Aligned, ...]) -> Gate:
    """Return whether the document tells of the claim's event, with the reasons an editor can check."""
    old = _older_text(profile, scene)
    if old is not None:
        return Gate(SameEvent.NO, (old,), old=True)
    apart = [
        reason
        for reason in (
            _other_office(profile, scene, aligned),
            _other_time(profile, scene, aligned),
            _other_kind(profile, aligned),
            _other_thing(profile, scene, aligned),
        )
        if reason is not None
    ]
    if apart:
        return Gate(SameEvent.NO, (*apart, *_scope_notes(profile, scene, aligned)))
    return _together(profile, scene, aligned)


def _together(profile: Profile, scene: Scene, aligned: tuple[Aligned, ...]) -> Gate:
    top = best(aligned)
    named = named_in(profile, scene.keys)
    matter = len(profile.rare & scene.terms) >= _MATTER_NEEDED * len(profile.rare)
    if top is None or top.share < NEAR or not matter or len(named) < _NAMES_NEEDED * len(profile.keys):
        return Gate(
            SameEvent.UNKNOWN,
            (Reason("event.unclear", "The document may tell of another event: too little of the claim is in it."),),
        )
    if _is_before(profile, scene):
        text = "The document was published before the claim was made."
        return Gate(SameEvent.UNKNOWN, (Reason("event.earlier-text", text),))
    if not _time_fits(profile, scene, aligned):
        return Gate(
            SameEvent.UNKNOWN,
            (Reason("event.time-unclear", "The document does not say that it tells of the claim's date."),),
        )
    return Gate(SameEvent.YES, (Reason("event.same", "The same participants, matter and time.", top.line.span),))


def _is_before(profile: Profile, scene: Scene) -> bool:
    stated, published = profile.about.stated_on, scene.published
    return stated is not None and published is not None and (stated - published).days > 1


def _time_fits(profile: Profile, scene: Scene, aligned: tuple[Aligned, ...]) -> bool:
    if any(told_in(profile, item.line).when is When.SAME for item in aligned):
        return True
    after = days_after(profile, scene)
    if interval(profile) is not None or month_day(profile) is not None:
        return after is not None and -3 <= after <= SOON
    if profile.state or after is None:
        return True
    return after <= _LATE


def _older_text(profile: Profile, scene: Scene) -> Reason | None:
    """An article moved, reposted or reformatted today tells of the day it was first published."""
    if scene.republished is None:
        return None
    days = interval(profile)
    since = days[0] if days else profile.about.stated_on
    written = scene.written
    if written is not None and written.end is not None:
        if since is not None and written.end < since:
            return Reason(
                "event.old-text",
                f"The text is older than the claim: first published {written.span.of(scene.reading.text)}.",
                scene.republished,
            )
        return None
    return Reason(
        "event.old-text",
        "The text says that it was published before; its page date does not date it.",
        scene.republished,
    )


def _other_office(profile: Profile, scene: Scene, aligned: tuple[Aligned, ...]) -> Reason | None:
    """The claim has a person out of office, the document only in it, or the other way round."""
    if interval(profile) is not None and any(
        told_in(profile, item.line).when is When.SAME and not item.line.headline for item in aligned
    ):
        return None
    for person, claimed in sorted(profile.offices.items()):
        told = [anchor for anchor in scene.anchors if anchor.person and find_same(person, frozenset((anchor.person,)))]
        if told and all(anchor.state is not claimed.state for anchor in told):
            return Reason(
                "event.office",
                f"Another occasion: the claim has “{claimed.span.of(profile.text)}” ({words(claimed.state)}), "
                f"the document “{told[0].span.of(scene.reading.text)}” ({words(told[0].state)}).",
                told[0].span,
            )
    return None


def _other_time(profile: Profile, scene: Scene, aligned: tuple[Aligned, ...]) -> Reason | None:
    """The sentences that tell of the matter name another date, and none names the claim's except in looking back."""
    top = best(aligned)
    if top is None or (interval(profile) is None and month_day(profile) is None):
        return _much_later(profile, scene)
    telling = [item for item in aligned if item.own >= max(2, top.own - 2) or item.index <= 1]
    same = [item for item in telling if told_in(profile, item.line).when is When.SAME]
    if any(not is_background(item.line) for item in same):
        return None
    after = days_after(profile, scene)
    soon = after is not None and -3 <= after <= SOON
    others = [
        (item, told)
        for item in telling
        if (told := told_in(profile, item.line)).when is When.OTHER and not (soon and is_day_name(told.mention))
    ]
    if not others or (same and others[0][0].index > same[0].index):
        return None
    mention = others[0][1].mention
    span = mention.span if mention is not None else others[0][0].line.span
    return Reason("event.time", f"Another date: the document tells of {span.of(scene.reading.text)}.", span)


def _much_later(profile: Profile, scene: Scene) -> Reason | None:
    after = days_after(profile, scene)
    if after is None or after <= 300 or profile.state or profile.plan or profile.denial:
        return None
    return Reason(
        "event.later", f"The document was published {after} days after the claim and does not look back to it."
    )


def _other_kind(profile: Profile, aligned: tuple[Aligned, ...]) -> Reason | None:
    """Another chamber, round, leg or level than the claim's."""
    claim = profile.attribution.core.of(profile.text).lower()
    text = " ".join(item.line.text.lower() for item in aligned)
    for options in load_lexicon()["qualifiers"]["sets"]:
        mine = [option for option in options if _has(option, claim)]
        if len(mine) != 1 or _has(mine[0], text):
            continue
        for option in options:
            found = next((item for item in aligned if option != mine[0] and _has(option, item.line.text.lower())), None)
            if found is not None:
                word = next(part for part in option.split("|") if _has(part, found.line.text.lower()))
                return Reason("event.qualifier", f"Another matter: the document tells of “{word}”.", found.line.span)
    return None


def _other_thing(profile: Profile, scene: Scene, aligned: tuple[Aligned, ...]) -> Reason | None:
    """Every sentence that tells much of the claim tells of another thing of the kind, or of what is always so."""
    top = best(aligned)
    if top is None or top.own < 2:
        return None
    telling = [item for item in aligned if item.own >= max(2, top.own - 2)]
    if any(sameness(profile, scene, item.index) is not Sameness.OTHER for item in telling):
        return None
    return Reason("event.thing", "Another thing or occasion of the same kind as the claim's.", top.line.span)


def _has(option: str, text: str) -> bool:
    return re.search(rf"\b(?:{option})s?\b", text) is not None


def _scope_notes(profile: Profile, scene: Scene, aligned: tuple[Aligned, ...]) -> list[Reason]:
    """What else an editor will ask once the events differ."""
    notes = []
    top = best(aligned)
    if profile.denial:
        span = top.line.span if top else None
        notes.append(
            Reason("denial.scope", "The tracked denial concerns earlier reports; it says nothing of this event.", span)
        )
    window = next((anchor for anchor in scene.anchors if anchor.counting_window), None)
    owner = profile.offices.get(_owner(profile, window.person)) if window is not None else None
    if window is not None and owner is not None and owner.state is OfficeState.OUT_OF_OFFICE:
        since = window.span.of(scene.reading.text)
        notes.append(Reason("count.window", f"The count “{since}” leaves out the earlier period.", window.span))
    return notes


def _owner(profile: Profile, person: str | None) -> str:
    return (find_same(person, frozenset(profile.offices)) if person else None) or ""
