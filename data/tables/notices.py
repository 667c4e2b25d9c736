"""Notices, whom they concern, and their deliveries: each is a row before anything is sent."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

from data.tables.common import Key, Moment, PartialIndex, metadata

OPEN = "state IN ('waiting', 'sending', 'held')"
"""Deliveries of which it is not settled what becomes of them."""

notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("office_id", String(64), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("day", String(10), nullable=False),
    Column("lead", SmallInteger, nullable=False),
    Column("first", Date),
    Column("precision", String(10), nullable=False),
    Column("was_first", Date),
    Column("was_precision", String(10)),
    Column("claim_id", Integer),
    Column("corrects", Integer),
    Column("urgent", Boolean(create_constraint=False), nullable=False),
    Column("due", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("found_at", Moment, nullable=False),
    Column("state", String(10), nullable=False),
    Column("reached", Key, nullable=False),
    Column("rhythm", String(10), nullable=False),
    Column("everyone", Boolean(create_constraint=False), nullable=False),
    Column("language", String(2)),
    Column("hold", String(10)),
    Column("made", Integer, nullable=False),
    UniqueConstraint("office_id", "kind", "day", "lead"),
    PartialIndex(
        "ix_notices_pressing",
        "due",
        where="state IN ('waiting', 'started')",
    ),
    PartialIndex(
        "ix_notices_hold",
        "hold",
        where="hold IS NOT NULL",
    ),
)
"""`state` is how far the fan-out is: "waiting", "started", "done", "expired", "cancelled", or
"joined" where another notice's message tells this one too. `reached` is the id of the last person
looked at. `rhythm` says which subscriptions it is for: "at_once", "weekly" or "any". It is for
`everyone` who follows anything, whatever its audience, and where it has a `language`, only for
those who are answered in it. A `hold` keeps its deliveries where they are as soon as it is set:
"paused", "cancelled" until the last of them is, or "resumed" until the last of them waits again.
`made` counts the deliveries made of it. Claims may be replaced by a newer seed, so nothing refers
to their rows."""

notice_parts = Table(
    "notice_parts",
    metadata,
    Column("notice_id", ForeignKey("notices.id"), primary_key=True),
    Column("part_id", ForeignKey("notices.id"), primary_key=True),
    sqlite_with_rowid=False,
)
"""What a notice's message tells: itself and those that joined it, or the week's for a summary."""

notice_audience = Table(
    "notice_audience",
    metadata,
    Column("notice_id", ForeignKey("notices.id"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("code", String(64), primary_key=True),
    Column("opening", Boolean(create_constraint=False), nullable=False),
    Column("ahead", Boolean(create_constraint=False), nullable=False),
    sqlite_with_rowid=False,
)
"""A notice concerns the subscriptions to these scopes; those to openings only where it is an
`opening`, and where it is `ahead`, only those that want to hear of it days before."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Key, primary_key=True),
    Column("notice_id", Integer, ForeignKey("notices.id"), nullable=False),
    Column("person_id", Key, ForeignKey("people.id"), nullable=False),
    Column("channel", String(20), nullable=False),
    Column("urgent", Boolean(create_constraint=False), nullable=False),
    Column("state", String(10), nullable=False),
    Column("reason", String(40), nullable=False),
    Column("attempt", SmallInteger, nullable=False),
    Column("doubts", SmallInteger, nullable=False),
    Column("due", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("until", Moment),
    Column("settled_at", Moment),
    UniqueConstraint("notice_id", "person_id", "channel"),
    Index("ix_deliveries_person_id", "person_id"),
    PartialIndex(
        "ix_deliveries_waiting",
        "channel",
        "urgent",
        "due",
        "id",
        where="state = 'waiting'",
    ),
    PartialIndex(
        "ix_deliveries_open",
        "notice_id",
        "state",
        where=OPEN,
    ),
    PartialIndex(
        "ix_deliveries_sending",
        "until",
        where="state = 'sending'",
    ),
)
"""`state` is a `bot.delivery.policy.DeliveryState`. `until` is when the lease of who sends it runs
out, by the machines' own clocks; everything else goes by the service's."""
