"""The form of an office that moves: where to, and who says so."""

from collections.abc import Mapping
from datetime import date

from bot.offices.model import ClaimKind, Office
from bot.register import values
from bot.register.edits import AddClaim, ChangeFacts, Edit
from bot.register.entries import Entries
from bot.register.forms import claim, facts


def of(office: Office, day: date) -> dict[str, str]:
    """The fields as they are now."""
    now = facts.of(office)
    where = {name: now[name] for name in ("address", "locality", "lat", "lon", "position_of")}
    return claim.empty(day, ClaimKind.MOVED.value) | where


def edit(fields: Mapping[str, str], office: Office, day: date) -> Edit:
    """Raises BadEntriesError."""
    entries = Entries({**fields, "kind": ClaimKind.MOVED.value})
    where = (
        ("address", entries.read("address", values.required, "")),
        ("locality", entries.read("locality", facts.locality, None)),
        ("position", facts.position(entries)),
        ("position_of", facts.position_of(entries)),
    )
    statement = claim.statement_of(entries, day)
    entries.check()
    return Edit(office.id, (ChangeFacts(where), AddClaim(statement)))
