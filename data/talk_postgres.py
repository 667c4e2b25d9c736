"""Conversation state and answered updates in PostgreSQL: one statement, one round trip a step."""

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, CursorResult, TextClause, bindparam, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import StillInHandError
from bot.ports import Opened, Record, Remembered
from data.follows import following_of, keep_follows, with_follows
from data.memory_codes import is_worth_a_row, remembered_of, to_json
from data.records import erase, record_of
from data.statements import PostgresStatements
from data.tables import Moment
from data.talk_steps import LEASE


def _statement(sql: str, *moments: str) -> TextClause:
    return text(sql).bindparams(*(bindparam(name, type_=Moment) for name in moments))


# A claim lost in a crash of the database only means that the update is answered when it comes
# again, so `open` doesn't wait for the disk; what `close` keeps does.
_OPEN = _statement(
    """
WITH turn AS (
    INSERT INTO turns_in_hand (digest, update_id, owner, until)
    SELECT :digest, CAST(:update AS text), :owner, :until
    WHERE CAST(:update AS text) IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM answered_updates
        WHERE id = :update AND (state = 'answered' OR until > :now))
    ON CONFLICT (digest) DO UPDATE
    SET update_id = excluded.update_id, owner = excluded.owner, until = excluded.until
    WHERE turns_in_hand.until <= :now OR turns_in_hand.owner = excluded.owner
    RETURNING digest
), claimed AS (
    INSERT INTO answered_updates (id, state, owner, until, at)
    SELECT CAST(:update AS text), 'handling', :owner, :until, :now
    FROM turn
    ON CONFLICT (id) DO UPDATE
    SET owner = excluded.owner, until = excluded.until, at = excluded.at
    WHERE answered_updates.state = 'handling' AND answered_updates.until <= excluded.at
    RETURNING id
)
SELECT version, set_config('synchronous_commit', 'off', true),
       (SELECT count(*) FROM claimed) AS claims,
       (SELECT state FROM answered_updates WHERE id = :update) AS state,
       (SELECT CAST(json_agg(
            json_build_array(
                p.address, p.chosen, p.client, s.kind, s.code, s.wish, s.rhythm, s.leads)
            ORDER BY s.since, s.kind, s.code) AS text)
        FROM people p JOIN subscriptions s ON s.person_id = p.id
        WHERE p.address = :address) AS follows,
       conversations.chosen, memory
FROM register_version LEFT JOIN conversations ON address = :address
""",
    "now",
    "until",
)
_CLOSE = _statement(
    """
WITH kept AS (
    INSERT INTO conversations (address, chosen, memory, updated_at)
    SELECT :address, :chosen, :memory, :now WHERE :keeps
    ON CONFLICT (address) DO UPDATE
    SET chosen = excluded.chosen, memory = excluded.memory, updated_at = excluded.updated_at
), erased AS (
    DELETE FROM conversations WHERE address = :address AND NOT :keeps
), ended AS (
    DELETE FROM turns_in_hand
    WHERE digest = :digest AND owner = :owner AND update_id = CAST(:update AS text)
)
INSERT INTO answered_updates (id, state, owner, until, at)
SELECT CAST(:update AS text), 'answered', :owner, :now, :now
WHERE CAST(:update AS text) IS NOT NULL
ON CONFLICT (id) DO UPDATE SET state = 'answered'
""",
    "now",
)
_RELEASE = text(
    """
WITH ended AS (
    DELETE FROM turns_in_hand WHERE update_id = :update AND owner = :owner
)
DELETE FROM answered_updates WHERE id = :update AND state = 'handling' AND owner = :owner
"""
)
_PAUSE = 0.05


class PostgresTalkStore:
    """The `TalkStore` of `bot.ports` on PostgreSQL."""

    def __init__(self, engine: AsyncEngine, looks: int = 40) -> None:
        """`looks`: how often, 50 ms apart, it looks whether another process has answered a chat."""
        # Each step is one statement, which is a transaction of its own.
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._transacting = engine
        self._owner = uuid4().hex
        self._looks = looks

    async def open(self, address: str, update: str | None, now: datetime) -> Opened | None:
        """What is remembered of the address; None where the update is answered already."""
        row = await self._claimed(address, update, now)
        if row is None:
            return None
        remembered = remembered_of(row[-2:] if row.memory else None)
        person = following_of(json.loads(row.follows)) if row.follows else None
        return Opened(with_follows(remembered, person), row.version)

    async def _claimed(self, address: str, update: str | None, now: datetime) -> Any:
        """What `_OPEN` finds, once no other process answers the chat; None: answered already."""
        facts = {"address": address, "update": update, "digest": _digest(address)}
        for look in range(self._looks):
            at = now + look * timedelta(seconds=_PAUSE)
            claim = facts | {"owner": self._owner, "now": at, "until": at + LEASE}
            row = (await self._execute(_OPEN, claim)).one()
            if update is None or row.claims:
                return row
            if row.state == "answered":
                return None
            if row.state is not None:
                break
            await asyncio.sleep(_PAUSE)
        raise StillInHandError(update)

    async def close(
        self, address: str, update: str | None, remembered: Remembered, now: datetime
    ) -> None:
        """Keeps the state and notes the update as answered, in one transaction."""
        facts = {
            "address": address,
            "digest": _digest(address),
            "update": update,
            "now": now,
            "owner": self._owner,
            "keeps": is_worth_a_row(remembered) and not remembered.forgotten,
            "chosen": remembered.chosen,
            "memory": to_json(remembered.memory),
        }
        if not (remembered.follows or remembered.followed or remembered.forgotten):
            await self._execute(_CLOSE, facts)
            return

        async with self._transacting.begin() as connection:
            await connection.run_sync(_keep_person, address, remembered, now)
            await connection.execute(_CLOSE, facts)

    async def release(self, update: str) -> None:
        """Gives the update back, where it still is this process's."""
        await self._execute(_RELEASE, {"update": update, "owner": self._owner})

    async def about(self, address: str) -> Record:
        """Everything that is stored about the address, in every table."""
        async with self._transacting.begin() as connection:
            return await connection.run_sync(_record_of, address)

    async def forget(self, address: str) -> None:
        """Erases everything about the address, in every table."""
        async with self._transacting.begin() as connection:
            await connection.run_sync(_erase_person, address)

    async def _execute(self, statement: TextClause, facts: Mapping[str, Any]) -> CursorResult[Any]:
        async with self._engine.connect() as connection:
            return await connection.execute(statement, facts)


def _digest(address: str) -> int:
    """A whole number of 64 bits that stands for the address and doesn't tell it."""
    return int.from_bytes(blake2b(address.encode(), digest_size=8).digest(), signed=True)


def _keep_person(
    connection: Connection, address: str, remembered: Remembered, now: datetime
) -> None:
    if remembered.forgotten:
        _erase_person(connection, address)
    else:
        keep_follows(PostgresStatements(connection), address, remembered, now)


def _erase_person(connection: Connection, address: str) -> None:
    erase(PostgresStatements(connection), address)


def _record_of(connection: Connection, address: str) -> Record:
    return record_of(PostgresStatements(connection), address)
