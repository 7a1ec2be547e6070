"""Settings: read from the environment once; what is not usable is named by its variable."""

import os
from pathlib import Path

import pytest

from bot.core.errors import UnusableInputError
from bot.settings import Settings, load_settings

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the tester's own, and no .env of theirs."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.startswith(("SLACK_", "SLUGLINE_")) or name in {"DATABASE_URL", "PORT"}:
            monkeypatch.delenv(name)


def test_without_any_everything_is_local() -> None:
    settings = load_settings()
    assert not settings.has_tokens
    assert settings.database == "sqlite:///.slugline/slugline.db"
    assert (settings.command, settings.port, settings.web_host) == ("/story", 3210, "127.0.0.1")
    assert settings.editors == frozenset()
    assert settings.seeds == ROOT / "seeds"
    assert settings.manifest == ROOT / "manifest.json"


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "DATABASE_URL": "postgresql://host/name",
        "SLUGLINE_EDITORS": " U1,U2  U3,",
        "SLUGLINE_COMMAND": "/claims",
        "SLUGLINE_PORT": "0",
        "PORT": "8080",
        "SLUGLINE_LOG_FORMAT": "json",
    }.items():
        monkeypatch.setenv(name, value)
    settings = load_settings()
    assert settings.has_tokens
    assert settings.database == "postgresql://host/name"
    assert settings.editors == {"U1", "U2", "U3"}
    assert (settings.command, settings.port, settings.web_port) == ("/claims", 0, 8080)
    assert settings.log_format == "json"


def test_a_database_in_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SLUGLINE_DATA", str(tmp_path / "data"))
    assert load_settings().database == f"sqlite:///{tmp_path}/data/slugline.db"


@pytest.mark.parametrize("one", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
def test_one_token_alone_is_not_slack(monkeypatch: pytest.MonkeyPatch, one: str) -> None:
    monkeypatch.setenv(one, "x")
    assert not load_settings().has_tokens


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLUGLINE_PORT", "http"),
        ("SLUGLINE_PORT", "70000"),
        ("PORT", "-1"),
        ("SLUGLINE_COMMAND", "story"),
        ("SLUGLINE_COMMAND", "/Story Time"),
        ("SLUGLINE_LOG_FORMAT", "xml"),
        ("SLUGLINE_LOG_LEVEL", "loud"),
        ("SLUGLINE_ALLOW_LOOPBACK", "perhaps"),
    ],
)
def test_what_is_not_usable_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(UnusableInputError, match=f"^{name} is not usable: ") as caught:
        load_settings()
    assert caught.value.hint == "See .env.example."
    assert "\n" not in str(caught.value)


def test_a_secret_is_not_told_with_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-hunter2")
    monkeypatch.setenv("SLUGLINE_PORT", "http")
    with pytest.raises(UnusableInputError) as caught:
        load_settings()
    assert "hunter2" not in str(caught.value)


def test_a_file_beside_it_is_read_and_the_environment_goes_before_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("SLUGLINE_PORT=4000\nSLUGLINE_EDITORS=U1\nUNKNOWN=1\n", "utf-8")
    monkeypatch.setenv("SLUGLINE_PORT", "5000")
    settings = load_settings()
    assert (settings.port, settings.editors) == (5000, frozenset({"U1"}))


def test_the_example_lists_every_setting_with_its_default(tmp_path: Path) -> None:
    example = (ROOT / ".env.example").read_text("utf-8")
    defaults = load_settings()
    (tmp_path / ".env").write_text(example, "utf-8")
    copied = load_settings()
    assert copied.model_copy(update={"seeds": defaults.seeds, "manifest": defaults.manifest}) == defaults
    listed = {line.partition("=")[0] for line in example.splitlines() if "=" in line and not line.startswith("#")}
    names = {str(field.validation_alias or name).upper() for name, field in Settings.model_fields.items()}
    assert listed <= names
    assert names - listed == {"SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"}  # looked at only to warn of them


def test_settings_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load_settings().port = 1  # type: ignore[misc]  # the very thing refused
