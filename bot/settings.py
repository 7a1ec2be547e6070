"""Settings: the only reader of the environment. `.env.example` lists them all."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.core.errors import UnusableInputError

_ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """What a deployment may set. Without Slack tokens the local workspace takes Slack's place."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", frozen=True, validate_by_name=True, validate_by_alias=True
    )

    slack_bot_token: str = ""
    slack_app_token: str = ""
    slack_signing_secret: str = ""
    slack_client_id: str = ""
    slack_client_secret: str = ""
    slack_base_url: str = "https://slack.com/api/"
    database_url: str = ""
    data: Path = Field(Path(".slugline"), validation_alias="SLUGLINE_DATA")
    port: int = Field(3210, validation_alias="SLUGLINE_PORT", ge=0, le=65535)
    web_port: int = Field(3000, validation_alias="PORT", ge=0, le=65535)
    web_host: str = Field("127.0.0.1", validation_alias="SLUGLINE_HOST")
    command: str = Field("/story", validation_alias="SLUGLINE_COMMAND", pattern=r"^/[a-z0-9_-]{1,31}$")
    connections: int = Field(1, validation_alias="SLUGLINE_CONNECTIONS", ge=1, le=10)
    editors: Annotated[frozenset[str], NoDecode] = Field(frozenset(), validation_alias="SLUGLINE_EDITORS")
    editor_group: str = Field("", validation_alias="SLUGLINE_EDITOR_GROUP")
    allow_loopback: bool = Field(False, validation_alias="SLUGLINE_ALLOW_LOOPBACK")
    parser_model: str = Field("", validation_alias="SLUGLINE_PARSER_MODEL")
    log_format: Literal["console", "json"] = Field("console", validation_alias="SLUGLINE_LOG_FORMAT")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", validation_alias="SLUGLINE_LOG_LEVEL")
    seeds: Path = Field(_ROOT / "seeds", validation_alias="SLUGLINE_SEEDS")
    manifest: Path = Field(_ROOT / "manifest.json", validation_alias="SLUGLINE_MANIFEST")

    @field_validator("editors", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return frozenset(value.replace(",", " ").split()) if isinstance(value, str) else value

    @property
    def database(self) -> str:
        """The database's address: ``DATABASE_URL``, or a SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.data / 'slugline.db'}"

    @property
    def has_tokens(self) -> bool:
        """Whether this is to talk to Slack."""
        return bool(self.slack_bot_token and self.slack_app_token)


def load_settings() -> Settings:
    """Return the settings of this process.

    Raises:
        UnusableInputError: if one is not usable; it names the variable.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "a setting"
        raise UnusableInputError(f"{name} is not usable: {first['msg']}.", "See .env.example.") from error
