"""A background task neither outlives the service nor fails unseen."""

import asyncio

from structlog.testing import capture_logs

from bot.tasks import Supervisor


async def test_leaving_ends_what_still_runs() -> None:
    ended = asyncio.Event()

    async def forever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with Supervisor() as tasks:
        tasks.start("forever", forever())
        await asyncio.sleep(0)
    assert ended.is_set()


async def test_a_failure_is_logged_and_told() -> None:
    async def breaks() -> None:
        raise RuntimeError("broken")

    with capture_logs() as logs:
        async with Supervisor() as tasks:
            tasks.start("delivery", breaks())
            await tasks.failed.wait()
    assert [(line["event"], line["task"]) for line in logs] == [("task_failed", "delivery")]


async def test_a_cancelled_task_is_no_failure() -> None:
    async with Supervisor() as tasks:
        tasks.start("forever", asyncio.Event().wait())
    assert not tasks.failed.is_set()
