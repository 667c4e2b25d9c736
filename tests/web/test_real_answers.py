"""Real questions through the web, answered from the seed and remembered in a database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, expect

from tests.web.conftest import Client
from tests.web.real import real_app

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("web")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def real(folder: Path) -> AsyncIterator[Client]:
    async with real_app(folder) as app, TestClient(TestServer(app)) as client:
        yield client


def all_bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def ask(client: Client, **fields: object) -> dict[str, object]:
    answer = await client.post("/api/chat", json=fields)
    assert answer.status == 200, await answer.text()
    return await answer.json()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Malmo", "1280"),
        ("haparnda", "2583"),
        ("var ligger kontoret i Örnsköldsviks kommun?", "2284"),
        ("when does the Boden office open", "2582"),
        ("75321", "0380"),
    ],
)
async def test_a_place_is_found(real: Client, words: str, code: str) -> None:
    answer = await ask(real, text=words)

    assert answer["place"]["outcome"] == "found"
    assert answer["place"]["municipalities"] == [code]
    assert answer["offices"]


async def test_an_office_comes_with_its_state_and_its_sources(real: Client) -> None:
    office = (await ask(real, text="Boden"))["offices"][0]

    assert office["id"] == "boden"
    assert (office["date"], office["precision"]) == ("2023-06", "month")
    assert all(source["url"].startswith("http") for source in office["sources"])


async def test_a_question_back_is_answered_by_its_button(real: Client) -> None:
    asked = await ask(real, text="Haga")
    assert asked["place"]["outcome"] == "ask"

    button = asked["buttons"][0][0]
    chosen = await ask(real, choice=button["data"], conversation=asked["conversation"])
    assert chosen["place"]["outcome"] == "found"


async def test_the_conversation_is_remembered_and_the_words_are_not(
    real: Client, folder: Path
) -> None:
    first = await ask(real, text="bor på Hemligagatan 7 i Boden")
    later = await ask(real, text="öppettider", conversation=first["conversation"])

    assert later["offices"][0]["id"] == "boden"
    stored = all_bytes(folder)
    assert first["conversation"].encode() in stored
    assert b"emliga" not in stored


async def test_an_unknown_conversation_starts_anew(real: Client) -> None:
    answer = await ask(real, text="öppettider", conversation="A" * 22)

    assert answer["conversation"] == "A" * 22
    assert answer["offices"] == []


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "asdf qwerty"},
        {"text": "🙂"},
        {"text": "\x00\x1b\u202e\u200f"},
        {"text": "a" * 60_000},
        {"text": "<b>Boden</b> & 'x'; DROP TABLE talks"},
        {"choice": "1:place:9999:hours"},
        {"choice": "0:gone"},
        {"choice": "\x00"},
        {"position": {"lat": 0, "lon": 0}},
    ],
)
async def test_anything_gets_a_kind_answer(real: Client, fields: dict[str, object]) -> None:
    assert (await ask(real, **fields))["answer"]


@pytest.mark.browser
async def test_a_real_conversation_reads_well_for_everyone(browser: Browser, real: Client) -> None:
    context = await browser.new_context(
        locale="sv-SE", reduced_motion="reduce", viewport={"width": 320, "height": 700}
    )
    page = await context.new_page()
    await page.goto(str(real.make_url("/")))
    for number, words in enumerate(("Malmö", "Haga", "id-kort nära Varberg"), start=1):
        await page.get_by_label("Din fråga").fill(words)
        await page.get_by_label("Din fråga").press("Enter")
        await expect(page.locator(".answer")).to_have_count(number)
    await page.get_by_role("button", name="In English").first.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Find your service office")

    assert (await Axe().run(page)).response["violations"] == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
    await context.close()
