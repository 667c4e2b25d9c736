"""A backup as a file: SQLite's, whole, for its owner alone."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from bot.errors import StorageError
from data.failures import said
from data.migrations import HEAD


@contextmanager
def written(file: Path) -> Iterator[Path]:
    """A file to write to, which becomes `file` when the block ends normally; else nothing stays.

    Raises StorageError where `file` exists, before or after, or can't be written.
    """
    _must_be_free(file)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.touch(mode=0o600, exist_ok=False)
        yield part
        _check(part)
        with part.open("rb") as whole:
            os.fsync(whole.fileno())
        _must_be_free(file)
        file.hardlink_to(part)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or said(error)
        raise StorageError("storage-not-written", file=str(file), why=why) from None
    finally:
        for each in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + each).unlink(missing_ok=True)


def must_be_backup(file: Path) -> None:
    """Raises StorageError where the file is none, or one of a newer version."""
    found = None
    with suppress(sqlite3.Error, TypeError), closing(_reading(file)) as backup:
        (found,) = backup.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is None:
        raise StorageError("storage-no-backup", file=str(file))
    if found > HEAD:
        raise StorageError("storage-newer", file=str(file), found=found, known=HEAD)


def copy_of(file: Path, folder: Path) -> Path:
    """A copy to work on in the folder."""
    copy = folder / "backup.sqlite"
    with closing(_reading(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def _must_be_free(file: Path) -> None:
    if file.exists():
        raise StorageError("storage-file-exists", file=str(file))


def _check(part: Path) -> None:
    """Makes it one file that needs no other beside it, and looks whether it is sound."""
    with closing(sqlite3.connect(part)) as backup:
        backup.execute("PRAGMA journal_mode = DELETE")
        (verdict,) = backup.execute("PRAGMA quick_check").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
