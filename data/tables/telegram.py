"""What the Telegram door finds again after a restart. Numbers that Telegram gave, and no words."""

from sqlalchemy import BigInteger, Column, String, Table

from data.tables.common import Moment, metadata

telegram_answers = Table(
    "telegram_answers",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("question", BigInteger, primary_key=True, autoincrement=False),
    Column("answer", BigInteger, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Which message of the bot's answers which message of a person's."""

telegram_pictures = Table(
    "telegram_pictures",
    metadata,
    Column("picture", String(100), primary_key=True),
    Column("file_id", String(200), nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Telegram's ids of pictures that it has, by what they show."""
