"""A database file or folder that may be read but not written: the start says so and ends."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.faults.breaking import bot_command, bound_by_permissions


def started(folder: Path) -> subprocess.CompletedProcess[str]:
    database = f"sqlite+aiosqlite:///{folder}/bot.sqlite"
    env = os.environ | {"BOT_TOKEN": "", "DATABASE_URL": database, "PORT": "0"}
    command = bound_by_permissions(bot_command("run"))
    return subprocess.run(
        command, env=env, capture_output=True, text=True, check=False, timeout=120
    )


def assert_told(ended: subprocess.CompletedProcess[str]) -> None:
    assert ended.returncode == 1
    assert "DATABASE_URL: the database can't be used" in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout


def test_a_folder_that_can_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        assert_told(started(tmp_path))
    finally:
        tmp_path.chmod(0o755)


@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_a_file_that_can_not_be_written_or_read(
    tmp_path: Path, migrated_sqlite_file: Path, mode: int
) -> None:
    file = Path(shutil.copy(migrated_sqlite_file, tmp_path / "bot.sqlite"))
    file.chmod(mode)
    assert_told(started(tmp_path))


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite").write_bytes(b"not a database at all" * 500)
    assert_told(started(tmp_path))
