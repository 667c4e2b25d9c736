"""Memos to members of staff on their way: claimed by lease, so that each is sent by one process."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.announcements.memos import LASTS, Memo, MemoKind
from bot.staff.model import Member, Role
from bot.talk.model import Language
from data.memo_rows import SAMPLE
from data.statements import Row, Statements, Transactions

_KEPT = timedelta(days=7)
_CLAIM = """
UPDATE staff_memos SET state = 'sending', until = :until, attempt = attempt + 1
WHERE id IN (
    SELECT id FROM staff_memos WHERE due <= :now AND expires > :now AND state <> 'ended'
        AND (state = 'waiting' OR until <= :real)
    ORDER BY due, id LIMIT :most {skip_locked})
RETURNING id
"""
_READ = """
SELECT o.id, o.kind, o.announcement_id, o.version, o.attempt, m.id, m.name, m.role, m.language,
    m.telegram_id
FROM {claimed} JOIN staff_memos o ON o.id = claimed.id JOIN staff m ON m.id = o.staff_id
ORDER BY o.due, o.id
"""
_END = "UPDATE staff_memos SET state = 'ended', until = NULL WHERE id = :id AND attempt = :attempt"
_AGAIN = """
UPDATE staff_memos SET state = 'waiting', until = NULL, due = :due
WHERE id = :id AND attempt = :attempt
"""
_TIDY = "DELETE FROM staff_memos WHERE expires < :before"


class SqlMemoStore:
    """The `MemoStore` of `bot.announcements.memos`, on either database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add_sample(
        self, member_id: int, announcement_id: int, version: int, now: datetime
    ) -> bool:
        """Has the announcement sent to the member as a test; False where they have no chat."""
        facts = {
            "kind": MemoKind.SAMPLE.value,
            "announcement": announcement_id,
            "occasion": now.isoformat(),
            "version": version,
            "now": now,
            "expires": now + LASTS,
            "member": member_id,
        }
        return bool(await self._transactions.run(lambda db: db.count(SAMPLE, **facts)))

    async def claim(
        self, now: datetime, real: datetime, until: datetime, most: int
    ) -> Sequence[Memo]:
        """Those that are due, the caller's until `until` of the machine's time."""
        facts = {"now": now, "real": real, "until": until, "most": most}
        return await self._transactions.run(lambda db: _claim(db, facts))

    async def settle(self, memo: Memo, due: datetime | None) -> None:
        """It was sent, or can't be (`due` None), or is to be tried again at `due`."""
        facts = {"id": memo.id, "attempt": memo.attempt}
        if due is None:
            await self._transactions.run(lambda db: db.count(_END, **facts))
        else:
            await self._transactions.run(lambda db: db.count(_AGAIN, due=due, **facts))

    async def tidy(self, now: datetime) -> int:
        """Deletes what expired a week ago; how many."""
        return await self._transactions.run(lambda db: db.count(_TIDY, before=now - _KEPT))


def _claim(db: Statements, facts: dict[str, object]) -> list[Memo]:
    claimed = db.rows(_CLAIM.format(skip_locked=db.skip_locked), **facts)
    if not claimed:
        return []
    rows = db.json_rows({"id": row[0]} for row in claimed)
    found = db.rows(_READ.format(claimed=db.table("claimed", "id bigint")), claimed=rows)
    return [_memo(row) for row in found]


def _memo(row: Row) -> Memo:
    number, kind, announcement, version, attempt, member, name, role, language, telegram = row
    to = Member(member, name, Role(role), Language(language), telegram)
    return Memo(number, MemoKind(kind), to, announcement, version, attempt)
