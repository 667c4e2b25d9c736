"""Deliveries on their way: claimed by lease, settled in groups."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.alerts.model import Notice, Subscription
from bot.delivery.model import Delivery
from bot.delivery.policy import DeliveryState, Settlement
from bot.talk.model import Language
from data.concerns import concerns, concerns_everyone
from data.follows import subscription_of
from data.notice_rows import NOTICE_COLUMNS, notice_of
from data.settling import settle
from data.statements import Row, Statements, Transactions, moment
from data.tallies import tally

_STOPPED = "SELECT id FROM notices WHERE hold IN ('paused', 'cancelled')"
_NEXT = """
WHERE state = 'waiting' AND channel = :channel AND urgent = :urgent AND due <= :now
ORDER BY due, id LIMIT {limit}
"""
_WAITING = _NEXT.format(limit=":limit {skip_locked}")
_WAITING_BESIDE_STOPPED = f"""
WHERE state = 'waiting' AND id IN (
    SELECT next.id FROM (
        SELECT id, notice_id, due FROM deliveries {_NEXT.format(limit=5000)}
    ) AS next WHERE next.notice_id NOT IN ({_STOPPED}) ORDER BY next.due, next.id LIMIT :limit)
ORDER BY due, id {{skip_locked}}
"""  # noqa: S608
"""What was stopped waits until it is swept away. Looking past a million such rows would hold up
everybody else, so no more than some are looked at; the sweep soon lets others be seen."""
_CLAIM = """
WITH picked AS MATERIALIZED (
    SELECT id FROM deliveries
    {waiting}
)
UPDATE deliveries SET attempt = attempt + 1, until = :until,
    state = CASE WHEN expires <= :now THEN 'expired' ELSE 'sending' END,
    settled_at = CASE WHEN expires <= :now THEN :now END
WHERE id IN (SELECT id FROM picked) RETURNING id, state
"""
_CONCERNED = f"""
WITH mine AS MATERIALIZED (
    SELECT s.* FROM {{claimed}} JOIN deliveries d ON d.id = claimed.id
    JOIN subscriptions s ON s.person_id = d.person_id
)
SELECT d.id, n.due, n.id
FROM {{claimed}} JOIN deliveries d ON d.id = claimed.id
JOIN notices h ON h.id = d.notice_id {concerns("mine")} AND s.person_id = d.person_id
WHERE n.expires > :now
UNION
SELECT d.id, n.due, n.id
FROM {{claimed}} JOIN deliveries d ON d.id = claimed.id
JOIN notices h ON h.id = d.notice_id {concerns_everyone("mine")} AND s.person_id = d.person_id
WHERE n.expires > :now
ORDER BY 1, 2, 3
"""  # noqa: S608
"""A person's few subscriptions come first: PostgreSQL, before it has counted a table that is new,
would go through all who follow the same for each of them."""
_DELIVERIES = """
SELECT d.id, d.notice_id, p.address, coalesce(p.chosen, p.client, 'sv'), d.attempt, d.expires,
    d.doubts, p.id
