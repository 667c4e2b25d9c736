"""Following from the web chat: nothing can be sent to a browser, so it leads to the feeds."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.app import open_app
from bot.tasks import Supervisor
from tests.core.test_service import settings_in, started


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[aiohttp.ClientSession]:
    """The whole service, as it runs."""
    async with open_app(settings_in(tmp_path)) as app, Supervisor() as tasks:
        stop = asyncio.Event()
        async with aiohttp.ClientSession(await started(app, tasks, stop)) as session:
            yield session
        stop.set()


async def ask(client: aiohttp.ClientSession, **fields: object) -> dict[str, object]:
    async with client.post("/api/chat", json=fields) as answer:
        assert answer.status == 200, await answer.text()
        return await answer.json()


@pytest.mark.parametrize(
    ("words", "feed"),
    [
        ("meddela mig om Boden", "/bevaka/kommun/2582"),
        ("notify me about Haparanda", "/bevaka/kommun/2583"),
        ("bevaka Norrbottens län", "/bevaka/lan/25"),
        ("bevaka hela Sverige", "/bevaka/sverige"),
    ],
)
async def test_it_leads_to_a_feed_and_a_calendar_that_are_there(
    client: aiohttp.ClientSession, words: str, feed: str
) -> None:
    said = await ask(client, text=words)
    links = [button["href"] for row in said["buttons"] for button in row if "href" in button]
    assert links == [f"{feed}.atom", f"{feed}.ics"]
    for link in links:
        async with client.get(link) as answer:
            assert answer.status == 200


async def test_so_does_the_button_of_an_office(client: aiohttp.ClientSession) -> None:
    said = await ask(client, choice="1:follow:office:boden")
    assert said["buttons"][0][0]["href"] == "/bevaka/kontor/boden.atom"
    async with client.get("/bevaka/kontor/boden.atom") as answer:
        assert answer.status == 200


async def test_the_page_shows_the_links(client: aiohttp.ClientSession) -> None:
    async with client.post("/?lang=sv", data={"text": "meddela mig om Boden"}) as answer:
        page = await answer.text()
    assert 'href="/bevaka/kommun/2582.atom"' in page
    assert 'href="/bevaka/kommun/2582.ics"' in page


async def test_what_is_kept_is_given_as_json_and_erased(client: aiohttp.ClientSession) -> None:
    said = await ask(client, text="Boden", language="sv")
    conversation = said["conversation"]
    shown = await ask(client, choice="1:data", conversation=conversation)
    kept = json.loads(shown["answer"].partition("\n")[2].rpartition("\n\n")[0])
    (row,) = kept["conversations"]
    assert row["address"] == f"web:{conversation}"
    assert row["memory"]["municipality"] == "2582"
    await ask(client, text="/radera", conversation=conversation)
    done = await ask(client, choice="1:forget:yes", conversation=conversation)
    assert "raderat" in done["answer"]
    shown = await ask(client, choice="1:data", conversation=conversation)
    assert "Ingenting sparas om dig." in shown["answer"]
