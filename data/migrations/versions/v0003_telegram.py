"""Which message answers which in Telegram, and the pictures that Telegram has."""

import sqlalchemy as sa
from alembic import op

from data.tables.common import Moment

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "telegram_answers",
        sa.Column("chat_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("question", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("answer", sa.BigInteger, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "question", name="pk_telegram_answers"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_telegram_answers_at", "telegram_answers", ["at"])
    op.create_table(
        "telegram_pictures",
        sa.Column("picture", sa.String(100), nullable=False),
        sa.Column("file_id", sa.String(200), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("picture", name="pk_telegram_pictures"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_telegram_pictures_at", "telegram_pictures", ["at"])


def downgrade() -> None:
    op.drop_table("telegram_pictures")
    op.drop_table("telegram_answers")