FROM {claimed} JOIN deliveries d ON d.id = claimed.id JOIN people p ON p.id = d.person_id
ORDER BY d.due, d.id
"""
_NOTICES = f"SELECT {NOTICE_COLUMNS} FROM {{parts}} JOIN notices n ON n.id = parts.id"  # noqa: S608
_FOLLOWS = """
SELECT s.person_id, s.kind, s.code, s.wish, s.rhythm, s.leads
FROM {people} JOIN subscriptions s ON s.person_id = people.id ORDER BY s.since, s.kind, s.code
"""
_CANCEL = """
UPDATE deliveries SET state = 'cancelled', until = NULL, settled_at = :now
WHERE id IN (SELECT claimed.id FROM {claimed}) RETURNING id
"""
_PROGRESS = "SELECT state, count(*) FROM deliveries WHERE notice_id = :notice GROUP BY state"
_ID = "id bigint"


Ended = Callable[[DeliveryState, int], object]
"""Told how many deliveries have ended in which state."""


class SqlDeliveryStore:
    """The `DeliveryStore` of `bot.delivery.ports`, on either database.

    `ended` is told of those that a claim finds expired or no longer of concern to anybody.
    """

    def __init__(
        self, transactions: Transactions, ended: Ended = lambda _state, _many: None
    ) -> None:
        self._transactions, self._ended = transactions, ended

    def telling(self, ended: Ended) -> "SqlDeliveryStore":
        """The same store, which tells what it ends."""
        return SqlDeliveryStore(self._transactions, ended)

    async def claim(
        self, channel: str, limit: int, now: datetime, until: datetime, *, urgent_only: bool
    ) -> Sequence[Delivery]:
        """At most `limit` deliveries that are due over the channel, urgent ones first."""
        facts = {"channel": channel, "limit": limit, "now": now, "until": until}
        for urgent in (True,) if urgent_only else (True, False):
            if claimed := await self._claim(facts | {"urgent": urgent}):
                return claimed
        return ()

    async def _claim(self, facts: Mapping[str, Any]) -> Sequence[Delivery]:
        picked = facts["limit"]
        claimed: Sequence[Delivery] = ()
        while not claimed and picked == facts["limit"]:
            claimed, expired, cancelled = await self._transactions.run(lambda db: _claim(db, facts))
            picked = len(claimed) + expired + cancelled
            self._ended(DeliveryState.EXPIRED, expired)
            self._ended(DeliveryState.CANCELLED, cancelled)
        return claimed

    async def settle(self, settlements: Sequence[Settlement], now: datetime) -> None:
        """Keeps what came of the tries, in one transaction."""
        await self._transactions.run(lambda db: settle(db, settlements, now))

    async def progress(self, notice_id: int) -> Mapping[DeliveryState, int]:
        """How many deliveries of the notice stand where."""
        rows = await self._transactions.run(lambda db: db.rows(_PROGRESS, notice=notice_id))
        return {DeliveryState(state): count for state, count in rows}


def _claim(db: Statements, facts: Mapping[str, Any]) -> tuple[Sequence[Delivery], int, int]:
    """The deliveries claimed, and how many of those that wait were expired and cancelled."""
    waiting = _WAITING_BESIDE_STOPPED if db.rows(_STOPPED) else _WAITING
    picked = db.rows(_CLAIM.format(waiting=waiting.format(skip_locked=db.skip_locked)), **facts)
    sending = [id_ for id_, state in picked if state == "sending"]
    tally(db, [id_ for id_, state in picked if state != "sending"], facts["now"])
    expired = len(picked) - len(sending)
    if not sending:
        return (), expired, 0
    told = _told(db, sending, facts["now"])
    left = [id_ for id_ in sending if id_ not in told]
    if left:
        _with_ids(db, _CANCEL, "claimed", left, now=facts["now"])
        tally(db, left, facts["now"])
    return _read(db, told), expired, len(left)


def _told(db: Statements, sending: Sequence[int], now: datetime) -> dict[int, list[int]]:
    """What each delivery is to tell; one that no longer concerns its person is left out."""
    told: defaultdict[int, list[int]] = defaultdict(list)
    for delivery, _, notice in _with_ids(db, _CONCERNED, "claimed", sending, now=now):
        told[delivery].append(notice)
    return told


def _read(db: Statements, told: Mapping[int, Sequence[int]]) -> Sequence[Delivery]:
    rows = _with_ids(db, _DELIVERIES, "claimed", told)
    parts = {part for parts in told.values() for part in parts}
    notices = {row[0]: notice_of(row) for row in _with_ids(db, _NOTICES, "parts", parts)}
    follows: defaultdict[int, list[Subscription]] = defaultdict(list)
    for person, *subscription in _with_ids(db, _FOLLOWS, "people", {row[7] for row in rows}):
        follows[person].append(subscription_of(subscription))
    return [
        _delivery(row, [notices[part] for part in told[row[0]]], follows[row[7]]) for row in rows
    ]


def _delivery(row: Row, notices: Sequence[Notice], follows: Sequence[Subscription]) -> Delivery:
    return Delivery(
        id=row[0],
        notice_id=row[1],
        address=row[2],
        language=Language(row[3]),
        attempt=row[4],
        notices=tuple(notices),
        follows=tuple(follows),
        expires=moment(row[5]),
        doubts=row[6],
    )


def _with_ids(db: Statements, sql: str, name: str, ids: Any, **facts: object) -> list[Row]:
    """Runs `sql` with these ids as the table `name`."""
    table = db.table(name, _ID)
    rows = db.json_rows({"id": each} for each in ids)
    return db.rows(sql.format(**{name: table}), **{name: rows}, **facts)
