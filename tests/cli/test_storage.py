"""Backups and copies at a terminal, told in the person's language."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

SWEDISH = {"LANG": "sv_SE.UTF-8"}


@pytest.fixture
def database(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The database of the settings."""
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    return sqlite_url


def test_a_backup_is_made_and_put_back(database: str, tmp_path: Path) -> None:
    file = tmp_path / "monday.sqlite"
    made = Terminal().runs("backup", str(file))
    assert made.exit_code == 0
    assert f"Everything is saved in {file}." in made.stdout
    back = Terminal(SWEDISH).runs("restore", str(file))
    assert back.exit_code == 0
    assert "En rad är tillbaka." in back.stdout


def test_what_is_wrong_is_told_with_what_to_do_next(database: str, tmp_path: Path) -> None:
    file = tmp_path / "monday.sqlite"
    file.write_text("the only copy of something")
    taken = Terminal(SWEDISH).runs("backup", str(file))
    assert taken.exit_code == 2
    assert f"{file} finns redan. Välj ett annat namn" in taken.stderr
    none = Terminal().runs("restore", str(file))
    assert none.exit_code == 2
    assert "is not a file that backup has written" in none.stderr


def test_a_database_is_copied_to_another(database: str, tmp_path: Path) -> None:
    target = f"sqlite:///{tmp_path}/copy.sqlite"
    copied = Terminal().runs("copy-database", database, target)
    assert copied.exit_code == 0
    assert "Write the new address in DATABASE_URL" in copied.stdout
    wrong = Terminal(SWEDISH).runs("copy-database", database, "mysql://x/y")
    assert wrong.exit_code == 2
    assert "DATABASE_URL" in wrong.stderr


def test_a_password_is_in_no_complaint(database: str) -> None:
    nowhere = "postgresql://bot:hemligt@127.0.0.1:1/x"
    failed = Terminal().runs("copy-database", nowhere, database)
    assert failed.exit_code == 2
    assert "can’t be reached" in failed.stderr
    assert "hemligt" not in failed.output
