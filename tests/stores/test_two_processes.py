"""Two processes that start at once on one empty database."""

import asyncio
import json
import sys

from data.engine import open_engine
from data.register_store import SqlRegisterStore
from tests.stores.contender import UPDATES


async def run(url: str) -> list[str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.stores.contender",
        url,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    printed, complaints = await process.communicate()
    assert process.returncode == 0, complaints.decode()
    answered: list[str] = json.loads(printed)
    return answered


async def test_both_come_up_and_each_update_is_answered_once(empty_database_url: str) -> None:
    first, second = await asyncio.gather(run(empty_database_url), run(empty_database_url))

    assert sorted(first + second) == sorted(UPDATES)
    engine = open_engine(empty_database_url)
    assert await SqlRegisterStore(engine).version() == 1
    await engine.dispose()
