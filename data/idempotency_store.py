"""What programs were answered, by the keys they chose."""

from datetime import datetime

from bot.staff.idempotency import ABANDONED, KEPT, Kept, Key
from data.statements import Statements, Transactions

_DROP_OLD = """
DELETE FROM idempotency_keys WHERE token_id = :token AND key = :key
AND (at <= :expired OR (status IS NULL AND at <= :abandoned))
"""
_BEGIN = """
INSERT INTO idempotency_keys (token_id, key, request, at) VALUES (:token, :key, :request, :now)
ON CONFLICT DO NOTHING RETURNING token_id
"""
_KEPT = "SELECT request, status, body FROM idempotency_keys WHERE token_id = :token AND key = :key"
_ANSWER = """
UPDATE idempotency_keys SET status = :status, body = :body
WHERE token_id = :token AND key = :key AND request = :request AND status IS NULL
"""
_RELEASE = """
DELETE FROM idempotency_keys
WHERE token_id = :token AND key = :key AND request = :request AND status IS NULL
"""
_TIDY = """
DELETE FROM idempotency_keys WHERE (token_id, key) IN (
    SELECT token_id, key FROM idempotency_keys WHERE at <= :expired LIMIT :chunk)
"""
_CHUNK = 1000


class SqlIdempotencyStore:
    """The `IdempotencyStore` of `bot.staff.idempotency`, on either database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def begin(self, key: Key, now: datetime) -> Kept | None:
        """None: the request is the caller's to answer."""

        def work(db: Statements) -> Kept | None:
            facts = {"token": key.token_id, "key": key.key}
            db.count(_DROP_OLD, expired=now - KEPT, abandoned=now - ABANDONED, **facts)
            if db.rows(_BEGIN, request=key.request, now=now, **facts):
                return None
            found = db.rows(_KEPT, **facts)
            # Another may have released it since: its request was refused, so this one is tried
            # again by the program, as one that is still being answered.
            request, status, body = found[0] if found else (key.request, None, None)
            return Kept(request, status, body or "")

        return await self._transactions.run(work)

    async def answer(self, key: Key, status: int, body: str) -> None:
        """Keeps the answer."""
        facts = {"token": key.token_id, "key": key.key, "request": key.request}
        await self._transactions.run(
            lambda db: db.count(_ANSWER, status=status, body=body, **facts)
        )

    async def release(self, key: Key) -> None:
        """Nothing was done: the key may be used anew."""
        facts = {"token": key.token_id, "key": key.key, "request": key.request}
        await self._transactions.run(lambda db: db.count(_RELEASE, **facts))

    async def tidy(self, now: datetime) -> int:
        """Deletes answers older than a day, in small transactions; how many."""
        facts = {"expired": now - KEPT, "chunk": _CHUNK}
        removed, chunk = 0, _CHUNK
        while chunk == _CHUNK:
            chunk = await self._transactions.run(lambda db: db.count(_TIDY, **facts))
            removed += chunk
        return removed
