"""Word classes of our own sentences: ambiguous words decided by what stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.lexis import tags
from bot.reading.syntax.tagger import tag_words
from bot.reading.syntax.tokens import tokenise


def _class_of(text: str, word: str) -> str:
    tokens = tokenise(text)
    tag_words(tokens)
    return next(token.tag for token in tokens if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The board claims the ferry sank.", "claims", tags.FINITE),
        ("The claims of the board were false.", "claims", tags.NOUN),
        ("A shift in the border states would hurt.", "states", tags.NOUN),
        ("Farmers plan to leave.", "plan", tags.FINITE),
        ("The plan to leave failed.", "plan", tags.NOUN),
        ("The crew said nothing.", "said", tags.FINITE),
        ("The crew has said nothing.", "said", tags.PARTICIPLE),
        ("A vote led by the miners failed.", "led", tags.PARTICIPLE),
        ("The experts I interviewed said it held.", "said", tags.FINITE),
        ("The council's governing body met.", "governing", tags.ADJECTIVE),
        ("She is claiming the prize.", "claiming", tags.GERUND),
        ("He told the clerk that the dam had burst.", "that", tags.SUBORDINATOR),
        ("The dam that failed was old.", "that", tags.RELATIVE),
        ("That dam was old.", "That", tags.DETERMINER),
        ("The will of the miners", "will", tags.NOUN),
        ("The miners will leave.", "will", tags.MODAL),
        ("Few would deny it.", "would", tags.MODAL),
        ("The board's chair left.", "'s", tags.POSSESSIVE),
        ("He's gone.", "'s", tags.AUXILIARY),
        ("Before the vote she left.", "Before", tags.PREPOSITION),
        ("Before she left the hall was full.", "Before", tags.SUBORDINATOR),
        ("Mayor Denies Taking Casino Money", "Denies", tags.FINITE),
        ("Tom Arkwright left.", "Arkwright", tags.NAME),
    ],
)
def test_a_word_has_the_class_that_its_place_gives_it(text: str, word: str, tag: str) -> None:
    assert _class_of(text, word) == tag


@given(st.text(max_size=300))
def test_every_token_gets_one_class(text: str) -> None:
    tokens = tokenise(text)
    tag_words(tokens)
    assert all(len(token.tag) == 1 for token in tokens)
