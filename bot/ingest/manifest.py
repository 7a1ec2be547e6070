"""The seeds: documents kept as files, byte for byte, and the manifest that says what is known of each."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.core.documents import Document, with_headline
from bot.core.errors import UnusableInputError
from bot.core.vocabulary import Basis, Genre

MANIFEST = "manifest.json"

_Line = Annotated[str, Field(min_length=1, max_length=300)]


class SeedEntry(BaseModel):
    """What an editor states of one seed document; null where the document does not say.

    ``file`` is a plain name beside the manifest, ``sha256`` that of its bytes, ``story`` the slug it belongs to.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: _Line
    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-][A-Za-z0-9._-]*$")]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    title: _Line | None
    byline: _Line | None
    publisher: _Line | None
    url: _Line | None
    published_at: date | None
    date_basis: Basis
    genre: Genre | None
    story: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]

    @model_validator(mode="after")
    def _date_and_basis_agree(self) -> Self:
        if (self.published_at is None) != (self.date_basis is Basis.UNKNOWN):
            raise ValueError("published_at is null exactly where date_basis is unknown")
        return self


class SeedManifest(BaseModel):
    """The manifest's file: the seed documents in the order in which they are read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    documents: Annotated[tuple[SeedEntry, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        for name, values in (("id", [d.id for d in self.documents]), ("file", [d.file for d in self.documents])):
            if len(set(values)) < len(values):
                raise ValueError(f"two documents have the same {name}")
        return self


@dataclass(frozen=True, slots=True)
class Seed:
    """One seed document: its entry in the manifest, and its text exactly as the file has it."""

    entry: SeedEntry
    text: str

    def document(self) -> Document:
        """Return the document, whose offsets are the decoded file's wherever the file holds its headline."""
        entry = self.entry
        return Document(
            text=with_headline(entry.title, self.text),
            title=entry.title,
            byline=entry.byline,
            publisher=entry.publisher,
            url=entry.url,
            published=entry.published_at,
            date_basis=entry.date_basis,
            genre=entry.genre,
        )


def load(folder: Path) -> tuple[Seed, ...]:
    """Return the seeds in ``folder``, in the manifest's order, every file's bytes checked against its SHA-256.

    Raises:
        UnusableInputError: if the manifest or a file is missing, invalid, or not as the manifest says.
    """
    path = folder / MANIFEST
    try:
        manifest = SeedManifest.model_validate_json(_bytes(path))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the whole file"
        raise UnusableInputError(f"{path} is not a seeds manifest: {place}: {first['msg']}.") from error
    return tuple(_seed(folder, entry) for entry in manifest.documents)


def _seed(folder: Path, entry: SeedEntry) -> Seed:
    path = folder / entry.file
    body = _bytes(path)
    if sha256(body).hexdigest() != entry.sha256:
        hint = "Restore the file, or correct the manifest if the change is meant."
        raise UnusableInputError(f"{path} is not the file that the manifest describes.", hint)
    try:
        return Seed(entry, body.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnusableInputError(f"{path} is not UTF-8 text.", "Convert it and correct the manifest.") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnusableInputError(f"There is no file {path}.", "Check the folder of the seeds.") from None
    except OSError as error:
        raise UnusableInputError(f"{path} cannot be read: {error.strerror}.") from error
