"""Who changed what of an office, as the audit tells it."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.register.auditing import PastChange, past_changes, subject_of
from data.audit_rows import AUDIT_COLUMNS, entry_of
from data.engine import reading

_LATEST = 200
"""Entries looked at: a form that is older than so many changes of its office is told these."""
_OF_OFFICES = f"""
SELECT {AUDIT_COLUMNS} FROM audit WHERE subject IN :subjects AND action LIKE 'register.%'
ORDER BY id DESC LIMIT {_LATEST}
"""  # noqa: S608
_QUERY = text(_OF_OFFICES).bindparams(bindparam("subjects", expanding=True))


async def changed_since(
    engine: AsyncEngine, office_ids: Collection[str], version: int
) -> Sequence[tuple[str, PastChange]]:
    """What was changed of these offices after that version, the oldest first, by office id."""
    subjects = {subject_of(office_id): office_id for office_id in office_ids}
    async with reading(engine) as connection:
        rows = (await connection.execute(_QUERY, {"subjects": list(subjects)})).all()
    entries = [entry_of(tuple(row)) for row in reversed(rows)]
    return [
        (subjects[each.subject], change)
        for each in entries
        for change in past_changes([each], version)
    ]
