"""Small values, a clock by hand and a door that records, for the tests of delivery."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import (
    OPENING_KINDS,
    Notice,
    NoticeKey,
    NoticeKind,
    Scope,
    ScopeKind,
    Subscription,
)
from bot.alerts.ports import Found
from bot.alerts.summary import Concerned
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.offices.when import When
from data.delivery_store import SqlDeliveryStore
from data.engine import open_engine, reading
from data.fan_out_store import SqlFanOut
from data.leader_store import SqlLeaderStore
from data.notice_store import SqlNoticeStore
from data.people_store import SqlPeopleStore
from data.talk_store import Writers, open_writers

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
"""A Monday, 13:00 in Sweden."""
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
BODEN = Scope(ScopeKind.MUNICIPALITY, "2582")
NORRBOTTEN = Scope(ScopeKind.COUNTY, "25")
SWEDEN = Scope(ScopeKind.SWEDEN)
SCOPES = (Scope(ScopeKind.OFFICE, "boden"), BODEN, NORRBOTTEN, SWEDEN)
DELIVERED = Outcome(OutcomeKind.DELIVERED)


@dataclass
class HandClock:
    """Stands still until it is turned."""

    time: datetime = NOON

    def now(self) -> datetime:
        return self.time

    def turn(self, by: timedelta) -> None:
        self.time += by


@dataclass
class Stores:
    """Everything that delivery stores, on one database, with what tests do to it."""

    engine: AsyncEngine
    writers: Writers
    notices: SqlNoticeStore
    fan_out: SqlFanOut
    deliveries: SqlDeliveryStore
    people: SqlPeopleStore
    leader: SqlLeaderStore

    async def follow(
        self, address: str, *subscriptions: Subscription, now: datetime = NOON - DAY, **kept: object
    ) -> None:
        """From `now` on the address follows exactly these; Boden's municipality where none is
        named.
        """
        opened = await self.writers.talk.open(address, None, now)
        assert opened is not None
        follows = subscriptions or (Subscription(BODEN),)
        after = replace(opened.remembered, follows=follows, **kept)  # type: ignore[arg-type]
        await self.writers.talk.close(address, None, after, now)

    async def stop(self, address: str, now: datetime = NOON) -> None:
        opened = await self.writers.talk.open(address, None, now)
        assert opened is not None
        await self.writers.talk.close(address, None, replace(opened.remembered, follows=()), now)

    async def tell(self, *founds: Found, now: datetime = NOON) -> None:
        """Finds the notices and fans them out, as far as they are due."""
        await self.notices.add(founds, now)
        while await self.fan_out.fan_out(now, 100):
            pass

    async def claim(
        self, limit: int = 100, now: datetime = NOON, until: datetime = NOON + MINUTE
    ) -> Sequence[Delivery]:
        return await self.deliveries.claim("telegram", limit, now, until, urgent_only=False)

    async def states(self) -> dict[str, str]:
        """Address -> the state of its one delivery."""
        return {row[0]: row[1] for row in await self.rows("p.address, d.state")}

    async def rows(self, columns: str) -> Sequence[Sequence[object]]:
        """Columns of every delivery `d` with its person `p`."""
        query = f"SELECT {columns} FROM deliveries d JOIN people p ON p.id = d.person_id"
        async with reading(self.engine) as connection:
            return (await connection.execute(text(f"{query} ORDER BY d.id"))).all()

    async def count(self, table: str, where: str = "true") -> int:
        async with reading(self.engine) as connection:
            query = text(f"SELECT count(*) FROM {table} WHERE {where}")
            return int((await connection.execute(query)).scalar_one())


@asynccontextmanager
async def open_stores(url: str) -> AsyncIterator[Stores]:
    """The stores of a migrated database with connections of their own, as a process has them."""
    engine = open_engine(url)
    async with open_writers(engine) as writers:
        db = writers.transactions
        yield Stores(
            engine,
            writers,
            SqlNoticeStore(db),
            SqlFanOut(db),
            SqlDeliveryStore(db),
            SqlPeopleStore(db),
            SqlLeaderStore(db),
        )
    await engine.dispose()


def found(
    kind: NoticeKind = NoticeKind.OPENED, scopes: Sequence[Scope] = SCOPES, **fields: object
) -> Found:
    """A notice of the office in Boden that is due at noon and expires in two weeks."""
    day = date(2026, 11, 23)
    lead = 7 if kind is NoticeKind.OPENING_SOON else 0
    known: dict[str, object] = {
        "key": NoticeKey("boden", kind, day.isoformat(), lead),
        "when": When.day(day),
        "due": NOON,
        "expires": NOON + 14 * DAY,
    }
    notice = Notice(**(known | fields))  # type: ignore[arg-type]
    opening, leading = kind in OPENING_KINDS, kind is NoticeKind.OPENING_SOON
    return Found(notice, tuple(Concerned(scope, opening, leading) for scope in scopes))


@dataclass
class RecordingDoor:
    """Takes what is sent and answers as it is told to; everything is delivered otherwise."""

    answer: Callable[[Delivery], Outcome] = lambda _: DELIVERED
    sent: list[Delivery] = field(default_factory=list)

    async def send(self, delivery: Delivery) -> Outcome:
        self.sent.append(delivery)
        return self.answer(delivery)

    @property
    def told(self) -> list[str]:
        """The addresses, in the order in which they were told."""
        return [delivery.address for delivery in self.sent]
