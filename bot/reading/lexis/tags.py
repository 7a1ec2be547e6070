"""Word classes, one letter each, so that a set of classes is a string: ``token.tag in VERBAL``."""

from typing import Final

NOUN: Final = "n"
NAME: Final = "N"
FINITE: Final = "v"  # a verb in the present or past tense
BASE: Final = "b"  # an infinitive, or a verb after a modal
PARTICIPLE: Final = "e"  # a past participle that is no tense by itself
GERUND: Final = "g"
ADJECTIVE: Final = "a"
ADVERB: Final = "r"
DETERMINER: Final = "d"
PRONOUN: Final = "o"
PREPOSITION: Final = "p"
SUBORDINATOR: Final = "s"
RELATIVE: Final = "w"
COORDINATOR: Final = "c"
MODAL: Final = "m"
AUXILIARY: Final = "x"  # a finite form of be, have or do
TO: Final = "t"
NUMBER: Final = "#"
POSSESSIVE: Final = "'"
MARK: Final = "."

TENSED: Final = FINITE + MODAL + AUXILIARY
VERBAL: Final = TENSED + BASE + PARTICIPLE + GERUND
NOMINAL: Final = NOUN + NAME + PRONOUN + NUMBER
DESCRIBING: Final = DETERMINER + ADJECTIVE + POSSESSIVE + NUMBER  # what stands before a noun
INSIDE_PHRASE: Final = NOUN + NAME + NUMBER + DETERMINER + ADJECTIVE + POSSESSIVE
CLAUSE_OPENING: Final = SUBORDINATOR + RELATIVE
