"""What staff ask in their own chats; elsewhere these commands are unknown like any other."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from telegram import Message

from bot.delivery.progress import Overview
from bot.staff.desk import StaffDesk
from bot.staff.errors import LinkUsedError, StaffRefusedError
from bot.staff.links import sign_in_url
from bot.staff.model import Member
from bot.talk.model import Language
from bot.texts import Texts
from handlers.telegram.addressed import is_private
from handlers.telegram.commands import LINKS, STAFF_MENU
from handlers.telegram.markup import shown
from handlers.telegram.updates import Command, command_in

_CODE = "tg_"


class StaffAsk(StrEnum):
    """What can be asked."""

    DELIVERIES = "deliveries"
    LOGIN = "login"
    LINK = "link"


_NAMES = {
    name: StaffAsk(listed.key.removeprefix("telegram-command-"))
    for listed in STAFF_MENU
    for name in listed.names.values()
}


@dataclass(frozen=True, slots=True)
class StaffQuestion:
    """What is asked, from which private chat, by which member; `code` is what links a chat."""

    ask: StaffAsk
    chat: int
    member: Member | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Staff:
    """The private chats of staff, by Telegram's ids, and what can be asked there.

    `chats` are those of the settings; those that members linked are known to the desk. `base_url`
    is how staff reach the console.
    """

    chats: Collection[int] = ()
    overview: Overview | None = None
    desk: StaffDesk | None = None
    base_url: str = ""

    async def every_chat(self) -> tuple[int, ...]:
        """All of them, those of the settings first."""
        return tuple(dict.fromkeys((*self.chats, *await self.linked_chats())))

    async def linked_chats(self) -> tuple[int, ...]:
        """Those that members have linked."""
        members = await self.desk.members() if self.desk else ()
        return tuple(member.telegram_id for member in members if member.telegram_id)

    async def asked(self, message: Message) -> StaffQuestion | None:
        """What staff ask with this message; None where it is anybody's or asks nothing of it."""
        command = command_in(message.text or "")
        if command is None or not is_private(message):
            return None
        chat = message.chat.id
        if self.desk is not None and _links(command):
            return StaffQuestion(StaffAsk.LINK, chat, code=command.rest)
        ask = _NAMES.get(command.name)
        if ask is None:
            return None
        member = await self.desk.by_telegram(chat) if self.desk else None
        can = member or (ask is StaffAsk.DELIVERIES and chat in self.chats and self.overview)
        return StaffQuestion(ask, chat, member) if can else None

    async def said(self, texts: Texts, language: Language, question: StaffQuestion) -> str:
        """The answer as HTML."""
        member = question.member
        spoken = member.language if member else language
        if question.ask is StaffAsk.LINK:
            return await self._linked(texts, spoken, question)
        if question.ask is StaffAsk.LOGIN and member and self.desk:
            link = sign_in_url(self.base_url, await self.desk.link(member))
            # The address is put in here, for what is rendered is kept for a while.
            return f"{shown(texts.say('telegram-staff-login', spoken))}\n{shown(link)}"
        lines = () if self.overview is None else await self.overview.lines()
        return shown("\n".join(texts.render(line, spoken) for line in lines))

    async def _linked(self, texts: Texts, language: Language, question: StaffQuestion) -> str:
        if self.desk is None:
            raise RuntimeError("a code is asked about only where there is a desk")
        try:
            member = await self.desk.connect(question.code, question.chat)
        except LinkUsedError:
            return shown(texts.say("telegram-staff-code-used", language))
        except StaffRefusedError as refused:
            return shown(texts.render(refused.reason, language))
        return shown(texts.say("telegram-staff-linked", member.language, name=member.name))


def _links(command: Command) -> bool:
    return command.name in LINKS and command.rest.startswith(_CODE)
