"""Members' messages and buttons in their own chats, as turns of a dialog about an announcement."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from telegram import Message

from bot.announcements.dialog import Pressed, read
from bot.announcements.dialog_desk import DialogDesk
from bot.announcements.dialog_turn import Replies
from bot.staff.desk import StaffDesk
from bot.staff.model import Member
from handlers.telegram.addressed import is_private
from handlers.telegram.commands import ANNOUNCE, CANCEL
from handlers.telegram.updates import command_in

KNOWN_FOR = 5.0
"""Seconds for which the members' chats are taken as known, so that nobody else's message waits."""


@dataclass(frozen=True, slots=True)
class StaffTurn:
    """What a member does: a button, a text as HTML, or one of the two commands by its name."""

    member: Member
    chat: int
    pressed: Pressed | None = None
    html: str | None = None
    command: str = ""


class StaffDialogs:
    """Tells which turns are a dialog's, and answers them. Without a desk, none is."""

    def __init__(
        self,
        desk: DialogDesk | None = None,
        staff: StaffDesk | None = None,
        time: Callable[[], float] = monotonic,
    ) -> None:
        self._desk, self._staff, self._time = desk, staff, time
        self._chats: frozenset[int] = frozenset()
        self._looked_at: float | None = None

    async def asked(self, message: Message) -> StaffTurn | None:
        """The turn of a message; None where it is anybody's, or asks nothing of this."""
        words = message.text or ""
        if self._desk is None or not words or not is_private(message) or message.edit_date:
            return None
        command, chat = command_in(words), message.chat.id
        name = command.name if command else ""
        if command is not None and name not in ANNOUNCE | CANCEL:
            return None
        member = await self._member(chat, sure=command is not None)
        if member is None or (name not in ANNOUNCE and not await self._desk.is_open(chat)):
            return None
        if command is not None:
            return StaffTurn(member, chat, command=name)
        return StaffTurn(member, chat, html=message.text_html)

    async def pressed(self, chat: int, data: str) -> StaffTurn | None:
        """The turn of a button; None where it is none of a dialog's, or not a member's."""
        pressed = read(data)
        if pressed is None or self._desk is None:
            return None
        member = await self._member(chat, sure=True)
        return StaffTurn(member, chat, pressed) if member else None

    async def answer(self, turn: StaffTurn, update: int) -> Replies:
        """The messages to send, in order."""
        if self._desk is None:
            raise RuntimeError("there is a turn only where there is a desk")
        member, chat = turn.member, turn.chat
        if turn.pressed is not None:
            return await self._desk.pressed(member, chat, turn.pressed, update)
        if turn.html is not None:
            return await self._desk.wrote(member, chat, turn.html, update)
        if turn.command in ANNOUNCE:
            return await self._desk.begin(member, chat, update)
        return await self._desk.cancel(member, chat, update)

    async def _member(self, chat: int, *, sure: bool) -> Member | None:
        """The member whose chat it is; one linked in the last seconds only where `sure`."""
        if self._staff is None:
            return None
        if not sure and chat not in await self._known():
            return None
        return await self._staff.by_telegram(chat)

    async def _known(self) -> frozenset[int]:
        if self._staff is None:
            return frozenset()
        if self._looked_at is None or self._time() - self._looked_at >= KNOWN_FOR:
            self._looked_at = self._time()
            members = await self._staff.members()
            self._chats = frozenset(each.telegram_id for each in members if each.telegram_id)
        return self._chats
