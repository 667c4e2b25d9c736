"""Takes the README's pictures anew: `python -m tests.web.pictures`, with Chromium installed."""

import asyncio
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, Page, async_playwright

from bot.app import open_app
from bot.service import serve
from bot.settings import load_settings
from bot.tasks import Supervisor
from tests.browser import ARGUMENTS, chromium_path
from tests.databases import migrated
from tests.web.pictures.console import console_pictures

HERE = Path(__file__).parent


async def main() -> None:
    """A real service, asked in a real browser."""
    with TemporaryDirectory() as folder:
        settings = load_settings(database_url=f"sqlite+aiosqlite:///{folder}/p.sqlite", port=0)
        opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        stop = asyncio.Event()
        async with open_app(settings) as app, Supervisor() as tasks, async_playwright() as driver:
            serving = tasks.start("service", serve(app, stop, opened.set_result))
            browser = await driver.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
            await _chat(browser, await opened)
            await _phone(browser, await opened)
            empty = f"sqlite+aiosqlite:///{folder}/console.sqlite"
            await migrated(empty)
            for name, picture in (await console_pictures(browser, empty)).items():
                _keep(picture, name)
            await browser.close()
            stop.set()
            await serving


async def _chat(browser: Browser, url: str) -> None:
    context = await browser.new_context(
        viewport={"width": 860, "height": 1000}, locale="sv-SE", reduced_motion="reduce"
    )
    page = await context.new_page()
    await page.goto(url)
    await _ask(page, "haparnda", 1)
    await _ask(page, "Jag bor i Skogås", 2)
    await page.evaluate("scrollTo(0, document.querySelector('.question').offsetTop - 30)")
    _keep(await page.screenshot(), "chat.png")


async def _phone(browser: Browser, url: str) -> None:
    context = await browser.new_context(
        viewport={"width": 390, "height": 844},
        locale="en-GB",
        color_scheme="dark",
        reduced_motion="reduce",
    )
    page = await context.new_page()
    await page.goto(url)
    await _ask(page, "when does the Boden office open", 1)
    _keep(await page.screenshot(), "phone.png")


def _keep(screenshot: bytes, name: str) -> None:
    Image.open(BytesIO(screenshot)).convert("P", palette=Image.Palette.ADAPTIVE, colors=256).save(
        HERE / name, optimize=True
    )


async def _ask(page: Page, question: str, answers: int) -> None:
    await page.fill("#text", question)
    await page.press("#text", "Enter")
    await page.locator(".answer").nth(answers - 1).wait_for()


if __name__ == "__main__":
    asyncio.run(main())
