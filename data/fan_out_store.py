"""Turning notices into deliveries, a batch of people at a time."""

from datetime import datetime

from data.concerns import CONCERNS, CONCERNS_EVERYONE, IN_ITS_LANGUAGE
from data.statements import Statements, Transactions, moment

_PRESSING = """
SELECT h.id, h.reached, (
    SELECT max(n.expires) FROM notice_parts m JOIN notices n ON n.id = m.part_id
    WHERE m.notice_id = h.id), h.everyone
FROM notices h WHERE h.state IN ('waiting', 'started') AND h.due <= :now
    AND (h.hold IS NULL OR h.hold = 'resumed')
ORDER BY h.urgent DESC, h.due, h.id LIMIT 1
"""
_UP_TO = """
SELECT max(id) FROM (SELECT id FROM people WHERE id > :reached ORDER BY id LIMIT :people) AS next
"""
_FAN_OUT = f"""
INSERT INTO deliveries (notice_id, person_id, channel, urgent, state, reason, attempt, doubts,
    due, expires)
SELECT h.id, p.id, p.door, h.urgent, 'waiting', '', 0, 0, h.due, :expires
FROM notices h JOIN people p ON p.id > :reached AND p.id <= :up_to AND {IN_ITS_LANGUAGE}
WHERE h.id = :notice AND p.id IN (
    SELECT s.person_id FROM notices h {{concerns}}
    WHERE h.id = :notice AND s.person_id > :reached AND s.person_id <= :up_to)
ON CONFLICT (notice_id, person_id, channel) DO NOTHING
"""  # noqa: S608
_FAN_OUTS = {
    False: _FAN_OUT.format(concerns=CONCERNS),
    True: _FAN_OUT.format(concerns=CONCERNS_EVERYONE),
}
"""By whether it is for everyone."""
_MARK = """
UPDATE notices SET state = :state, reached = :reached, made = made + :made WHERE id = :notice
"""
_RECOVER = """
UPDATE deliveries SET state = 'waiting', until = NULL WHERE state = 'sending' AND until <= :real
"""


class SqlFanOut:
    """The `FanOut` of `bot.delivery.ports`, on either database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def fan_out(self, now: datetime, people: int) -> bool:
        """Takes the next `people` of the most pressing notice; True while there may be more."""
        return await self._transactions.run(lambda db: _fan_out(db, now, people))

    async def recover(self, real: datetime) -> int:
        """Puts deliveries back whose lease ran out before `real`; how many."""
        return await self._transactions.run(lambda db: db.count(_RECOVER, real=real))


def _fan_out(db: Statements, now: datetime, people: int) -> bool:
    pressing = db.rows(f"{_PRESSING} {db.skip_locked}", now=now)
    if not pressing:
        return False
    notice, reached, expires, everyone = pressing[0]
    if expires is None or moment(expires) <= now:
        db.count(_MARK, state="expired", reached=reached, notice=notice, made=0)
        return True
    ((up_to,),) = db.rows(_UP_TO, reached=reached, people=people)
    if up_to is None:
        db.count(_MARK, state="done", reached=reached, notice=notice, made=0)
        return True
    window = {"notice": notice, "reached": reached, "up_to": up_to, "expires": moment(expires)}
    made = db.count(_FAN_OUTS[bool(everyone)], **window)
    db.count(_MARK, state="started", reached=up_to, notice=notice, made=made)
    return True
