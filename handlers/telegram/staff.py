"""What staff ask in their own chats; elsewhere these commands are unknown like any other."""

from collections.abc import Collection
from dataclasses import dataclass

from telegram import Message

from bot.delivery.progress import Overview
from bot.talk.model import Language
from bot.texts import Texts
from handlers.telegram.commands import STAFF_MENU
from handlers.telegram.markup import shown
from handlers.telegram.updates import command_in

DELIVERIES = "deliveries"
_NAMES = frozenset(name for listed in STAFF_MENU for name in listed.names.values())


@dataclass(frozen=True, slots=True)
class Staff:
    """The private chats of staff, by Telegram's ids, and what can be shown there."""

    chats: Collection[int] = ()
    overview: Overview | None = None

    def asked(self, message: Message) -> str | None:
        """What staff ask with this message; None where it is anybody's or asks nothing of it."""
        if message.chat.id not in self.chats or self.overview is None:
            return None
        command = command_in(message.text or "")
        return DELIVERIES if command is not None and command.name in _NAMES else None

    async def said(self, texts: Texts, language: Language) -> str:
        """How the latest deliveries are doing, as HTML."""
        lines = () if self.overview is None else await self.overview.lines()
        return shown("\n".join(texts.render(line, language) for line in lines))
