"""Counts on each database: several processes add, and nobody can read a word seen too seldom."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.overview.model import SEEN_TO_SHOW, Asked
from bot.places.model import Outcome
from bot.talk.model import Intent
from data import tables
from data.engine import open_engine, reading
from data.talk_store import open_writers
from data.tally_store import COUNTS_KEPT, SqlTallyStore

DAY = date(2026, 11, 23)
NEXT_MONTH = date(2026, 12, 1)
BODEN = Asked(DAY, Intent.FIND_OFFICE, "2582", Outcome.FOUND, "web")
LULEA = Asked(DAY, Intent.HOURS, "2580", Outcome.FOUND, "inline")
NOWHERE = Asked(DAY, Intent.SMALLTALK, "", Outcome.NONE, "telegram")
WORD = "sorglantinge"


@pytest.fixture
async def store(engine: AsyncEngine) -> AsyncIterator[SqlTallyStore]:
    async with open_writers(engine) as writers:
        yield SqlTallyStore(writers.transactions)


async def counts(engine: AsyncEngine) -> dict[Asked, int]:
    async with reading(engine) as connection:
        rows = (await connection.execute(select(tables.question_counts))).all()
    return {Asked(r[0], Intent(r[1]), r[2], Outcome(r[3]), r[4]): r[5] for r in rows}


async def places(engine: AsyncEngine) -> dict[str, tuple[int, date]]:
    async with reading(engine) as connection:
        rows = (await connection.execute(select(tables.unknown_places))).all()
    return {row.word: (row.many, row.last_day) for row in rows}


async def digests(engine: AsyncEngine) -> list[int]:
    async with reading(engine) as connection:
        return list((await connection.scalars(select(tables.unknown_words.c.many))).all())


async def test_counts_add_up(store: SqlTallyStore, engine: AsyncEngine) -> None:
    await store.add({BODEN: 2, LULEA: 1}, {}, DAY)
    await store.add({BODEN: 3, NOWHERE: 1}, {}, DAY)
    assert await counts(engine) == {BODEN: 5, LULEA: 1, NOWHERE: 1}


async def test_several_processes_add_at_once(database_url: str) -> None:
    asked = [Asked(DAY, Intent.HOURS, f"{code:04}", Outcome.FOUND, "web") for code in range(60)]

    async def process(number: int) -> None:
        engine = open_engine(database_url)
        turned = asked if number % 2 else asked[::-1]
        async with open_writers(engine) as writers:
            store = SqlTallyStore(writers.transactions)
            for _ in range(5):
                await store.add(dict.fromkeys(turned, 1), {WORD: 1}, DAY)
        await engine.dispose()

    async with asyncio.timeout(30):
        await asyncio.gather(*map(process, range(4)))
    engine = open_engine(database_url)
    assert await counts(engine) == dict.fromkeys(asked, 20)
    assert await places(engine) == {WORD: (20, DAY)}
    assert await digests(engine) == []
    await engine.dispose()


async def test_a_word_is_shown_from_the_fifth_time(
    store: SqlTallyStore, engine: AsyncEngine
) -> None:
    for _ in range(SEEN_TO_SHOW - 1):
        await store.add({}, {WORD: 1}, DAY)
    assert (await places(engine), await digests(engine)) == ({}, [4])

    await store.add({}, {WORD: 1}, DAY)
    assert (await places(engine), await digests(engine)) == ({WORD: (5, DAY)}, [])

    await store.add({}, {WORD: 3}, DAY + timedelta(days=1))
    assert await places(engine) == {WORD: (8, DAY + timedelta(days=1))}


async def test_a_word_seen_seldom_is_in_no_file(sqlite_url: str, tmp_path: Path) -> None:
    engine = open_engine(sqlite_url)
    async with open_writers(engine) as writers:
        store = SqlTallyStore(writers.transactions)
        await store.add({BODEN: 1}, {WORD: 4, "nordglantinge": 5}, DAY)
        assert not in_files(tmp_path, WORD)
        assert in_files(tmp_path, "nordglantinge")
    await engine.dispose()
    assert not in_files(tmp_path, WORD)


async def test_a_word_seen_seldom_is_in_no_table(store: SqlTallyStore, engine: AsyncEngine) -> None:
    await store.add({BODEN: 1}, {WORD: 4}, DAY)
    async with reading(engine) as connection:
        for table in tables.metadata.sorted_tables:
            rows = (await connection.execute(select(table))).all()
            assert WORD not in str(rows), table.name


async def test_a_new_month_forgets_what_was_seen_seldom(
    store: SqlTallyStore, engine: AsyncEngine
) -> None:
    await store.add({}, {WORD: 4, "nordglantinge": 5}, DAY)
    await store.add({}, {WORD: 1}, NEXT_MONTH)
    assert await digests(engine) == [1]
    assert set(await places(engine)) == {"nordglantinge"}


async def test_a_clock_that_lags_behind_changes_no_key(
    store: SqlTallyStore, engine: AsyncEngine
) -> None:
    await store.add({}, {WORD: 4}, NEXT_MONTH)
    await store.add({}, {WORD: 1}, DAY)
    assert set(await places(engine)) == {WORD}


async def test_upkeep_forgets_without_a_new_word(store: SqlTallyStore, engine: AsyncEngine) -> None:
    await store.add({}, {WORD: 4}, DAY)
    await store.tidy(datetime(2026, 11, 30, 22, 59, tzinfo=UTC))
    assert await digests(engine) == [4]
    await store.tidy(datetime(2026, 11, 30, 23, 1, tzinfo=UTC))
    assert await digests(engine) == []


async def test_counts_are_kept_for_two_years(store: SqlTallyStore, engine: AsyncEngine) -> None:
    many = {Asked(DAY, Intent.HOURS, f"{n:04}", Outcome.FOUND, "web"): 1 for n in range(1001)}
    later = datetime(2026, 11, 23, 12, tzinfo=UTC) + COUNTS_KEPT
    await store.add(many, {WORD: 5}, DAY)
    assert await store.tidy(later) == 0
    assert await store.tidy(later + timedelta(days=1)) == 1002
    assert (await counts(engine), await places(engine)) == ({}, {})


def in_files(folder: Path, word: str) -> bool:
    files = [file for file in folder.iterdir() if file.is_file()]
    assert files
    return any(word.encode() in file.read_bytes() for file in files)
