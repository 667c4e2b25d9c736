"""People as doors come to know of them, and how long anything of them is kept."""

from datetime import datetime, timedelta

from data.people_changes import make_gone, move_person
from data.statements import Transactions

DELIVERIES_KEPT = timedelta(days=90)
PEOPLE_KEPT = timedelta(days=30)
_CHUNK = 1000

_OLD_DELIVERIES = """
DELETE FROM deliveries WHERE id IN (
    SELECT d.id FROM notices n JOIN deliveries d ON d.notice_id = n.id
    WHERE n.expires < :before LIMIT :chunk)
"""
_DELIVERIES_OF_GONE = """
DELETE FROM deliveries WHERE person_id IN (
    SELECT p.id FROM people p WHERE p.changed_at < :before
        AND NOT EXISTS (SELECT 1 FROM subscriptions s WHERE s.person_id = p.id)
    ORDER BY p.changed_at, p.id LIMIT :chunk)
"""
_GONE = """
DELETE FROM people WHERE id IN (
    SELECT p.id FROM people p WHERE p.changed_at < :before
        AND NOT EXISTS (SELECT 1 FROM subscriptions s WHERE s.person_id = p.id)
    ORDER BY p.changed_at, p.id LIMIT :chunk)
"""


class SqlPeopleStore:
    """The `People` of `bot.delivery.ports`, on either database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def gone(self, address: str, reason: str, now: datetime) -> None:
        """Nothing reaches them any more: ends their subscriptions and what waits for them."""
        await self._transactions.run(lambda db: make_gone(db, address, reason, now))

    async def move(self, address: str, to: str) -> None:
        """The chat has a new address: conversation, subscriptions and deliveries go along."""
        await self._transactions.run(lambda db: move_person(db, address, to))

    async def tidy(self, now: datetime) -> int:
        """Deletes deliveries 90 days after their notice expired, and people who follow nothing.

        The latter 30 days after that began. How many rows it was; in small transactions.
        """
        removed = await self._emptied(_OLD_DELIVERIES, now - DELIVERIES_KEPT)
        while True:
            gone = await self._people(now - PEOPLE_KEPT)
            removed += gone
            if gone < _CHUNK:
                return removed

    async def _emptied(self, statement: str, before: datetime) -> int:
        removed = chunk = await self._chunk(statement, before)
        while chunk == _CHUNK:
            chunk = await self._chunk(statement, before)
            removed += chunk
        return removed

    async def _chunk(self, statement: str, before: datetime) -> int:
        facts = {"before": before, "chunk": _CHUNK}
        return await self._transactions.run(lambda db: db.count(statement, **facts))

    async def _people(self, before: datetime) -> int:
        facts = {"before": before, "chunk": _CHUNK}
        statements = (_DELIVERIES_OF_GONE, _GONE)
        return await self._transactions.run(
            lambda db: [db.count(statement, **facts) for statement in statements][-1]
        )
