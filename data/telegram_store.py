"""What the Telegram door finds again after a restart, the same SQL on both databases."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, TextClause, bindparam, text
from sqlalchemy.ext.asyncio import AsyncEngine

from data.engine import reading, writing
from data.tables.common import Moment

_AT = bindparam("at", type_=Moment)

_KEEP_ANSWERS = text(
    """
INSERT INTO telegram_answers (chat_id, question, answer, at)
VALUES (:chat_id, :question, :answer, :at)
ON CONFLICT (chat_id, question) DO UPDATE SET answer = excluded.answer, at = excluded.at
"""
).bindparams(_AT)
_ANSWER = text("SELECT answer FROM telegram_answers WHERE chat_id = :chat AND question = :question")
_FORGET = text("DELETE FROM telegram_answers WHERE chat_id = :chat")
_KEEP_PICTURE = text(
    """
INSERT INTO telegram_pictures (picture, file_id, at) VALUES (:picture, :file_id, :at)
ON CONFLICT (picture) DO UPDATE SET file_id = excluded.file_id, at = excluded.at
"""
).bindparams(_AT)
_PICTURE = text("SELECT file_id FROM telegram_pictures WHERE picture = :picture")


class SqlTelegramStore:
    """Keeps which message answers which, and the pictures that Telegram has."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def keep_answers(self, answers: Mapping[tuple[int, int], int], now: datetime) -> None:
        """Keeps chat and question -> answer in one transaction; the latest answer wins."""
        rows = [
            {"chat_id": chat, "question": question, "answer": answer, "at": now}
            for (chat, question), answer in answers.items()
        ]
        if rows:
            await self._write(_KEEP_ANSWERS, rows)

    async def answer_to(self, chat_id: int, question: int) -> int | None:
        """The message id of the answer; None where it is not kept, or no longer."""
        answer: int | None = await self._read(_ANSWER, chat=chat_id, question=question)
        return answer

    async def forget_answers(self, chat_id: int) -> None:
        """Erases what is kept of the chat."""
        await self._write(_FORGET, {"chat": chat_id})

    async def picture(self, picture: str) -> str | None:
        """Telegram's id of the picture; None where it is not kept."""
        file_id: str | None = await self._read(_PICTURE, picture=picture)
        return file_id

    async def keep_picture(self, picture: str, file_id: str, now: datetime) -> None:
        await self._write(_KEEP_PICTURE, {"picture": picture, "file_id": file_id, "at": now})

    async def _read(self, statement: TextClause, **facts: object) -> Any:
        async with reading(self._engine) as connection:
            return await connection.scalar(statement, facts)

    async def _write(
        self, statement: TextClause, facts: Mapping[str, Any] | Sequence[Mapping[str, Any]]
    ) -> CursorResult[Any]:
        async with writing(self._engine) as connection:
            return await connection.execute(statement, facts)
