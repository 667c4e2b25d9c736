"""Searching the audit, on either database."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.staff.audit import AT_ONCE, Looked, Wanted
from data.audit_rows import AUDIT_COLUMNS, entry_of
from data.engine import reading
from data.statements import typed

_LIMIT = "ORDER BY id DESC LIMIT :most"
_SEARCHED = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})


class SqlAuditStore:
    """The `AuditStore` of `bot.staff.audit`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def look(self, wanted: Wanted, before: int | None, limit: int) -> Looked:
        """At most `limit` entries; words are looked for in AT_ONCE entries at a time."""
        narrow: dict[str, object] = {"most": AT_ONCE}
        where = _where(_narrowing(wanted, before, narrow))
        facts: dict[str, object] = {**narrow, "limit": limit}
        words = _where(_words(wanted, facts))
        looked = f"(SELECT * FROM audit {where} {_LIMIT}) AS looked"  # noqa: S608
        latest = "ORDER BY id DESC LIMIT :limit"
        sql = f"SELECT {AUDIT_COLUMNS} FROM {looked} {words} {latest}"  # noqa: S608
        far = f"SELECT min(id), count(*) FROM {looked}"  # noqa: S608
        async with reading(self._engine) as connection:
            found = await connection.execute(typed(sql, facts), facts)
            entries = [entry_of(tuple(row)) for row in found]
            if len(entries) == limit:
                return Looked(entries, entries[-1].id)
            lowest, many = (await connection.execute(typed(far, narrow), narrow)).one()
        return Looked(entries, lowest if many == AT_ONCE else None)


def _where(conditions: Iterable[str]) -> str:
    each = list(conditions)
    return f"WHERE {' AND '.join(each)}" if each else ""


def _words(wanted: Wanted, facts: dict[str, object]) -> Iterator[str]:
    """The conditions that every row has to be read for; their values go into `facts`."""
    if wanted.who:
        yield _contains(("name",), "who", wanted.who, facts)
    if wanted.about:
        yield _contains(("subject", "details"), "about", wanted.about, facts)


def _narrowing(wanted: Wanted, before: int | None, facts: dict[str, object]) -> Iterator[str]:
    """The other conditions."""
    if before is not None:
        facts["before"] = before
        yield "id < :before"
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

    SQLite knows capitals of English letters only, so of others the usual ways are all tried.
    """
    others = () if words.isascii() else (words, words.upper(), words.title())
    ways = (words.lower(), *others)
    parts = []
    for number, way in enumerate(dict.fromkeys(ways)):
        facts[f"{name}{number}"] = f"%{way.translate(_SEARCHED)}%"
        parts += [f"lower({each}) LIKE lower(:{name}{number}) ESCAPE '\\'" for each in columns]
    return f"({' OR '.join(parts)})"
