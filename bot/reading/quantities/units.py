"""What a figure counts: a currency, a measure or the noun after it."""

import re
from dataclasses import dataclass

from bot.reading.lexis import words
from bot.reading.lexis.gazetteer import wordset

# Currency signs and codes before a figure, as one sign each.
MONEY = {
    "US$": "$", "USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "Rs.": "₹", "Rs": "₹", "JPY": "¥", "CHF": "CHF",
    "A$": "A$", "C$": "C$", "NZ$": "NZ$", "HK$": "HK$", "$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "₹", "₽": "₽",
    "₺": "₺", "₩": "₩",
}  # fmt: skip
_MEASURES = wordset(
    """% points °c °f $ € £ ¥ ₹ dollars euros pounds km kilometres kilometers miles metres meters m cm mm ft feet kg
    kilos kilograms tonnes tons litres liters gallons acres hectares barrels mph kph knots mw gw kwh mwh percent
    tonne ton litre"""
)
_PERCENT = re.compile(
    r"\s?(?:%|per\s?cent\b|percent\b)(?!\s?-?age|\s+points?)|\s?(?P<points>(?:percentage|(?P<basis>basis))[\s-]points?)|\s?pct\b",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"\s?(?:°\s?|º\s?|degrees\s+)([CF])(?:elsius|ahrenheit)?\b|(?<=\d)([CF])\b")
_CURRENCY = re.compile(
    r"\s+(?:of\s+)?((?:[A-Z]\w+\s+)?(?:dollars?|euros?|pounds?|crowns?|krona|kroner?|yen|yuan|francs?|rubles?"
    r"|roubles?|rupees?|pesos?|lira|shillings?|marks|florins?|thalers?))\b"
)
_YEARS_OLD = re.compile(r"[-\s]years?[-\s]olds?\b")
_NOUN = re.compile(r"(?:\s+|-)([^\W\d_][\w’'-]*)")
_OF_THE = re.compile(
    r"\s+of\b(?:\s+(?:the|its|his|her|their|our|my|your|all|both|those|these)\b)?(?:\s+\d[\d,]*(?!\S*\d))?"
)
_OF_NOUN = re.compile(r"\s+of(?=\s+)(?:\s+(?:the|its|his|her|their|our|my|your|all|both|those|these)\b)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_PLURALS = wordset("people men women children police staff personnel crew percent")
# Where a noun phrase ends: no noun follows that a figure counts.
_NOT_COUNTED = (
    words.PREPOSITIONS
    | words.SUBORDINATORS
    | words.CONJUNCTIONS
    | words.PRONOUNS
    | words.RELATIVES
    | words.BE
    | words.HAVE
    | words.DO
    | words.MODALS
    | words.ADVERBS
    | wordset(
        """the a an not per than more less fewer times each other people's also ever it he him her she they them we us
        you i this these those such here there ago even quite overall how much above below off despite towards every
        came went left fell rose died stayed voted won lost met ran sat stood spoke began became broke took saw made
        got gave held kept told fled hit cut put set let shut said says being go goes come comes get worth"""
    )
)
_ADJECTIVES = wordset(
    """other more new additional extra former foreign local young old armed senior elderly unarmed wounded further
    separate small large big whole full different consecutive straight civilian public private wild dead injured
    first last recent female male black white presidential national general"""
)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a figure counts, and where the figure ends with it; a noun stays outside the figure."""

    name: str | None
    end: int
    noun: bool = False


def unit_at(text: str, end: int, money: str | None) -> Unit:
    """Return the unit of a figure that ends at ``end``; ``money`` is the sign before it, or None."""
    if money:
        return Unit(money, end)
    following = text[end : end + 1]
    if following in "%-pPb" or following.isspace():
        if percent := _PERCENT.match(text, end):
            points = "basis points" if percent["basis"] else "points"
            return Unit(points if percent["points"] else "%", percent.end())
        if age := _YEARS_OLD.match(text, end):
            return Unit("years old", age.end())
        if currency := _CURRENCY.match(text, end):
            return Unit(currency[1].lower().removeprefix("us "), currency.end())
    if (following in "°ºCF" or following.isspace()) and (degrees := _DEGREES.match(text, end)):
        return Unit(f"°{degrees[1] or degrees[2]}", degrees.end())
    return Unit(noun_at(text, end), end, noun=True)


def noun_at(text: str, end: int) -> str | None:
    """Return the noun counted, lower case: the first plural in the few words after a figure, or else the last word."""
    phrase: list[str] = []
    position = end
    if text.startswith(" of ", end) and (follow := _OF_THE.match(text, end)):
        position = follow.end()
    elif text.startswith(" such ", end):
        position = end + 5
    while len(phrase) < 4 and (match := _NOUN.match(text, position)):
        word = _POSSESSIVE.sub("", match[1])
        if word.lower() in _NOT_COUNTED or (phrase and match[1] != word) or "’" in word or "'" in word:
            break
        position = match.end()
        if word.lower() not in _ADJECTIVES and not word[0].isupper() and not word.endswith("ly"):
            phrase.append(word)
            if is_plural(word) or word in _MEASURES or text[end : end + 1] == "-":
                return word
    return _head(phrase)


def _head(phrase: list[str]) -> str | None:
    """Return the head of a singular noun phrase: its last word before a participle ("committee hearing held")."""
    for at, word in enumerate(phrase):
        if at and word.endswith(("ed", "ing")):
            return phrase[at - 1]
    if phrase and phrase[0].endswith("ed"):
        return next((word for word in phrase[1:2] or phrase if not _is_participle(word)), None)
    return phrase[-1] if phrase else None


def _is_participle(word: str) -> bool:
    return word.endswith("ed") and not word.endswith(("eed", "bed", "shed", "sled"))


def counted_at(text: str, unit: Unit) -> str | None:
    """Return the noun that a measure is of: "voters" in "25% of voters", "grain" in "2,500 tonnes of grain"."""
    if unit.name is None or unit.name not in _MEASURES:
        return None
    end = unit.end
    if unit.noun:
        position = text.find(unit.name, end, end + 40)
        end = position + len(unit.name) if position >= 0 else end
    of = _OF_NOUN.match(text, end)
    return noun_at(text, of.end()) if of else None


def is_plural(word: str) -> bool:
    """Return whether a lower-case word looks like a plural noun."""
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
