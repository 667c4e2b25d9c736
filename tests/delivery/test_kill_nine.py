"""Twenty processes killed while they work lose nothing, on each database."""

import asyncio
import sys
from collections import Counter
from pathlib import Path

from tests.delivery.builders import DAY, NOON, Stores, found
from tests.delivery.crowd import crowd
from tests.delivery.victims import HAND

KILLS = 20
PEOPLE = {f"telegram:{number}" for number in range(400)}


async def test_nothing_is_lost_and_each_crash_doubles_what_was_in_the_air_at_most(
    stores: Stores, database_url: str, tmp_path: Path
) -> None:
    await crowd(stores.engine, len(PEOPLE), NOON - DAY)
    await stores.notices.add([found()], NOON)
    file = tmp_path / "sent"
    file.touch()

    command = ("-m", "tests.delivery.victims", database_url, str(file), "1", str(KILLS))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate()
    died = int(printed)
    sent = Counter(file.read_text().split())

    assert died >= KILLS * 3 // 4
    assert set(sent) == PEOPLE
    assert sent.total() - len(PEOPLE) <= died * HAND.most
    assert max(sent.values()) <= 1 + died
    assert await stores.count("deliveries", "state = 'delivered'") == len(PEOPLE)
