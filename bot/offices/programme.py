"""New offices: the programme of 2021, and what else opens or has just opened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.offices.model import Office, Register
from bot.offices.status import State, Status

PHASES = (1, 2)
"""The programme's phases: 14 places planned for 2022 and 14 for 2023."""

_LATELY = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class OfficeStatus:
    """An office and its state on the day asked about."""

    office: Office
    status: Status


@dataclass(frozen=True, slots=True)
class Openings:
    """What is new on a day, each part by name, except `opening` and `opened`: by date.

    `phases` are the programme's offices by phase, in whatever state they are. `opening` and
    `opened` are the other offices: with an opening ahead (unknown dates last), or opened in the
    last 365 days (the latest first).
    """

    phases: tuple[tuple[int, tuple[OfficeStatus, ...]], ...]
    opening: tuple[OfficeStatus, ...]
    opened: tuple[OfficeStatus, ...]


def openings_on(register: Register, day: date, status: Callable[[Office], Status]) -> Openings:
    """Which offices are new or opening on `day`; `status` tells an office's state on it."""
    every = _every(register, status)
    others = [each for each in every if each.office.programme_phase is None]
    opening = [each for each in others if each.status.state is State.PLANNED]
    opened = [each for each in others if opened_lately(each.status, day)]
    return Openings(
        tuple((phase, _of_phase(every, phase)) for phase in PHASES),
        tuple(sorted(opening, key=lambda each: each.status.when.first or date.max)),
        tuple(sorted(opened, key=_opened, reverse=True)),
    )


def programme(
    register: Register, phase: int, status: Callable[[Office], Status]
) -> tuple[OfficeStatus, ...]:
    """One phase's offices by name, with the state of each as `status` tells it."""
    return _of_phase(_every(register, status), phase)


def opened_lately(status: Status, day: date) -> bool:
    """Whether it is open and surely opened within the last 365 days."""
    if status.state is not State.OPEN or status.opened is None:
        return False
    first = status.opened.when.first
    return first is not None and first >= day - _LATELY


def _of_phase(every: list[OfficeStatus], phase: int) -> tuple[OfficeStatus, ...]:
    return tuple(each for each in every if each.office.programme_phase == phase)


def _every(register: Register, status: Callable[[Office], Status]) -> list[OfficeStatus]:
    by_name = sorted(register.offices.values(), key=lambda office: office.name)
    return [OfficeStatus(office, status(office)) for office in by_name]


def _opened(each: OfficeStatus) -> date:
    opened = each.status.opened
    return opened.when.first or date.min if opened else date.min
