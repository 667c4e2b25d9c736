"""Telling of each time that the database could not be used, whoever used it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Dialect, ExceptionContext, event
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

Failed = Callable[[], object]
"""Called once for each time."""


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
