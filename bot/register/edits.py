"""Edits of one office: each is a value that makes a register after of a register before.

An edit holds only what is to change, so that it can be made on top of what somebody else changed
meanwhile. Claims are only ever added.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from bot.offices.changed_address import with_office
from bot.offices.changed_hours import with_hours
from bot.offices.model import Office, OpenHours, Register, SpecialDay
from bot.offices.status import State, status_of
from bot.register.claims import Statement, with_statement
from bot.register.entries import BadEntriesError, Problem
from bot.talk.model import text


@dataclass(frozen=True, slots=True)
class Entering:
    """Which office is edited, and on which day."""

    office_id: str
    day: date


class Step(Protocol):
    """One thing to do to an office."""

    def on(self, register: Register, entering: Entering) -> Register:
        """The register after it. Raises BadEntriesError."""
        ...


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to change of one office, in one go."""

    office_id: str
    steps: tuple[Step, ...]

    def on(self, register: Register, day: date) -> Register:
        """The register after it, at the same version. Raises BadEntriesError."""
        entering = Entering(self.office_id, day)
        for step in self.steps:
            register = step.on(register, entering)
        return register


@dataclass(frozen=True, slots=True)
class AddClaim:
    """One more claim. One that the office has already changes nothing."""

    statement: Statement

    def on(self, register: Register, entering: Entering) -> Register:
        corrected = self.statement.corrects
        known = {claim.id for claim in register.claims.get(entering.office_id, ())}
        if corrected is not None and corrected not in known:
            raise BadEntriesError(Problem("corrects", str(corrected), text("fault-corrects")))
        return with_statement(register, entering.office_id, self.statement, entering.day)


@dataclass(frozen=True, slots=True)
class AddOffice:
    """An office that the register doesn't have."""

    office: Office

    def on(self, register: Register, entering: Entering) -> Register:
        name, offices = self.office.name.casefold(), register.offices.values()
        there = next((o for o in offices if o.name.casefold() == name), None)
        if there is not None or entering.office_id in register.offices:
            why = text("fault-name-taken", office=there.id if there else entering.office_id)
            raise BadEntriesError(Problem("name", self.office.name, why))
        return replace(register, offices={**register.offices, entering.office_id: self.office})


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """Other values of some of the office's facts, by the name of the field."""

    facts: tuple[tuple[str, Any], ...]

    def on(self, register: Register, entering: Entering) -> Register:
        changed = replace(register.offices[entering.office_id], **dict(self.facts))
        return with_office(register, changed, entering.day)


@dataclass(frozen=True, slots=True)
class SetWeek:
    """The opening hours of a week, in the place of those there were."""

    week: tuple[OpenHours, ...]

    def on(self, register: Register, entering: Entering) -> Register:
        return with_hours(register, entering.office_id, self.week, entering.day)


@dataclass(frozen=True, slots=True)
class SetSpecialDays:
    """The days from the day of entering on that differ; those behind stay."""

    days: tuple[SpecialDay, ...]

    def on(self, register: Register, entering: Entering) -> Register:
        behind = [
            s for s in register.special_days.get(entering.office_id, ()) if s.day < entering.day
        ]
        kept = tuple(sorted((*behind, *self.days), key=lambda special: special.day))
        return replace(register, special_days={**register.special_days, entering.office_id: kept})


@dataclass(frozen=True, slots=True)
class MergeInto:
    """The office that takes over must be there, be another and not be closing itself."""

    other: str

    def on(self, register: Register, entering: Entering) -> Register:
        status = status_of(register.claims.get(self.other, ()), entering.day)
        goes_on = self.other in register.offices and self.other != entering.office_id
        if not goes_on or status.state in (State.CLOSED, State.CLOSING):
            raise BadEntriesError(Problem("into", self.other, text("fault-merge")))
        return register
