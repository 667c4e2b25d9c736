"""Announcements: kept, changed by one statement a move, and found again."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.ports import Found
from bot.announcements.audience import Reach
from bot.announcements.memos import MemoKind
from bot.announcements.model import Announcement, Content, State, Who
from bot.announcements.ports import Step
from bot.staff.model import AuditEntry
from bot.talk.model import Language
from data.announcement_rows import COLUMNS, announcement_of, content_facts
from data.announcement_sql import ADD, BEGUN, EDIT, HOLDS, REACHED, REACHED_EVERYONE, TAKE, given
from data.audit_rows import note
from data.memo_rows import add_memos
from data.notice_store import add_notice
from data.reads import read_rows
from data.statements import Row, Statements, Transactions, used

_BY_ID = f"SELECT {COLUMNS} FROM announcements WHERE id = :id"  # noqa: S608
_LISTED = f"SELECT {COLUMNS} FROM announcements WHERE id < :before"  # noqa: S608
_APPROVED = f"SELECT {COLUMNS} FROM announcements WHERE state = 'approved' ORDER BY id"  # noqa: S608
_SHOWN = f"""
SELECT {COLUMNS} FROM announcements
WHERE begun_at IS NOT NULL AND expires_at > :now ORDER BY begun_at DESC, id DESC LIMIT 500
"""  # noqa: S608
_LATEST = 2**31 - 1
_MOST_READ = Language.SV
"""Whoever has told of no language is answered in it."""


class SqlAnnouncementStore:
    """The `AnnouncementStore` of `bot.announcements.ports`, on either database."""

    def __init__(self, engine: AsyncEngine, transactions: Transactions) -> None:
        self._engine, self._transactions = engine, transactions

    async def add(
        self, content: Content, who: Who, corrects: int | None, audit: AuditEntry
    ) -> Announcement:
        """Keeps a new draft."""

        def work(db: Statements) -> Announcement:
            table, rows = given(db, content_facts(content) | {"corrects": corrects})
            facts = {"who": who.key, "name": who.name, "now": audit.at}
            added = announcement_of(db.rows(ADD.format(given=table), given=rows, **facts)[0])
            note(db, audit, f"announcement:{added.id}")
            return added

        return await self._transactions.run(work)

    async def edit(self, step: Step, content: Content) -> Announcement | None:
        """Keeps the content as a draft of a new version; None where the step can't be taken."""

        def work(db: Statements) -> Announcement | None:
            table, rows = given(db, content_facts(content) | {"corrects": None})
            changed = db.rows(EDIT.format(given=table), given=rows, **_facts(step))
            return _kept(db, step, changed)

        return await self._transactions.run(work)

    async def take(self, step: Step) -> Announcement | None:
        """Makes the move; None where state, version or person no longer allow it."""
        return await self._transactions.run(lambda db: _take(db, step))

    async def begin(self, step: Step, found: Found | None) -> Announcement | None:
        """Makes the move to sending together with its notice, which can exist only once."""

        def work(db: Statements) -> Announcement | None:
            begun = _take(db, step)
            if begun is None or found is None:
                return begun
            notice = add_notice(db, found, step.now)
            return announcement_of(db.rows(BEGUN, id=step.id, notice=notice)[0])

        return await self._transactions.run(work)

    async def announcement(self, number: int) -> Announcement | None:
        """The announcement of this number."""
        if not 0 < number <= _LATEST:
            return None
        rows = await read_rows(self._engine, _BY_ID, id=number)
        return announcement_of(rows[0]) if rows else None

    async def listed(
        self, states: Collection[State], before: int | None, most: int
    ) -> Sequence[Announcement]:
        """Those in these states (in any, where none is named), the latest first."""
        named = ", ".join(f"'{state}'" for state in sorted(states))
        where = f" AND state IN ({named})" if named else ""
        sql = f"{_LISTED}{where} ORDER BY id DESC LIMIT :most"
        rows = await read_rows(self._engine, sql, before=before or _LATEST, most=most)
        return [announcement_of(row) for row in rows]

    async def approved(self) -> Sequence[Announcement]:
        """All that wait for their time."""
        return [announcement_of(row) for row in await read_rows(self._engine, _APPROVED)]

    async def shown(self, now: datetime) -> Sequence[Announcement]:
        """All that have begun and not expired, the latest first; also what was cancelled since."""
        return [announcement_of(row) for row in await read_rows(self._engine, _SHOWN, now=now)]

    async def reached(self, reach: Reach, language: Language | None) -> int:
        """How many people it would go to now."""

        def count(db: Statements) -> int:
            if language is not _MOST_READ:
                return _reached(db, reach, language)
            # Most read it: counting the few who don't, and all, takes a fraction of the time.
            others = (each for each in Language if each is not language)
            return _reached(db, reach, None) - sum(_reached(db, reach, each) for each in others)

        return await self._transactions.run(count)


def _reached(db: Statements, reach: Reach, language: Language | None) -> int:
    scopes = ({"kind": each.kind.value, "code": each.code} for each in reach.scopes)
    sql = (REACHED_EVERYONE if reach.everyone else REACHED)[language is not None]
    sql = sql.format(lines=db.table("lines", "kind text, code text"))
    facts = {"lines": db.json_rows(scopes), "language": language}
    return int(db.rows(sql, **used(sql, facts))[0][0])


def _take(db: Statements, step: Step) -> Announcement | None:
    facts = _facts(step) | {
        "reason": step.reason,
        "recipients": step.recipients,
        "ends": step.ends,
    }
    sources = ", ".join(f"'{state}'" for state in sorted(step.rule.sources))
    sql = TAKE[step.move, step.rule.target].format(sources=sources)
    return _kept(db, step, db.rows(sql, **used(sql, facts)))


def _kept(db: Statements, step: Step, changed: Sequence[Row]) -> Announcement | None:
    """What follows from a move that was made: the hold, the audit, and word to members."""
    if not changed:
        return None
    announcement = announcement_of(changed[0])
    note(db, step.audit)
    if step.move in HOLDS and announcement.notice_id is not None:
        db.count(HOLDS[step.move], notice=announcement.notice_id)
    if step.rule.tells is not None:
        add_memos(db, MemoKind(step.rule.tells), announcement, step)
    return announcement


def _facts(step: Step) -> dict[str, object]:
    return {
        "id": step.id,
        "version": step.version or 0,
        "who": step.who.key,
        "name": step.who.name,
        "now": step.now,
        "another": step.rule.by_another,
    }
