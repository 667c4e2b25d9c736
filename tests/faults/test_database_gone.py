"""The database goes away under a running service and comes back: told, and nothing lost."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from data.engine import open_engine
from tests.databases import PostgresServer
from tests.faults.breaking import Web, asking, full_disk, locked
from tests.telegram.standin import Person, Standin
from tests.telegram.test_alerts import Bot, wall
from tests.telegram.test_metrics import read

AROUND = {"telegram": "ready", "delivery": "ready"}
LOCK = "LOCK TABLE deliveries, conversations IN ACCESS EXCLUSIVE MODE"
DOORS = (
    ("/bevaka/kommun/2582.atom", {}),
    ("/staff/", {"Cookie": "servicekontor=somebody"}),
    ("/api/v1/offices", {"Authorization": "Bearer somebody"}),
)
"""Feeds, the console and the API, each of which asks the database who comes or what to show."""
NEWS = "2022-05-24 08:00"
"""When who follows Laholm is told of its opening's date."""


def bot_on(telegram: Standin, folder: Path, database: str | None = None) -> Bot:
    return Bot(telegram, folder, wall("2022-05-20 12:00"), database)


@asynccontextmanager
async def running(bot: Bot, person: Person, words: str) -> AsyncIterator[Web]:
    """The service, once the person has asked and been answered, and that is kept.

    An answer is there a moment before what follows from it is kept; the next one comes after both.
    """
    async with bot.running():
        await person.send(words)
        await person.send("hej")
        async with asking(bot.urls[-1]) as web:
            yield web


async def told(person: Person, words: str) -> None:
    """Waits through the pauses after a failure."""
    feed = person.context.feed
    await feed.until(lambda: any(words in shown.text for shown in person.inbox), 30.0, words)


async def well_again(web: Web) -> None:
    """Waits until the service says by itself that it is."""
    async with asyncio.timeout(30):
        while (await web.ready())[0] != 200:  # noqa: ASYNC110 - it mends itself meanwhile
            await asyncio.sleep(0)


@pytest.mark.postgres
async def test_postgresql_is_stopped_over_an_alert_and_started_again(
    telegram: Standin, own_postgres: PostgresServer, tmp_path: Path
) -> None:
    await own_postgres.execute("CREATE DATABASE gone")
    bot, person = bot_on(telegram, tmp_path, own_postgres.url("gone")), telegram.person("sv")
    with capture_logs() as logs:
        async with running(bot, person, "bevaka Laholm") as web:
            await asyncio.to_thread(own_postgres.pause)
            assert await web.ready() == (503, {"database": "unreachable"} | AROUND)
            assert (await web.asks("Boden"))[0] == 503
            assert [await web.status(path, **headers) for path, headers in DOORS] == [503] * 3
            bot.clock.turn_to(NEWS)
            await asyncio.to_thread(own_postgres.go_on)
            await well_again(web)
            assert (await web.asks("Boden"))[0] == 200
            await told(person, "planeras öppna tisdag 31 maj 2022")
            await person.send("Boden")
            assert "Boden" in person.last.text
    assert sum("planeras öppna tisdag 31 maj" in shown.text for shown in person.inbox) == 1
    assert "database_unreadable" in {line["event"] for line in logs}


@pytest.mark.postgres
async def test_postgresql_restarts_between_two_questions(
    telegram: Standin, own_postgres: PostgresServer, tmp_path: Path
) -> None:
    await own_postgres.execute("CREATE DATABASE restarted")
    bot, person = bot_on(telegram, tmp_path, own_postgres.url("restarted")), telegram.person("sv")
    async with running(bot, person, "Boden") as web:
        await asyncio.to_thread(own_postgres.pause)
        await asyncio.to_thread(own_postgres.go_on)
        await person.send("Kiruna")
        assert "Kiruna" in person.last.text
        assert (await web.asks("Boden"))[0] == 200
        await well_again(web)


@pytest.mark.postgres
async def test_a_slow_query_is_waited_for_and_told(
    telegram: Standin, postgres_url: str, tmp_path: Path
) -> None:
    bot, person = bot_on(telegram, tmp_path, postgres_url), telegram.person("sv")
    engine = open_engine(postgres_url)
    async with running(bot, person, "Boden") as web:
        async with engine.begin() as slow:
            await slow.execute(text(LOCK))
            asked = asyncio.gather(web.asks("Boden"), person.send("Kiruna"))
            status, parts = await web.ready()
            assert (status, parts["database"]) == (503, "unreachable")
        (status, _), _ = await asked
        assert status == 200
        assert "Kiruna" in person.last.text
        await well_again(web)
    await engine.dispose()


async def test_the_disk_is_full_over_an_alert(telegram: Standin, tmp_path: Path) -> None:
    bot, person = bot_on(telegram, tmp_path), telegram.person("sv")
    with capture_logs() as logs:
        async with running(bot, person, "bevaka Laholm") as web:
            with full_disk():
                assert (await web.asks("Boden"))[0] == 503
                status, parts = await web.ready()
                assert (status, parts["database"]) == (503, "unwritable")
                bot.clock.turn_to(NEWS)
                _, full = await read(bot)
            await well_again(web)
            _, well = await read(bot)
            assert (await web.asks("Boden"))[0] == 200
            await told(person, "planeras öppna tisdag 31 maj 2022")
    assert sum("planeras öppna tisdag 31 maj" in shown.text for shown in person.inbox) == 1
    unwritable = next(line for line in logs if line["event"] == "database_unwritable")
    assert "disk" in unwritable["why"]
    assert full["servicekontor_questions_total", "web", "other", "failed"] == 1
    assert (full["servicekontor_database_up",], well["servicekontor_database_up",]) == (0, 1)
    assert integrity(tmp_path / "alerts.sqlite") == "ok"


async def test_another_process_holds_the_lock_for_a_while(
    telegram: Standin, tmp_path: Path
) -> None:
    """Shorter than SQLite's ten seconds of patience, nobody notices."""
    bot, person = bot_on(telegram, tmp_path), telegram.person("sv")
    async with running(bot, person, "Boden") as web:
        with locked(tmp_path / "alerts.sqlite"):
            asked = asyncio.gather(web.asks("Boden"), person.send("Kiruna"))
            done, _ = await asyncio.wait([asked], timeout=0.3)
            assert not done
        assert (await asked)[0][0] == 200
        assert "Kiruna" in person.last.text


async def test_the_file_is_renamed_and_put_back(telegram: Standin, tmp_path: Path) -> None:
    bot, person = bot_on(telegram, tmp_path), telegram.person("sv")
    file, away = tmp_path / "alerts.sqlite", tmp_path / "away.sqlite"
    async with running(bot, person, "bevaka Laholm") as web:
        shutil.move(file, away)
        await web.asks("Boden")
        await web.ready()
        assert not file.exists(), "nobody makes an empty database in its place"
        shutil.move(away, file)
        await well_again(web)
        bot.clock.turn_to(NEWS)
        await told(person, "planeras öppna tisdag 31 maj 2022")
    assert integrity(file) == "ok"


def integrity(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        checked: str = connection.execute("PRAGMA integrity_check").fetchone()[0]
    return checked
