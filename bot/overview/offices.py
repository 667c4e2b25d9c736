"""Which offices staff should look at: those with old facts, and those that are to open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.offices.model import Office, Register
from bot.offices.status import State, Status, status_of
from bot.offices.when import UNKNOWN_DATE, When


@dataclass(frozen=True, slots=True)
class OfficeFact:
    """An office and its state."""

    office: Office
    status: Status

    @property
    def told(self) -> When:
        """When the newest source of the state was published; an unknown date where none says."""
        supporting = self.status.supporting
        return supporting[0].source.published if supporting else UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """What is to be looked at on one day.

    `to_check`: offices not known to be closed whose newest claim is more than 12 months old, or
    that have none; the oldest first. `opening`: offices with an opening ahead, the next first and
    those without a date last.
    """

    to_check: tuple[OfficeFact, ...]
    opening: tuple[OfficeFact, ...]
    offices: int


def office_facts(register: Register, day: date) -> OfficeFacts:
    """Works through all offices: a tenth of a millisecond for each."""
    facts = [
        OfficeFact(office, status_of(register.claims.get(office.id, ()), day))
        for office in register.offices.values()
    ]
    return OfficeFacts(
        to_check=_sorted(facts, _is_to_check, lambda each: each.told.first or date.min),
        opening=_sorted(facts, _is_to_open, lambda each: each.status.when.first or date.max),
        offices=len(facts),
    )


def _sorted(
    facts: list[OfficeFact],
    wanted: Callable[[OfficeFact], bool],
    by: Callable[[OfficeFact], date],
) -> tuple[OfficeFact, ...]:
    return tuple(sorted(filter(wanted, facts), key=lambda each: (by(each), each.office.name)))


def _is_to_check(fact: OfficeFact) -> bool:
    status = fact.status
    return status.state is not State.CLOSED and (status.old or not status.supporting)


def _is_to_open(fact: OfficeFact) -> bool:
    return fact.status.state is State.PLANNED
