"""What waits is found by its time alone: the notice's number in the index helped nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_WAITING = sa.text("state = 'waiting'")
_COLUMNS = ["channel", "urgent", "due", "id"]


def upgrade() -> None:
    _made_anew(_COLUMNS)


def downgrade() -> None:
    _made_anew([*_COLUMNS, "notice_id"])


def _made_anew(columns: list[str]) -> None:
    op.drop_index("ix_deliveries_waiting", "deliveries")
    op.create_index(
        "ix_deliveries_waiting",
        "deliveries",
        columns,
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )
