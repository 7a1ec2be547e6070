"""What a one-sentence claim says, apart from who says it."""

import re
from dataclasses import dataclass

from bot.core.spans import Span

_CUE = (
    r"(?:said|says|announced|reported|told|stated|confirmed|claimed|claims|declared|wrote|writes|reports|showed|shows"
    r"|found|ruled\s+that|insisted|added)"
)
_TAIL = re.compile(
    rf",\s+(?P<who>[^,.;]{{2,90}}?)\s+{_CUE}\b(?P<to>[^,.;]{{0,50}})\.?\s*$"
    rf"|,\s+according\s+to\s+(?P<acc>[^;]{{2,90}}?)\.?\s*$"
    r"|\s+\((?P<paren>[^()]*(?:reports?|sources?|media|officials?|accounts?|posts?|rumou?rs?)[^()]*)\)\.?\s*$",
)
_LEAD = re.compile(
    rf"^(?P<who>[^,.;]{{2,90}}?)\s+(?:has\s+|have\s+)?{_CUE}\s+(?:on\s+\w+day\s+|in\s+[^,]{{2,30}}?\s+)?(?:that\s+)?(?=\S)"
    r"|^According\s+to\s+(?P<acc>[^,;]{2,90}),\s+",
)
_UNCONFIRMED = re.compile(
    r"\b(?:newspapers?|magazines?|tabloids?|websites?|blogs?|blogger|posts?|media|press|broadcaster|radio|tv|television|station|daily|weekly|gazette"
    r"|ledger|courier|herald|tribune|podcast|columnist|outlets?|sources?|insiders?|people\s+(?:familiar|close|with|briefed)|unnamed|anonymous|rumou?rs?"
    r"|reportedly|allegedly|alleged|accus\w+|whistle-?blowers?|leaked|leaks?|former\s+employees?|ex-employees?|critics|activists|rivals?|opponents?"
    r"|unconfirmed|claims|viral|tipsters?|witness(?:es)?|neighbou?rs|two\s+\w+\s+sources|aides?\s+who|channel|messages?|online)\b",
    re.IGNORECASE,
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
        return Attribution(Span(0, tail.start()), who, _is_unconfirmed(who, text))
    if (lead := _LEAD.match(text)) and len(text) - lead.end() > 20:
        who = lead["who"] or lead["acc"] or ""
        return Attribution(Span(lead.end(), len(text)), who, _is_unconfirmed(who, text))
    return Attribution(Span(0, len(text)), "", re.search(r"\b(?:reportedly|allegedly|rumou?red)\b", text) is not None)


def _is_unconfirmed(who: str, text: str) -> bool:
    return _UNCONFIRMED.search(who) is not None or re.search(r"\b(?:reportedly|allegedly)\b", text) is not None
