"""Staff at a desk of announcements on one database, with people who follow, a clock by hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import text as sql

from bot.announcements.desk import Announcements, Desk
from bot.announcements.dispatch import Dispatch
from bot.announcements.model import Announcement, Audience, Content
from bot.announcements.problems import FaultyError
from bot.announcements.progress import Progress
from bot.delivery.policy import settlement
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.staff.model import GRANTS, Actor, Door, Role
from bot.wake import LocalWake
from data.announcement_store import SqlAnnouncementStore
from data.engine import reading
from data.follow_up_store import SqlFollowUp
from data.memo_store import SqlMemoStore
from data.places import read_gazetteer
from data.staff_store import SqlStaffStore
from tests.delivery.builders import MINUTE, NOON, HandClock, RecordingDoor, Stores, open_stores
from tests.talk.talker import seed_register

BODEN = "2582"
EVERYONE = Audience(everyone=True)
IN_BODEN = Audience(municipalities=(BODEN,))
TELLING = Content("Kontoret har <b>stängt</b> i dag.", "The office is <b>closed</b> today.")


def actor(name: str, role: Role = Role.PUBLISHER, door: Door = Door.CONSOLE) -> Actor:
    """A member called so; the same name is the same person on every door."""
    return Actor(f"staff:{name}", name, door, GRANTS[role])


EVA, BO, KIM = actor("Eva", Role.EDITOR), actor("Bo"), actor("Kim", Role.ADMIN)


def content(audience: Audience = IN_BODEN, **changes: object) -> Content:
    return replace(TELLING, audience=audience, **changes)  # type: ignore[arg-type]


@cache
def gazetteer() -> Gazetteer:
    return read_gazetteer()


async def the_register() -> Register:
    return seed_register()


@dataclass
class Bureau:
    """Announcements and everything that is stored of them, on one database."""

    stores: Stores
    clock: HandClock = field(default_factory=HandClock)
    require_approval: bool = True
    wake: LocalWake = field(default_factory=LocalWake)

    def __post_init__(self) -> None:
        engine, db = self.stores.engine, self.stores.writers.transactions
        self.store = SqlAnnouncementStore(engine, db)
        self.follow_up = SqlFollowUp(engine, db)
        self.memos = SqlMemoStore(db)
        self.staff = SqlStaffStore(engine, db)

    @property
    def announcements(self) -> Announcements:
        return Announcements(
            Desk(
                store=self.store,
                follow_up=self.follow_up,
                memos=self.memos,
                register=the_register,
                gazetteer=gazetteer(),
                clock=self.clock,
                wake=self.wake,
                require_approval=self.require_approval,
            )
        )

    def dispatch(self, *, sends: bool = True) -> Dispatch:
        return Dispatch(self.store, self.follow_up, the_register, gazetteer(), self.wake, sends)

    async def begin(self) -> None:
        """Begins what is due and fans it out."""
        await self.dispatch().begin(self.clock.time)
        while await self.stores.fan_out.fan_out(self.clock.time, 100):
            pass

    async def send(self, door: RecordingDoor, most: int = 1000) -> None:
        """Sends what is due, at most so many, and follows up what came of it."""
        claimed = await self.stores.claim(most, self.clock.time, self.clock.time + MINUTE)
        outcomes = [settlement(d, await door.send(d), self.clock.time) for d in claimed]
        await self.stores.deliveries.settle(outcomes, self.clock.time)
        await self.dispatch().follow(self.clock.time)

    async def submitted(self, its: Content | None = None, by: Actor = EVA) -> Announcement:
        written = await self.announcements.write(by, its or content())
        return await self.announcements.submit(by, written.id, written.version)

    async def approved(self, its: Content | None = None) -> Announcement:
        """Written by Eva, approved by Bo."""
        submitted = await self.submitted(its)
        return await self.announcements.approve(BO, submitted.id, submitted.version)

    async def now(self, announcement: Announcement) -> Announcement:
        """As it is stored now."""
        return await self.announcements.announcement(announcement.id)

    async def progress(self, announcement: Announcement) -> Progress:
        return await self.announcements.progress(await self.now(announcement))

    async def audit(self) -> list[str]:
        async with reading(self.stores.engine) as connection:
            rows = await connection.execute(sql("SELECT name, action FROM audit ORDER BY id"))
            return [" ".join(row) for row in rows]

    def turn(self, **by: float) -> datetime:
        self.clock.turn(timedelta(**by))
        return self.clock.time


@asynccontextmanager
async def open_bureau(url: str, **options: object) -> AsyncIterator[Bureau]:
    """With connections of its own, as a process has them."""
    async with open_stores(url) as stores:
        yield Bureau(stores, **options)  # type: ignore[arg-type]


def faults(error: FaultyError) -> list[tuple[str, str]]:
    """Each fault as its field and the key of what is said of it."""
    return [(problem.field.value, problem.text.key) for problem in error.problems]


__all__ = ["NOON"]
