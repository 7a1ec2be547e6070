"""What a one-sentence claim says, apart from who says it."""

import re
from dataclasses import dataclass

from bot.core.spans import Span

_CUES = (
    r"(?:said|says?|announced|reported|reports|told|stated|confirmed|declared|wrote|writes|showed|shows|found"
    r"|ruled\s+that|insisted|added|decided|estimated?|forecast|according)"
)
# Verbs that put something forward without vouching for it.
_ALLEGES = (
    r"(?:alleg(?:es?|ed)|claims?|claimed|accus(?:es?|ed)|suggests?|suggested|speculat(?:es?|ed)|hint(?:s|ed)|believes?)"
)
_CUE = rf"(?P<cue>{_CUES}|{_ALLEGES})"
_TAIL = re.compile(
    rf",\s+(?P<who>[^,.;()]{{2,90}}?)\s+{_CUE}\b(?P<to>[^,.;]{{0,50}})(?:,\s+citing[^.;]*)?\.?\s*$"
    r"|,\s+according\s+to\s+(?P<acc>[^;]{2,90}?)\.?\s*$"
    r"|\s+\((?P<paren>[^()]*(?:reports?|sources?|media|officials?|accounts?|posts?|rumou?rs?)[^()]*)\)\.?\s*$",
)
_LEAD = re.compile(
    rf"^(?P<who>[^,.;()]{{2,90}}?)(?<!\bthe)(?<!\bof)\s+(?:has\s+|have\s+)?{_CUE}\s+(?:on\s+\w+day\s+"
    rf"|in\s+[^,]{{2,30}}?\s+)?(?:that\s+)?(?=\S)"
    r"|^According\s+to\s+(?P<acc>[^,;]{2,90}),\s+",
)
_UNVOUCHED = re.compile(_ALLEGES, re.IGNORECASE)
_UNCONFIRMED = re.compile(
    r"\b(?:newspapers?|magazines?|tabloids?|websites?|blogs?|bloggers?|posts?|media|press|broadcaster|radio|tv"
    r"|television"
    r"|station|daily|weekly|monthly|gazette|ledger|courier|herald|tribune|journal|news\s+service|newsletter|podcast"
    r"|columnist|outlets?|sources?|insiders?|people\s+(?:familiar|close|with|briefed)|unnamed|anonymous|rumou?rs?"
    r"|whistle-?blowers?|leaks?|former\s+employees?|ex-employees?|dismissed\s+employees?|unconfirmed|viral|tipsters?"
    r"|neighbou?rs|villagers|channel|messages?|memo|screenshots?|video|online)\b",
    re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"\b(?:reportedly|allegedly|alleged\s+to|rumou?red|secretly|citing\s+(?:unnamed|anonymous)\s+\w+)\b"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """``core`` is where the proposition itself stands; ``who`` the words that name the source; ``unconfirmed`` whether
    the source is a report, a rumour or somebody unnamed rather than a party or an authority."""

    core: Span
    who: str = ""
    unconfirmed: bool = False


def attribution(text: str) -> Attribution:
    """Return how a claim is attributed; a claim without attribution is all core, and stands as fact."""
    if tail := _TAIL.search(text):
        who = tail["who"] or tail["acc"] or tail["paren"] or ""
        return Attribution(Span(0, tail.start()), who, _is_unconfirmed(who, tail["cue"], text))
    if (lead := _LEAD.match(text)) and len(text) - lead.end() > 20:
        who = lead["who"] or lead["acc"] or ""
        return Attribution(Span(lead.end(), len(text)), who, _is_unconfirmed(who, lead["cue"], text))
    return Attribution(Span(0, len(text)), "", _ALLEGED.search(text) is not None)


def _is_unconfirmed(who: str, cue: str | None, text: str) -> bool:
    unvouched = cue is not None and _UNVOUCHED.fullmatch(cue) is not None
    return unvouched or _UNCONFIRMED.search(who) is not None or _ALLEGED.search(text) is not None
