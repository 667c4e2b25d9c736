"""One way in for updates, however they come: each chat's in order, each failure on one line."""

import traceback
from dataclasses import dataclass, field
from typing import NoReturn

import structlog
from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.errors import AnswerNotKeptError, DatabaseAwayError, ServicekontorError, StillInHandError
from bot.metrics import Handled, Metrics
from bot.texts import Texts
from handlers.telegram.door_words import failed
from handlers.telegram.inline import Inline
from handlers.telegram.members import Members
from handlers.telegram.processor import ChatOrder
from handlers.telegram.talk import Talk
from handlers.telegram.updates import person_of
from handlers.telegram.waiting import Waiting

TRIES = 3
_HOPELESS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    ServicekontorError,
)
"""Errors of the bot's own: the next try would end the same."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Shared by long polling and the webhook."""

    bot: Bot
    texts: Texts
    order: ChatOrder
    talk: Talk
    inline: Inline
    members: Members
    waiting: Waiting
    metrics: Metrics = field(default_factory=Metrics)
    _failures: dict[int, int] = field(default_factory=dict)

    async def receive(self, update: Update) -> None:
        """Returns when the update is answered, or given up after TRIES tries and an apology.

        Any error means that the update is to be delivered again. While the database is away, which
        is told by DatabaseAwayError, none is given up but inline queries, which soon ask nothing.
        """
        try:
            await self.order.run(update, self._handle)
        except StillInHandError:
            self.metrics.updates.add(Handled.IN_HAND)
            raise  # nothing has failed: another process may still answer it
        except DatabaseAwayError as error:
            structlog.get_logger().error("database_away", door="telegram", exc_info=error)
            if update.inline_query is not None:
                self.metrics.updates.add(Handled.GIVEN_UP)
                return
            self.metrics.updates.add(Handled.AGAIN)
            if not isinstance(error, AnswerNotKeptError):
                await self.waiting.tell(update)
            raise
        except Exception as error:  # noqa: BLE001 - the outermost loop: the next update is answered
            await self._failed(update, error)
        else:
            self._failures.pop(update.update_id, None)
            self.waiting.answered(update)
            self.metrics.updates.add(Handled.ANSWERED)

    async def _handle(self, update: Update) -> None:
        message = update.message or update.channel_post
        edited = update.edited_message or update.edited_channel_post
        if message is not None:
            await self.talk.message(update, message)
        elif edited is not None:
            await self.talk.edited(update, edited)
        elif update.callback_query is not None:
            await self.talk.pressed(update, update.callback_query)
        elif update.inline_query is not None:
            await self.inline.answer(update.inline_query)
        elif update.my_chat_member is not None:
            await self.members.changed(update.my_chat_member)

    async def _failed(self, update: Update, error: Exception) -> None:
        tries = self._failures.get(update.update_id, 0) + 1
        last = traceback.extract_tb(error.__traceback__)[-1]
        # The error's own words may hold what the person wrote, so they are not shown.
        structlog.get_logger().error(
            "update_failed",
            update=update.update_id,
            tries=tries,
            error=type(error).__name__,
            at=f"{last.filename}:{last.lineno}",
        )
        hopeless = isinstance(error, _HOPELESS) or update.inline_query is not None
        if (tries < TRIES and not hopeless) or not await self._apologised(update):
            self._failures[update.update_id] = tries
            self.metrics.updates.add(Handled.AGAIN)
            _again(error)
        self._failures.pop(update.update_id, None)
        self.metrics.updates.add(Handled.GIVEN_UP)

    async def _apologised(self, update: Update) -> bool:
        """False where Telegram is out of reach: the person would not know that it was given up."""
        chat, user = update.effective_chat, update.effective_user
        if chat is None or chat.type != "private":
            return True
        language = self.waiting.spoken.to(chat.id, person_of(chat, user).client)
        said = failed(self.texts, language)
        try:
            await self.bot.send_message(chat.id, said, parse_mode="HTML")
        except (BadRequest, Forbidden):
            return True
        except TelegramError:
            return False
        return True


def _again(error: Exception) -> NoReturn:
    raise error
