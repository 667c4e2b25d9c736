"""The bot is blocked, unblocked, added or removed."""

from dataclasses import dataclass

from telegram import Bot, ChatMemberUpdated, InlineKeyboardMarkup
from telegram.constants import ChatType, ParseMode
from telegram.error import TelegramError

from bot.talk.model import Language
from bot.texts import Texts
from handlers.telegram.addressed import Me
from handlers.telegram.door_words import hello, welcome_back
from handlers.telegram.membership import Addresses, is_inside, was_inside
from handlers.telegram.updates import address_of, person_of

_GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


@dataclass(frozen=True, slots=True)
class Members:
    """Keeps what is known of addresses right, and says hello to a new group."""

    bot: Bot
    me: Me
    texts: Texts
    addresses: Addresses

    async def changed(self, change: ChatMemberUpdated) -> None:
        address = address_of(change.chat.id)
        if not is_inside(change):
            await self.addresses.gone(address)
        elif not was_inside(change):
            await self.addresses.back(address)
            if change.chat.type in _GROUPS:
                await self._hello(change)
            elif change.chat.type == ChatType.PRIVATE:
                await self._welcome_back(change)

    async def _hello(self, change: ChatMemberUpdated) -> None:
        await self._say(change, hello(self.texts, _language(change), self.me.username))

    async def _welcome_back(self, change: ChatMemberUpdated) -> None:
        """Asks whether the person wants to follow anything again: it is not for the bot to say."""
        said, keys = welcome_back(self.texts, _language(change))
        await self._say(change, said, keys)

    async def _say(
        self, change: ChatMemberUpdated, html: str, keys: InlineKeyboardMarkup | None = None
    ) -> None:
        # A group may let nobody write, and who came back may be gone already.
        try:
            await self.bot.send_message(
                change.chat.id, html, parse_mode=ParseMode.HTML, reply_markup=keys
            )
        except TelegramError:
            return


def _language(change: ChatMemberUpdated) -> Language:
    return person_of(change.chat, change.from_user).client or Language.SV
