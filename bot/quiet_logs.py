"""Lines of the log while the database is away: few, and each says the same in a line."""

import sys
from collections.abc import Callable
from time import monotonic

from structlog import DropEvent
from structlog.typing import EventDict, WrappedLogger

from bot.errors import DatabaseAwayError

EVERY = 60.0
"""Seconds in which an event is told once."""
_AWAY = DatabaseAwayError.__name__


class QuietOutage:
    """A processor for structlog: an event that tells of DatabaseAwayError passes once a minute.

    It comes without the trace, which is the database's own affair, and says how often it has `more`
    happened since it was told last. There are as many of these events as the code has names.
    """

    def __init__(self, time: Callable[[], float] = monotonic) -> None:
        self._time = time
        self._told: dict[str, float] = {}
        self._untold: dict[str, int] = {}

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        error = _error_in(event)
        if error is None and event.get("error") != _AWAY:
            return event
        name, now = str(event.get("event")), self._time()
        if now - self._told.get(name, -EVERY) < EVERY:
            self._untold[name] = self._untold.get(name, 0) + 1
            raise DropEvent
        self._told[name] = now
        event.pop("exc_info", None)
        if error is not None:
            event.update(error=_AWAY, why=str(error))
        event["more"] = self._untold.pop(name, 0)
        return event


def _error_in(event: EventDict) -> DatabaseAwayError | None:
    given = event.get("exc_info")
    if given is True:
        given = sys.exc_info()[1]
    return given if isinstance(given, DatabaseAwayError) else None
