"""A service that finds notices, and a person who keeps every alert, with the clock by hand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from bot.alerts.missing import CATCH_UP, missing
from bot.alerts.model import Notice, NoticeKind, Told
from bot.clock import SWEDEN
from bot.offices.model import Register


def at(text: str) -> datetime:
    """A moment by the clock on a Swedish wall, such as 2022-05-31 08:00."""
    return datetime.fromisoformat(text).replace(tzinfo=SWEDEN).astimezone(UTC)


def days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(days=1)


@dataclass
class Herald:
    """Looks for what is missing, as often as it is told to, and remembers what it has made."""

    made: list[Notice] = field(default_factory=list)

    def looks(self, register: Register, now: datetime) -> tuple[Notice, ...]:
        """The notices found then, summaries aside."""
        since = now - CATCH_UP
        told = [Told(n.key, n.due, n.joined_to is not None) for n in self.made if n.due >= since]
        found = missing(register, now, told)
        self.made += found
        return tuple(n for n in found if n.key.kind is not NoticeKind.SUMMARY)

    def lives_through(self, register: Register, moments: Iterable[datetime]) -> list[Notice]:
        return [notice for now in moments for notice in self.looks(register, now)]


def twice_a_day(first: date, last: date) -> Iterator[datetime]:
    """Just after midnight and in the afternoon, on a Swedish wall."""
    for day in days(first, last):
        for hour in (time(0, 1), time(15)):
            yield datetime.combine(day, hour, SWEDEN).astimezone(UTC)
