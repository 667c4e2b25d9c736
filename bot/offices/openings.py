"""Openings in a period, or all that are new: planned, opened, and planned for a day that passed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bot.offices.model import ClaimKind, Office
from bot.offices.programme import opened_lately
from bot.offices.status import State, Status
from bot.offices.when import UNKNOWN_DATE, When


@dataclass(frozen=True, slots=True)
class NewOffices:
    """Offices by what is known of their opening on a day, each part by date and then by name.

    `ahead` are to open; `passed` were to, and it isn't known whether they have. `undated` are to
    open, but it isn't known when.
    """

    ahead: tuple[Office, ...]
    opened: tuple[Office, ...]
    passed: tuple[Office, ...]
    undated: tuple[Office, ...]

    @property
    def dated(self) -> bool:
        """Whether there is one that has a date."""
        return bool(self.ahead or self.opened or self.passed)


def new_among(
    offices: Iterable[Office],
    status: Callable[[Office], Status],
    day: date,
    period: When | None = None,
) -> NewOffices:
    """Which of these offices open, were to open, or opened in the `period`.

    Without one: those with an opening ahead, the programme's, and those opened in the last 365
    days. An office that has closed or is to close is not new, and a period that has passed on `day`
    has no undated ones. `status` tells an office's state on it.
    """
    told = [(office, status(office)) for office in sorted(offices, key=lambda one: one.name)]
    new = [(office, its) for office, its in told if _is_new(office, its, day, period)]
    new.sort(key=lambda pair: _opening(pair[1]).first or date.max)
    over = period is not None and period.last is not None and period.last < day
    return NewOffices(
        ahead=_those(new, lambda its: its.state is State.PLANNED),
        opened=_those(new, lambda its: its.state is State.OPEN),
        passed=_those(new, lambda its: its.passed is ClaimKind.PLANNED_OPENING),
        undated=() if over else _those(told, _is_undated),
    )


def _those(
    told: Iterable[tuple[Office, Status]], holds: Callable[[Status], bool]
) -> tuple[Office, ...]:
    return tuple(office for office, its in told if holds(its))


def _is_undated(its: Status) -> bool:
    return its.state is State.PLANNED and its.when.first is None


def _is_new(office: Office, its: Status, day: date, period: When | None) -> bool:
    if period is not None:
        return period.may_hold(_opening(its))
    if _is_undated(its):
        return False
    planned = its.state is State.PLANNED
    return planned or office.programme_phase is not None or opened_lately(its, day)


def _opening(its: Status) -> When:
    """When it opened, is to open or was to open; unknown of any other."""
    if its.state is State.OPEN:
        return its.opened.when if its.opened else UNKNOWN_DATE
    if its.state is State.PLANNED or its.passed is ClaimKind.PLANNED_OPENING:
        return its.when
    return UNKNOWN_DATE
