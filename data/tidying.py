"""Deleting what is kept no longer, the same SQL on both databases."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.retention import PICTURES, Retention
from data.statements import Statements, Transactions

CHUNK = 1000
"""How many rows one transaction takes away at most, so that nobody waits long for it."""

_UPDATES = """
DELETE FROM answered_updates WHERE id IN (
    SELECT id FROM answered_updates WHERE at < :before LIMIT :chunk)
"""
_TURNS = """
DELETE FROM turns_in_hand WHERE digest IN (
    SELECT digest FROM turns_in_hand WHERE until < :before LIMIT :chunk)
"""
_CONVERSATIONS = """
DELETE FROM conversations WHERE address IN (
    SELECT address FROM conversations WHERE updated_at < :before LIMIT :chunk)
"""
_ANSWERS = """
DELETE FROM telegram_answers WHERE (chat_id, question) IN (
    SELECT chat_id, question FROM telegram_answers WHERE at < :before LIMIT :chunk)
"""
_PICTURES = """
DELETE FROM telegram_pictures WHERE picture IN (
    SELECT picture FROM telegram_pictures WHERE at < :before LIMIT :chunk)
"""
_DELIVERIES = """
DELETE FROM deliveries WHERE id IN (
    SELECT d.id FROM notices n JOIN deliveries d ON d.notice_id = n.id
    WHERE n.expires < :before LIMIT :chunk)
"""
_AUDIT = """
DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < :before LIMIT :chunk)
"""
_LEFT = """
DELETE FROM staff WHERE state = 'left' AND added_at < :before AND id IN (
    SELECT m.id FROM staff m WHERE m.state = 'left'
        AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.actor = 'staff:' || m.id)
        AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = 'staff:' || m.id)
        AND NOT EXISTS (SELECT 1 FROM staff_memos x WHERE x.staff_id = m.id)
        AND NOT EXISTS (SELECT 1 FROM register_uploads x WHERE x.staff_id = m.id)
    LIMIT :chunk)
"""
_GONE = """
    SELECT p.id FROM people p WHERE p.changed_at < :before
        AND NOT EXISTS (SELECT 1 FROM subscriptions s WHERE s.person_id = p.id)
    ORDER BY p.changed_at, p.id LIMIT :chunk
"""
_OF_GONE = f"DELETE FROM deliveries WHERE person_id IN ({_GONE})"  # noqa: S608
_PEOPLE = f"DELETE FROM people WHERE id IN ({_GONE})"  # noqa: S608

Rule = tuple[tuple[str, ...], timedelta]
"""Statements that share a transaction, of which the last one counts, and how long is kept."""


class SqlTidier:
    """Keeps to the retention; what it says of a table is tested for every table that has one."""

    def __init__(self, transactions: Transactions, kept: Retention) -> None:
        self._transactions, self._kept = transactions, kept

    async def tidy(self, now: datetime) -> int:
        """Deletes what is older, in small transactions; how many rows, of people's own 1 each."""
        removed = 0
        for statements, kept in self._rules():
            chunk = CHUNK
            while chunk == CHUNK:
                chunk = await self._chunk(statements, now - kept)
                removed += chunk
        return removed

    def _rules(self) -> Iterator[Rule]:
        kept = self._kept
        yield (_UPDATES,), kept.updates
        yield (_TURNS,), kept.updates
        yield (_ANSWERS,), kept.answers
        yield (_CONVERSATIONS,), kept.conversations
        yield (_DELIVERIES,), kept.deliveries
        yield (_OF_GONE, _PEOPLE), kept.gone
        yield (_AUDIT,), kept.audit
        yield (_LEFT,), kept.audit
        yield (_PICTURES,), PICTURES

    async def _chunk(self, statements: tuple[str, ...], before: datetime) -> int:
        def work(db: Statements) -> int:
            return [db.count(each, before=before, chunk=CHUNK) for each in statements][-1]

        return await self._transactions.run(work)
