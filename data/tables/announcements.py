"""Announcements of staff, and counts of what came of them. No person who is told is named here."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from data.tables.common import Key, Moment, PartialIndex, metadata

_OPEN_MEMOS = "state <> 'ended'"

announcements = Table(
    "announcements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("sv", Text, nullable=False),
    Column("en", Text, nullable=False),
    Column("swedish_only", Boolean(create_constraint=False), nullable=False),
    Column("audience", Text, nullable=False),
    Column("urgent", Boolean(create_constraint=False), nullable=False),
    Column("send_at", Moment),
    Column("expires_at", Moment),
    Column("corrects", ForeignKey("announcements.id"), index=True),
    Column("written_by", String(40), nullable=False),
    Column("written_name", String(100), nullable=False),
    Column("edited_by", String(40), nullable=False),
    Column("edited_name", String(100), nullable=False),
    Column("submitted_by", String(40)),
    Column("submitted_name", String(100)),
    Column("decided_by", String(40)),
    Column("decided_name", String(100)),
    Column("reason", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("edited_at", Moment, nullable=False),
    Column("submitted_at", Moment),
    Column("decided_at", Moment),
    Column("begun_at", Moment),
    Column("ended_at", Moment),
    Column("notice_id", ForeignKey("notices.id")),
    Column("recipients", Integer),
    Index("ix_announcements_state", "state", "id"),
    PartialIndex(
        "ix_announcements_shown",
        "expires_at",
        where="begun_at IS NOT NULL",
    ),
    sqlite_autoincrement=True,
)
"""`state` is a `bot.announcements.model.State`, `audience` JSON of its `Audience`. Who did what is
kept as the key of a member of staff ("staff:3") and the name they had then. Rows stay: they are
what was said in public. Numbers are never used again."""

announcement_tallies = Table(
    "announcement_tallies",
    metadata,
    Column("notice_id", ForeignKey("notices.id"), primary_key=True),
    Column("minute", Moment, primary_key=True),
    Column("state", String(10), primary_key=True),
    Column("reason", String(40), primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many deliveries of an announcement ended in each minute, how and why, and in which language.
Counted when they end, so that following a million costs no more than following ten, and a report
is there when the deliveries themselves have been erased."""

staff_memos = Table(
    "staff_memos",
    metadata,
    Column("id", Key, primary_key=True),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("announcement_id", Integer, ForeignKey("announcements.id"), nullable=False),
    Column("occasion", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("attempt", SmallInteger, nullable=False),
    Column("due", Moment, nullable=False),
    Column("until", Moment),
    Column("expires", Moment, nullable=False, index=True),
    UniqueConstraint("staff_id", "announcement_id", "kind", "occasion"),
    PartialIndex("ix_staff_memos_open", "due", where=_OPEN_MEMOS),
)
"""Messages to members about an announcement: "waiting", "sending" until `until` by the machines'
own clocks, or "ended". Each is a row before it is sent; the same move tells a member once."""

staff_dialogs = Table(
    "staff_dialogs",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("step", String(20), nullable=False),
    Column("kept", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("updated_at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Where a member is in what they write in Telegram: the next thing asked, and codes and numbers of
what was answered as JSON. It survives a restart, and is gone a day after its last change."""
