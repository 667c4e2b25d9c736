"""Pictures of the staff console: an announcement as it is written, and as it goes out."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.async_api import Browser, BrowserContext, Page
from sqlalchemy import insert, update

from data import tables
from data.engine import writing
from tests.announcements.builders import content, open_bureau
from tests.delivery.builders import HandClock
from tests.staff.joined import Joined, joined

NOON = datetime(2026, 11, 26, 11, 5, 30, tzinfo=UTC)
FOLLOWERS = 40
MADE = 12_000
_TEXTS = {
    "sv": "Servicekontoret i <b>Boden</b> har stängt i dag på grund av en vattenläcka.\n\n"
    "Ring <a href=\"tel:+46771111111\">0771-11 11 11</a> så länge.",
    "en": "The service office in <b>Boden</b> is closed today because of a water leak.\n\n"
    "Please call <a href=\"tel:+46771111111\">0771-11 11 11</a> meanwhile.",
}  # fmt: skip
_PER_MINUTE = (640, 1730, 1795, 1790, 1801, 900)


async def console_pictures(browser: Browser, url: str) -> dict[str, bytes]:
    """Screenshots by file name, of a console on the migrated database at `url`."""
    clock = HandClock(NOON)
    number = await _going_out(url, clock)
    async with joined(url, clock) as web:
        context = await browser.new_context(
            viewport={"width": 1180, "height": 860}, locale="sv-SE", reduced_motion="reduce"
        )
        page = await _signed_in(web, context)
        written = await _write(web, page)
        await page.goto(f"{web.base}/staff/meddelanden/{number}")
        await page.locator(".picture").wait_for()
        await page.set_viewport_size({"width": 1180, "height": 900})
        followed = await page.screenshot()
        await context.close()
    return {"console-write.png": written, "console-follow.png": followed}


async def _signed_in(web: Joined, context: BrowserContext) -> Page:
    page = await context.new_page()
    await page.goto(await web.link("Anna Lund", "sv"))
    await page.locator("main button").click()
    return page


async def _write(web: Joined, page: Page) -> bytes:
    await page.goto(f"{web.base}/staff/meddelanden/nytt")
    for language, words in _TEXTS.items():
        await page.fill(f"#{language}", words)
    await page.check("[name=to][value=some]")
    await page.get_by_role("combobox", name="Lägg till en plats").fill("bode")
    await page.locator("#place-found li").first.click()
    await page.get_by_text("0771-11 11 11").last.wait_for()
    await page.get_by_text(f"Går till {FOLLOWERS} personer").wait_for()
    await page.evaluate("scrollTo(0, 0)")
    return await page.screenshot()


async def _going_out(url: str, clock: HandClock) -> int:
    """An announcement that has been going out for some minutes."""
    async with open_bureau(url, clock=clock) as bureau:
        for number in range(FOLLOWERS):
            await bureau.stores.follow(f"telegram:{number}")
        approved = await bureau.approved(content(**_TEXTS))
        await bureau.begin()
        begun = await bureau.now(approved)
        async with writing(bureau.stores.engine) as connection:
            notice = {"made": MADE, "state": "done"}
            await connection.execute(update(tables.notices).values(notice))
            await connection.execute(update(tables.announcements).values(recipients=MADE))
            rows = list(_tallies(begun.notice_id, clock.time))
            await connection.execute(insert(tables.announcement_tallies), rows)
    return approved.id


def _tallies(notice: int | None, now: datetime) -> Iterator[dict[str, Any]]:
    first = now.replace(second=0) - timedelta(minutes=len(_PER_MINUTE) - 1)
    for place, count in enumerate(_PER_MINUTE):
        minute = {"notice_id": notice, "minute": first + timedelta(minutes=place)}
        failed = count // 60
        for state, reason, many in (
            ("delivered", "", count - failed),
            ("gone", "blocked", failed),
        ):
            yield minute | {"state": state, "reason": reason, "language": "sv", "count": many}
