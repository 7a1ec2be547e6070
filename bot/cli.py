"""The `slugline` command. Data goes to standard output, logs and progress to standard error."""

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from bot.core.commands import SectionName
from bot.core.errors import NotFoundError, SluglineError, UnusableInputError
from bot.settings import Settings, load_settings

app = typer.Typer(
    help="Slugline: a newsroom's memory for claims, living in Slack.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
db = typer.Typer(help="The database.", no_args_is_help=True)
evaluate = typer.Typer(help="How well it reads and judges.", no_args_is_help=True)
app.add_typer(db, name="db")
app.add_typer(evaluate, name="eval")

T = TypeVar("T")
Json = Annotated[bool, typer.Option("--json", help="Print data for programs, a JSON value a line.")]


def main() -> None:
    """Run the command; an error that a person can act on is one line, and exit status 1."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks a character shows its number
    try:
        app()
    except SluglineError as error:
        sys.stderr.write(f"slugline: {error}{_guess(error)}\n")
        sys.exit(1)
    except BrokenPipeError:  # `slugline ... | head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


@app.command()
def run() -> None:
    """Run everything: on Slack with tokens, else on a local workspace in the browser."""
    from bot import running

    running.run(_settings(), _say)


@app.command()
def socket() -> None:
    """Listen to Slack over Socket Mode (needs a worker beside it)."""
    from bot import running

    running.socket(_settings(), _say)


@app.command()
def web() -> None:
    """Listen to Slack over HTTP (needs a worker beside it)."""
    from bot import running

    running.web(_settings(), _say)


@app.command()
def worker() -> None:
    """Read documents and deliver messages."""
    from bot import running

    running.worker(_settings(), _say)


@app.command()
def seed(as_json: Json = False) -> None:
    """Add the documents that come with Slugline."""
    from bot.services.seeding import seed as add_seeds

    newsroom = _newsroom(migrate=True)
    for item in add_seeds(newsroom.documents, newsroom.settings.seeds):
        found = f"{_counted(item.added.claims, 'claim')}, {_counted(item.added.denials, 'denial')}"
        state = "already there" if item.added.known else found
        _print(as_json, asdict(item), f"{item.id} -> {item.added.story}: {state}")


@app.command()
def ingest(
    sources: Annotated[list[str], typer.Argument(help="Files or addresses.")],
    story: Annotated[str | None, typer.Option(help="The story they belong to; made where it is missing.")] = None,
    as_json: Json = False,
) -> None:
    """Add documents, and judge them against every tracked claim."""
    from bot.services.lookup import checked_slug

    newsroom = _newsroom(migrate=True)
    slug = checked_slug(story) if story else None

    def add(source: str) -> None:
        for document in _documents(source, newsroom.fetcher.fetch):
            added = newsroom.documents.add(document, slug, "slugline")
            verdicts = [item for item in map(newsroom.stories.evidence, added.verdicts) if item]
            told = "".join(f"\n    {item.code} {item.story} {item.claim.ref}" for item in verdicts)
            listed = [{"story": v.story, "claim": v.claim.ref, "code": v.code, "alert": v.alert} for v in verdicts]
            data = asdict(added) | {"source": source, "verdicts": listed}
            _print(as_json, data, f"{source}: document {added.document_id}, {_came_of(added)}{told}")

    _each(sources, add)


@app.command(name="read")
def read_documents(
    sources: Annotated[list[str], typer.Argument(help="Files, addresses, or - for standard input.")],
    as_json: Json = False,
) -> None:
    """Show who says what in documents, and the denials, numbers and dates. Nothing is stored."""
    from bot import terminal
    from bot.ingest.files import LARGEST_FILE
    from bot.reading import read
    from bot.reading.data import as_data
    from bot.reading.sharpening.parser import mode_of

    settings = _settings()
    parser = _parser(settings)
    mode = mode_of(parser)

    shown = 0

    def show(source: str) -> None:
        nonlocal shown
        for document in _documents(source, _fetch(settings), LARGEST_FILE):
            reading = read(document, parser)
            if shown and not as_json:
                _print(False, None, "")
            shown += 1
            if as_json:
                _print(True, {"source": source, "read_by": mode} | as_data(document, reading), "")
            else:
                terminal.document(Console(), _named(source), document, reading, mode)

    _each(sources, show)


@app.command(name="story")
def show_story(
    slug: Annotated[str, typer.Argument(help="A slug, or words in quotation marks.")],
    section: Annotated[SectionName, typer.Argument(help="The part to show.")] = SectionName.STATUS,
    as_json: Json = False,
) -> None:
    """Show a story's card in the terminal."""
    from bot import terminal

    view = _newsroom().stories.view(slug)
    if as_json:
        _print(True, asdict(view), "")
    else:
        terminal.story(Console(), view, section)


@app.command()
def check(
    source: Annotated[str, typer.Argument(help="A file, or - for standard input.")], as_json: Json = False
) -> None:
    """Say which tracked claims a draft would conflict with. Nothing is stored."""
    from bot import terminal

    found = _newsroom().checks.check(_document(source))
    if not as_json:
        terminal.checked(Console(), found)
    for item in found if as_json else ():
        verdict = asdict(item.verdict) | {"evidence": [span.of(item.text) for span in item.verdict.evidence]}
        _print(
            True,
            {"story": item.claim.story, "claim": item.claim.ref, "proposition": item.claim.proposition} | verdict,
            "",
        )


@evaluate.command()
def attribution(
    file: Annotated[Path, typer.Argument(help="Annotated documents, a JSON object a line: id and text.")],
    as_json: Json = False,
) -> None:
    """Read annotated documents: id and attributions of each, the shape that scorers take."""
    from bot.reading.sharpening.parser import mode_of
    from bot.services.evaluation import evaluate_attribution

    parser = _parser(_settings())
    totals: Counter[str] = Counter()
    for one in evaluate_attribution(_tracked(_lines(file), "Reading"), parser):
        read = len(one.attributions)
        totals.update(document=1, sentence=one.sentences, attribution=read, annotated=one.annotated)
        data = {"id": one.id, "attributions": one.attributions}
        _print(as_json, data, f"{one.id}  {_counted(read, 'attribution')}, {one.annotated} annotated")
    if not as_json:
        all_read = ", ".join(_counted(totals[noun], noun) for noun in ("document", "sentence", "attribution"))
        _print(False, None, f"{all_read}, {totals['annotated']} annotated; read by {mode_of(parser)}")


@evaluate.command()
def cases(
    file: Annotated[Path, typer.Argument(help="Labelled cases, a JSON object a line.")], as_json: Json = False
) -> None:
    """Judge labelled cases: id, outcome, alert, notify and reasons of each."""
    from bot.services.evaluation import evaluate_cases

    for result in evaluate_cases(_tracked(_lines(file), "Judging")):
        _print(as_json, asdict(result), f"{result.id}  {result.outcome}{'  ALERT' if result.alert else ''}")


@db.command()
def upgrade() -> None:
    """Bring the database up to date."""
    from bot.app import open_newsroom
    from bot.store.schema import schema_version
    from bot.store.schema import upgrade as bring_up_to_date

    store = open_newsroom(_settings()).store
    before = bring_up_to_date(store)
    _say(f"Schema {before.current or 'none'} -> {schema_version(store).current}")


@app.command()
def doctor(as_json: Json = False) -> None:
    """Check tokens, scopes, database and clock, and say what to mend."""
    from bot import terminal
    from bot.running import diagnose

    found = diagnose(_settings())
    if as_json:
        _print(True, [asdict(item) for item in found], "")
    else:
        terminal.checks(Console(), found)
    if not all(item.well for item in found):
        raise typer.Exit(1)


def _settings() -> Settings:
    from bot.ops.logging import configure_logging

    settings = load_settings()
    configure_logging(settings.log_level, settings.log_format)
    return settings


def _newsroom(*, migrate: bool = False) -> Any:
    from bot.app import ready_newsroom

    return ready_newsroom(_settings(), migrate=migrate)


def _parser(settings: Settings) -> Any:
    from bot.parsing import open_parser

    return open_parser(settings.parser_model)


def _fetch(settings: Settings) -> Callable[[str], Any]:
    """Return what fetches a page; it is built when the first one is asked for."""

    def fetch(url: str) -> Any:
        from bot.app import USER_AGENT
        from bot.ingest.fetch import GuardedFetcher

        return GuardedFetcher(USER_AGENT, allow_loopback=settings.allow_loopback).fetch(url)

    return fetch


def _named(source: str) -> str:
    return "standard input" if source == "-" else source


def _each(sources: Sequence[str], act: Callable[[str], None]) -> None:
    """Do something with each source; one that cannot be used is named, and does not keep the others back."""
    failed = False
    for source in _tracked(sources, "Reading"):
        try:
            act(source)
        except SluglineError as error:
            failed = True
            _say(f"slugline: {_named(source)}: {error}")
    if failed:
        raise typer.Exit(1)


def _tracked(items: Iterable[T], doing: str) -> Iterable[T]:
    """Show how far it is, where that has a terminal to itself: on one with the results it would run into them."""
    alone = sys.stderr.isatty() and not sys.stdout.isatty()
    return track(items, doing, console=Console(stderr=True), disable=not alone)


def _documents(source: str, fetch: Callable[[str], Any] | None = None, longest: int | None = None) -> Any:
    """Return the documents of a file, an address or standard input: several for a feed, else one."""
    from bot.ingest.assemble import LONGEST_TEXT
    from bot.ingest.extract import documents_from_page
    from bot.ingest.files import LARGEST_FILE, documents_from_file
    from bot.ingest.streams import documents_from_bytes
    from bot.ingest.urls import canonical_url, is_url

    most = longest or LONGEST_TEXT
    if source == "-":
        return documents_from_bytes(sys.stdin.buffer.read(LARGEST_FILE + 1), longest=most)
    if fetch and is_url(source):
        return documents_from_page(fetch(canonical_url(source)), longest=most)
    return documents_from_file(Path(source), longest=most)


def _document(source: str) -> Any:
    """Return the one document of a file or standard input."""
    documents = _documents(source)
    if len(documents) > 1:
        raise UnusableInputError(f"{source} is a feed of {len(documents)} entries.", "Give one document.")
    return documents[0]


def _lines(file: Path) -> Iterable[str]:
    try:
        return file.read_text("utf-8").splitlines()
    except OSError as error:
        raise UnusableInputError(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UnusableInputError(f"{file} cannot be read: it is not UTF-8.") from error


def _print(as_json: bool, data: Any, line: str) -> None:
    ascii_only = not sys.stdout.encoding.lower().startswith("utf")
    sys.stdout.write((json.dumps(data, ensure_ascii=ascii_only, default=str) if as_json else line) + "\n")
    sys.stdout.flush()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def _came_of(added: Any) -> str:
    if added.language != "en":
        return f"stored, not read: its language is {added.language}, not English"
    return "already there" if added.known else _counted(added.claims, "claim")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _guess(error: SluglineError) -> str:
    return f" {', '.join(error.suggestions)}" if isinstance(error, NotFoundError) and error.suggestions else ""


if __name__ == "__main__":
    main()
