"""Reading the register, on each database."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.offices.changed_hours import with_hours
from bot.offices.model import Agency
from data import register_rows, tables
from data.engine import writing
from data.register_store import SqlRegisterStore
from data.seed_load import load_seed
from tests.offices.builders import week
from tests.stores.builders import claim, office, register


async def test_an_empty_register_is_version_0(engine: AsyncEngine) -> None:
    store = SqlRegisterStore(engine)

    assert await store.version() == 0
    assert (await store.load()).offices == {}


async def test_the_register_is_read_as_it_was_written(engine: AsyncEngine) -> None:
    await load_seed(engine, register())
    read = await SqlRegisterStore(engine).load()

    assert read == register()
    assert [service.key for service in read.services] == ["pension", "id_card", "guidance"]
    assert list(read.agencies) == [Agency.SKV, Agency.AF]


async def test_hours_that_were_changed_are_loaded_with_the_seed(engine: AsyncEngine) -> None:
    seed = register()
    for day, hours in ((1, week("mon 10:00-15:00")), (2, week("mon 09:00-15:00"))):
        seed = with_hours(seed, "boden", hours, date(2026, 11, day))
    await load_seed(engine, seed)

    read = await SqlRegisterStore(engine).load()
    assert read.earlier_hours == seed.earlier_hours != {}
    assert read.hours == seed.hours


async def test_a_snapshot_does_not_see_half_of_a_change(engine: AsyncEngine) -> None:
    await load_seed(engine, register())
    store = SqlRegisterStore(engine)

    async with writing(engine) as connection:
        await connection.execute(update(tables.register_version).values(version=2))
        await connection.execute(delete(tables.claims))
        during = await store.load()
    after = await store.load()

    assert during == register()
    assert (after.version, after.claims) == (2, {})


async def test_a_claim_belongs_to_an_office_that_exists(engine: AsyncEngine) -> None:
    await load_seed(engine, register())
    nowhere = register_rows.claim_row(claim(99, "atlantis"))

    with pytest.raises(IntegrityError):
        async with writing(engine) as connection:
            await connection.execute(insert(tables.claims), [nowhere])


async def test_loading_the_seed_twice_changes_nothing(engine: AsyncEngine) -> None:
    await load_seed(engine, register())
    await load_seed(engine, register())

    assert await SqlRegisterStore(engine).load() == register()


async def test_a_newer_seed_replaces_an_untouched_one(engine: AsyncEngine) -> None:
    await load_seed(engine, register())
    newer = register(claim(1), offices=(office(name="Servicekontoret i Boden"),))
    await load_seed(engine, newer)
    read = await SqlRegisterStore(engine).load()

    assert read.version == 2
    assert (read.offices, read.claims) == (newer.offices, newer.claims)


async def test_the_seed_stays_out_of_a_register_that_somebody_changed(engine: AsyncEngine) -> None:
    await load_seed(engine, register())
    async with writing(engine) as connection:
        await connection.execute(update(tables.offices).values(address="Kungsgatan 1"))
        await connection.execute(update(tables.register_version).values(version=2))
    await load_seed(engine, register(claim(1), offices=(office(),)))
    read = await SqlRegisterStore(engine).load()

    assert read.version == 2
    assert {each.address for each in read.offices.values()} == {"Kungsgatan 1"}


async def test_a_row_that_is_refused_keeps_nothing(engine: AsyncEngine) -> None:
    await load_seed(engine, register())

    with pytest.raises(IntegrityError):
        await load_seed(engine, register(claim(1), claim(2, "atlantis")))
    assert await SqlRegisterStore(engine).load() == register()


async def test_the_whole_seed_is_read_as_it_was_written(engine: AsyncEngine) -> None:
    from data.register_files import read_register

    folder = Path("data/seed")
    codes = {line[:4] for line in (folder / "municipalities.csv").read_text("utf-8").splitlines()}
    seed = read_register(folder, codes, version=1)
    await load_seed(engine, seed)

    assert len(seed.offices) > 70
    assert await SqlRegisterStore(engine).load() == seed
