"""Members of staff, their links and their sessions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.staff.model import AuditEntry, Member, Role, Session
from bot.staff.ports import Link, LinkPurpose, NewMember
from bot.talk.model import Language
from data.audit_rows import note
from data.reads import read_rows
from data.statements import Row, Statements, Transactions, moment

_MEMBER = "m.id, m.name, m.role, m.language, m.telegram_id"
_MEMBERS = f"SELECT {_MEMBER} FROM staff m WHERE m.state = 'active'"  # noqa: S608
_ADD = """
INSERT INTO staff (name, role, language, telegram_id, state, added_at)
VALUES (:name, :role, :language, CAST(:telegram_id AS bigint), 'active', :now)
ON CONFLICT DO NOTHING RETURNING id
"""
_LOCK_ADMINS = "SELECT id FROM staff WHERE state = 'active' AND role = 'admin' ORDER BY id"
_TAKEN = "SELECT 1 FROM staff WHERE telegram_id = CAST(:telegram_id AS bigint) AND id <> :id"
_CHANGE = {
    "role": "UPDATE staff SET role = :value WHERE id = :id AND state = 'active'",
    "language": "UPDATE staff SET language = :value WHERE id = :id AND state = 'active'",
    "telegram_id": """
UPDATE staff SET telegram_id = CAST(:value AS bigint) WHERE id = :id AND state = 'active'
""",
}
_LEAVE = "UPDATE staff SET state = 'left', telegram_id = NULL WHERE id = :id AND state = 'active'"
_END_ALL = (
    "DELETE FROM staff_sessions WHERE staff_id = :id",
    "DELETE FROM staff_links WHERE staff_id = :id",
)
_DROP_LINKS = "DELETE FROM staff_links WHERE staff_id = :id AND purpose = :purpose"
_DROP_EXPIRED_LINKS = f"{_DROP_LINKS} AND expires <= :now"
_KEEP_LINK = """
INSERT INTO staff_links (digest, staff_id, purpose, expires)
VALUES (:digest, :id, :purpose, :expires)
"""
_PEEK = f"""
SELECT {_MEMBER} FROM staff_links l JOIN staff m ON m.id = l.staff_id
WHERE l.digest = :digest AND l.purpose = :purpose AND l.expires > :now AND m.state = 'active'
"""  # noqa: S608
_USE_LINK = """
DELETE FROM staff_links WHERE digest = :digest AND purpose = :purpose AND expires > :now
RETURNING staff_id
"""
_BEGIN = """
INSERT INTO staff_sessions (digest, staff_id, device, began_at, used_at, expires)
VALUES (:digest, :id, :device, :began_at, :used_at, :expires) RETURNING id
"""
_SIGNED_IN = "UPDATE staff SET signed_in_at = :now WHERE id = :id"
_SESSIONS = f"""
SELECT {_MEMBER}, s.id, s.device, s.began_at, s.used_at, s.expires
FROM staff_sessions s JOIN staff m ON m.id = s.staff_id
WHERE s.expires > :now AND m.state = 'active'
"""  # noqa: S608
_RENEW = "UPDATE staff_sessions SET used_at = :used_at, expires = :expires WHERE id = :id"
_END = "DELETE FROM staff_sessions WHERE id = :id"
_TIDY = (
    "DELETE FROM staff_sessions WHERE expires <= :now",
    "DELETE FROM staff_links WHERE expires <= :now",
)


class SqlStaffStore:
    """The `StaffStore` of `bot.staff.ports`, on either database."""

    def __init__(self, engine: AsyncEngine, transactions: Transactions) -> None:
        self._engine, self._transactions = engine, transactions

    async def members(self) -> Sequence[Member]:
        """Those who have not left, by name."""
        return [
            _member(row) for row in await read_rows(self._engine, f"{_MEMBERS} ORDER BY m.name")
        ]

    async def member(self, member_id: int) -> Member | None:
        rows = await read_rows(self._engine, f"{_MEMBERS} AND m.id = :id", id=member_id)
        return _member(rows[0]) if rows else None

    async def by_telegram(self, telegram_id: int) -> Member | None:
        rows = await read_rows(self._engine, f"{_MEMBERS} AND m.telegram_id = :id", id=telegram_id)
        return _member(rows[0]) if rows else None

    async def add(self, new: NewMember, audit: AuditEntry) -> Member | None:
        """None where the name, or the Telegram chat, is another member's."""
        facts = {
            "name": new.name,
            "role": new.role.value,
            "language": new.language.value,
            "telegram_id": new.telegram_id,
            "now": audit.at,
        }

        def work(db: Statements) -> Member | None:
            added = db.rows(_ADD, **facts)
            if not added:
                return None
            note(db, audit, f"staff:{added[0][0]}")
            return Member(added[0][0], new.name, new.role, new.language, new.telegram_id)

        return await self._transactions.run(work)

    async def change(self, before: Member, after: Member, audit: AuditEntry) -> bool:
        """False where nothing could be changed, as the port says.

        What the caller didn't mean to change is not written: somebody else may have changed it.
        """
        changed = {name: getattr(after, name) for name in _CHANGE}
        changed = {name: each for name, each in changed.items() if each != getattr(before, name)}

        def work(db: Statements) -> bool:
            demoted = "role" in changed and after.role is not Role.ADMIN
            if demoted and _is_last_admin(db, before.id):
                return False
            chat = changed.get("telegram_id")
            if chat is not None and db.rows(_TAKEN, telegram_id=chat, id=before.id):
                return False
            for name, value in changed.items():
                if not db.count(_CHANGE[name], value=value, id=before.id):
                    return False
            if changed:
                note(db, audit)
            return True

        return await self._transactions.run(work)

    async def leave(self, member_id: int, audit: AuditEntry) -> bool:
        """Ends the member's sessions, links and Telegram chat. False for the last admin."""

        def work(db: Statements) -> bool:
            if _is_last_admin(db, member_id) or not db.count(_LEAVE, id=member_id):
                return False
            for statement in _END_ALL:
                db.count(statement, id=member_id)
            note(db, audit)
            return True

        return await self._transactions.run(work)

    async def has_signed_in(self, role: Role) -> bool:
        """Whether any member of the role ever has."""
        wanted = f"{_MEMBERS} AND m.role = :role AND m.signed_in_at IS NOT NULL LIMIT 1"
        return bool(await read_rows(self._engine, wanted, role=role.value))

    async def keep_link(self, link: Link, beside: datetime | None = None) -> None:
        """Keeps a link in the place of the member's earlier ones of its purpose.

        Those stay that can still be used at `beside`, where that is given.
        """
        facts = {"id": link.member_id, "purpose": link.purpose.value}

        def work(db: Statements) -> None:
            if beside is None:
                db.count(_DROP_LINKS, **facts)
            else:
                db.count(_DROP_EXPIRED_LINKS, now=beside, **facts)
            db.count(_KEEP_LINK, digest=link.digest, expires=link.expires, **facts)

        await self._transactions.run(work)

    async def peek(self, digest: str, purpose: LinkPurpose, now: datetime) -> Member | None:
        """Whose link it is, while it can be used."""
        facts = {"digest": digest, "purpose": purpose.value, "now": now}
        rows = await self._transactions.run(lambda db: db.rows(_PEEK, **facts))
        return _member(rows[0]) if rows else None

    async def use_link(self, digest: str, purpose: LinkPurpose, now: datetime) -> Member | None:
        """As `peek`, and neither it nor one kept beside it can be used again."""
        facts = {"digest": digest, "purpose": purpose.value, "now": now}

        def work(db: Statements) -> Member | None:
            used = db.rows(_USE_LINK, **facts)
            if not used:
                return None
            db.count(_DROP_LINKS, id=used[0][0], purpose=purpose.value)
            found = db.rows(f"{_MEMBERS} AND m.id = :id", id=used[0][0])
            return _member(found[0]) if found else None

        return await self._transactions.run(work)

    async def begin(self, digest: str, session: Session, audit: AuditEntry) -> Session:
        """Keeps a new session; with its id."""
        facts = {
            "digest": digest,
            "id": session.member_id,
            "device": session.device,
            "began_at": session.began_at,
            "used_at": session.used_at,
            "expires": session.expires,
        }

        def work(db: Statements) -> int:
            ((number,),) = db.rows(_BEGIN, **facts)
            db.count(_SIGNED_IN, now=session.began_at, id=session.member_id)
            note(db, audit)
            return int(number)

        return replace(session, id=await self._transactions.run(work))

    async def session(self, digest: str, now: datetime) -> tuple[Member, Session] | None:
        """The session, where it has not ended."""
        facts = {"digest": digest, "now": now}
        sql = f"{_SESSIONS} AND s.digest = :digest"
        rows = await read_rows(self._engine, sql, **facts)
        return _signed_in(rows[0]) if rows else None

    async def renew(self, session_id: int, used_at: datetime, expires: datetime) -> None:
        """Notes that the session was used."""
        facts = {"id": session_id, "used_at": used_at, "expires": expires}
        await self._transactions.run(lambda db: db.count(_RENEW, **facts))

    async def sessions(self, now: datetime) -> Sequence[tuple[Member, Session]]:
        """All that have not ended, the latest used first."""
        rows = await read_rows(self._engine, f"{_SESSIONS} ORDER BY s.used_at DESC, s.id", now=now)
        return [_signed_in(row) for row in rows]

    async def end(self, session_id: int, audit: AuditEntry) -> bool:
        """Ends a session; False where it had ended."""

        def work(db: Statements) -> bool:
            ended = bool(db.count(_END, id=session_id))
            if ended:
                note(db, audit)
            return ended

        return await self._transactions.run(work)

    async def tidy(self, now: datetime) -> int:
        """Deletes sessions and links that have ended; how many."""
        return await self._transactions.run(
            lambda db: sum(db.count(statement, now=now) for statement in _TIDY)
        )


def _is_last_admin(db: Statements, member_id: int) -> bool:
    lock = " FOR UPDATE" if db.skip_locked else ""
    return [row[0] for row in db.rows(f"{_LOCK_ADMINS}{lock}")] == [member_id]


def _member(row: Row) -> Member:
    number, name, role, language, telegram_id = row[:5]
    return Member(number, name, Role(role), Language(language), telegram_id)


def _signed_in(row: Row) -> tuple[Member, Session]:
    number, device, began_at, used_at, expires = row[5:10]
    member = _member(row)
    moments = (moment(began_at), moment(used_at), moment(expires))
    return member, Session(number, member.id, device, *moments)
