"""Every page of the console there is: axe-core finds nothing, and nothing scrolls sideways."""

import re

import pytest
from playwright.async_api import Browser, Page

from bot.announcements.model import State
from tests.staff.joined import Joined, fill, joined
from tests.web.readable import NARROW, faults_of
from tests.web.test_in_browser import complaints_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NO_PAGES = re.compile(r"(\.\w+|/folj|/platser)$")
"""Files, streams and what only scripts ask."""
EXAMPLES = {
    "/staff/kontor/{office}": ["boden"],
    "/staff/register/las-in/{upload}": [],  # tests/register looks at it, for it needs a file
    "/staff/logga-in": ["", "?kod=used"],
    "/staff/meddelanden": ["", "?show=sent", "?show=approved&before=1"],
}
"""What is put in the place of a parameter or behind an address; tried for each that begins so."""
IN_STATES = {
    "andra": (State.DRAFT, State.SUBMITTED),
    "lamna-in": (State.DRAFT,),
    "godkann": (State.SUBMITTED,),
    "rapport": (State.CANCELLED, State.APPROVED),
}
"""Where a page of one announcement looks different; those not named here, in every state."""


def pages_of(web: Joined, states: dict[State, int]) -> list[str]:
    found = []
    for method, path in web.permissions:
        if method != "GET" or NO_PAGES.search(path):
            continue
        if path.startswith("/staff/meddelanden/{id}"):
            shown = IN_STATES.get(path.rpartition("/")[2], tuple(State))
            found += [path.replace("{id}", str(states[state])) for state in shown]
        elif "{" in path:
            begin = next((known for known in EXAMPLES if path.startswith(known)), None)
            assert begin, f"{path} needs an example to be looked at"
            found += [re.sub(r"\{\w+\}", each, path) for each in EXAMPLES[begin]]
        else:
            found += [path + behind for behind in EXAMPLES.get(path, [""])]
    return found


async def test_axe_finds_nothing_on_any_page(browser: Browser, sqlite_url: str) -> None:
    states = await fill(sqlite_url)
    async with joined(sqlite_url) as web:
        paths = pages_of(web, states)
        assert len(paths) > 30
        for language in ("sv", "en"):
            context = await browser.new_context(viewport=NARROW, reduced_motion="reduce")
            page = await context.new_page()
            complaints = complaints_of(page)
            await page.goto(await web.link(language, language))
            await page.locator("main button").click()
            found = [
                (path, language, *each)
                for path in paths
                # Colours are alike in both languages.
                for each in await look_at(page, f"{web.base}{path}", dark=language == "sv")
            ]
            assert found == []
            assert complaints == []
            await context.close()


async def look_at(page: Page, address: str, *, dark: bool) -> list[tuple[str, object]]:
    """What is wrong with it where all that opens is open."""
    await page.goto(address)
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    return await faults_of(page, dark=dark)
