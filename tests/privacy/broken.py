"""A database that can't be used for a while, under a service that runs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_TABLES = ("alembic_version", "register_version")


@contextmanager
def without_its_tables(file: Path) -> Iterator[None]:
    """Tables that every look and every question needs are not there within the block."""
    _rename(file, "{}", "{}_gone")
    try:
        yield
    finally:
        _rename(file, "{}_gone", "{}")


def _rename(file: Path, before: str, after: str) -> None:
    with closing(sqlite3.connect(file, timeout=10)) as connection:
        for name in _TABLES:
            words = before.format(name), after.format(name)
            connection.execute("ALTER TABLE {} RENAME TO {}".format(*words))
        connection.commit()
