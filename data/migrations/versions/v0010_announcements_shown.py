"""Find what is shown just now by its end, which everything that has begun has."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_BEGUN = sa.text("begun_at IS NOT NULL")


def upgrade() -> None:
    op.execute(
        "UPDATE announcements SET expires_at = "
        "(SELECT n.expires FROM notices n WHERE n.id = announcements.notice_id) "
        "WHERE begun_at IS NOT NULL AND expires_at IS NULL"
    )
    op.drop_index("ix_announcements_begun_at", "announcements")
    op.create_index(
        "ix_announcements_shown",
        "announcements",
        ["expires_at"],
        sqlite_where=_BEGUN,
        postgresql_where=_BEGUN,
    )


def downgrade() -> None:
    op.drop_index("ix_announcements_shown", "announcements")
    op.create_index("ix_announcements_begun_at", "announcements", ["begun_at"])
