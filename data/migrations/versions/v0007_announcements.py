"""Announcements, counts of what came of them, and notices that can be held."""

import sqlalchemy as sa
from alembic import op

from data.tables.common import Key, Moment

revision = "0007"
down_revision = "0006"

_OPEN = "state IN ('waiting', 'sending', 'held')"
_WAITING = ["channel", "urgent", "due", "id"]


def upgrade() -> None:
    _notices()
    _announcements()
    _tallies()
    _memos()
    _dialogs()


def downgrade() -> None:
    op.drop_table("staff_dialogs")
    op.drop_table("staff_memos")
    op.drop_table("announcement_tallies")
    op.drop_table("announcements")
    op.drop_index("ix_deliveries_open", "deliveries")
    op.drop_index("ix_deliveries_waiting", "deliveries")
    _partial_index("ix_deliveries_waiting", "deliveries", _WAITING, "state = 'waiting'")
    op.drop_index("ix_notices_hold", "notices")
    for column in ("everyone", "language", "hold", "made"):
        op.drop_column("notices", column)


def _notices() -> None:
    # With a default for the rows that are there; today's tables have none, so it goes again.
    with op.batch_alter_table("notices") as table:
        table.add_column(
            sa.Column("everyone", sa.Boolean, nullable=False, server_default=sa.false())
        )
        table.add_column(sa.Column("language", sa.String(2)))
        table.add_column(sa.Column("hold", sa.String(10)))
        table.add_column(sa.Column("made", sa.Integer, nullable=False, server_default="0"))
    with op.batch_alter_table("notices") as table:
        table.alter_column("everyone", server_default=None)
        table.alter_column("made", server_default=None)
    op.execute(
        "UPDATE notices SET made = "
        "(SELECT count(*) FROM deliveries d WHERE d.notice_id = notices.id)"
    )
    _partial_index("ix_notices_hold", "notices", ["hold"], "hold IS NOT NULL")
    op.drop_index("ix_deliveries_waiting", "deliveries")
    waiting = [*_WAITING, "notice_id"]
    _partial_index("ix_deliveries_waiting", "deliveries", waiting, "state = 'waiting'")
    _partial_index("ix_deliveries_open", "deliveries", ["notice_id", "state"], _OPEN)


def _announcements() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("sv", sa.Text, nullable=False),
        sa.Column("en", sa.Text, nullable=False),
        sa.Column("swedish_only", sa.Boolean, nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("urgent", sa.Boolean, nullable=False),
        sa.Column("send_at", Moment),
        sa.Column("expires_at", Moment),
        sa.Column("corrects", sa.Integer),
        sa.Column("written_by", sa.String(40), nullable=False),
        sa.Column("written_name", sa.String(100), nullable=False),
        sa.Column("edited_by", sa.String(40), nullable=False),
        sa.Column("edited_name", sa.String(100), nullable=False),
        sa.Column("submitted_by", sa.String(40)),
        sa.Column("submitted_name", sa.String(100)),
        sa.Column("decided_by", sa.String(40)),
        sa.Column("decided_name", sa.String(100)),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("edited_at", Moment, nullable=False),
        sa.Column("submitted_at", Moment),
        sa.Column("decided_at", Moment),
        sa.Column("begun_at", Moment),
        sa.Column("ended_at", Moment),
        sa.Column("notice_id", sa.Integer),
        sa.Column("recipients", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_announcements"),
        sa.ForeignKeyConstraint(
            ["corrects"], ["announcements.id"], name="fk_announcements_corrects"
        ),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name="fk_announcements_notice_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcements_corrects", "announcements", ["corrects"])
    op.create_index("ix_announcements_state", "announcements", ["state", "id"])
    op.create_index("ix_announcements_begun_at", "announcements", ["begun_at"])


def _tallies() -> None:
    op.create_table(
        "announcement_tallies",
        sa.Column("notice_id", sa.Integer, nullable=False),
        sa.Column("minute", Moment, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint(
            "notice_id", "minute", "state", "reason", "language", name="pk_announcement_tallies"
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notices.id"], name="fk_announcement_tallies_notice_id"
        ),
        sqlite_with_rowid=False,
    )


def _memos() -> None:
    op.create_table(
        "staff_memos",
        sa.Column("id", Key, nullable=False),
        sa.Column("staff_id", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("announcement_id", sa.Integer, nullable=False),
        sa.Column("occasion", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempt", sa.SmallInteger, nullable=False),
        sa.Column("due", Moment, nullable=False),
        sa.Column("until", Moment),
        sa.Column("expires", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff_memos"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_memos_staff_id"),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["announcements.id"], name="fk_staff_memos_announcement_id"
        ),
        sa.UniqueConstraint(
            "staff_id", "announcement_id", "kind", "occasion", name="uq_staff_memos_staff_id"
        ),
    )
    op.create_index("ix_staff_memos_expires", "staff_memos", ["expires"])
    _partial_index("ix_staff_memos_open", "staff_memos", ["due"], "state <> 'ended'")


def _dialogs() -> None:
    op.create_table(
        "staff_dialogs",
        sa.Column("chat_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("step", sa.String(20), nullable=False),
        sa.Column("kept", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("updated_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_staff_dialogs"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_staff_dialogs_updated_at", "staff_dialogs", ["updated_at"])


def _partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
