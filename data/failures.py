"""Telling of each time that the database could not be used, whoever used it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Dialect, ExceptionContext, event
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import DatabaseAwayError, SettingError

Failed = Callable[[], object]
"""Called once for each time."""
_UNUSABLE = (sqlite3.OperationalError, OSError)
_PRIMARY = 0xFF
"""The part of SQLite's codes that says what went wrong, without where."""
_SQLITE_AWAY = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)
_CLASSES_AWAY = frozenset({"08", "53", "57", "58"})
"""Of PostgreSQL's states: no connection, nothing left of something, told to stop, the disk."""
_STATES_AWAY = frozenset({"25006", "55P03"})
"""Read only, as a server that stands by is; locked."""


def tell_of_failures(engine: AsyncEngine, failed: Failed) -> None:
    """Calls `failed` where a connection can't be made, breaks, or is refused for now.

    Then DatabaseAwayError is raised in the place of the driver's own error. What a statement is
    told for its own sake, as that a row is there already, is no failure.
    """

    def connect(dialect: Dialect, _record: object, args: Any, options: Any) -> Any:
        try:
            return dialect.connect(*args, **options)
        except Exception as error:
            failed()
            raise away(error) from error

    def error(context: ExceptionContext) -> DatabaseAwayError | None:
        own = context.original_exception
        if isinstance(own, DatabaseAwayError) or not isinstance(own, Exception):
            return None  # told already, or called off: a cancellation has to stay one
        is_away = context.is_disconnect or says_away(own)
        if is_away or isinstance(context.sqlalchemy_exception, OperationalError | InterfaceError):
            failed()
        return away(own) if is_away else None

    event.listen(engine.sync_engine, "do_connect", connect)
    event.listen(engine.sync_engine, "handle_error", error)


def says_away(error: BaseException) -> bool:
    """Whether the driver says that the database can't be used just now, whatever is asked of it."""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _SQLITE_AWAY
    state = str(getattr(error, "sqlstate", None) or "")
    return isinstance(error, OSError) or state[:2] in _CLASSES_AWAY or state in _STATES_AWAY


def away(error: BaseException) -> DatabaseAwayError:
    """The same for those who know no driver."""
    why = _first_line(error)
    return DatabaseAwayError(f"The database can't be used just now ({why}). Try again in a while.")


@contextmanager
def usable() -> Iterator[None]:
    """Raises SettingError, for who starts the service, where the database can't be used."""
    try:
        yield
    except (DatabaseAwayError, DBAPIError, sqlite3.DatabaseError, OSError) as error:
        cause = (error.orig if isinstance(error, DBAPIError) else error.__cause__) or error
        usual = isinstance(error, DatabaseAwayError) or isinstance(cause, _UNUSABLE)
        if not usual and type(cause) is not sqlite3.DatabaseError:
            raise
        raise SettingError(
            f"DATABASE_URL: the database can't be used ({_first_line(cause)}). "
            "Check that it runs, is reached and may be written, and start again."
        ) from None


def said(error: BaseException) -> str:
    """What the driver said, in a line; no statement and none of its facts."""
    return _first_line((error.orig if isinstance(error, DBAPIError) else None) or error)


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
