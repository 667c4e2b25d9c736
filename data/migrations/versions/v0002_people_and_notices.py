"""People who follow something, what they are told, and when claims and hours became known."""

import sqlalchemy as sa
from alembic import op

from data.tables.common import Key, Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("claims", sa.Column("recorded", sa.Date))
    op.add_column("office_hours", sa.Column("changed", sa.Date))
    _people()
    _subscriptions()
    _leader()
    _notices()
    _parts()
    _audience()
    _deliveries()


def downgrade() -> None:
    for table in (
        "deliveries",
        "notice_audience",
        "notice_parts",
        "notices",
        "leader",
        "subscriptions",
        "people",
    ):
        op.drop_table(table)
    op.drop_column("office_hours", "changed")
    op.drop_column("claims", "recorded")


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", Key, nullable=False),
        sa.Column("address", sa.String(100), nullable=False),
        sa.Column("door", sa.String(20), nullable=False),
        sa.Column("chosen", sa.String(2)),
        sa.Column("client", sa.String(2)),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("not_found", sa.SmallInteger, nullable=False),
        sa.Column("not_found_since", Moment),
        sa.Column("changed_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("address", name="uq_people_address"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_people_changed_at", "people", ["changed_at"])


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("person_id", Key, autoincrement=False, nullable=False),
        sa.Column("wish", sa.String(10), nullable=False),
        sa.Column("rhythm", sa.String(10), nullable=False),
        sa.Column("leads", sa.Boolean, nullable=False),
        sa.Column("since", Moment, nullable=False),
        sa.PrimaryKeyConstraint("kind", "code", "person_id", name="pk_subscriptions"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_subscriptions_person_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_subscriptions_person_id", "subscriptions", ["person_id"])


def _leader() -> None:
    op.create_table(
        "leader",
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("holder", sa.String(40), nullable=False),
        sa.Column("until", Moment, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_leader"),
        sqlite_with_rowid=False,
    )


def _notices() -> None:
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("office_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("lead", sa.SmallInteger, nullable=False),
        sa.Column("first", sa.Date),
        sa.Column("precision", sa.String(10), nullable=False),
        sa.Column("was_first", sa.Date),
        sa.Column("was_precision", sa.String(10)),
        sa.Column("claim_id", sa.Integer),
        sa.Column("corrects", sa.Integer),
        sa.Column("urgent", sa.Boolean, nullable=False),
        sa.Column("due", Moment, nullable=False),
        sa.Column("expires", Moment, nullable=False),
        sa.Column("found_at", Moment, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("reached", Key, nullable=False),
        sa.Column("rhythm", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_notices"),
        sa.UniqueConstraint("office_id", "kind", "day", "lead", name="uq_notices_office_id"),
    )
    _partial_index("ix_notices_pressing", "notices", ["due"], "state IN ('waiting', 'started')")


def _parts() -> None:
    op.create_table(
        "notice_parts",
        sa.Column("notice_id", sa.Integer, nullable=False),
        sa.Column("part_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("notice_id", "part_id", name="pk_notice_parts"),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name="fk_notice_parts_notice_id"),
        sa.ForeignKeyConstraint(["part_id"], ["notices.id"], name="fk_notice_parts_part_id"),
        sqlite_with_rowid=False,
    )


def _audience() -> None:
    op.create_table(
        "notice_audience",
        sa.Column("notice_id", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("opening", sa.Boolean, nullable=False),
        sa.Column("ahead", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("notice_id", "kind", "code", name="pk_notice_audience"),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name="fk_notice_audience_notice_id"),
        sqlite_with_rowid=False,
    )


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", Key, nullable=False),
        sa.Column("notice_id", sa.Integer, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("urgent", sa.Boolean, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("attempt", sa.SmallInteger, nullable=False),
        sa.Column("doubts", sa.SmallInteger, nullable=False),
        sa.Column("due", Moment, nullable=False),
        sa.Column("expires", Moment, nullable=False),
        sa.Column("until", Moment),
        sa.Column("settled_at", Moment),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint("notice_id", "person_id", "channel", name="uq_deliveries_notice_id"),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name="fk_deliveries_notice_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_deliveries_person_id"),
    )
    op.create_index("ix_deliveries_person_id", "deliveries", ["person_id"])
    waiting = ["channel", "urgent", "due", "id"]
    _partial_index("ix_deliveries_waiting", "deliveries", waiting, "state = 'waiting'")
    _partial_index("ix_deliveries_sending", "deliveries", ["until"], "state = 'sending'")


def _partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
