"""The form of an office that closes, or becomes part of another."""

from collections.abc import Mapping
from datetime import date

from bot.offices.claims import CLOSINGS
from bot.offices.merging import merged_into
from bot.offices.model import ClaimKind
from bot.register import values
from bot.register.edits import AddClaim, Edit, MergeInto, Step
from bot.register.entries import Entries
from bot.register.forms import claim


def empty(day: date, into: str = "") -> dict[str, str]:
    """The fields before anything is written; `into` is the office that takes over, if any."""
    return claim.empty(day, ClaimKind.PLANNED_CLOSING.value) | {"into": into}


def edit(fields: Mapping[str, str], office_id: str, day: date) -> Edit:
    """Raises BadEntriesError."""
    entries = Entries(fields)
    into = entries.given("into")
    statement = claim.statement_of(entries, day, merged_into(into) if into else "")
    if statement.kind not in CLOSINGS:
        entries.refuse("kind", values.none_of(sorted(CLOSINGS)).why)
    entries.check()
    merging: tuple[Step, ...] = (MergeInto(into),) if into else ()
    return Edit(office_id, (*merging, AddClaim(statement)))
