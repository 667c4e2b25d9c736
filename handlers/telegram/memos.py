"""Memos to members of staff, through the bot."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import structlog
from telegram.error import TelegramError

from bot.delivery.model import Outcome, OutcomeKind
from bot.talk.model import Reply
from bot.texts import Texts
from handlers.telegram.messages import Messages
from handlers.telegram.notices import outcome_of
from handlers.telegram.rendering import render

_PAUSE = timedelta(seconds=30)


class TelegramMemos:
    """The `MemoDoor` of `bot.announcements.courier`. `opened`: whether Telegram has been met."""

    def __init__(self, messages: Messages, texts: Texts, opened: Callable[[], bool]) -> None:
        self._messages, self._texts, self._opened = messages, texts, opened

    @property
    def is_open(self) -> bool:
        return self._opened()

    async def send(self, chat: int, replies: Sequence[Reply]) -> timedelta | None:
        """Sends the messages in order; what can never arrive there is given up, and logged."""
        try:
            for reply in replies:
                rendered = render(reply, self._texts)
                *first, last = rendered.parts
                for html in first:
                    await self._messages.send(chat, html)
                await self._messages.send(chat, last, keyboard=rendered.keyboard)
        except TelegramError as error:
            return _again(outcome_of(error))
        return None


def _again(outcome: Outcome) -> timedelta | None:
    if outcome.kind in {OutcomeKind.RETRY, OutcomeKind.UNKNOWN}:
        return outcome.after or _PAUSE
    structlog.get_logger().warning("memo_refused", reason=outcome.reason)
    return None
