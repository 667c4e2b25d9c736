"""What is asked through each door ends up in the counts of the database, once."""

from datetime import date

import aiohttp
from sqlalchemy import select

from data import tables
from data.engine import open_engine, reading
from tests.telegram.standin import Standin
from tests.telegram.whole_bot import Mode, WholeBot

DAY = date(2026, 11, 23)


async def counted(url: str) -> dict[tuple[str, str, str, str], int]:
    engine = open_engine(url)
    async with reading(engine) as connection:
        rows = (await connection.execute(select(tables.question_counts))).all()
    await engine.dispose()
    assert {row.day for row in rows} <= {DAY}
    return {(r.door, r.intent, r.municipality_code, r.outcome): r.many for r in rows}


async def test_every_door_is_counted(database_url: str) -> None:
    async with Standin() as telegram:
        bot, person = WholeBot(telegram, Mode.POLLING, database_url), telegram.person("sv")
        async with bot.running() as running, aiohttp.ClientSession() as client:
            for _ in range(2):
                await client.post(f"{running.url}/api/chat", json={"text": "Boden"})
            await client.post(f"{running.url}/", data={"text": "öppettider i Boden"})
            await person.send("Haparanda")
            await person.send_kind("voice")
            for words in ("h", "ha", "hapar", "haparanda"):
                await person.inline(words)

    assert await counted(database_url) == {
        ("web", "find_office", "2582", "found"): 2,
        ("web", "hours", "2582", "found"): 1,
        ("telegram", "find_office", "2583", "found"): 1,
        ("inline", "find_office", "2583", "found"): 1,
    }


async def test_an_update_that_comes_twice_is_counted_once(sqlite_url: str) -> None:
    async with Standin() as telegram:
        bot, person = WholeBot(telegram, Mode.WEBHOOK, sqlite_url), telegram.person("sv")
        async with bot.running() as running:
            await person.send("hej")
            message = person.chat.messages[1] | {"text": "Boden"}
            for _ in range(3):
                assert await running.post({"update_id": 90_001, "message": message}) == 200

    assert await counted(sqlite_url) == {
        ("telegram", "smalltalk", "", "none"): 1,
        ("telegram", "find_office", "2582", "found"): 1,
    }
