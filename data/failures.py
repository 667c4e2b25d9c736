"""Telling of each time that the database could not be used, whoever used it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Dialect, ExceptionContext, event
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import SettingError

Failed = Callable[[], object]
"""Called once for each time."""
_UNUSABLE = (sqlite3.OperationalError, OSError)


def tell_of_failures(engine: AsyncEngine, failed: Failed) -> None:
    """Calls `failed` where a connection can't be made, breaks, or is refused for now.

    What a statement is told for its own sake, as that a row is there already, is no failure.
    """

    def connect(dialect: Dialect, _record: object, args: Any, options: Any) -> Any:
        try:
            return dialect.connect(*args, **options)
        except Exception:
            failed()
            raise

    def error(context: ExceptionContext) -> None:
        broken = isinstance(context.sqlalchemy_exception, OperationalError | InterfaceError)
        if context.connection is not None and (broken or context.is_disconnect):
            failed()

    event.listen(engine.sync_engine, "do_connect", connect)
    event.listen(engine.sync_engine, "handle_error", error)


@contextmanager
def usable() -> Iterator[None]:
    """Raises SettingError, for who starts the service, where the database can't be used."""
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError, OSError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if not isinstance(cause, _UNUSABLE) and type(cause) is not sqlite3.DatabaseError:
            raise
        why = str(cause).partition("\n")[0] or type(cause).__name__
        raise SettingError(
            f"DATABASE_URL: the database can't be used ({why}). "
            "Check that it runs, is reached and may be written, and start again."
        ) from None
