"""As a new employee would, on the whole service: sign in, correct an office, announce, watch."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientSession, CookieJar

from bot.app import App
from bot.console_service import first_way_in
from tests.register.test_pages import confirm, fill
from tests.staff.announcing import PATH, write
from tests.staff.console import Browser, Page
from tests.telegram.conftest import telegram
from tests.telegram.standin import Standin
from tests.telegram.test_alerts import Bot, bot, told

__all__ = ["bot", "telegram"]


@asynccontextmanager
async def browsers(base: str) -> AsyncIterator[tuple[Browser, Browser]]:
    async with AsyncExitStack() as stack:
        sessions = [
            await stack.enter_async_context(ClientSession(cookie_jar=CookieJar(unsafe=True)))
            for _ in range(2)
        ]
        yield Browser(sessions[0], base), Browser(sessions[1], base)


async def printed_link(app: App, base: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What `make run` writes at the first start."""
    first = await first_way_in(app)
    assert first is not None
    first.show(base)
    found = re.search(r"^http\S+$", capsys.readouterr().out, re.MULTILINE)
    assert found
    return found[0]


async def come_in(browser: Browser, link: str) -> Page:
    parts = urlsplit(link)
    await browser.get(f"{parts.path}?{parts.query}")
    return await browser.post(parts.path, {"kod": parts.query.partition("=")[2]})


async def test_from_the_first_link_to_the_follower(
    bot: Bot, telegram: Standin, capsys: pytest.CaptureFixture[str]
) -> None:
    bot.clock.turn_to("2026-11-23 10:00")
    swede, visitor = telegram.person("sv"), telegram.person("en")
    elsewhere = telegram.person("sv")
    async with bot.running() as app:
        await swede.send("Meddela mig om Boden")
        await visitor.send("notify me about Boden")
        await elsewhere.send("Meddela mig om Ystad")
        base = bot.urls[-1]
        async with browsers(base) as (admin, eva):
            await come_in(admin, await printed_link(app, base, capsys))
            page = await admin.post(
                "/staff/personal", {"name": "Eva Öst", "role": "publisher", "language": "sv"}
            )
            link = re.search(r'<code class="secret">([^<]+)</code>', page.html)
            assert link
            page = await come_in(eva, link[1])
            assert "Eva Öst" in page.words
            await correct_the_address(admin)
            await announce(admin, eva)
            await told(swede, "Kontoret i Boden har stängt i dag.")
            await told(visitor, "The office in Boden is closed today.")
            assert [shown.text for shown in elsewhere.inbox if "Boden" in shown.text] == []
            await shown_on_the_web(admin)
            await watch_it_end(eva)


async def asked(browser: Browser, words: str) -> str:
    """What the web answers anybody."""
    address = f"{browser.base}/api/chat"
    async with browser.session.post(address, json={"text": words}) as answer:
        return str((await answer.json())["answer"])


async def correct_the_address(browser: Browser) -> None:
    path = "/staff/kontor/boden/fakta"
    await confirm(browser, path, await fill(browser, path, address="Kungsgatan 5"))
    assert "Kungsgatan 5" in await asked(browser, "Boden")


async def announce(admin: Browser, eva: Browser) -> None:
    page = await write(admin)
    assert "2 personer" in page.words
    page = await admin.post(f"{PATH}/1/lamna-in", {"version": "1"})
    assert "Inlämnat." in page.words
    page = await admin.post(f"{PATH}/1/godkann", {"version": "2"})
    assert page.status == 403
    page = await eva.get(f"{PATH}/1/godkann")
    assert "Det går till 2 personer" in page.words
    page = await eva.post(f"{PATH}/1/godkann", {"version": "2"})
    assert "Godkänt." in page.words


async def shown_on_the_web(browser: Browser) -> None:
    page = await browser.get("/bevaka/kommun/2582.atom")
    assert "Kontoret i Boden har stängt i dag." in page.html
    assert "Kontoret i Boden har stängt i dag." in await asked(browser, "Boden")


async def watch_it_end(browser: Browser) -> None:
    """The stream that the page opens tells until all have got it."""
    headers = {"Accept": "text/event-stream"}
    address = f"{browser.base}{PATH}/1/folj"
    async with asyncio.timeout(20), browser.session.get(address, headers=headers) as answer:
        said = (await answer.read()).decode()
    assert "Klart: 2 av 2." in said
    assert said.endswith("event: end\ndata: \n\n")
