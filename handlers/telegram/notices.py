"""Alerts on their way to Telegram: one try each, and what came of it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.alerts.wording import Telling, message
from bot.clock import Clock, today
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.policy import CHAT_NOT_FOUND, SLOW_DOWN
from bot.offices.model import Register
from bot.texts import Texts
from handlers.telegram.limiter import Pace, seconds_of
from handlers.telegram.messages import Messages
from handlers.telegram.rendering import Rendered, render
from handlers.telegram.transport import NotSent
from handlers.telegram.updates import address_of

CHANNEL = "telegram"
_BULK = Pace(bulk=True, tries=1)
_CLOSED_FOR = timedelta(seconds=5)
_GONE = {
    "bot was blocked": "blocked",
    "user is deactivated": "deactivated",
    "bot was kicked": "kicked",
    "chat was deleted": "deleted",
}
_REFUSED = {
    "chat not found": CHAT_NOT_FOUND,
    "too long": "too_long",
    "can't parse entities": "bad_markup",
    "not enough rights": "no_rights",
}
_NOT_TAKEN: tuple[tuple[tuple[type, ...], str], ...] = (
    ((InvalidToken, Conflict), "not_taken"),
    ((NotSent,), "no_connection"),
)


class NoticeSender:
    """Sends alerts through the bot. `is_open`: whether Telegram has been met, so that it can."""

    def __init__(
        self,
        messages: Messages,
        texts: Texts,
        register: Callable[[], Awaitable[Register]],
        clock: Clock,
        is_open: Callable[[], bool],
    ) -> None:
        self._messages, self._texts, self._register = messages, texts, register
        self._clock, self._is_open = clock, is_open

    async def send(self, delivery: Delivery) -> Outcome:
        """Renders the alert in the person's language and makes one try to send it.

        Never raises but when cancelled.
        """
        if not self._is_open():
            return Outcome(OutcomeKind.RETRY, SLOW_DOWN, _CLOSED_FOR)
        try:
            rendered = await self._rendered(delivery)
        except Exception as error:  # noqa: BLE001 - one text that can't be made stops no other
            # The error's own words may hold the text, so they are not shown.
            structlog.get_logger().error(
                "alert_not_made", delivery=delivery.id, error=type(error).__name__
            )
            return Outcome(OutcomeKind.REJECTED, "not_made")
        if rendered is None:
            return Outcome(OutcomeKind.DELIVERED, "nothing_to_tell")
        return await self._sent(rendered, delivery)

    async def _rendered(self, delivery: Delivery) -> Rendered | None:
        telling = Telling(await self._register(), delivery.language, today(self._clock))
        said = message(delivery.notices, delivery.follows, telling)
        return render(said, self._texts) if said else None

    async def _sent(self, rendered: Rendered, delivery: Delivery) -> Outcome:
        try:
            await self._messages.send(
                chat_id_of(delivery.address),
                rendered.parts[0],
                keyboard=rendered.keyboard,
                pace=_BULK,
            )
        except TelegramError as error:
            return outcome_of(error)
        except Exception as error:  # noqa: BLE001 - nobody knows how far it got
            structlog.get_logger().error(
                "alert_failed", delivery=delivery.id, error=type(error).__name__
            )
            return Outcome(OutcomeKind.UNKNOWN, "error")
        return Outcome(OutcomeKind.DELIVERED)


def chat_id_of(address: str) -> int:
    """The chat of an address of this door ("telegram:123")."""
    return int(address.removeprefix("telegram:"))


def outcome_of(error: TelegramError) -> Outcome:
    """What an error says of a message: whether it arrived, and what to do next."""
    match error:
        case RetryAfter():
            return Outcome(OutcomeKind.RETRY, SLOW_DOWN, timedelta(seconds=seconds_of(error)))
        case ChatMigrated():
            return Outcome(OutcomeKind.RETRY, "moved", moved_to=address_of(error.new_chat_id))
        case Forbidden():
            return Outcome(OutcomeKind.GONE, _reason(error, _GONE, "forbidden"))
        case BadRequest():
            reason = _reason(error, _REFUSED, "refused")
            kind = OutcomeKind.RETRY if reason == CHAT_NOT_FOUND else OutcomeKind.REJECTED
            return Outcome(kind, reason)
    not_taken = next((code for kinds, code in _NOT_TAKEN if isinstance(error, kinds)), None)
    if not_taken is None and _is_server_error(error):
        not_taken = "server_error"
    return Outcome(
        OutcomeKind.RETRY if not_taken else OutcomeKind.UNKNOWN, not_taken or "no_answer"
    )


def _reason(error: TelegramError, known: dict[str, str], otherwise: str) -> str:
    """A short code for what Telegram says, which itself can repeat the text."""
    said = error.message.lower()
    return next((code for words, code in known.items() if words in said), otherwise)


def _is_server_error(error: TelegramError) -> bool:
    """Whether Telegram itself answered that it could not: then nothing was taken.

    The connection's own failures are told with the name of the transport's error.
    """
    return type(error) is NetworkError and not error.message.startswith("aiohttp.")
