"""The optional parser: spaCy with the model that a setting names, as `bot.reading.sharpening.parser.Parser`."""

from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Any

import structlog

from bot.core.errors import UnusableInputError
from bot.core.spans import Span
from bot.reading.sharpening.parser import Dependency, Parse, Parser, Word

log = structlog.get_logger(__name__)

SETTING = "SLUGLINE_PARSER_MODEL"
_NOT_NEEDED = ("ner", "lemmatizer", "textcat", "textcat_multilabel", "entity_linker")
_BATCH = 64  # sentences; always the same, so that the same document is always parsed alike
# The labels of spaCy's English models (ClearNLP's, after the Penn Treebank) and of Universal Dependencies 2:
# https://spacy.io/models/en, https://universaldependencies.org/u/dep/
_DEPENDENCIES = {
    **dict.fromkeys(
        ("nsubj", "nsubjpass", "nsubj:pass", "nsubj:outer", "csubj", "csubjpass", "csubj:pass"), Dependency.SUBJECT
    ),
    **dict.fromkeys(
        ("ccomp", "xcomp", "dobj", "obj", "iobj", "dative", "attr", "oprd", "acomp"), Dependency.COMPLEMENT
    ),
    **dict.fromkeys(("prep", "pobj", "obl", "acl", "relcl", "acl:relcl"), Dependency.COMPLEMENT),
    "conj": Dependency.CONJUNCT,
}
_VERBAL = frozenset({"VERB", "AUX"})


class SpacyParser:
    """Implements `bot.reading.sharpening.parser.Parser` with a spaCy pipeline, one caller at a time."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        self._one_at_a_time = Lock()  # a pipeline's vocabulary is shared by its callers
        meta = pipeline.meta
        self._label = f"spaCy {meta['lang']}_{meta['name']} {meta['version']}"

    @property
    def label(self) -> str:
        """The model's name and version."""
        return self._label

    def parse(self, sentences: Sequence[str]) -> list[Parse | None]:
        """Return the words of each sentence; None, and a line in the log, for one that spaCy fails on."""
        with self._one_at_a_time, self._pipeline.memory_zone():
            try:
                return [_words(doc) for doc in self._pipeline.pipe(sentences, batch_size=_BATCH)]
            except Exception as error:  # of one sentence: the others shall not suffer for it
                log.warning("parser_failed_on_batch", model=self._label, error=repr(error))
                return list(self._singly(sentences))

    def _singly(self, sentences: Sequence[str]) -> Iterator[Parse | None]:
        for sentence in sentences:
            try:
                yield _words(self._pipeline(sentence))
            except Exception as error:  # whatever a model raises: the rules' reading stands
                log.warning("parser_failed", model=self._label, characters=len(sentence), error=repr(error))
                yield None


def open_parser(model: str) -> Parser | None:
    """Return the parser with a model, or None where none is named.

    Args:
        model: the name of an installed spaCy model package, or the path of a model's folder; empty for none.

    Raises:
        UnusableInputError: if spaCy or the model is missing, or the model is not an English one with a parser.
    """
    if not model:
        return None
    try:
        import spacy  # noqa: PLC0415  # an extra, and a second to import
    except ImportError as error:
        raise UnusableInputError(
            f"{SETTING} is {model}, but spaCy cannot be imported ({error}).",
            f"Install the extra: pip install 'slugline[parser]'. Or unset {SETTING}: rules read without it.",
        ) from error
    try:
        pipeline = spacy.load(model, exclude=list(_NOT_NEEDED))
    except (OSError, ImportError, ValueError) as error:
        raise UnusableInputError(
            f"{SETTING} is {model}, which spaCy cannot load ({' '.join(str(error).split())}).",
            f"Install the model's package, name its folder, or unset {SETTING}.",
        ) from error
    return parser_of(pipeline, model)


def parser_of(pipeline: Any, model: str) -> Parser:
    """Return the parser for a loaded spaCy pipeline.

    Raises:
        UnusableInputError: if the pipeline is not for English, or does not parse.
    """
    if pipeline.lang != "en":
        raise UnusableInputError(f"{SETTING} is {model}, a model for “{pipeline.lang}”.", "Name an English one.")
    if not pipeline("She said so.").has_annotation("DEP"):
        raise UnusableInputError(f"{SETTING} is {model}, a model without a dependency parser.", "Name one that has it.")
    return SpacyParser(pipeline)


def _words(doc: Any) -> Parse:
    """Return a spaCy Doc's words; those that are white space hold nothing and go."""
    kept = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    return tuple(
        Word(
            span=Span(token.idx, token.idx + len(token)),
            head=place.get(token.head.i, index),
            dependency=_DEPENDENCIES.get(token.dep_, Dependency.OTHER),
            verbal=token.pos_ in _VERBAL,
        )
        for index, token in enumerate(kept)
    )
