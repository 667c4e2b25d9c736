"""The time, passed in wherever it matters, so that tests and replays can turn it by hand."""

from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

SWEDEN = ZoneInfo("Europe/Stockholm")


class Clock(Protocol):
    """Tells the time. `now` is aware, in UTC."""

    def now(self) -> datetime: ...


def today(clock: Clock) -> date:
    """The calendar day in Sweden."""
    return clock.now().astimezone(SWEDEN).date()


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class ShiftedClock:
    """A clock that stands on `day` when it is made, at the hour it is now, and goes on from there.

    `speed` is how many of its seconds pass in a real one.
    """

    def __init__(self, day: date, real: Clock, speed: float = 1.0) -> None:
        self._real = real
        self._speed = speed
        self._started = real.now()
        local = self._started.astimezone(SWEDEN)
        self._from = datetime.combine(day, local.timetz()).astimezone(UTC)

    def now(self) -> datetime:
        passed = (self._real.now() - self._started).total_seconds()
        return self._from + timedelta(seconds=passed * self._speed)
