"""Members with linked chats, before a real door, with memos brought by hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.announcements.courier import Courier
from bot.announcements.dialog_desk import DialogDesk
from bot.announcements.dialog_turn import DialogParts
from bot.announcements.finding import PlaceFinder
from bot.delivery.clocks import Clocks
from bot.staff.desk import StaffDesk
from bot.staff.model import COMMAND_LINE, Role
from bot.staff.ports import NewMember
from bot.talk.model import Language
from data.dialog_store import SqlDialogStore
from handlers.telegram.memos import TelegramMemos
from handlers.telegram.staff_dialogs import StaffDialogs
from tests.announcements.builders import Bureau, gazetteer, the_register
from tests.telegram.service import Service, matcher, texts
from tests.telegram.standin import Person, Standin


@dataclass
class Newsroom:
    """The desk of announcements as members reach it in Telegram."""

    telegram: Standin
    bureau: Bureau
    couriers: list[Courier] = field(default_factory=list)

    @property
    def staff(self) -> StaffDesk:
        return StaffDesk(self.bureau.staff, self.bureau.clock)

    def dialogs(self) -> StaffDialogs:
        db = self.bureau.stores.writers.transactions
        parts = DialogParts(
            self.bureau.announcements,
            SqlDialogStore(db),
            PlaceFinder(gazetteer(), matcher()),
            the_register,
            gazetteer(),
            self.bureau.clock,
        )
        return StaffDialogs(DialogDesk(parts), self.staff)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Service]:
        """A service from its start to its stop."""
        service = Service(self.telegram, dialogs=self.dialogs())
        async with service.running() as door:
            memos = TelegramMemos(door.messages, texts(), lambda: True)
            clocks = Clocks(self.bureau.clock, self.bureau.clock)
            self.couriers.append(
                Courier(
                    self.bureau.memos,
                    self.bureau.announcements,
                    the_register,
                    gazetteer(),
                    memos,
                    clocks,
                    self.bureau.wake,
                )
            )
            yield service

    async def bring(self) -> int:
        """Brings the memos that wait; how many."""
        return await self.couriers[-1].round()

    async def hire(self, name: str, role: Role, language: str = "sv") -> Person:
        """A member whose private chat is linked."""
        person = self.telegram.person(language)
        person.chat.started = True
        new = NewMember(name, role, Language(language), person.chat.id)
        await self.staff.add(new, COMMAND_LINE)
        return person
