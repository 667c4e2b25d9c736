"""Settings, from the environment and `.env`. A wrong value stops the start."""

import re
from datetime import date, timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from bot.errors import SettingError
from bot.retention import Retention

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{20,}")
_CHAT = re.compile(r"[1-9][0-9]{0,15}")
_DATABASES = ("sqlite+aiosqlite", "postgresql+asyncpg")
_PLAIN = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}

SECRETS = Path("/run/secrets")
"""Where a container engine puts secrets: a file each, named like the setting ("bot_token")."""


def _token(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("is not a bot token; BotFather's look like 123456789:AAE...")
    return value


def _http(value: str) -> str:
    if not re.match(r"https?://[^/\s]+", value):
        raise ValueError("must start with http:// or https:// and name a host")
    return value.rstrip("/")


def _address(value: str | None) -> str | None:
    return None if value is None else _http(value)


def _webhook_url(value: str | None) -> str | None:
    # Telegram posts to https only; plain http is for a Bot API server of one's own.
    if value is not None:
        value = _http(value)
        if not urlsplit(value).path:
            value += "/telegram/updates"
    return value


def _webhook_secret(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
        raise ValueError("must be 16 to 256 characters of A-Z, a-z, 0-9, _ and -")
    return value


def _metrics_token(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not re.fullmatch(r"[!-~]{16,}", value.get_secret_value()):
        raise ValueError("must be 16 characters or more without spaces")
    return value


def _database(value: SecretStr) -> SecretStr:
    scheme, found, rest = value.get_secret_value().partition("://")
    scheme = _PLAIN.get(scheme, scheme)
    if not found or scheme not in _DATABASES:
        raise ValueError(f"must start with {' or '.join(f'{d}://' for d in _DATABASES)}")
    return SecretStr(f"{scheme}://{rest}")


def _chats(value: object) -> object:
    if not isinstance(value, str):
        return value
    ids = [each.strip() for each in value.split(",")] if value.strip() else []
    for place, each in enumerate(ids, start=1):
        if not _CHAT.fullmatch(each):
            # What stands there is not repeated: it may be a token in the wrong place.
            raise ValueError(
                "must be the ids of private chats with commas between, as in 12345678,87654321; "
                f"what stands in place {place} is not one"
            )
    return tuple(map(int, ids))


def _networks(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = []
    for each in filter(None, map(str.strip, value.split(","))):
        try:
            found.append(ip_network(each, strict=False))
        except ValueError:
            raise ValueError(
                "must be addresses or networks with commas between, as in 127.0.0.1,10.0.0.0/8; "
                f"{each[:40]!r} is neither"
            ) from None
    return tuple(found)


def _none_if_empty(value: object) -> object:
    return None if value == "" else value


class Settings(BaseSettings):
    """Every setting, its default and what is allowed. The README lists the same."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", hide_input_in_errors=True
    )

    bot_token: Annotated[
        SecretStr | None, BeforeValidator(_none_if_empty), AfterValidator(_token)
    ] = None
    telegram_base_url: Annotated[str, AfterValidator(_http)] = "https://api.telegram.org/bot"
    telegram_per_second: Annotated[int, Field(ge=1, le=1000)] = 30
    staff_chats: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_chats)] = ()
    require_approval: bool = True
    webhook_url: Annotated[
        str | None, BeforeValidator(_none_if_empty), AfterValidator(_webhook_url)
    ] = None
    webhook_secret: Annotated[
        SecretStr | None, BeforeValidator(_none_if_empty), AfterValidator(_webhook_secret)
    ] = None
    webhook_delete_at_stop: bool = False
    database_url: Annotated[SecretStr, AfterValidator(_database)] = SecretStr(
        "sqlite+aiosqlite:///var/servicekontor.sqlite"
    )
    public_url: Annotated[str | None, BeforeValidator(_none_if_empty), AfterValidator(_address)] = (
        None
    )
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    trusted_proxies: Annotated[
        tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(_networks)
    ] = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
    inbound_per_person: Annotated[float, Field(gt=0)] = 1
    inbound_per_address: Annotated[float, Field(gt=0)] = 10
    inbound_overall: Annotated[float, Field(gt=0)] = 200
    bot_today: Annotated[date | None, BeforeValidator(_none_if_empty)] = None
    bot_clock_speed: Annotated[float, Field(gt=0, le=604_800)] = 1
    keep_updates_days: Annotated[int, Field(ge=1, le=30)] = 1
    keep_answers_days: Annotated[int, Field(ge=1, le=3)] = 3
    keep_conversations_days: Annotated[int, Field(ge=1, le=30)] = 30
    keep_gone_days: Annotated[int, Field(ge=1, le=30)] = 30
    keep_deliveries_days: Annotated[int, Field(ge=1, le=90)] = 90
    keep_audit_days: Annotated[int, Field(ge=1, le=3650)] = 730
    metrics_token: Annotated[
        SecretStr | None, BeforeValidator(_none_if_empty), AfterValidator(_metrics_token)
    ] = None
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"

    @property
    def kept(self) -> Retention:
        """How long what is stored is kept."""
        return Retention(
            updates=timedelta(days=self.keep_updates_days),
            answers=timedelta(days=self.keep_answers_days),
            conversations=timedelta(days=self.keep_conversations_days),
            gone=timedelta(days=self.keep_gone_days),
            deliveries=timedelta(days=self.keep_deliveries_days),
            audit=timedelta(days=self.keep_audit_days),
        )


def load_settings(secrets: Path = SECRETS, /, **given: object) -> Settings:
    """The settings; `given` (the command line's) wins over the environment, that over `.env`.

    What none of these sets is read from a file of its name in the folder `secrets`, if any.

    Raises SettingError naming each setting that can't be used and what is allowed; a secret's
    value is never in the message.
    """
    chosen: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    try:
        return Settings(_secrets_dir=secrets if secrets.is_dir() else None, **chosen)
    except ValidationError as error:
        raise SettingError("\n".join(_line(e) for e in error.errors())) from None
    except SettingsError:
        raise SettingError(_unread(secrets)) from None


def _line(error: ErrorDetails) -> str:
    name = "_".join(str(part) for part in error["loc"]).upper()
    own = error.get("ctx", {}).get("error")
    return f"{name}: {own if isinstance(own, ValueError) else error['msg']}"


def _unread(secrets: Path) -> str:
    """What is to be done about the file there that can't be read."""
    for name in Settings.model_fields:
        file = secrets / name
        try:
            if file.is_file():
                file.read_text(encoding="utf-8")
        except (OSError, UnicodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
            return (
                f"{name.upper()}: {file} can't be read ({why}). "
                "Put the value there, readable to the user that runs the service."
            )
    return f"{secrets}: a file there can't be read."
