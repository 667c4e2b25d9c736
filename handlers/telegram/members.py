"""The bot is blocked, unblocked, added or removed."""

from dataclasses import dataclass

from telegram import Bot, ChatMemberUpdated
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.talk.model import Language
from bot.texts import Texts
from handlers.telegram.addressed import Me
from handlers.telegram.door_words import hello
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

    async def _hello(self, change: ChatMemberUpdated) -> None:
        language = person_of(change.chat, change.from_user).client or Language.SV
        # A group may let nobody write, or have removed the bot already.
        try:
            said = hello(self.texts, language, self.me.username)
            await self.bot.send_message(change.chat.id, said, parse_mode="HTML")
        except TelegramError:
            return
