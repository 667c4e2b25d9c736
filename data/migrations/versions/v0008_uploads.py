"""Files of staff that wait to be entered into the register."""

import sqlalchemy as sa
from alembic import op

from data.tables.common import Moment

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "register_uploads",
        sa.Column("id", sa.String(22), nullable=False),
        sa.Column("place", sa.SmallInteger, autoincrement=False, nullable=False),
        sa.Column("staff_id", sa.Integer, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("expires", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", "place", name="pk_register_uploads"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_register_uploads_staff_id"),
    )
    op.create_index("ix_register_uploads_staff_id", "register_uploads", ["staff_id"])
    op.create_index("ix_register_uploads_expires", "register_uploads", ["expires"])


def downgrade() -> None:
    op.drop_table("register_uploads")
