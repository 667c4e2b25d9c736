"""Staff, their ways in, and the trace of what they did. Secrets are kept as digests only."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, SmallInteger, String, Table
from sqlalchemy import Text as LongText

from data.tables.common import Key, Moment, metadata

staff = Table(
    "staff",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(100), nullable=False, unique=True),
    Column("role", String(10), nullable=False),
    Column("language", String(2), nullable=False),
    Column("telegram_id", BigInteger, unique=True),
    Column("state", String(10), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("signed_in_at", Moment),
)
"""`state` is "active" or "left"; one who left keeps the row, for the audit names it."""

staff_links = Table(
    "staff_links",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False, index=True),
    Column("purpose", String(10), nullable=False),
    Column("expires", Moment, nullable=False),
    sqlite_with_rowid=False,
)
"""Links and codes that work once: using one deletes it."""

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False, index=True),
    Column("device", String(60), nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("used_at", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    sqlite_autoincrement=True,
)
"""Browsers that are signed in; ending a session deletes it. Ids are never used again."""

api_tokens = Table(
    "api_tokens",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(100), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("scopes", String(60), nullable=False),
    Column("added_by", String(30), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
)
"""Programs that may use the API; one that is revoked keeps its row, for the audit names it. What a
program does is done by `added_by`, the member who made its token, who so can't approve it too."""

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("token_id", Integer, ForeignKey("api_tokens.id"), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("request", String(64), nullable=False),
    Column("status", SmallInteger),
    Column("body", LongText),
    Column("at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""What a program was answered, so that a request sent again gets the same answer and does nothing.
`request` is its digest; `status` and `body` are missing while it is being answered."""

audit = Table(
    "audit",
    metadata,
    Column("id", Key, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("actor", String(30), nullable=False),
    Column("name", String(100), nullable=False),
    Column("door", String(20), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(150), nullable=False),
    Column("details", LongText, nullable=False),
    Index("ix_audit_subject", "subject", "id"),
    Index("ix_audit_actor", "actor", "id"),
    sqlite_autoincrement=True,
)
"""Who did what to what, when. Rows are only added, and deleted when they are old enough."""
