"""The optional parser: what it makes of spaCy's words, and what it says when it cannot be had.

spaCy is a third party's: a scripted pipeline stands in for it, and the real one is used where it is installed.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.documents import Document
from bot.core.errors import UnusableInputError
from bot.core.spans import Span
from bot.parsing import SpacyParser, open_parser, parser_of
from bot.reading import read
from bot.reading.people.speakers import cast_of
from bot.reading.sharpening.parser import Dependency, Word
from bot.reading.sharpening.spans import sharpen


@dataclass
class Token:
    """The part of spaCy's Token that is used."""

    i: int
    idx: int
    text: str
    dep_: str
    pos_: str
    head: "Token | None" = None

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    def __len__(self) -> int:
        return len(self.text)


class Doc(list[Token]):
    """The part of spaCy's Doc that is used."""

    parsed = True

    def has_annotation(self, name: str) -> bool:
        return name == "DEP" and self.parsed


@dataclass
class Pipeline:
    """The part of spaCy's Language that is used: every word but the first hangs on it; on "break" it breaks."""

    lang: str = "en"
    parsed: bool = True
    meta: dict[str, str] = field(default_factory=lambda: {"lang": "en", "name": "toy", "version": "1.2"})

    def __call__(self, sentence: str) -> Doc:
        if "break" in sentence:
            raise RuntimeError("broken")
        tokens, at = Doc(), 0
        for index, text in enumerate(sentence.split(" ")):
            shown = text or " "
            tokens.append(Token(index, at, shown, "nsubj:pass" if index else "ROOT", "AUX" if index else "NOUN"))
            at += len(text) + 1
        for token in tokens:
            token.head = tokens[0]
        tokens.parsed = self.parsed
        return tokens

    def pipe(self, sentences: Iterable[str], batch_size: int) -> Iterator[Doc]:
        assert batch_size
        return map(self, sentences)

    def memory_zone(self) -> Any:
        return nullcontext()


def test_words_have_offsets_heads_and_our_dependencies() -> None:
    (parse,) = SpacyParser(Pipeline()).parse(["Bridges were  closed"])
    assert parse == (
        Word(Span(0, 7), 0, Dependency.OTHER),
        Word(Span(8, 12), 0, Dependency.SUBJECT, verbal=True),
        Word(Span(14, 20), 0, Dependency.SUBJECT, verbal=True),  # the white space between is no word
    )


def test_a_sentence_that_breaks_the_model_is_the_only_one_not_parsed() -> None:
    one, broken, other = SpacyParser(Pipeline()).parse(["A bridge", "to break", "A pier"])
    assert broken is None
    assert one is not None
    assert other is not None
    text = "Ada Moss said the break was long. Jon Aird said the pier was safe."
    rules = read(Document(text=text)).statements
    assert len(read(Document(text=text), SpacyParser(Pipeline())).statements) == len(rules) == 2


def test_no_model_is_no_parser() -> None:
    assert open_parser("") is None


def test_the_label_names_model_and_version() -> None:
    assert parser_of(Pipeline(), "toy").label == "spaCy en_toy 1.2"


@pytest.mark.parametrize(
    ("pipeline", "problem"),
    [
        (Pipeline(lang="de"), "SLUGLINE_PARSER_MODEL is toy, a model for “de”. Name an English one."),
        (Pipeline(parsed=False), "SLUGLINE_PARSER_MODEL is toy, a model without a dependency parser."),
    ],
)
def test_a_model_of_another_kind_is_refused(pipeline: Pipeline, problem: str) -> None:
    with pytest.raises(UnusableInputError) as raised:
        parser_of(pipeline, "toy")
    assert str(raised.value).startswith(problem)


def test_without_the_extra_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)  # what Python itself does for a package that is not there
    with pytest.raises(UnusableInputError) as raised:
        open_parser("en_core_web_sm")
    assert "SLUGLINE_PARSER_MODEL is en_core_web_sm, but spaCy cannot be imported" in raised.value.problem
    assert "slugline[parser]" in raised.value.hint


def spacy() -> Any:
    return pytest.importorskip("spacy", reason="spaCy is not installed: it comes with the extra `parser`")


def test_a_model_that_is_not_installed() -> None:
    spacy()
    with pytest.raises(UnusableInputError, match="SLUGLINE_PARSER_MODEL is no_such_model, which spaCy cannot load"):
        open_parser("no_such_model")


def test_a_model_without_a_parser_in_a_folder(tmp_path: Path) -> None:
    spacy().blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(UnusableInputError, match="a model without a dependency parser"):
        open_parser(str(tmp_path / "blank"))


def test_spacys_own_words_are_taken() -> None:
    library = spacy()
    pipeline = library.blank("en")

    def parse(doc: Any) -> Any:  # "The mayor of Lenvik" hangs on "said" by "mayor", "the pier was closed" by "was"
        subject, root, clause = (1, 4, 9) if len(doc) > 10 else (0, 1, 1)
        heads = [subject if at < root else clause if at > root + 2 else root for at in range(len(doc))]
        heads[subject] = heads[clause] = heads[-1] = root
        deps = ["dep"] * len(doc)
        deps[clause], deps[subject], deps[root] = "ccomp", "nsubj", "ROOT"
        words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        return library.tokens.Doc(doc.vocab, words=words, spaces=spaces, heads=heads, deps=deps)

    library.Language.component("two_phrases", func=parse)
    pipeline.add_pipe("two_phrases")
    parser = parser_of(pipeline, "blank")
    assert parser.label.startswith("spaCy en_")
    text = "The mayor of Lenvik said on Monday the pier was closed."
    (parsed,) = read(Document(text=text), parser).statements
    assert parsed.speaker is not None
    assert (parsed.speaker.of(text), parsed.content.of(text)) == ("The mayor of Lenvik", "the pier was closed")
    blunt = replace(parsed, speaker=Span(4, 9), content=Span(25, 54))  # "mayor", "Monday the pier was closed"
    (sharper,) = sharpen([blunt], cast_of(text, (), ()), parser)
    assert (sharper.speaker, sharper.content) == (parsed.speaker, parsed.content)
