"""People who follow something: a chat address, a language and subscriptions, nothing more."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, SmallInteger, String, Table

from data.tables.common import Key, Moment, metadata

people = Table(
    "people",
    metadata,
    Column("id", Key, primary_key=True),
    Column("address", String(100), nullable=False, unique=True),
    Column("door", String(20), nullable=False),
    Column("chosen", String(2)),
    Column("client", String(2)),
    Column("state", String(10), nullable=False),
    Column("reason", String(40), nullable=False),
    Column("not_found", SmallInteger, nullable=False),
    Column("not_found_since", Moment),
    Column("changed_at", Moment, nullable=False, index=True),
    sqlite_autoincrement=True,
)
"""`chosen` is the language the person chose, `client` the one their client last told of. `state` is
"reachable", or "gone" for `reason`, and then nothing is followed. `not_found` counts the tries in a
row to which the door said that there is no such chat, the first of them at `not_found_since`. Ids
are never used again: a fan-out goes by them."""

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("code", String(64), primary_key=True),
    Column("person_id", Key, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("wish", String(10), nullable=False),
    Column("rhythm", String(10), nullable=False),
    Column("leads", Boolean(create_constraint=False), nullable=False),
    Column("since", Moment, nullable=False),
    Index("ix_subscriptions_person_id", "person_id"),
    sqlite_with_rowid=False,
)
"""`kind` and `code` are a `bot.alerts.model.Scope`."""

leader = Table(
    "leader",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("holder", String(40), nullable=False),
    Column("until", Moment, nullable=False),
    sqlite_with_rowid=False,
)
"""Who finds news, fans out and sends, until when, by the machines' own clocks."""
