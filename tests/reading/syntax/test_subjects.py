"""Who a verb goes with, on sentences of our own."""

import pytest

from bot.reading.syntax.subjects import looks_like_speaker, main_subject, subject_after, subject_before
from bot.reading.syntax.tagger import tag_words
from bot.reading.syntax.tokens import Token, span_of, tokenise


def _tokens(text: str) -> list[Token]:
    tokens = tokenise(text)
    tag_words(tokens)
    return tokens


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Ann Holm, a lawyer at Birch & Moe, said it was late.", "said", "Ann Holm, a lawyer at Birch & Moe"),
        ("All the experts I asked said it was late.", "said", "All the experts I asked"),
        ("One of the doctors who sent the letter called it late.", "called", "One of the doctors who sent the letter"),
        ("The former mayor and council leader said it was late.", "said", "The former mayor and council leader"),
        ("Norsk Bank just this month announced it was late.", "announced", "Norsk Bank"),
        ("On Monday the mayor said it was late.", "said", "the mayor"),
        ("The fee fell - Lars Moe said it was late.", "said", "Lars Moe"),
        ("Ann Holm met Lars Moe and Bo Lind said it was late.", "said", "Bo Lind"),
        ("Sen. Ann Holm (R-S.C.) said it was late.", "said", "Sen. Ann Holm (R-S.C.)"),
        (
            "Shop owners in Vessby and around the lake say it is late.",
            "say",
            "Shop owners in Vessby and around the lake",
        ),
        ("Those close to him say it is late.", "say", "Those close to him"),
    ],
)
def test_the_whole_phrase_before_a_verb_is_its_subject(text: str, verb: str, subject: str) -> None:
    tokens = _tokens(text)
    at = next(i for i, token in enumerate(tokens) if token.low == verb)
    found = subject_before(tokens, at, 0)
    assert found is not None
    assert span_of(tokens, *found).of(text) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("said Ann Holm, who runs the port, on Monday", "Ann Holm, who runs the port"),
        ("said Ann Holm in a statement", "Ann Holm"),
        ("said the ruling", "the ruling"),
        ("said Ann Holm, adding that she left", "Ann Holm"),
    ],
)
def test_a_speaker_after_the_verb_ends_before_the_adverbials(text: str, subject: str) -> None:
    tokens = _tokens(text)
    found = subject_after(tokens, 1, len(tokens))
    assert found is not None
    assert span_of(tokens, *found).of(text).removesuffix(", on Monday") == subject


def test_a_participle_after_a_comma_goes_with_the_main_clause() -> None:
    text = "The court rejected a bid by Lars Moe, who had sued twice, saying it was late."
    tokens = _tokens(text)
    at = next(i for i, token in enumerate(tokens) if token.low == "saying")
    found = main_subject(tokens, at, 0)
    assert found is not None
    assert found.of(text) == "The court"


def test_a_thing_does_not_look_like_a_speaker() -> None:
    assert not looks_like_speaker(_tokens("the roof"), 0, 1)
    assert looks_like_speaker(_tokens("the mayor of Vessby"), 0, 3)
