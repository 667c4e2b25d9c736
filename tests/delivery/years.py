"""A service over a register whose clock is turned through years, with a door that keeps all."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.alerts.news import news_days
from bot.alerts.wording import Telling, message
from bot.clock import SWEDEN
from bot.delivery.clocks import Clocks
from bot.delivery.herald import Herald, Sources
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.newsroom import Newsroom
from bot.delivery.postman import Hand, Postman
from bot.offices.model import Register
from bot.talk.model import BlockKind
from bot.wake import LocalWake
from tests.alerts.herald import days
from tests.delivery.builders import DELIVERED, HandClock, Stores
from tests.talk.talker import strict_texts

ODD_DAYS = {date(2020, 2, 29), date(2024, 2, 29)} | {
    # The last Sundays of March and October, when the clock changes.
    max(d for d in days(date(year, month, 25), date(year, month, 31)) if d.weekday() == 6)
    for year in range(2020, 2027)
    for month in (3, 10)
}


@dataclass(frozen=True)
class Arrived:
    """One message, as it came to one person."""

    address: str
    at: datetime
    delivery: Delivery
    lines: list[str]


@dataclass
class Years:
    """A service whose clock is turned, and what has arrived by then."""

    stores: Stores
    register: Register
    clock: HandClock = field(default_factory=HandClock)
    arrived: list[Arrived] = field(default_factory=list)

    async def version(self) -> int:
        return self.register.version

    async def the_register(self) -> Register:
        return self.register

    async def send(self, delivery: Delivery) -> Outcome:
        """The door: says what the real one would, and keeps it."""
        local = self.clock.time.astimezone(SWEDEN)
        telling = Telling(self.register, delivery.language, local.date())
        reply = message(delivery.notices, delivery.follows, telling)
        if reply is None:
            return Outcome(OutcomeKind.NEEDLESS)
        lines = [
            strict_texts().render(block.text, reply.language)
            for block in reply.blocks
            if block.kind is not BlockKind.SOURCE
        ]
        self.arrived.append(Arrived(delivery.address, local, delivery, lines))
        return DELIVERED

    async def live(self, moments: Iterable[datetime]) -> None:
        """At each moment finds news, fans it out and sends all that is due."""
        stop = asyncio.Event()

        async def nothing_to_do(_: float) -> None:
            stop.set()

        clocks = Clocks(self.clock, self.clock, sleep=nothing_to_do)
        newsroom = Newsroom(self.the_register, self.stores.notices)
        sources = Sources(newsroom.find_news, self.version)
        herald = Herald(sources, self.stores.fan_out, clocks, lambda: True, LocalWake())
        door = self.stores.deliveries
        postman = Postman("telegram", door, self, clocks, lambda: True, Hand())
        for self.clock.time in moments:
            await herald.round()
            stop.clear()
            await postman.run(stop)

    def of(self, address: str) -> list[Arrived]:
        return [each for each in self.arrived if each.address == address]


def moments(register: Register, first: date, last: date) -> Iterator[datetime]:
    """In the night and at eight of each day on which anything may happen; each hour of odd days."""
    turning = {day for office in register.offices for day in news_days(register, office)}
    for day in days(first, last):
        if day in ODD_DAYS:
            hours = [time(hour, 30) for hour in range(24)] + [time(8)]
        elif day in turning or day.weekday() == 0:
            hours = [time(0, 1), time(8)]
        else:
            continue
        yield from (datetime.combine(day, hour, SWEDEN) for hour in sorted(hours))
