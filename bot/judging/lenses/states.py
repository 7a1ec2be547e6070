"""Open-ended states and plans that no longer hold: wreckage found after all, an opening called off."""

import re
from collections.abc import Iterator

from bot.core.vocabulary import VerdictCode
from bot.judging.alignment import NEAR, Aligned
from bot.judging.findings import Finding, Strength
from bot.judging.lenses import View
from bot.judging.polarity import Mood, polarity
from bot.judging.times import When, told_in
from bot.judging.words import stemset

_OFF = re.compile(
    r"\b(?:cancel(?:s|led|ed)|call(?:s|ed)\s+off|postpon(?:es|ed)|scrap(?:s|ped)|shelv(?:es|ed)|abandon(?:s|ed)"
    r"|drop(?:s|ped)\s+(?:the|its|a|plans?)|delay(?:s|ed)|suspend(?:s|ed)"
    r"|put\s+off|pull(?:s|ed)\s+out|back(?:s|ed)\s+out|will\s+not|won['’]t|is\s+dead|ruled\s+out|rules\s+out"
    r"|reverse[sd]|u-turn|no\s+longer|put\s+on\s+hold|pushed\s+back|slip(?:s|ped)\s+to)\b",
    re.IGNORECASE,
)
_ONLY_LATER = re.compile(r"\b(?:before|until|till)\b")  # "will not open before June" keeps the plan
_FOUND = stemset("find found recover locate discover identify arrest capture reopen resume name charge retrieve")


def overtaken(view: View) -> Iterator[Finding]:
    """Find a later sentence that ends a state or a plan; a claim tied to a day cannot be overtaken."""
    after = _is_later(view)
    if view.profile.state and after:
        yield from _ended(view)
    if view.profile.plan:
        yield from _called_off(view)


def _is_later(view: View) -> bool:
    stated, published = view.profile.about.stated_on, view.scene.published
    return stated is None or published is None or published >= stated


def _ended(view: View) -> Iterator[Finding]:
    source, claim = view.scene.reading.text, view.profile
    wanted = {
        word.stem for position, word in enumerate(claim.words) if polarity(claim.text, claim.words, position).negated
    }
    for item in view.aligned:
        if told_in(claim, item.line).when is When.OTHER or item.share < NEAR:
            continue
        for position, word in enumerate(item.line.words):
            stands = polarity(source, item.line.words, position)
            if (
                word.stem in _FOUND
                and (word.stem in wanted or wanted & _FOUND)
                and not stands.negated
                and stands.mood is Mood.ACTUAL
            ):
                text = "The state that the claim describes has ended since: it was true when made."
                yield _finding("state.overtaken", text, item, view.firm(item))
                break


def _called_off(view: View) -> Iterator[Finding]:
    for item in view.aligned:
        match = _OFF.search(item.line.text)
        if match and item.share >= NEAR and item.own >= 2 and not _ONLY_LATER.search(item.line.text, match.end()):
            words = match[0]
            yield _finding("plan.dropped", f"The plan no longer holds: “{words}”.", item, view.firm(item))


def _finding(rule: str, text: str, item: Aligned, firm: bool) -> Finding:
    strength = Strength.STRONG if firm else Strength.WEAK
    return Finding(rule, VerdictCode.CONTRADICTS, strength, text, item.line.span, ("state",))
