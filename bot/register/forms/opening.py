"""The form of an office that the register doesn't have: its facts and what a source says of it."""

from collections.abc import Mapping
from datetime import date

from bot.offices.model import ClaimKind, Register
from bot.register.edits import AddClaim, AddOffice, Edit
from bot.register.entries import Entries
from bot.register.forms import claim, facts
from bot.register.naming import office_id


def empty(day: date) -> dict[str, str]:
    """The fields before anything is written."""
    return facts.empty() | claim.empty(day, ClaimKind.PLANNED_OPENING.value)


def edit(fields: Mapping[str, str], register: Register, codes: frozenset[str], day: date) -> Edit:
    """Raises BadEntriesError."""
    entries = Entries(fields)
    made = office_id(entries.given("name"), register.offices)
    office = facts.read(entries, made, codes)
    statement = claim.statement_of(entries, day, claim.detail_of(entries))
    entries.check()
    return Edit(made, (AddOffice(office), AddClaim(statement)))
