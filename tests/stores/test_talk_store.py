"""What a talk store promises, on each database."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import StillInHandError
from bot.ports import Opened, Remembered, TalkStore
from bot.talk.model import Memory
from data import tables
from data.engine import reading, writing
from data.talk_store import open_talk_store
from tests.stores.builders import BODEN, MALMO, NOW, another_process

SECOND = timedelta(seconds=1)
LEASE = 30 * SECOND
NOTHING = Remembered()


@pytest.fixture
async def talk(engine: AsyncEngine) -> AsyncIterator[TalkStore]:
    async with open_talk_store(engine) as store:
        yield store


async def rows(engine: AsyncEngine) -> tuple[int | None, int | None]:
    """How many conversations and update ids are kept."""
    async with reading(engine) as connection:
        found = [
            await connection.scalar(select(func.count()).select_from(table))
            for table in (tables.conversations, tables.answered_updates)
        ]
    return found[0], found[1]


async def test_a_new_address_is_remembered_as_nothing(talk: TalkStore) -> None:
    assert await talk.open("telegram:1", "telegram:77", NOW) == Opened(NOTHING, 0)


async def test_what_was_kept_is_remembered_next_time(talk: TalkStore) -> None:
    await talk.open("telegram:1", "telegram:77", NOW)
    await talk.close("telegram:1", "telegram:77", BODEN, NOW)

    assert await talk.open("telegram:1", "telegram:78", NOW) == Opened(BODEN, 0)


async def test_the_last_kept_state_wins(talk: TalkStore) -> None:
    await talk.close("telegram:1", None, BODEN, NOW)
    await talk.close("telegram:1", None, MALMO, NOW)

    assert await talk.open("telegram:1", None, NOW) == Opened(MALMO, 0)


async def test_each_address_has_a_memory_of_its_own(talk: TalkStore) -> None:
    await talk.close("telegram:1", None, BODEN, NOW)
    await talk.close("web:1", None, MALMO, NOW)

    assert await talk.open("telegram:1", None, NOW) == Opened(BODEN, 0)
    assert await talk.open("web:1", None, NOW) == Opened(MALMO, 0)


async def test_opening_tells_the_version_of_the_register(
    talk: TalkStore, engine: AsyncEngine
) -> None:
    async with writing(engine) as connection:
        await connection.execute(tables.register_version.update().values(version=7))

    assert await talk.open("telegram:1", "telegram:77", NOW) == Opened(NOTHING, 7)
    assert await talk.open("web:1", None, NOW) == Opened(NOTHING, 7)


async def test_an_answered_update_is_not_answered_again(talk: TalkStore) -> None:
    await talk.open("telegram:1", "telegram:77", NOW)
    await talk.close("telegram:1", "telegram:77", BODEN, NOW)

    assert await talk.open("telegram:1", "telegram:77", NOW) is None
    assert await talk.open("telegram:1", "telegram:77", NOW + LEASE) is None


async def test_an_update_in_hand_is_left_to_whoever_has_it(
    talk: TalkStore, database_url: str
) -> None:
    await talk.open("telegram:1", "telegram:77", NOW)

    async with another_process(database_url) as other:
        for later in (0 * SECOND, 29 * SECOND):
            with pytest.raises(StillInHandError):
                await other.open("telegram:1", "telegram:77", NOW + later)


async def test_an_update_whose_process_died_is_answered_half_a_minute_later(
    talk: TalkStore, database_url: str
) -> None:
    await talk.open("telegram:1", "telegram:77", NOW)

    async with another_process(database_url) as other:
        assert await other.open("telegram:1", "telegram:77", NOW + LEASE) is not None
        with pytest.raises(StillInHandError):
            await talk.open("telegram:1", "telegram:77", NOW + LEASE)


async def test_an_update_that_was_given_back_is_answered_at_once(
    talk: TalkStore, database_url: str
) -> None:
    await talk.open("telegram:1", "telegram:77", NOW)
    await talk.release("telegram:77")

    async with another_process(database_url) as other:
        assert await other.open("telegram:1", "telegram:77", NOW) is not None


async def test_an_answered_update_can_not_be_given_back(talk: TalkStore) -> None:
    await talk.open("telegram:1", "telegram:77", NOW)
    await talk.close("telegram:1", "telegram:77", BODEN, NOW)
    await talk.release("telegram:77")

    assert await talk.open("telegram:1", "telegram:77", NOW) is None


async def test_nobody_gives_back_what_another_has_taken_over(
    talk: TalkStore, database_url: str
) -> None:
    await talk.open("telegram:1", "telegram:77", NOW)
    async with another_process(database_url) as other:
        await other.open("telegram:1", "telegram:77", NOW + LEASE)
        await talk.release("telegram:77")

        with pytest.raises(StillInHandError):
            await talk.open("telegram:1", "telegram:77", NOW + LEASE)


async def test_a_door_that_never_delivers_twice_leaves_no_update(
    talk: TalkStore, engine: AsyncEngine
) -> None:
    await talk.open("web:1", None, NOW)
    await talk.close("web:1", None, BODEN, NOW)

    assert await rows(engine) == (1, 0)


async def test_a_conversation_with_nothing_to_remember_keeps_no_row(
    talk: TalkStore, engine: AsyncEngine
) -> None:
    await talk.close("telegram:1", "telegram:77", BODEN, NOW)
    await talk.close("telegram:1", "telegram:78", NOTHING, NOW)

    assert await rows(engine) == (0, 2)


async def test_forgetting_erases_the_address_and_no_other(talk: TalkStore) -> None:
    await talk.close("telegram:1", None, BODEN, NOW)
    await talk.close("telegram:2", None, MALMO, NOW)
    await talk.forget("telegram:1")

    assert await talk.open("telegram:1", None, NOW) == Opened(NOTHING, 0)
    assert await talk.open("telegram:2", None, NOW) == Opened(MALMO, 0)


async def test_a_forgotten_address_is_nowhere_in_the_files(sqlite_url: str, tmp_path: Path) -> None:
    async with another_process(sqlite_url) as talk:
        await talk.close("telegram:4711471147", None, BODEN, NOW)
        assert b"4711471147" in everything_under(tmp_path)
        await talk.forget("telegram:4711471147")

        assert b"4711471147" not in everything_under(tmp_path)


def everything_under(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_a_restart_keeps_what_was_kept(database_url: str) -> None:
    async with another_process(database_url) as before:
        await before.close("telegram:1", "telegram:77", BODEN, NOW)

    async with another_process(database_url) as after:
        assert await after.open("telegram:1", "telegram:78", NOW) == Opened(BODEN, 0)
        assert await after.open("telegram:1", "telegram:77", NOW) is None


async def test_fifty_at_once_get_each_their_own(talk: TalkStore) -> None:
    async def one(number: int) -> None:
        address, mine = f"telegram:{number}", Remembered(memory=Memory(municipality=f"{number}"))
        for turn in range(4):
            update = f"telegram:{number}-{turn}"
            opened = await talk.open(address, update, NOW)
            assert opened == Opened(mine if turn else NOTHING, 0)
            await talk.close(address, update, mine, NOW)

    await asyncio.gather(*map(one, range(50)))


async def test_the_same_update_many_times_at_once_is_answered_once(
    talk: TalkStore, database_url: str
) -> None:
    async with another_process(database_url) as other:
        opened = await asyncio.gather(
            *(store.open("telegram:1", "telegram:77", NOW) for store in [talk, other] * 10),
            return_exceptions=True,
        )

    assert sum(isinstance(each, Opened) for each in opened) == 1
    assert sum(isinstance(each, StillInHandError) for each in opened) == 19


async def test_an_update_that_comes_twice_in_one_moment_is_answered_once(
    talk: TalkStore,
) -> None:
    _, first, again = await asyncio.gather(
        talk.open("web:1", None, NOW),
        talk.open("telegram:1", "telegram:77", NOW),
        talk.open("telegram:1", "telegram:77", NOW),
        return_exceptions=True,
    )

    assert {type(first), type(again)} == {Opened, StillInHandError}


async def test_one_who_can_not_be_kept_does_not_stop_the_others(talk: TalkStore) -> None:
    results = await asyncio.gather(
        talk.close("telegram:\ud800", "telegram:77", BODEN, NOW),
        talk.close("telegram:2", "telegram:78", MALMO, NOW),
        return_exceptions=True,
    )

    assert isinstance(results[0], Exception)
    assert results[1] is None
    assert await talk.open("telegram:2", None, NOW) == Opened(MALMO, 0)
    assert await talk.open("telegram:1", "telegram:77", NOW) is not None
