"""The forms that a date takes in a text, as one pattern, and a quick scan for the words that any date holds."""

import re
from collections.abc import Iterable, Iterator

from bot.reading.lexis.calendar_words import MONTHS, SEASONS, WEEKDAYS
from bot.reading.lexis.gazetteer import wordset
from bot.reading.lexis.number_words import ORDINALS, SMALL, TENS
from bot.reading.lexis.tries import any_of, with_capitals

YEAR = r"(?:1[5-9]|20|21)\d\d"
MONTH = any_of(name.capitalize() for name in MONTHS)
_WEEKDAY = any_of(name.capitalize() for name in WEEKDAYS)
_SEASON = any_of(SEASONS)
_COUNT = rf"(?:an?|\d{{1,3}}|{any_of([*SMALL, *TENS])})"
_PERIODS = wordset("day days week weeks fortnight fortnights month months year years decade decades hours")
_WORDS = wordset("today yesterday tomorrow tonight night morning afternoon evening fiscal financial quarter half")
DATE_WORDS = [*with_capitals([*_PERIODS, *_WORDS, *SEASONS]), *(name.capitalize() for name in (*MONTHS, *WEEKDAYS))]
_TRIGGER = re.compile(
    rf"(?<![^\W_])(?:{any_of(DATE_WORDS)}(?![^\W_])|{YEAR}|\d{{1,2}}(?:[/.]\d{{1,2}}[/.]\d|(?:st|nd|rd|th)(?![^\W_]))|Q[1-4](?!\w)|FY\s?\d)|['’]\d0s(?!\w)"
)
_ORDINAL = any_of(ORDINALS)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TH = r"(?:st|nd|rd|th)?"
_DOT = r"(?:\.(?=\s+[\d(]))?"  # of a short form, not of the sentence
_OF_YEAR = rf",?\s+(?:of\s+)?(?P<%s>{YEAR})(?![\d%%])"
_DATE = re.compile(
    rf"""(?<![\w/])(?:
      (?P<iso>(?P<iy>{YEAR})-(?P<im>\d\d)-(?P<id>\d\d))
        (?:[T\x20](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)
    | (?<![\d.])(?P<n1>\d{{1,2}})(?:/(?P<n2>\d{{1,2}})/(?P<n3>\d{{4}}|\d{{2}})
        |\.(?P<p2>\d{{1,2}})\.(?P<p3>{YEAR}))(?![\d/]|\.\d)
    | (?P<ra>\d{{1,2}}){_TH}\s?(?:-|–|to|and)\s?(?P<rb>\d{{1,2}}){_TH}\s+(?:of\s+)?(?P<rm>{MONTH})\b{_DOT}
        (?:{_OF_YEAR % "ry"})?
    | (?P<sm>{MONTH})\b\.?\s+(?P<sa>\d{{1,2}}){_TH}\s?(?:-|–|to)\s?(?P<sb>\d{{1,2}}){_TH}
        (?![\d:.%]\d|\d|:)(?:{_OF_YEAR % "sy"})?
    | (?:(?:{_WEEKDAY}),?\s+)?(?:(?:the\s+)?(?P<d2>{_DAY}|{_ORDINAL})\s+(?:of\s+)?(?P<m2>{MONTH})\b{_DOT}
        (?:{_OF_YEAR % "y2"})?
      | (?P<m1>{MONTH})\b\.?\s+(?:the\s+)?(?P<d1>\d{{1,2}}){_TH}(?![\d:.%,]\d|\d|:)(?:{_OF_YEAR % "y1"})?)
    | (?P<part>(?:[Tt]he\s+)?(?:[Ee]arly|[Mm]id|[Ll]ate|(?:beginning|start|middle|end)\s+of))[\s-]+(?:
        (?P<pm>{MONTH})\b{_DOT}(?:{_OF_YEAR % "pmy"})?|(?P<pd>{YEAR[:-4]}\d0)s|(?P<py>{YEAR})(?![\d%]))
    | (?:(?P<mnear>last|next|this)\s+)?(?P<m3>{MONTH})\b{_DOT}
        (?:{_OF_YEAR % "y3"}|,?\s+(?:of\s+)?(?P<mrel>last|this|next)\s+year)?
    | (?:(?P<q>first|second|third|fourth)[\s-]+quarter|Q(?P<qn>[1-4]))(?:\s+of|,)?\s+(?P<qy>{YEAR})
    | (?P<h>first|second)\s+half\s+of\s+(?P<hy>{YEAR})
    | (?P<fiscal>(?:[Ff]iscal|[Ff]inancial|tax)\s+(?:year\s+)?{YEAR}(?:[-/–]\d\d(?:\d\d)?)?|FY\s?\d{{2,4}})
    | (?:(?P<snear>[Ll]ast|[Tt]his|[Nn]ext)\s+|(?P<sthe>[Tt]he\s+))?(?P<season>{_SEASON})
        (?:\s+(?:of\s+)?(?P<sey>{YEAR})(?:[-–/]\d\d)?)?\b
    | (?P<decade>(?:[Tt]he\s+)?(?P<dec>{YEAR[:-4]}\d0)s)\b | (?:[Tt]he\s+)?['’](?P<short>\d0)s\b
    | (?P<ya>{YEAR})[-–/](?P<yb>{YEAR}|\d\d)(?![\d-])
    | (?:(?P<near>[Ll]ast|[Nn]ext|[Tt]his|coming)\s+)?(?P<weekday>{_WEEKDAY})\b
    | (?P<along>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s+(?P<awhich>this|last|next)\s+(?P<aunit>week|month|year)\b
    | [Tt]he\s+(?P<run>past|last|previous|next|coming)\s+(?:(?P<rn>{_COUNT})\s+)?
        (?P<runit>hour|day|week|month|year|decade)(?P<rmany>s?)\b
    | (?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<unit>week|month|year|decade)\b(?:\s+\((?P<pyear>{YEAR})\))?
    | (?P<word>(?:[Ee]arlier\s+|[Ll]ater\s+)?[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight
      |[Tt]his\s+(?:morning|afternoon|evening)
      |[Ll]ast\s+night|[Tt]he\s+day\s+before\s+yesterday)\b(?!['’]s)
    | (?P<count>{_COUNT}|[Aa]n?)\s+(?P<ago>day|week|fortnight|month|year|decade)s?\s+ago(?P<sharp>\s+today)?\b
    | [Tt]he\s+(?P<nth>\d{{1,2}})(?:st|nd|rd|th)(?=[.,;:!?)]|\s+(?:and|but|at|after|before)\b|$)
    | (?P<year>{YEAR})(?![\w%]|[-–]\w|[.,]\d)
    )""",
    re.VERBOSE,
)  # fmt: skip
_AHEAD = 60  # characters after a trigger in which its date ends
_BACK = 18  # characters before a trigger in which its date begins
_UNIT_BACK = 26  # the same before "years" and the like: "the past twenty-five years"
_PARTS = frozenset(with_capitals(["half", "quarter", "fiscal", "financial"]))
_UNITS = frozenset(with_capitals([*_PERIODS, "night", "morning", "afternoon", "evening"]))


def find_matches(text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what may be dates in ``text``, in order and apart from one another, in time in proportion to its length.

    ``starts`` are the offsets at which the words of a date may begin.
    """
    end = 0
    for at in starts:
        trigger = _TRIGGER.match(text, at) if at >= end else None
        if trigger is None or not _promises(text, trigger):
            continue
        back = _UNIT_BACK if trigger[0] in _UNITS else _BACK
        start, stop = max(end, trigger.start() - back), trigger.end() + _AHEAD
        match = _DATE.search(text, start, stop)
        while match is not None and match.end() <= trigger.start():
            match = _DATE.search(text, match.end(), stop)
        if match is not None and match.start() <= trigger.start():
            yield match
            end = match.end()


def _promises(text: str, trigger: re.Match[str]) -> bool:
    """Return whether a unit of time stands beside a word that makes a date of it: most do not ("for two years")."""
    word = trigger[0]
    if word in _UNITS:
        around = text[max(0, trigger.start() - _UNIT_BACK) : trigger.end() + 5]
        return any(sign in around for sign in ("ast ", "his ", "ext ", " ago", "coming ", "previous "))
    return word not in _PARTS or any(letter.isdigit() for letter in text[trigger.end() : trigger.end() + 14])
