"""A wrong setting stops the start with its name and what is allowed, and never shows a secret."""

from datetime import date
from pathlib import Path

import pytest

from bot.errors import SettingError
from bot.settings import load_settings

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    for name in ("BOT_TOKEN", "TELEGRAM_BASE_URL", "DATABASE_URL", "HOST", "PORT", "BOT_TODAY"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_has_to_be_set() -> None:
    settings = load_settings()
    assert settings.bot_token is None
    assert settings.port == 8080
    assert settings.bot_today is None


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("PORT", "eighty", "integer"),
        ("PORT", "70000", "65535"),
        ("BOT_TODAY", "24/5 2022", "date"),
        ("TELEGRAM_BASE_URL", "api.telegram.org", "https://"),
        ("DATABASE_URL", "mysql://localhost/x", "postgresql+asyncpg://"),
        ("LOG_LEVEL", "loud", "'debug', 'info', 'warning' or 'error'"),
        ("BOT_TOKEN", "not-a-token", "BotFather"),
        ("STAFF_CHATS", "12345678,anna", "place 2"),
        ("STAFF_CHATS", "-1001234567890", "private chats"),
        ("STAFF_CHATS", "0", "place 1"),
        ("STAFF_CHATS", "12345678,", "place 2"),
    ],
)
def test_a_wrong_value_names_the_setting_and_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, allowed: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingError) as stopped:
        load_settings()
    assert str(stopped.value).startswith(f"{name}: ")
    assert allowed in str(stopped.value)
    assert "Value error" not in str(stopped.value), "the library's word for ours"


@pytest.mark.parametrize("name", ["BOT_TOKEN", "DATABASE_URL", "STAFF_CHATS"])
def test_a_secret_is_not_in_the_message(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "hemlig! plats")
    with pytest.raises(SettingError) as stopped:
        load_settings()
    assert "hemlig" not in str(stopped.value)


def test_a_secret_is_in_no_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert TOKEN not in repr(load_settings())


def test_an_empty_setting_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "")
    monkeypatch.setenv("BOT_TODAY", "")
    settings = load_settings()
    assert (settings.bot_token, settings.bot_today) == (None, None)


@pytest.mark.parametrize(
    ("written", "chats"),
    [("", ()), ("12345678", (12345678,)), (" 12345678, 87654321 ", (12345678, 87654321))],
)
def test_the_chats_of_staff_stand_with_commas_between(
    monkeypatch: pytest.MonkeyPatch, written: str, chats: tuple[int, ...]
) -> None:
    monkeypatch.setenv("STAFF_CHATS", written)
    assert load_settings().staff_chats == chats


def test_the_command_line_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TODAY", "2021-01-01")
    assert load_settings(bot_today=date(2022, 3, 10)).bot_today == date(2022, 3, 10)


def test_plain_database_addresses_get_the_async_driver() -> None:
    settings = load_settings(database_url="postgresql://u:p@localhost/x")
    assert settings.database_url.get_secret_value() == "postgresql+asyncpg://u:p@localhost/x"


def test_a_secret_can_stand_in_a_file_of_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "bot_token").write_text(f"{TOKEN}\n")
    (tmp_path / "database_url").write_text("postgresql://u:p@database/x\n")
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:p@elsewhere/x")
    settings = load_settings(tmp_path)

    assert settings.bot_token is not None
    assert settings.bot_token.get_secret_value() == TOKEN
    assert "elsewhere" in settings.database_url.get_secret_value(), "the environment wins"
    assert load_settings(tmp_path / "nowhere").bot_token is None


def test_a_file_with_a_secret_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "bot_token").write_bytes(b"\xff\xfe1\x002\x00")
    with pytest.raises(SettingError, match=r"^BOT_TOKEN: .*/bot_token can't be read \(.+\)\. Put"):
        load_settings(tmp_path)
