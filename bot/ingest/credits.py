"""Credit lines: who wrote a text, where and when, as the line under its headline states it."""

import re
from dataclasses import dataclass
from datetime import date

from bot.core.written_dates import DAY_NAME, FULL_DATE, day_of

LONGEST_CREDIT = 150
"""Characters; a longer line is a sentence."""

_BY = re.compile(r"(?:[Ww]ritten\s+|[Rr]eported\s+)?(?:by|By|BY)(?:\s+|:\s*)")
_SEPARATOR = re.compile(r"\s*[,|·•–—]\s*|\s+-\s+")
_BAR = re.compile(r"[|·•–—]|\s-\s")
_WORD = r"(?:[^\W\d_a-z][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*)"
_NAME = rf"{_WORD}(?:\s+(?:{_WORD}|de|da|del|van|von|der|den|al|bin|el|la|le|di|y)){{1,3}}"
_NAMES = re.compile(rf"{_NAME}(?:\s+(?:and|&)\s+{_NAME})?")
_TITLED = re.compile(rf"(?:The\s+)?{_WORD}(?:\s+(?:{_WORD}|of|and|the|&)){{0,4}}")
# Words that newspapers, stations and agencies have in their names.
_PRESS = re.compile(
    r"\b(?:times|post|news|herald|gazette|courier|tribune|chronicle|journal|observer|guardian|telegraph|mail|mirror"
    r"|express|echo|standard|star|sun|globe|press|register|record|examiner|inquirer|enquirer|dispatch|despatch|bulletin"
    r"|messenger|mercury|advertiser|argus|sentinel|ledger|daily|weekly|monthly|review|today|independent|broadcasting"
    r"|radio|television|tv|wire|agency|magazine|newspaper|reporter|correspondent|voice|monitor|leader|citizen|reuters"
    r"|afp|bbc|cnn|npr)\b",
    re.I,
)
_ROLE = re.compile(r"\b(?:editor|correspondent|reporter|writer|columnist|staff|desk|journalist|contributor)\b", re.I)
_NO_NAME = re.compile(rf"\b(?:{DAY_NAME}|The|Our|Your|My|A|An)\b")
_ASIDE = re.compile(r"\d+\s*min(?:ute)?s?(?:\s+read)?|\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?", re.I)


@dataclass(frozen=True, slots=True)
class Credit:
    """What a credit line states; None where it is silent."""

    byline: str | None
    publisher: str | None
    published: date | None


def credit_of(line: str) -> Credit | None:
    """Return what a line such as "By Ana Brill, Velmora Courier, 3 March 2026" states; None for any other line.

    Every part of the line must be known for what it is: names, one outlet, one full date, a writer's post, a time. A
    line that does not begin with "by" must hold a date and an outlet.
    """
    text = line.strip()
    by = _BY.match(text)
    found = list(FULL_DATE.finditer(text))
    if len(text) > LONGEST_CREDIT or len(found) > 1 or text.endswith((".", "?", "!")):
        return None
    day = day_of(found[0]) if found else None
    if found and day is None:
        return None
    start, end = found[0].span() if found else (len(text), len(text))
    rest = (text[by.end() if by else 0 : start], text[end:])
    fields = [field for part in rest for field in _SEPARATOR.split(part.strip()) if field]
    credit = _of_fields(fields, day, barred=_BAR.search(text) is not None, credited=by is not None)
    stated = by is not None or (day is not None and credit is not None and credit.publisher is not None)
    return credit if stated else None


def _of_fields(fields: list[str], day: date | None, *, barred: bool, credited: bool) -> Credit | None:
    """Return what the fields of a line state; None if one of them is unknown or stands twice.

    ``credited`` says that the line begins with "by", so that its first field is the author's name whatever it is like.
    """
    byline = publisher = None
    for at, field in enumerate(fields):
        first = at == 0
        if first and _is_names(field) and (credited or (barred and not _PRESS.search(field))):
            byline = field
        elif _ASIDE.fullmatch(field) or (not first and _ROLE.search(field) and _TITLED.fullmatch(field)):
            continue
        elif publisher is None and _PRESS.search(field) and _TITLED.fullmatch(field) and not (first and credited):
            publisher = field
        else:
            return None
    return Credit(byline, publisher, day) if byline or publisher else None


def _is_names(field: str) -> bool:
    return _NAMES.fullmatch(field) is not None and not _NO_NAME.search(field) and not _ROLE.search(field)
