"""One run: people ask, an announcement goes out, the database is away for a minute and is back."""

import asyncio
import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp

from bot.clock import SystemClock
from bot.talk.model import Language
from tests.benchmarks.outage_load.databases import Database
from tests.benchmarks.outage_load.people import Asker, Visitors, turns
from tests.benchmarks.soaking.service import Service
from tests.delivery.builders import Stores, open_stores
from tests.telegram.standin import Person, Standin

ASKERS, VISITORS, FOLLOWERS = 8, 3, 300
SECONDS_AWAY = float(os.environ.get("OUTAGE_SECONDS", "60"))
_BEFORE, _AFTER = 6.0, 10.0
_TOLD_BEFORE = 90
_PATIENCE = 90.0
_SAID = "Provutskick under ett avbrott."


@dataclass
class Seen:
    """What came of it. Times are seconds after the database was back, or after it went."""

    askers: Sequence[Asker] = ()
    following: Sequence[Person] = ()
    visitors: Visitors = field(default_factory=lambda: Visitors(""))
    asked_while_away: int = 0
    in_the_air: int = 0
    parts: Counter[str] = field(default_factory=Counter)
    unready_after: float | None = None
    ready_after: float = _PATIENCE
    answered_after: float = _PATIENCE
    told_after: float = _PATIENCE
    same_process: bool = False
    log_lines: int = 0

    @property
    def told(self) -> list[int]:
        """How often each follower was told."""
        return [sum(_SAID in s.text for s in each.inbox) for each in self.following]


async def outage(database: Database, telegram: Standin) -> Seen:
    """Everything that happens, in order."""
    seen = Seen()
    service = Service(telegram, database.url, keeps_log=True)
    await service.start()
    pid = service.pid
    try:
        async with open_stores(database.url) as stores:
            seen.following = await _followers(telegram, stores)
            seen.askers = [_asker(telegram, number) for number in range(ASKERS)]
            seen.visitors = Visitors(service.url)
            asking = [a.ask(turns(n)) for n, a in enumerate(seen.askers)]
            asking += [seen.visitors.ask(turns(n)) for n in range(VISITORS)]
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(each) for each in asking]
                await _away_and_back(service, database, stores, seen)
                for task in tasks:
                    task.cancel()
            await _all_heard(seen)
        seen.same_process = service.is_alive and service.pid == pid
        seen.log_lines = service.log_lines
    finally:
        await service.end()
    return seen


async def _away_and_back(service: Service, database: Database, stores: Stores, seen: Seen) -> None:
    await asyncio.sleep(_BEFORE)
    await _announce(service)
    await _until(lambda: sum(map(bool, seen.told)) >= _TOLD_BEFORE)
    asked = sum(len(asker.asked) for asker in seen.askers)
    seen.in_the_air = await stores.count("deliveries", "state = 'sending'")
    await database.take_away()
    await _watch(service, seen)
    await database.give_back()
    back = time.monotonic()
    due = [len(asker.asked) for asker in seen.askers]
    seen.asked_while_away = sum(due) - asked
    async with asyncio.TaskGroup() as group:
        group.create_task(_ready(service, seen, back))
        group.create_task(_answered(seen, due, back))
        group.create_task(_told(seen, back))
    await asyncio.sleep(_AFTER)


async def _watch(service: Service, seen: Seen) -> None:
    """Looks at readyz each second while the database is away."""
    gone = time.monotonic()
    async with aiohttp.ClientSession(service.url) as session:
        while (since := time.monotonic() - gone) < SECONDS_AWAY:
            async with session.get("/readyz") as answer:
                parts = (await answer.json())["parts"]
            if answer.status == 503:
                seen.parts[f"database {parts.get('database')}"] += 1
                if seen.unready_after is None:
                    seen.unready_after = since
            await asyncio.sleep(min(1.0, max(0.0, SECONDS_AWAY - since)))


async def _ready(service: Service, seen: Seen, back: float) -> None:
    async with aiohttp.ClientSession(service.url) as session:
        while time.monotonic() - back < _PATIENCE:
            async with session.get("/readyz") as answer:
                if answer.status == 200:
                    seen.ready_after = time.monotonic() - back
                    return
            await asyncio.sleep(0.1)


async def _answered(seen: Seen, due: Sequence[int], back: float) -> None:
    pairs = list(zip(seen.askers, due, strict=True))
    with suppress(TimeoutError):
        await _until(lambda: all(asker.has_heard(questions) for asker, questions in pairs))
        seen.answered_after = time.monotonic() - back


async def _told(seen: Seen, back: float) -> None:
    with suppress(TimeoutError):
        await _until(lambda: all(seen.told))
        seen.told_after = time.monotonic() - back


async def _all_heard(seen: Seen) -> None:
    """Waits for the answers to what was asked last."""
    with suppress(TimeoutError):
        await _until(lambda: all(a.has_heard(len(a.asked)) for a in seen.askers), 20.0)


async def _until(holds: Callable[[], bool], patience: float = _PATIENCE) -> None:
    async with asyncio.timeout(patience):
        while not holds():  # noqa: ASYNC110 - another process works
            await asyncio.sleep(0.05)


def _asker(telegram: Standin, number: int) -> Asker:
    language = (Language.SV, Language.EN)[number % 2]
    return Asker(telegram.person(language), language)


async def _followers(telegram: Standin, stores: Stores) -> Sequence[Person]:
    people = [telegram.person("sv") for _ in range(FOLLOWERS)]
    for person in people:
        person.chat.started = True
        since = SystemClock().now() - timedelta(days=1)
        await stores.follow(f"telegram:{person.chat.id}", now=since)
    return people


async def _announce(service: Service) -> None:
    token = await service.command("token", "add", "outage", "--scope", "announcements")
    headers = {"Authorization": f"Bearer {token}"}
    body = {
        "text": {"sv": _SAID, "en": _SAID},
        "audience": {"municipalities": ["2582"]},
        "urgent": True,
    }
    async with (
        aiohttp.ClientSession(service.url, headers=headers) as session,
        session.post("/api/v1/announcements", json=body) as answer,
    ):
        assert answer.status == 201, await answer.text()
