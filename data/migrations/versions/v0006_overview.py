"""What is asked, in numbers."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "question_counts",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("intent", sa.String(20), nullable=False),
        sa.Column("municipality_code", sa.String(4), nullable=False),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("door", sa.String(20), nullable=False),
        sa.Column("many", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint(
            "day", "intent", "municipality_code", "outcome", "door", name="pk_question_counts"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unknown_words",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("many", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_unknown_words"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unknown_places",
        sa.Column("word", sa.String(30), nullable=False),
        sa.Column("many", sa.Integer, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("word", name="pk_unknown_places"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_unknown_places_last_day", "unknown_places", ["last_day"])
    op.create_table(
        "unknown_word_key",
        sa.Column("id", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("secret", sa.String(64), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.CheckConstraint("id = 1", name="single"),
        sa.PrimaryKeyConstraint("id", name="pk_unknown_word_key"),
    )


def downgrade() -> None:
    op.drop_table("unknown_word_key")
    op.drop_table("unknown_places")
    op.drop_table("unknown_words")
    op.drop_table("question_counts")
