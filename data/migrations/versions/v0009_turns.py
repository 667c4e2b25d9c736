"""The chats that are being answered just now."""

import sqlalchemy as sa
from alembic import op

from data.tables.common import Moment

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "turns_in_hand",
        sa.Column("digest", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("update_id", sa.String(100), nullable=False),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("until", Moment, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_turns_in_hand"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_turns_in_hand_until", "turns_in_hand", ["until"])


def downgrade() -> None:
    op.drop_table("turns_in_hand")
