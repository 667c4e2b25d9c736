"""One tap erases a person from every table, and one tap shows all that every table has of them."""

import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.app import App
from data.records import OF_PERSON
from tests.privacy.stored import about_somebody, holding, in_files
from tests.telegram.standin import Person, Standin
from tests.telegram.test_alerts import Bot, told, wall

NUMBER = 7_123_456_789
"""So long that SQLite writes it in six bytes which stand for nothing else."""


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        standin.context.world.go_on_from(NUMBER)
        yield standin


@pytest.fixture
def bot(telegram: Standin, tmp_path: Path, database_url: str) -> Bot:
    return Bot(telegram, tmp_path, wall("2022-05-20 12:00"), database_url)


def test_every_table_about_somebody_is_known() -> None:
    assert about_somebody() == set(OF_PERSON)


async def live(bot: Bot, *people: Person) -> None:
    """Does what leaves something in every table that can hold something of a person."""
    for person in people:
        await person.send("bevaka Laholm")
        await person.send("english")
        await person.send("Malmö")
    bot.clock.turn_to("2022-05-24 08:00")
    for person in people:
        await told(person, "planned to open on Tuesday 31 May 2022")
        await person.send("Where is the office in Boden?")
        await person.edit("Where is the office in Lund?")


async def test_nothing_is_left_of_who_is_forgotten(
    bot: Bot, telegram: Standin, database_url: str
) -> None:
    gone, stays = telegram.person("sv"), telegram.person("sv")
    assert gone.chat.id == NUMBER
    words = [str(gone.chat.id)]
    async with bot.running() as app:
        await live(bot, gone, stays)
        await until_stored(app, gone)
        assert await lacking(app, gone) == set()

        await gone.send("/forget")
        await gone.press("Yes, erase all of it")
        assert "erased" in gone.last.text
        assert await holding(app.stores.engine, words) == {}
        assert await app.stores.talk.about(f"telegram:{gone.chat.id}") == {}
        if database_url.startswith("sqlite"):
            assert in_files(database_url, NUMBER, words) == []
        assert await lacking(app, stays) == set()


async def test_what_is_kept_can_be_found_where_it_is_kept(
    bot: Bot, telegram: Standin, database_url: str
) -> None:
    person = telegram.person("sv")
    words = [str(person.chat.id)]
    async with bot.running() as app:
        await live(bot, person)
        await until_stored(app, person)
        assert set(await holding(app.stores.engine, words)) >= {"people", "conversations"}
        if database_url.startswith("sqlite"):
            assert len(in_files(database_url, NUMBER, words)) == 2


async def test_all_that_is_stored_is_told(bot: Bot, telegram: Standin) -> None:
    person = telegram.person("sv")
    async with bot.running() as app:
        await live(bot, person)
        await until_stored(app, person)
        await person.send("/privacy")
        stored = await app.stores.talk.about(f"telegram:{person.chat.id}")
        await person.press("Show as JSON")
        shown = [message["text"] for message in person.chat.from_bot()]
    told_of = tables_in("\n".join(shown))
    assert set(told_of) == set(OF_PERSON)
    assert [row["notice_id"] for row in told_of["deliveries"]] == [
        row["notice_id"] for row in stored["deliveries"]
    ]


async def test_a_conversation_on_the_web_is_erased_too(bot: Bot, telegram: Standin) -> None:
    async with bot.running() as app, aiohttp.ClientSession() as client:
        await telegram.person("sv").send("Boden")
        talking = await ask(client, bot, text="Boden")
        number = talking["conversation"]
        assert set(await holding(app.stores.engine, [number])) == {"conversations"}
        await ask(client, bot, conversation=number, choice="1:forget:yes")
        assert await holding(app.stores.engine, [number]) == {}


async def ask(client: aiohttp.ClientSession, bot: Bot, **question: str) -> dict[str, Any]:
    async with client.post(f"{bot.urls[-1]}/api/chat", json=question) as answer:
        assert answer.status == 200
        said: dict[str, Any] = await answer.json()
        return said


async def lacking(app: App, person: Person) -> set[str]:
    """The tables that could hold something of the person and do not."""
    return set(OF_PERSON) - set(await app.stores.talk.about(f"telegram:{person.chat.id}"))


async def until_stored(app: App, person: Person) -> None:
    """Which message answers which is written a moment after the answer."""
    await app.stores.telegram.keep_answers({(person.chat.id, 10_000): 10_001}, app.clock.now())


def tables_in(words: str) -> Mapping[str, list[dict[str, Any]]]:
    """The JSON objects among the words, joined."""
    found: dict[str, list[dict[str, Any]]] = {}
    decoder, place = json.JSONDecoder(), words.find('{"')
    while place >= 0:
        table, end = decoder.raw_decode(words, place)
        for name, rows in table.items():
            found.setdefault(name, []).extend(rows)
        place = words.find('{"', end)
    return found
