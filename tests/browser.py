"""A real browser for tests: the system's Chromium, started once."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium_path() -> str:
    """Where Chromium is. Without one the run fails in CI and skips the test elsewhere."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is not None:
        return found
    why = f"no browser: none of {', '.join(_NAMES)} is on the PATH"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium, for tests marked `asyncio(loop_scope="session")`; open a context of your own."""
    path = chromium_path()
    async with async_playwright() as driver:
        started = await driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        await started.close()
