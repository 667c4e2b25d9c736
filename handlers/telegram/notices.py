"""Alerts on their way to Telegram: one try each, and what came of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

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

from bot.alerts.model import NoticeKind
from bot.alerts.wording import Telling
from bot.announcements.board import Noticeboard
from bot.clock import Clock, today
from bot.delivery.holds import Holds
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.reasons import Reason
from bot.delivery.recent import RecentRegister
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.texts import Texts
from handlers.telegram.limiter import Pace, seconds_of
from handlers.telegram.messages import Messages, UnwantedError, Wanted
from handlers.telegram.rendered_notices import RenderedNotices
from handlers.telegram.rendering import Rendered
from handlers.telegram.transport import MaybeSentError, NotSent
from handlers.telegram.updates import address_of, chat_id_of

CHANNEL = "telegram"
_BULK = Pace(bulk=True, tries=1)
_CLOSED_FOR = timedelta(seconds=5)
_GONE = {
    "bot was blocked": Reason.BLOCKED,
    "user is deactivated": Reason.DEACTIVATED,
    "bot was kicked": Reason.KICKED,
    "chat was deleted": Reason.DELETED,
}
_REFUSED = {
    "chat not found": Reason.CHAT_NOT_FOUND,
    "too long": Reason.TOO_LONG,
    "can't parse entities": Reason.BAD_MARKUP,
    "not enough rights": Reason.NO_RIGHTS,
}
_RESTART = "restart"
"""In the words of a server that gives up what it had in hand, sent or not."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What the sender needs for announcements: the board they are on, and what is held just now."""

    board: Noticeboard
    gazetteer: Gazetteer
    holds: Holds


class NoticeSender:
    """Sends alerts through the bot. `is_open`: whether Telegram has been met, so that it can."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is a part of its own
        self,
        messages: Messages,
        texts: Texts,
        register: Callable[[], Awaitable[Register]],
        clock: Clock,
        is_open: Callable[[], bool],
        announced: Announced | None = None,
    ) -> None:
        self._messages, self._register = messages, RecentRegister(register)
        self._clock, self._is_open, self._announced = clock, is_open, announced
        self._rendered = RenderedNotices(texts)

    async def send(self, delivery: Delivery) -> Outcome:
        """Renders the alert in the person's language and makes one try to send it.

        Never raises but when cancelled.
        """
        if not self._is_open():
            return Outcome(OutcomeKind.RETRY, Reason.SLOW_DOWN, _CLOSED_FOR)
        try:
            telling = await self._telling(delivery)
        except Exception as error:  # noqa: BLE001 - the database is away: nothing was sent
            structlog.get_logger().warning("register_unreadable", error=type(error).__name__)
            return Outcome(OutcomeKind.RETRY, Reason.NO_REGISTER)
        try:
            rendered = self._rendered.of(delivery, telling)
        except Exception as error:  # noqa: BLE001 - one text that can't be made stops no other
            # The error's own words may hold the text, so they are not shown.
            structlog.get_logger().error(
                "alert_not_made", delivery=delivery.id, error=type(error).__name__
            )
            return Outcome(OutcomeKind.REJECTED, Reason.NOT_MADE)
        if rendered is None:
            return Outcome(OutcomeKind.DELIVERED, Reason.NOTHING_TO_TELL)
        return await self._sent(rendered, delivery)

    async def _telling(self, delivery: Delivery) -> Telling:
        """What the message is made from, read where that is due."""
        telling = Telling(await self._register(), delivery.language, today(self._clock))
        key = delivery.notices[0].key
        if key.kind is not NoticeKind.ANNOUNCEMENT or self._announced is None:
            return telling
        posted = await self._announced.board.posted(int(key.day))
        return replace(telling, posted=posted, gazetteer=self._announced.gazetteer)

    async def _sent(self, rendered: Rendered, delivery: Delivery) -> Outcome:
        try:
            await self._messages.send(
                chat_id_of(delivery.address),
                rendered.parts[0],
                keyboard=rendered.keyboard,
                pace=_BULK,
                wanted=self._wanted(delivery),
            )
        except UnwantedError:
            return Outcome(OutcomeKind.RETRY, Reason.HELD, timedelta(0))
        except TelegramError as error:
            return outcome_of(error)
        except Exception as error:  # noqa: BLE001 - nobody knows how far it got
            structlog.get_logger().error(
                "alert_failed", delivery=delivery.id, error=type(error).__name__
            )
            return Outcome(OutcomeKind.UNKNOWN, Reason.ERROR)
        return Outcome(OutcomeKind.DELIVERED)

    def _wanted(self, delivery: Delivery) -> Wanted | None:
        """Only announcements are paused and cancelled: nothing else has to be asked about."""
        of_staff = delivery.notices[0].key.kind is NoticeKind.ANNOUNCEMENT
        if self._announced is None or not of_staff:
            return None
        return partial(self._announced.holds.lets_out, delivery.notice_id)


def outcome_of(error: TelegramError) -> Outcome:
    """What an error says of a message: whether it arrived, and what to do next."""
    match error:
        case RetryAfter():
            return Outcome(
                OutcomeKind.RETRY, Reason.SLOW_DOWN, timedelta(seconds=seconds_of(error))
            )
        case ChatMigrated():
            return Outcome(OutcomeKind.RETRY, Reason.MOVED, moved_to=address_of(error.new_chat_id))
        case Forbidden():
            return Outcome(OutcomeKind.GONE, _reason(error, _GONE, Reason.FORBIDDEN))
        case BadRequest():
            reason = _reason(error, _REFUSED, Reason.REFUSED)
            kind = OutcomeKind.RETRY if reason is Reason.CHAT_NOT_FOUND else OutcomeKind.REJECTED
            return Outcome(kind, reason)
    return _of_failure(error)


def _of_failure(error: TelegramError) -> Outcome:
    """Of a failure that is not about this message."""
    match error:
        case InvalidToken() | Conflict():
            return Outcome(OutcomeKind.RETRY, Reason.NOT_TAKEN)
        case NotSent():
            return Outcome(OutcomeKind.RETRY, Reason.NO_CONNECTION)
        case MaybeSentError():
            return Outcome(OutcomeKind.UNKNOWN, Reason.GATEWAY)
    return _of_server(error)


def _of_server(error: TelegramError) -> Outcome:
    """Telegram itself answered that it could not: then nothing was taken, unless it restarts.

    The connection's own failures are told with the name of the transport's error.
    """
    if type(error) is not NetworkError or error.message.startswith("aiohttp."):
        return Outcome(OutcomeKind.UNKNOWN, Reason.NO_ANSWER)
    if _RESTART in error.message.lower():
        return Outcome(OutcomeKind.UNKNOWN, Reason.RESTARTED)
    return Outcome(OutcomeKind.RETRY, Reason.SERVER_ERROR)


def _reason(error: TelegramError, known: Mapping[str, Reason], otherwise: Reason) -> Reason:
    """A short code for what Telegram says, which itself can repeat the text."""
    said = error.message.lower()
    return next((code for words, code in known.items() if words in said), otherwise)
