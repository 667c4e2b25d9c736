"""The address that another took the place of, so that an alert of a move can tell from where."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("offices", sa.Column("earlier_address", sa.String(200)))
    op.add_column("offices", sa.Column("address_changed", sa.Date))


def downgrade() -> None:
    op.drop_column("offices", "address_changed")
    op.drop_column("offices", "earlier_address")
