"""The audit's rows: added inside the transaction of what they tell, and read page by page."""

import json
from typing import Any

from bot.staff.model import AuditEntry, Door
from data.statements import Row, Statements, moment

AUDIT_COLUMNS = "id, at, actor, name, door, action, subject, details"
_NOTE = """
INSERT INTO audit (at, actor, name, door, action, subject, details)
VALUES (:at, :actor, :name, :door, :action, :subject, :details)
"""


def note(db: Statements, entry: AuditEntry, subject: str | None = None) -> None:
    """Adds the entry; `subject` where its id is known only now."""
    row = audit_row(entry)
    db.count(_NOTE, **(row | {"subject": subject or entry.subject}))


def audit_row(entry: AuditEntry) -> dict[str, Any]:
    """The entry's row, without its id."""
    return {
        "at": entry.at,
        "actor": entry.actor,
        "name": entry.name,
        "door": entry.door.value,
        "action": entry.action,
        "subject": entry.subject,
        "details": json.dumps(entry.details, ensure_ascii=False, sort_keys=True),
    }


def entry_of(row: Row) -> AuditEntry:
    """The entry of a row of `AUDIT_COLUMNS`."""
    number, at, actor, name, door, action, subject, details = row
    kept = json.loads(details)
    return AuditEntry(moment(at), actor, name, Door(door), action, subject, kept, number)
