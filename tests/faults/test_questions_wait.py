"""Questions in Telegram while the database is away: told once that they wait, answered after it."""

import asyncio
from collections.abc import AsyncIterator, Iterator, MutableMapping
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import unused_port
from structlog.testing import capture_logs

from tests.databases import PostgresServer
from tests.faults.breaking import full_disk, locked
from tests.faults.test_database_gone import bot_on, running, well_again
from tests.telegram.standin import Person, Standin
from tests.telegram.standin.room import Room

WAITS = {"sv": "Jag kommer inte åt mitt register", "en": "I cannot reach my register"}
PLACES = ("Boden", "Kiruna", "Haparanda")
PATIENCE = 30.0


@pytest.fixture(autouse=True)
def logs() -> Iterator[list[MutableMapping[str, Any]]]:
    """The lines of the log: a full disk would not take them, either."""
    with capture_logs() as lines:
        yield lines


@asynccontextmanager
async def stopped(server: PostgresServer) -> AsyncIterator[None]:
    await asyncio.to_thread(server.pause)
    yield
    await asyncio.to_thread(server.go_on)


async def known(person: Person, words: str = "hej") -> Person:
    """Has asked before, and what follows from that is kept."""
    await person.send(words)
    pending = person.context.feed.pending
    await person.until(lambda: not pending, "the acknowledgement")
    return person


async def asks_all(person: Person) -> None:
    """Of one place after the other; the first one is told of the wait."""
    first, *others = PLACES
    await person.send(first)
    for place in others:
        await person.send(place, answers=0)


async def answered(room: Room, *places: str) -> list[str]:
    """What was said of the places, once each of them is answered."""

    def found() -> list[str]:
        return [shown.text for shown in room.inbox if any(each in shown.text for each in places)]

    await room.context.feed.until(lambda: len(found()) >= len(places), PATIENCE, f"{places}")
    return found()


async def assert_answered_in_order(person: Person, language: str) -> None:
    """Each once, and told once before that it would take a while."""
    said = await answered(person, *PLACES)
    assert all(place in words for place, words in zip(PLACES, said, strict=True))
    waited = [text.startswith(WAITS[language]) for text in texts(person)]
    assert waited[-4:] == [True, False, False, False]
    assert sum(waited) == 1


def texts(room: Room) -> list[str]:
    return [shown.text for shown in room.inbox]


@pytest.mark.postgres
async def test_postgresql_away_over_questions_buttons_and_a_group(
    telegram: Standin,
    own_postgres: PostgresServer,
    tmp_path: Path,
    logs: list[MutableMapping[str, Any]],
) -> None:
    await own_postgres.execute("CREATE DATABASE questions")
    bot = bot_on(telegram, tmp_path, own_postgres.url("questions"))
    swede, visitor, presser = (telegram.person(each) for each in ("sv", "en", "sv"))
    group = telegram.group()
    async with running(bot, swede, "hej") as web:
        await known(visitor, "hello")
        await presser.send("Boden")
        async with stopped(own_postgres):
            await asyncio.gather(asks_all(swede), asks_all(visitor))
            answer = await presser.press("Öppettider", answers=0)
            assert answer["text"].startswith(WAITS["sv"])
            await group.send(swede, "/kontor Boden", answers=0)
        await assert_answered_in_order(swede, "sv")
        await assert_answered_in_order(visitor, "en")
        await answered(group, "Boden")
        await presser.until(lambda: "Öppettider" in presser.last.text, "the hours")
        await well_again(web)
    assert WAITS["sv"] not in "".join(texts(group) + texts(presser))
    assert "update_failed" not in {line["event"] for line in logs}


async def test_another_process_holds_the_lock_for_longer_than_is_waited_for(
    telegram: Standin, tmp_path: Path
) -> None:
    file = tmp_path / "alerts.sqlite"
    bot = bot_on(telegram, tmp_path, f"sqlite+aiosqlite:///{file}?timeout=0.1")
    person = telegram.person("sv")
    async with running(bot, person, "hej") as web:
        with locked(file):
            await asks_all(person)
            status, _ = await web.asks("Boden")
            assert status == 503
        await assert_answered_in_order(person, "sv")
        await well_again(web)


async def test_who_chose_a_language_is_told_in_it(telegram: Standin, tmp_path: Path) -> None:
    bot, person = bot_on(telegram, tmp_path), telegram.person("sv")
    async with bot.running():
        await person.send("english")
        with full_disk():
            await person.send("Boden")
            assert person.last.text.startswith(WAITS["en"])
        await answered(person, "Boden")


async def test_the_disk_is_full_over_questions(telegram: Standin, tmp_path: Path) -> None:
    bot = bot_on(telegram, tmp_path)
    async with bot.running():
        person = await known(telegram.person("sv"))
        with full_disk():
            await asks_all(person)
        await assert_answered_in_order(person, "sv")


async def test_a_webhook_asks_for_the_update_again(telegram: Standin, tmp_path: Path) -> None:
    port = unused_port()
    url = f"http://127.0.0.1:{port}/telegram/updates"
    bot = bot_on(telegram, tmp_path)
    bot.settings = {"port": port, "webhook_url": url}
    async with bot.running():
        person = await known(telegram.person("sv"))
        webhook = telegram.context.feed.webhook
        assert webhook is not None
        with full_disk():
            await asks_all(person)
            await person.until(lambda: webhook.last_error.endswith("503"), "a refusal")
        await assert_answered_in_order(person, "sv")


async def test_a_restart_meanwhile_fetches_the_question_again(
    telegram: Standin, tmp_path: Path
) -> None:
    bot, person = bot_on(telegram, tmp_path), telegram.person("sv")
    with ExitStack() as disk:
        async with bot.running():
            await known(person)
            disk.enter_context(full_disk())
            await person.send("Boden")
            assert person.last.text.startswith(WAITS["sv"])
    async with bot.running():
        await answered(person, "Boden")
