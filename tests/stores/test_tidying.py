"""What is stored goes by itself when its time is over, and not a second before."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select

from bot.retention import PICTURES, Retention
from bot.settings import load_settings
from data import tables
from data.engine import reading, writing
from data.telegram_store import SqlTelegramStore
from data.tidying import CHUNK, SqlTidier
from tests.delivery.builders import DAY, HOUR, NOON, SECOND, Stores, found, open_stores
from tests.stores.builders import BODEN

KEPT = Retention()


async def one_of_each(stores: Stores) -> None:
    """A row in every table that has an end, all of them begun at noon."""
    talk, telegram = stores.writers.talk, SqlTelegramStore(stores.engine)
    await stores.follow("telegram:1", now=NOON - DAY)
    await stores.follow("telegram:2", now=NOON - DAY)
    await stores.tell(found(due=NOON - HOUR, expires=NOON), now=NOON - SECOND)
    await stores.people.gone("telegram:1", "blocked", NOON)
    opened = await talk.open("web:3", "telegram:77", NOON)
    assert opened is not None
    await talk.close("web:3", "telegram:77", BODEN, NOON)
    await telegram.keep_answers({(7, 1): 2}, NOON)
    await telegram.keep_picture("map", "file", NOON)
    audit = {"at": NOON, "actor": "staff:1", "name": "Anna", "door": "terminal"}
    did = {"action": "import", "subject": "register", "details": "{}"}
    async with writing(stores.engine) as connection:
        await connection.execute(insert(tables.audit), audit | did)
        left = {"digest": 3, "update_id": "telegram:78", "owner": "dead", "until": NOON}
        await connection.execute(insert(tables.turns_in_hand), left)


async def counted(stores: Stores) -> Mapping[str, int]:
    async with reading(stores.engine) as connection:
        return {
            name: int(await connection.scalar(select(func.count()).select_from(table)) or 0)
            for name, table in tables.metadata.tables.items()
        }


@pytest.mark.parametrize(
    ("kept", "emptied"),
    [
        (KEPT.updates, {"answered_updates": 1, "turns_in_hand": 1}),
        (KEPT.answers, {"telegram_answers": 1}),
        (KEPT.gone, {"people": 1, "deliveries": 1}),
        (KEPT.conversations, {"conversations": 1}),
        (KEPT.deliveries, {"deliveries": 1}),
        (PICTURES, {"telegram_pictures": 1}),
        (KEPT.audit, {"audit": 1}),
    ],
)
async def test_each_is_kept_for_its_time(
    database_url: str, kept: timedelta, emptied: Mapping[str, int]
) -> None:
    async with open_stores(database_url) as stores:
        tidier = SqlTidier(stores.writers.transactions, KEPT)
        await one_of_each(stores)
        await tidier.tidy(NOON + kept)
        before = await counted(stores)
        await tidier.tidy(NOON + kept + SECOND)
        after = await counted(stores)
    gone = {name: before[name] - after[name] for name in before if before[name] != after[name]}
    assert emptied.items() <= gone.items()


async def test_a_shorter_time_in_the_settings_holds(database_url: str) -> None:
    settings = load_settings(
        keep_updates_days=1, keep_answers_days=1, keep_conversations_days=1, keep_gone_days=1,
        keep_deliveries_days=1, keep_audit_days=1,
    )  # fmt: skip
    async with open_stores(database_url) as stores:
        tidier = SqlTidier(stores.writers.transactions, settings.kept)
        await one_of_each(stores)
        await tidier.tidy(NOON + DAY + SECOND)
        left = {name for name, rows in (await counted(stores)).items() if rows}
    assert left == {
        "notices",
        "notice_parts",
        "notice_audience",
        "people",
        "subscriptions",
        "register_version",
        "telegram_pictures",
    }


async def test_who_follows_something_is_kept(database_url: str) -> None:
    async with open_stores(database_url) as stores:
        await stores.follow("telegram:2")
        await SqlTidier(stores.writers.transactions, KEPT).tidy(NOON + 4000 * DAY)
        assert await stores.count("people") == 1


async def test_all_that_is_old_goes_however_much(database_url: str) -> None:
    old = [
        {"address": f"web:{n}", "memory": "{}", "updated_at": NOON} for n in range(2 * CHUNK + 1)
    ]
    async with open_stores(database_url) as stores:
        async with writing(stores.engine) as connection:
            await connection.execute(insert(tables.conversations), old)
        tidier = SqlTidier(stores.writers.transactions, KEPT)
        assert await tidier.tidy(NOON + 31 * DAY) == len(old)
        assert await stores.count("conversations") == 0


async def test_a_member_who_left_goes_with_the_last_that_the_audit_says(database_url: str) -> None:
    member = {"name": "Anna", "role": "editor", "language": "sv", "added_at": NOON - DAY}
    audit = {"at": NOON, "actor": "staff:2", "name": "Bo", "door": "console"}
    did = {"action": "staff-left", "subject": "staff:1", "details": "{}"}
    async with open_stores(database_url) as stores:
        async with writing(stores.engine) as connection:
            await connection.execute(insert(tables.staff), member | {"id": 1, "state": "left"})
            active = {"id": 2, "name": "Bo", "state": "active"}
            await connection.execute(insert(tables.staff), member | active)
            await connection.execute(insert(tables.audit), audit | did)
        tidier = SqlTidier(stores.writers.transactions, KEPT)
        await tidier.tidy(NOON + KEPT.audit)
        assert await stores.count("staff") == 2
        await tidier.tidy(NOON + KEPT.audit + SECOND)
        assert await stores.count("staff", "name = 'Bo'") == await stores.count("staff") == 1
