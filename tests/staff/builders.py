"""Members of staff at a desk of their own, with a clock that is turned by hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.staff.desk import StaffDesk
from bot.staff.model import COMMAND_LINE, Member, Role
from bot.staff.ports import NewMember
from bot.staff.tokens import TokenDesk
from bot.talk.model import Language
from data.engine import open_engine, reading
from data.staff_store import SqlStaffStore
from data.talk_store import open_writers
from data.token_store import SqlTokenStore
from tests.alerts.herald import at

MORNING = at("2026-11-23 09:00")


@dataclass
class TurnedClock:
    """Stands still until it is turned."""

    time: datetime = MORNING

    def now(self) -> datetime:
        return self.time

    def turn(self, **by: float) -> None:
        self.time += timedelta(**by)


@dataclass
class Office:
    """The desks of staff and tokens on one database."""

    engine: AsyncEngine
    clock: TurnedClock
    staff: StaffDesk
    tokens: TokenDesk

    async def hire(self, name: str, role: Role = Role.EDITOR, language: str = "sv") -> Member:
        return await self.staff.add(NewMember(name, role, Language(language)), COMMAND_LINE)

    async def audit(self) -> list[str]:
        """Who did what to what, the oldest first."""
        async with reading(self.engine) as connection:
            rows = await connection.execute(
                text("SELECT actor, action, subject FROM audit ORDER BY id")
            )
            return [" ".join(row) for row in rows]


@asynccontextmanager
async def open_office(url: str, clock: TurnedClock | None = None) -> AsyncIterator[Office]:
    """The desks with connections of their own, as a process has them."""
    engine, clock = open_engine(url), clock or TurnedClock()
    async with open_writers(engine) as writers:
        db = writers.transactions
        yield Office(
            engine,
            clock,
            StaffDesk(SqlStaffStore(engine, db), clock),
            TokenDesk(SqlTokenStore(engine, db), clock),
        )
    await engine.dispose()
