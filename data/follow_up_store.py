"""What becomes of an announcement's deliveries: holds carried over, counts, and the end."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.announcements.progress import Progress, Tally, minute_of, pace
from bot.delivery.policy import DeliveryState
from bot.talk.model import Language
from data.reads import read_rows
from data.statements import Statements, Transactions, moment
from data.tallies import tally

_FINISHED = """
SELECT a.id FROM announcements a LEFT JOIN notices n ON n.id = a.notice_id
WHERE a.state IN ('sending', 'paused')
    AND (a.notice_id IS NULL OR n.expires <= :now
        OR (a.state = 'sending' AND n.state NOT IN ('waiting', 'started')))
    AND NOT EXISTS (SELECT 1 FROM deliveries d
        WHERE d.notice_id = a.notice_id AND d.state IN ('waiting', 'sending', 'held'))
ORDER BY a.id
"""
_EXPIRED = """
SELECT n.id FROM announcements a JOIN notices n ON n.id = a.notice_id
WHERE a.state IN ('sending', 'paused') AND n.expires <= :now ORDER BY n.id
"""
_HELD = "SELECT id, hold FROM notices WHERE hold IS NOT NULL ORDER BY id"
_STOPPED = "SELECT id FROM notices WHERE hold IN ('paused', 'cancelled')"
_CHANGE = """
UPDATE deliveries SET state = :to, reason = :reason,
    settled_at = CASE WHEN :ends THEN :now END
WHERE id IN (
    SELECT id FROM deliveries
    WHERE notice_id = :notice AND state IN ({sources}) AND state IN ('waiting', 'sending', 'held')
    LIMIT :most {skip_locked})
RETURNING id
"""
_LET_GO = """
UPDATE notices SET hold = NULL WHERE id = :notice AND hold = :hold AND NOT EXISTS (
    SELECT 1 FROM deliveries d
    WHERE d.notice_id = notices.id AND d.state IN ({open})
        AND d.state IN ('waiting', 'sending', 'held'))
"""
_MADE = "SELECT made, state FROM notices WHERE id = :notice"
_ENDED = """
SELECT state, reason, sum(count) FROM announcement_tallies WHERE notice_id = :notice
GROUP BY state, reason ORDER BY state, reason
"""
_TALLIES = """
SELECT minute, state, reason, language, count FROM announcement_tallies
WHERE notice_id = :notice AND minute >= :since ORDER BY minute, state, reason, language
"""
_EVER = datetime(2000, 1, 1, tzinfo=UTC)


class SqlFollowUp:
    """The `FollowUp` of `bot.announcements.ports`, on either database."""

    def __init__(self, engine: AsyncEngine, transactions: Transactions) -> None:
        self._engine, self._transactions = engine, transactions

    async def finished(self, now: datetime) -> Sequence[int]:
        """Announcements of which nothing is left to send."""
        return [row[0] for row in await read_rows(self._engine, _FINISHED, now=now)]

    async def held(self) -> frozenset[int]:
        """The numbers of the notices of which nothing may go out."""
        return frozenset(row[0] for row in await read_rows(self._engine, _STOPPED))

    async def sweep(self, now: datetime, most: int) -> bool:
        """Carries holds and expiries over to at most `most` deliveries; True: maybe more."""
        return await self._transactions.run(lambda db: _sweep(db, now, most))

    async def progress(self, notice_id: int, now: datetime) -> Progress:
        """How its deliveries stand at `now`."""
        made = await read_rows(self._engine, _MADE, notice=notice_id)
        ended = await read_rows(self._engine, _ENDED, notice=notice_id)
        lately = await self._tallies(notice_id, minute_of(now) - timedelta(minutes=1))
        counts = {(DeliveryState(state), why): int(count) for state, why, count in ended}
        number, state = made[0] if made else (0, "done")
        going = state in {"waiting", "started"}
        return Progress(number, not going, counts, pace(lately, now))

    async def tallies(self, notice_id: int) -> Sequence[Tally]:
        """What ended in each minute, the first first."""
        return await self._tallies(notice_id, _EVER)

    async def _tallies(self, notice_id: int, since: datetime) -> Sequence[Tally]:
        rows = await read_rows(self._engine, _TALLIES, notice=notice_id, since=since)
        return [
            Tally(moment(minute), DeliveryState(state), reason, Language(language), count)
            for minute, state, reason, language, count in rows
        ]


def _sweep(db: Statements, now: datetime, most: int) -> bool:
    for (notice,) in db.rows(_EXPIRED, now=now):
        if _change(db, notice, now, most, ("'waiting', 'held'", "expired", "")):
            return True
    return any(_carry_over(db, notice, hold, now, most) for notice, hold in db.rows(_HELD))


def _carry_over(db: Statements, notice: int, hold: str, now: datetime, most: int) -> bool:
    """One batch of what a hold means for the deliveries of its notice."""
    change = {
        "paused": ("'waiting'", "held", ""),
        "resumed": ("'held'", "waiting", ""),
        "cancelled": ("'waiting', 'held'", "cancelled", "withdrawn"),
    }[hold]
    if _change(db, notice, now, most, change):
        return True
    # One that is being sent may still come back to wait: a cancelled notice is held until then.
    left = {"resumed": "'held'", "cancelled": "'waiting', 'held', 'sending'"}.get(hold)
    if left is not None:
        db.count(_LET_GO.format(open=left), notice=notice, hold=hold)
    return False


def _change(
    db: Statements, notice: int, now: datetime, most: int, change: tuple[str, str, str]
) -> int:
    """How many were changed from one state to another; those that ended are counted."""
    sources, to, reason = change
    ends = to in {"expired", "cancelled"}
    sql = _CHANGE.format(sources=sources, skip_locked=db.skip_locked)
    changed = db.rows(sql, notice=notice, to=to, reason=reason, ends=ends, now=now, most=most)
    if ends:
        tally(db, [row[0] for row in changed], now)
    return len(changed)
