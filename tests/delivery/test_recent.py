"""The register for many messages at once."""

import asyncio
from dataclasses import dataclass, replace

import pytest

from bot.delivery.recent import SECONDS, RecentRegister
from bot.offices.model import Register
from tests.offices.builders import register_of


@dataclass
class Store:
    """Gives another register each time, as if it changed all the while, and counts."""

    reads: int = 0
    time: float = 100.0
    broken: bool = False

    async def read(self) -> Register:
        await asyncio.sleep(0)
        if self.broken:
            raise OSError("the database is gone")
        self.reads += 1
        return replace(register_of(), version=self.reads)

    def recent(self) -> RecentRegister:
        return RecentRegister(self.read, lambda: self.time)


async def test_many_at_once_read_it_once() -> None:
    store = Store()
    recent = store.recent()
    found = await asyncio.gather(*(recent() for _ in range(50)))

    assert {each.version for each in found} == {1}
    assert store.reads == 1


async def test_after_a_second_it_is_read_again() -> None:
    store = Store()
    recent = store.recent()
    await recent()
    store.time += SECONDS - 0.01
    assert (await recent()).version == 1
    store.time += 0.01
    assert (await recent()).version == 2


async def test_who_finds_the_database_gone_hears_of_it_and_the_next_one_asks_again() -> None:
    store = Store(broken=True)
    recent = store.recent()
    with pytest.raises(OSError, match="gone"):
        await recent()
    store.broken = False
    assert (await recent()).version == 1
