"""The hours that others took the place of, so that an alert can tell what changed from what."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "earlier_hours",
        sa.Column("office_id", sa.String(64), nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("number", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("weekday", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("opens", sa.Time, nullable=False),
        sa.Column("closes", sa.Time, nullable=False),
        sa.Column("source_url", sa.Text, nullable=False),
        sa.Column("published", sa.Date),
        sa.Column("changed", sa.Date),
        sa.PrimaryKeyConstraint(
            "office_id", "until", "number", "weekday", "opens", name="pk_earlier_hours"
        ),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name="fk_earlier_hours_office_id"),
    )


def downgrade() -> None:
    op.drop_table("earlier_hours")
