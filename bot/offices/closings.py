"""Closings: what is decided, what was and may have happened, what has happened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bot.offices.model import ClaimKind, Office
from bot.offices.status import State, Status
from bot.offices.when import When


@dataclass(frozen=True, slots=True)
class Closings:
    """Offices by what is known of their closing on a day.

    `ahead` begins with the next, unknown dates last; `passed`, of which it isn't known whether they
    have closed, and `closed` begin with the latest.
    """

    ahead: tuple[Office, ...]
    passed: tuple[Office, ...]
    closed: tuple[Office, ...]


def closings_of(
    offices: Iterable[Office], status: Callable[[Office], Status], period: When | None = None
) -> Closings:
    """The closings of these offices; in a `period`, those whose date can be in it.

    `status` tells an office's state on the day asked about. A closing without a date is in none.
    """
    told = [(office, status(office)) for office in sorted(offices, key=lambda one: one.name)]
    told = [(office, its) for office, its in told if period is None or period.may_hold(its.when)]
    ahead = [pair for pair in told if pair[1].state is State.CLOSING]
    passed = [pair for pair in told if pair[1].passed is ClaimKind.PLANNED_CLOSING]
    closed = [pair for pair in told if pair[1].state is State.CLOSED]
    return Closings(
        _offices(sorted(ahead, key=lambda pair: pair[1].when.first or date.max)),
        _offices(sorted(passed, key=_dated, reverse=True)),
        _offices(sorted(closed, key=_dated, reverse=True)),
    )


def _dated(pair: tuple[Office, Status]) -> date:
    return pair[1].when.first or date.min


def _offices(pairs: Iterable[tuple[Office, Status]]) -> tuple[Office, ...]:
    return tuple(office for office, _ in pairs)
