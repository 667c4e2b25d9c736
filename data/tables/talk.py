"""Conversations and answered updates. Codes only: no word that a person wrote is kept."""

from sqlalchemy import BigInteger, Column, String, Table, Text

from data.tables.common import Moment, metadata

conversations = Table(
    "conversations",
    metadata,
    Column("address", String(100), primary_key=True),
    Column("chosen", String(2)),
    Column("memory", Text, nullable=False),
    Column("updated_at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""`chosen` is the language the person chose; `memory` is JSON written by `data.memory_codes`."""

answered_updates = Table(
    "answered_updates",
    metadata,
    Column("id", String(100), primary_key=True),
    Column("state", String(10), nullable=False),
    Column("owner", String(32), nullable=False),
    Column("until", Moment, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""`state` is "handling" by `owner` (one process) until `until`, or "answered"; `at` is when it
was last claimed."""

turns_in_hand = Table(
    "turns_in_hand",
    metadata,
    Column("digest", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", String(100), nullable=False),
    Column("owner", String(32), nullable=False),
    Column("until", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""The chats that are being answered just now, so that no two processes answer one at once and
neither loses what the other remembered. `digest` is the address's; the row goes with the
answer. For PostgreSQL alone: on SQLite one process takes the updates, which keeps them in order."""
