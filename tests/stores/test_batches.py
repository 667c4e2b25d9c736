"""Steps that share a transaction."""

import asyncio
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from data.batches import Batches


class Works:
    """Doubles numbers; refuses 13 alone, and everything when the disk is full. Waits for `go`."""

    def __init__(self) -> None:
        self.seen: list[list[int]] = []
        self.go = threading.Event()
        self.disk_full = False

    def __call__(self, steps: Sequence[int]) -> list[object]:
        self.go.wait(5)
        self.seen.append(list(steps))
        if self.disk_full:
            raise OSError("disk full")
        return [ValueError("unlucky") if step == 13 else step * 2 for step in steps]


@asynccontextmanager
async def batches(work: Works) -> AsyncIterator[Batches[int]]:
    running: Batches[int] = Batches(work, "test")
    try:
        yield running
    finally:
        work.go.set()
        await running.close()


async def started(running: Batches[int], *steps: int) -> list[asyncio.Future[object]]:
    tasks = [asyncio.get_running_loop().create_task(running.run(step)) for step in steps]
    await asyncio.sleep(0)
    return list(tasks)


async def test_what_waits_shares_the_next_batch() -> None:
    work = Works()
    async with batches(work) as running:
        asked = await started(running, 1, 2, 3)
        work.go.set()

        assert await asyncio.gather(*asked) == [2, 4, 6]
    assert work.seen == [[1], [2, 3]]


async def test_one_bad_step_fails_alone() -> None:
    work = Works()
    async with batches(work) as running:
        asked = await started(running, 1, 13, 3)
        work.go.set()
        results = await asyncio.gather(*asked, return_exceptions=True)

    assert results[::2] == [2, 6]
    assert isinstance(results[1], ValueError)


async def test_when_the_disk_is_full_everybody_hears_and_the_next_is_tried() -> None:
    work = Works()
    async with batches(work) as running:
        work.disk_full = True
        asked = await started(running, 1, 2)
        work.go.set()
        results = await asyncio.gather(*asked, return_exceptions=True)
        assert all(isinstance(result, OSError) for result in results)

        work.disk_full = False
        assert await running.run(5) == 10


async def test_one_who_leaves_does_not_hold_up_the_others() -> None:
    work = Works()
    async with batches(work) as running:
        _, leaves, stays = await started(running, 1, 2, 3)
        leaves.cancel()
        work.go.set()

        async with asyncio.timeout(5):
            assert await stays == 6
        with pytest.raises(asyncio.CancelledError):
            await leaves
    assert work.seen == [[1], [2, 3]]


async def test_what_waits_at_the_end_is_still_run() -> None:
    work = Works()
    async with batches(work) as running:
        _, leaves, stays = await started(running, 1, 2, 3)
        leaves.cancel()
    assert work.seen == [[1], [2, 3]]
    assert await stays == 6
