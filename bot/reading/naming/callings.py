"""Callings by the form of their nouns: "drummer", "sculptor", "beekeeper", told from things that end so."""

from functools import lru_cache

from bot.reading.lexis import tags
from bot.reading.lexis.gazetteer import gazetteer, wordset
from bot.reading.lexis.lexicon import WORDS

_SURELY = ("ist", "man", "woman", "keeper", "maker", "smith", "ician", "ologist", "grapher", "player")
_THINGS = wordset(
    """
    computer counter poster printer trailer container tanker cruiser bomber freighter carrier tower cutter steamer
    destroyer trawler liner corner summer winter dinner border flower power member master charter quarter banner hammer
    ladder rubber pepper silver supper chapter manner former other paper river timber temper minor major interior error
    mirror terror horror rocker boiler burner cooker heater mixer monitor motor reactor sensor tractor filter folder
    fighter helicopter launcher locker lighter mover number letter order matter offer cover shower slipper speaker
    sticker stopper transmitter wrapper list mist twist wrist fist exist persist resist assist insist consist human
    """
)
_SHORTEST = 5  # letters


@lru_cache(maxsize=8192)
def is_calling(word: str) -> bool:
    """Return whether a lower-case noun says what somebody does: its ending tells, or the word that it is made of."""
    known = gazetteer()
    if word in known.occupations:
        return True
    classes = WORDS.get(word, tags.NOUN)
    if len(word) < _SHORTEST or tags.NOUN not in classes or word in _THINGS | known.kin | known.organisation_nouns:
        return False
    if word.endswith(_SURELY):
        return True
    return word.endswith(("er", "or")) and any(known.is_common(stem) for stem in _stems(word[:-2]))


def _stems(stem: str) -> tuple[str, ...]:
    single = (stem[:-1],) if len(stem) > 3 and stem[-1] == stem[-2] else ()
    return (stem, f"{stem}e", *single)
