"""A member of staff who edits the register on a real database."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import Scope
from bot.offices.model import Register
from bot.register.editing import Editor, Workplace
from bot.register.edits import Edit
from bot.staff.model import Actor, Door, Member, Role
from bot.talk.model import Language
from bot.wake import LocalWake
from data import tables
from data.engine import open_engine, reading, writing
from data.notice_store import SqlNoticeStore
from data.reach import SqlReach
from data.register_desk import SqlRegisterDesk
from data.register_store import SqlRegisterStore
from data.seed_load import load_seed
from data.talk_store import open_writers
from tests.alerts.herald import at
from tests.register.builders import CODES

NOON = at("2026-11-26 12:00")
ANNA = Member(1, "Anna", Role.EDITOR, Language.SV).acting(Door.CONSOLE)
BO = Member(2, "Bo", Role.EDITOR, Language.SV).acting(Door.CONSOLE)


@dataclass
class Noon:
    """It is noon on the day of these tests, until it is turned."""

    time: datetime = field(default=NOON)

    def now(self) -> datetime:
        return self.time


@dataclass
class Desk:
    """One process in which staff edit."""

    engine: AsyncEngine
    editor: Editor
    stored: SqlRegisterDesk

    async def version(self) -> int:
        return (await self.stored.load()).version

    async def register(self) -> Register:
        return await self.stored.load()

    async def does(self, edit: Edit, by: Actor = ANNA, version: int | None = None) -> int:
        """Applies the edit of one who has just read the register, or read it at that version."""
        return await self.editor.apply(edit, version or await self.version(), by)

    async def audit(self) -> list[tuple[str, str, str]]:
        """Who did what to what, the oldest first."""
        async with reading(self.engine) as connection:
            found = await connection.execute(tables.audit.select().order_by(tables.audit.c.id))
            return [(row.name, row.action, row.subject) for row in found]

    async def follow(self, *scopes: Scope) -> None:
        """One more person follows these."""
        await follow(self.engine, [scopes])


@asynccontextmanager
async def open_desk(url: str, seed: Register) -> AsyncIterator[Desk]:
    """The desk of one process on the database."""
    engine = open_engine(url)
    await load_seed(engine, seed)
    desk = SqlRegisterDesk(engine, CODES, LocalWake())
    async with open_writers(engine) as writers:
        notices = SqlNoticeStore(writers.transactions)
        current = SqlRegisterStore(engine).load
        yield Desk(
            engine, Editor(Workplace(desk, notices, SqlReach(engine), Noon(), current)), desk
        )
    await engine.dispose()


async def follow(engine: AsyncEngine, people: Sequence[Sequence[Scope]]) -> None:
    """People, each of whom follows these scopes."""
    async with writing(engine) as connection:
        for scopes in people:
            person = {
                "address": f"telegram:{uuid4().int}",
                "door": "telegram",
                "state": "reachable",
                "reason": "",
                "not_found": 0,
                "changed_at": NOON,
            }
            added = insert(tables.people).values(person).returning(tables.people.c.id)
            number = (await connection.execute(added)).scalar_one()
            wishes = {"wish": "everything", "rhythm": "at_once", "leads": True, "since": NOON}
            rows = [{"person_id": number, "kind": s.kind, "code": s.code} | wishes for s in scopes]
            await connection.execute(insert(tables.subscriptions), rows)
