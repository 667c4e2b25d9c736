"""Announcing to a million people: counted, fanned out, followed, paused, and cancelled.

Run as `python -m tests.benchmarks.delivery_load.announced URL`; prints what was measured as JSON.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta

from bot.announcements.dispatch import SWEPT_AT_ONCE
from bot.announcements.model import Announcement, Audience
from bot.delivery.herald import PEOPLE_AT_ONCE
from bot.delivery.policy import settlement
from bot.talk.model import Language
from tests.announcements.builders import BO, EVERYONE, IN_BODEN, Bureau, content, open_bureau
from tests.delivery.builders import DAY, DELIVERED
from tests.delivery.crowd import crowd

PEOPLE = 1_000_000


@dataclass(frozen=True)
class Announced:
    """Seconds, but where the name says milliseconds; `deliveries` that the fan-out made."""

    counts: dict[str, float]
    begin: float
    fan_out: float
    deliveries: int
    progress_ms: float
    claim_ms: float
    claim_beside_paused_ms: float
    sweep: float
    longest_sweep_ms: float


async def announced(url: str) -> Announced:
    async with open_bureau(url) as bureau:
        await crowd(bureau.stores.engine, PEOPLE, bureau.clock.time - DAY)
        counts = {name: await _seconds(_count(bureau, its)) for name, its in _AUDIENCES.items()}
        approved = await bureau.approved(content(EVERYONE))
        begin = await _seconds(lambda: bureau.dispatch().begin(bureau.clock.time))
        fan_out = await _seconds(lambda: _fan_out(bureau))
        claim = await _median_ms(lambda: _send(bureau))
        progress = await _median_ms(lambda: bureau.progress(approved))
        await bureau.announcements.pause(BO, approved.id)
        beside = await _median_ms(lambda: bureau.stores.claim(30))
        sweep, longest = await _swept(bureau, approved)
        made = (await bureau.progress(approved)).made
    return Announced(counts, begin, fan_out, made, progress, claim, beside, sweep, longest)


_AUDIENCES = {
    "everyone": EVERYONE,
    "one municipality": IN_BODEN,
    "everyone, in English": Audience(everyone=True, language=Language.EN),
    "one municipality, in Swedish": replace(IN_BODEN, language=Language.SV),
}


def _count(bureau: Bureau, audience: Audience) -> Callable[[], Awaitable[object]]:
    return lambda: bureau.announcements.count(audience)


async def _fan_out(bureau: Bureau) -> None:
    while await bureau.stores.fan_out.fan_out(bureau.clock.time, PEOPLE_AT_ONCE):
        pass


async def _send(bureau: Bureau) -> None:
    """A hand of 30, claimed and settled as delivered."""
    claimed = await bureau.stores.claim(30)
    now = bureau.clock.time
    settled = [settlement(each, DELIVERED, now) for each in claimed]
    await bureau.stores.deliveries.settle(settled, now)
    bureau.clock.turn(timedelta(seconds=1))


async def _swept(bureau: Bureau, announcement: Announcement) -> tuple[float, float]:
    """Cancels it and carries that over to every delivery: in all, and the longest step."""
    await bureau.announcements.cancel(BO, announcement.id)
    began, longest, more = time.perf_counter(), 0.0, True
    while more:
        step = time.perf_counter()
        more = await bureau.follow_up.sweep(bureau.clock.time, SWEPT_AT_ONCE)
        longest = max(longest, time.perf_counter() - step)
    return time.perf_counter() - began, longest * 1000


async def _seconds(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def _median_ms(work: Callable[[], Awaitable[object]]) -> float:
    return sorted([await _seconds(work) * 1000 for _ in range(21)])[10]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(asyncio.run(announced(sys.argv[1])))))
