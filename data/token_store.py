"""Tokens of programs."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.staff.model import AuditEntry, Token, TokenScope
from data.audit_rows import note
from data.reads import read_rows
from data.statements import Row, Statements, Transactions, moment

_TOKENS = "SELECT id, name, scopes, added_by, added_at, used_at, revoked_at FROM api_tokens"
_NAMED = "SELECT 1 FROM api_tokens WHERE name = :name AND revoked_at IS NULL"
_ADD = """
INSERT INTO api_tokens (name, digest, scopes, added_by, added_at)
VALUES (:name, :digest, :scopes, :by, :now) RETURNING id
"""
_NOTE_USE = "UPDATE api_tokens SET used_at = :at WHERE id = :id"
_REVOKE = "UPDATE api_tokens SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL"


class SqlTokenStore:
    """The `TokenStore` of `bot.staff.ports`, on either database."""

    def __init__(self, engine: AsyncEngine, transactions: Transactions) -> None:
        self._engine, self._transactions = engine, transactions

    async def tokens(self) -> Sequence[Token]:
        """All, also those revoked, by name."""
        return [
            _token(row) for row in await read_rows(self._engine, f"{_TOKENS} ORDER BY name, id")
        ]

    async def add(
        self, name: str, digest: str, scopes: Sequence[TokenScope], audit: AuditEntry
    ) -> Token | None:
        """None where a token that is not revoked has that name."""
        facts = {
            "name": name,
            "digest": digest,
            "scopes": " ".join(scopes),
            "by": audit.actor,
            "now": audit.at,
        }

        def work(db: Statements) -> Token | None:
            if db.rows(_NAMED, name=name):
                return None
            ((number,),) = db.rows(_ADD, **facts)
            note(db, audit, f"token:{number}")
            return Token(number, name, tuple(scopes), audit.actor, audit.at, None, None)

        return await self._transactions.run(work)

    async def by_digest(self, digest: str) -> Token | None:
        """The token, where it is not revoked."""
        sql = f"{_TOKENS} WHERE digest = :digest AND revoked_at IS NULL"
        rows = await read_rows(self._engine, sql, digest=digest)
        return _token(rows[0]) if rows else None

    async def note_use(self, token_id: int, at: datetime) -> None:
        """Keeps when it was last used."""
        await self._transactions.run(lambda db: db.count(_NOTE_USE, id=token_id, at=at))

    async def revoke(self, token_id: int, audit: AuditEntry) -> bool:
        """False where there is no such token, or it is revoked."""

        def work(db: Statements) -> bool:
            revoked = bool(db.count(_REVOKE, id=token_id, now=audit.at))
            if revoked:
                note(db, audit)
            return revoked

        return await self._transactions.run(work)


def _token(row: Row) -> Token:
    number, name, scopes, added_by, added_at, used_at, revoked_at = row
    return Token(
        number,
        name,
        tuple(map(TokenScope, scopes.split())),
        added_by,
        moment(added_at),
        moment(used_at) if used_at else None,
        moment(revoked_at) if revoked_at else None,
    )
