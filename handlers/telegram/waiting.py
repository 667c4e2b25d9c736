"""People whose question waits for the database are told so, once."""

from collections.abc import Callable
from dataclasses import InitVar, dataclass, field
from time import monotonic

from telegram import Bot, CallbackQuery, Update
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.latest import Latest
from bot.texts import Texts
from handlers.telegram.buttons import Buttons
from handlers.telegram.door_words import waits
from handlers.telegram.spoken import Spoken
from handlers.telegram.updates import person_of

_KEPT_FOR = 24 * 60 * 60.0
"""Seconds; Telegram keeps an update no longer, so whoever was told then has no answer to come."""
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class _Told:
    update_id: int
    at: float


@dataclass(slots=True)
class Waiting:
    """Remembers who was told until they are answered; of more than `most`, the latest."""

    bot: Bot
    texts: Texts
    buttons: Buttons
    spoken: Spoken
    most: InitVar[int] = _MOST
    time: Callable[[], float] = monotonic
    _told: Latest[int, _Told] = field(init=False)

    def __post_init__(self, most: int) -> None:
        self._told = Latest(most)

    async def tell(self, update: Update) -> None:
        """In a private chat by a message, where a button was pressed by its own answer.

        Groups are told by their buttons alone. Where Telegram is out of reach, too, the next try
        tells.
        """
        chat, query = update.effective_chat, update.callback_query
        if query is not None and await self._by_button(query):
            self._note(update)
        asks = update.message or update.edited_message or query
        if chat is None or chat.type != ChatType.PRIVATE or not asks or self._knows(chat.id):
            return
        try:
            await self.bot.send_message(chat.id, self._words(update), parse_mode=ParseMode.HTML)
        except (BadRequest, Forbidden):
            pass  # nobody is there to be told
        except TelegramError:
            return
        self._note(update)

    def answered(self, update: Update) -> None:
        """Nothing waits any more that came with this update or before it."""
        chat = update.effective_chat
        told = self._told.get(chat.id) if chat is not None and self._told else None
        if chat is not None and told is not None and update.update_id >= told.update_id:
            del self._told[chat.id]

    async def _by_button(self, query: CallbackQuery) -> bool:
        number = query.message.chat.id if query.message else query.from_user.id
        language = self.spoken.to(number, person_of(None, query.from_user).client)
        return await self.buttons.say(query, self.texts.say("telegram-button-waits", language))

    def _words(self, update: Update) -> str:
        chat, user = update.effective_chat, update.effective_user
        number = chat.id if chat is not None else 0
        return waits(self.texts, self.spoken.to(number, person_of(chat, user).client))

    def _knows(self, chat_id: int) -> bool:
        told = self._told.get(chat_id)
        return told is not None and self.time() - told.at < _KEPT_FOR

    def _note(self, update: Update) -> None:
        if update.effective_chat is None:
            return
        self._told[update.effective_chat.id] = _Told(update.update_id, self.time())
