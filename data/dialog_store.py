"""Dialogs with members of staff, as rows: codes and numbers, and no text that was written."""

import json
from dataclasses import replace
from datetime import datetime

from bot.announcements.dialog import LASTS, Ask, Dialog
from data.statements import Transactions

_DIALOG = """
SELECT step, kept, version FROM staff_dialogs WHERE chat_id = :chat AND updated_at > :since
"""
_BEGIN = """
INSERT INTO staff_dialogs (chat_id, step, kept, version, updated_at)
VALUES (:chat, :step, :kept, 1, :now)
ON CONFLICT (chat_id) DO UPDATE SET step = excluded.step, kept = excluded.kept,
    version = staff_dialogs.version + 1, updated_at = excluded.updated_at
RETURNING version
"""
_KEEP = """
UPDATE staff_dialogs SET step = :step, kept = :kept, version = version + 1, updated_at = :now
WHERE chat_id = :chat AND version = :version RETURNING version
"""
_END = "DELETE FROM staff_dialogs WHERE chat_id = :chat"

_TIDY = "DELETE FROM staff_dialogs WHERE updated_at <= :before"


class SqlDialogStore:
    """The `DialogStore` of `bot.announcements.dialog`, on either database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def dialog(self, chat: int, now: datetime) -> Dialog | None:
        """The chat's dialog, where it is not over."""
        rows = await self._transactions.run(
            lambda db: db.rows(_DIALOG, chat=chat, since=now - LASTS)
        )
        if not rows:
            return None
        step, kept, version = rows[0]
        number, seen, last = json.loads(kept)
        return Dialog(chat, Ask(step), number, seen, version, last)

    async def keep(self, dialog: Dialog, now: datetime) -> Dialog | None:
        """Keeps it as the version after its own; None where another is kept meanwhile."""
        facts: dict[str, object] = {
            "chat": dialog.chat,
            "step": dialog.ask.value,
            "kept": json.dumps([dialog.announcement_id, dialog.seen, dialog.last]),
            "now": now,
        }
        sql, facts = (
            (_KEEP, facts | {"version": dialog.version}) if dialog.version else (_BEGIN, facts)
        )
        rows = await self._transactions.run(lambda db: db.rows(sql, **facts))
        return replace(dialog, version=rows[0][0]) if rows else None

    async def tidy(self, now: datetime) -> int:
        """Deletes those that are over; how many."""
        return await self._transactions.run(lambda db: db.count(_TIDY, before=now - LASTS))

    async def end(self, chat: int) -> None:
        """The chat has no dialog any more."""
        await self._transactions.run(lambda db: db.count(_END, chat=chat))
