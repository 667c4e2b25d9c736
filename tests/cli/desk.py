"""A member of staff at a terminal: the register's commands over a database in a file."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import insert
from typer.testing import CliRunner, Result

from bot.alerts.model import Subscription
from bot.cli.commands import commands
from bot.cli.complaints import Complaints, spoken
from bot.clock import Clock
from bot.offices.model import Register
from bot.settings import Settings
from bot.staff.desk import StaffDesk
from bot.staff.tokens import TokenDesk
from bot.storage_service import storage
from bot.texts import Texts
from bot.wake import LocalWake
from data import tables
from data.engine import open_engine, writing
from data.notice_store import SqlNoticeStore
from data.reach import SqlReach
from data.register_desk import SqlRegisterDesk
from data.seed_load import load_seed
from data.staff_store import SqlStaffStore
from data.talk_store import open_writers
from data.token_store import SqlTokenStore
from tests.alerts.herald import at


@cache
def texts() -> Texts:
    return Texts.load(strict=True)


@dataclass
class Noon:
    """It is noon in Sweden on that day."""

    day: date

    def now(self) -> datetime:
        return at(f"{self.day} 12:00")


@dataclass
class StaffApp:
    clock: Clock
    desk: SqlRegisterDesk
    notices: SqlNoticeStore
    reach: SqlReach
    staff: StaffDesk
    tokens: TokenDesk
    texts: object = None


@dataclass
class Desk:
    """Runs one command at a time on the register in `url`."""

    url: str
    seed: Register
    municipalities: frozenset[str]
    ran: list[Settings]

    def runs(self, *arguments: str | Path, types: str | None = None) -> Result:
        words = [str(argument) for argument in arguments]
        complaints = Complaints(texts(), spoken(words, {"LANG": "sv_SE.UTF-8"}))
        line = commands(complaints, self._open, self.ran.append, storage)
        return CliRunner().invoke(line, words, input=types)

    def follow(self, address: str, *subscriptions: Subscription) -> None:
        asyncio.run(self._follow(address, subscriptions))

    def register(self) -> Register:
        async def load() -> Register:
            async with self._open(Settings()) as app:
                return await app.desk.load()

        return asyncio.run(load())

    @asynccontextmanager
    async def _open(self, settings: Settings) -> AsyncIterator[StaffApp]:
        engine = open_engine(self.url)
        try:
            await load_seed(engine, self.seed)
            clock = Noon(settings.bot_today or date(2026, 11, 23))
            desk = SqlRegisterDesk(engine, self.municipalities, LocalWake())
            async with open_writers(engine) as writers:
                db = writers.transactions
                staff = StaffDesk(SqlStaffStore(engine, db), clock)
                tokens = TokenDesk(SqlTokenStore(engine, db), clock)
                yield StaffApp(clock, desk, SqlNoticeStore(db), SqlReach(engine), staff, tokens)
        finally:
            await engine.dispose()

    async def _follow(self, address: str, subscriptions: Sequence[Subscription]) -> None:
        now = at("2022-01-01 12:00")
        person = {"address": address, "door": "telegram", "state": "reachable", "reason": ""}
        engine = open_engine(self.url)
        async with writing(engine) as connection:
            added = insert(tables.people).values(**person, not_found=0, changed_at=now)
            number = (await connection.execute(added.returning(tables.people.c.id))).scalar_one()
            rows = [
                {
                    "person_id": number,
                    "kind": each.scope.kind,
                    "code": each.scope.code,
                    "wish": each.wish,
                    "rhythm": each.rhythm,
                    "leads": each.leads,
                    "since": now,
                }
                for each in subscriptions
            ]
            await connection.execute(insert(tables.subscriptions), rows)
        await engine.dispose()
