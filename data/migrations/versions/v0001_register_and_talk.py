"""The register of offices and the state of conversations."""

import sqlalchemy as sa
from alembic import op

from data.tables.common import Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    _offices()
    _offers()
    _hours()
    _version()
    _talk()


def downgrade() -> None:
    for table in (
        "answered_updates",
        "conversations",
        "register_version",
        "special_days",
        "office_hours",
        "agencies",
        "services",
        "claims",
        "offices",
    ):
        op.drop_table(table)


def _offices() -> None:
    op.create_table(
        "offices",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("municipality_code", sa.String(4), nullable=False),
        sa.Column("locality", sa.String(100)),
        sa.Column("address", sa.String(200)),
        sa.Column("lat", sa.Float, nullable=False),
        sa.Column("lon", sa.Float, nullable=False),
        sa.Column("position_of", sa.String(20), nullable=False),
        sa.Column("agencies", sa.String(40), nullable=False),
        sa.Column("id_card", sa.String(10), nullable=False),
        sa.Column("programme_phase", sa.SmallInteger),
        sa.Column("vulnerable_area", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_offices"),
    )
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("office_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("date", sa.Date),
        sa.Column("precision", sa.String(10), nullable=False),
        sa.Column("confidence", sa.String(10), nullable=False),
        sa.Column("detail", sa.String(200), nullable=False),
        sa.Column("source_url", sa.Text, nullable=False),
        sa.Column("source_title", sa.Text, nullable=False),
        sa.Column("published", sa.Date),
        sa.Column("published_precision", sa.String(10), nullable=False),
        sa.Column("known_from", sa.Date, nullable=False),
        sa.Column("corrects", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name="fk_claims_office_id"),
        sa.ForeignKeyConstraint(["corrects"], ["claims.id"], name="fk_claims_corrects"),
    )
    op.create_index("ix_claims_office_id", "claims", ["office_id"])


def _offers() -> None:
    op.create_table(
        "services",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("agency", sa.String(4), nullable=False),
        sa.Column("place", sa.SmallInteger, nullable=False),
        sa.Column("offices", sa.String(10), nullable=False),
        sa.Column("booking", sa.Boolean),
        sa.Column("text_sv", sa.Text, nullable=False),
        sa.Column("text_en", sa.Text, nullable=False),
        sa.Column("source_url", sa.Text, nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_services"),
    )
    op.create_table(
        "agencies",
        sa.Column("code", sa.String(4), nullable=False),
        sa.Column("place", sa.SmallInteger, nullable=False),
        sa.Column("name_sv", sa.String(100), nullable=False),
        sa.Column("name_en", sa.String(100), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_agencies"),
    )


def _hours() -> None:
    op.create_table(
        "office_hours",
        sa.Column("office_id", sa.String(64), nullable=False),
        sa.Column("weekday", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("opens", sa.Time, nullable=False),
        sa.Column("closes", sa.Time, nullable=False),
        sa.Column("source_url", sa.Text, nullable=False),
        sa.Column("published", sa.Date),
        sa.PrimaryKeyConstraint("office_id", "weekday", "opens", name="pk_office_hours"),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name="fk_office_hours_office_id"),
    )
    op.create_table(
        "special_days",
        sa.Column("office_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("opens", sa.Time),
        sa.Column("closes", sa.Time),
        sa.Column("note_sv", sa.String(200), nullable=False),
        sa.Column("note_en", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "day", name="pk_special_days"),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name="fk_special_days_office_id"),
    )


def _version() -> None:
    table = op.create_table(
        "register_version",
        sa.Column("id", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("seed_version", sa.Integer, nullable=False),
        sa.Column("seed_digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_register_version"),
        sa.CheckConstraint("id = 1", name="single"),
    )
    op.bulk_insert(table, [{"id": 1, "version": 0, "seed_version": 0, "seed_digest": ""}])


def _talk() -> None:
    op.create_table(
        "conversations",
        sa.Column("address", sa.String(100), nullable=False),
        sa.Column("chosen", sa.String(2)),
        sa.Column("memory", sa.Text, nullable=False),
        sa.Column("updated_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("address", name="pk_conversations"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_conversations_updated_at", "conversations", ["updated_at"])
    op.create_table(
        "answered_updates",
        sa.Column("id", sa.String(100), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("until", Moment, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_answered_updates"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_answered_updates_at", "answered_updates", ["at"])
