"""What happens to the service meanwhile: faults of Telegram, announcements, and sudden ends."""

import asyncio
import signal
from dataclasses import dataclass, field
from random import Random

import aiohttp

from tests.benchmarks.outage_load.databases import Database
from tests.benchmarks.soaking.service import Service
from tests.telegram.standin import Fault, Standin

_FAULTS = (
    Fault.SERVER_ERROR,
    Fault.BAD_GATEWAY,
    Fault.HTML,
    Fault.RESET,
    Fault.FLOOD,
    Fault.CONFLICT,
)
_METHODS = ("sendMessage", "getUpdates", "editMessageText", None)
_FAULT_EVERY = 15.0
_FIRST_AWAY_AFTER, _AWAY_EVERY, _AWAY_FOR = 60.0, 240.0, 30.0
ANNOUNCED_EVERY = 60.0


async def faults(telegram: Standin, random: Random, told: list[str]) -> None:
    """One to three calls fail, again and again."""
    while True:
        await asyncio.sleep(_FAULT_EVERY * 2 * random.random())
        fault, method = random.choice(_FAULTS), random.choice(_METHODS)
        telegram.faults.next(fault, method, times=random.randint(1, 3), retry_after=2)
        told.append(f"{fault} {method}")


async def outages(database: Database, random: Random, told: list[float]) -> None:
    """The database is away for a while, again and again.

    At first soon and long: what the service does for its first time then is done while it is warm.
    """
    pause, seconds = _FIRST_AWAY_AFTER, _AWAY_FOR
    while True:
        await asyncio.sleep(pause)
        await database.take_away()
        try:
            await asyncio.sleep(seconds)
        finally:
            await database.give_back()
        told.append(seconds)
        pause, seconds = _AWAY_EVERY * 2 * random.random(), _AWAY_FOR * random.random()


@dataclass
class Announcements:
    """Told by the API to everyone; `accepted` are those that the service took."""

    service: Service
    accepted: list[int] = field(default_factory=list)

    async def run(self) -> None:
        token = await self.service.command("token", "add", "soak", "--scope", "announcements")
        headers = {"Authorization": f"Bearer {token}"}
        number = 0
        async with aiohttp.ClientSession(self.service.url, headers=headers) as session:
            while True:
                number += 1
                await self._announce(session, number)
                await asyncio.sleep(ANNOUNCED_EVERY)

    async def _announce(self, session: aiohttp.ClientSession, number: int) -> None:
        body = {
            "text": {"sv": said(number), "en": said(number)},
            "audience": {"everyone": True},
            "urgent": True,
        }
        key = {"Idempotency-Key": f"soak-{number}"}
        while True:
            try:
                async with session.post("/api/v1/announcements", json=body, headers=key) as answer:
                    if answer.status == 201:
                        self.accepted.append(number)
                        return
                    if answer.status == 503:
                        await asyncio.sleep(1)
                        continue
                    raise RuntimeError(await answer.text())
            except aiohttp.ClientError:
                await asyncio.sleep(1)


def said(number: int) -> str:
    return f"Provutskick nummer {number}."


async def sudden_ends(service: Service, minutes: float) -> None:
    """Kills the process and starts it again, every so many minutes."""
    while True:
        await asyncio.sleep(60 * minutes)
        await service.end(signal.SIGKILL)
        await service.start()
