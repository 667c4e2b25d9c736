"""Searching the audit, on either database."""

from collections.abc import Iterator, Sequence

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.staff.audit import Wanted
from bot.staff.model import AuditEntry
from data.audit_rows import AUDIT_COLUMNS, entry_of
from data.engine import reading
from data.statements import typed

_SEARCHED = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})


class SqlAuditStore:
    """The `AuditStore` of `bot.staff.audit`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def entries(self, wanted: Wanted, before: int | None, limit: int) -> Sequence[AuditEntry]:
        """At most `limit` entries, the latest first; `before`: only those with a lower id."""
        facts: dict[str, object] = {"limit": limit}
        conditions = [*_conditions(wanted, facts)]
        if before is not None:
            conditions.append("id < :before")
            facts["before"] = before
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        sql = f"SELECT {AUDIT_COLUMNS} FROM audit {where} ORDER BY id DESC LIMIT :limit"  # noqa: S608
        async with reading(self._engine) as connection:
            rows = await connection.execute(typed(sql, facts), facts)
            return [entry_of(tuple(row)) for row in rows]


def _conditions(wanted: Wanted, facts: dict[str, object]) -> Iterator[str]:
    """The conditions of what is asked about; their values go into `facts`."""
    if wanted.who:
        yield _contains(("name",), "who", wanted.who, facts)
    if wanted.about:
        yield _contains(("subject", "details"), "about", wanted.about, facts)
    if wanted.area:
        facts["area"] = f"{wanted.area}.%"
        yield "action LIKE :area"
    if wanted.since is not None:
        facts["since"] = wanted.since
        yield "at >= :since"
    if wanted.until is not None:
        facts["until"] = wanted.until
        yield "at < :until"


def _contains(columns: Sequence[str], name: str, words: str, facts: dict[str, object]) -> str:
    """Whether one of the columns has the words, however they are capitalised.

    SQLite knows capitals of English letters only, so the usual ways of writing are all tried.
    """
    ways = dict.fromkeys((words, words.lower(), words.upper(), words.title()))
    parts = []
    for number, way in enumerate(ways):
        facts[f"{name}{number}"] = f"%{way.translate(_SEARCHED)}%"
        parts += [f"lower({each}) LIKE lower(:{name}{number}) ESCAPE '\\'" for each in columns]
    return f"({' OR '.join(parts)})"
