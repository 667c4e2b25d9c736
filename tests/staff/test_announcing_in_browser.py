"""From writing to sent in a real browser, with scripts and without."""

import pytest
from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from bot.announcements.model import State
from bot.staff.links import sign_in_url
from bot.staff.model import Role
from bot.wake import Topic
from tests.delivery.builders import RecordingDoor
from tests.staff.announcing import AnnouncingSite, announcing_site
from tests.web.readable import DESKTOP, NARROW, assert_readable
from tests.web.test_in_browser import complaints_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def come_in(desk: AnnouncingSite, context: BrowserContext, name: str, role: Role) -> Page:
    office = desk.site.office
    member = await office.staff.named(name) or await office.hire(name, role)
    page = await context.new_page()
    await page.goto(sign_in_url(desk.site.base, await office.staff.link(member)))
    await page.locator("main button").click()
    return page


def text_in(page: Page, language: str) -> Locator:
    return page.get_by_role("textbox", name=f"Text på {language}")


async def submit_and_approve(desk: AnnouncingSite, eva: Page, bo: Page) -> None:
    """From the page that shows the draft until it has begun to be sent."""
    await expect(eva.get_by_role("status").first).to_have_text("Sparat.")
    await expect(eva.locator(".facts")).to_contain_text("2 personer")
    await eva.get_by_role("button", name="Lämna in för godkännande").click()
    await expect(eva.get_by_role("listitem").filter(has_text="Väntar")).to_be_visible()
    await bo.get_by_role("link", name="Meddelanden", exact=True).click()
    await bo.get_by_role("link", name="Att godkänna").click()
    await bo.get_by_role("link", name="Kontoret i Boden har stängt.").click()
    await bo.get_by_role("link", name="Godkänn…").click()
    await expect(bo.locator("main")).to_contain_text("Det går till 2 personer")
    await bo.get_by_role("button", name="Godkänn och skicka").click()
    await expect(bo.get_by_role("status").first).to_have_text("Godkänt.")
    await desk.bureau.begin()


async def test_written_with_toolbar_and_search_approved_and_followed_live(
    browser: Browser, sqlite_url: str
) -> None:
    async with announcing_site(sqlite_url) as desk:
        await desk.follow("telegram:1", "telegram:2")
        contexts = [await browser.new_context(viewport=DESKTOP) for _ in range(2)]
        eva = await come_in(desk, contexts[0], "Eva", Role.EDITOR)
        bo = await come_in(desk, contexts[1], "Bo", Role.PUBLISHER)
        complaints = complaints_of(eva) + complaints_of(bo)
        await write_with_scripts(eva)
        await submit_and_approve(desk, eva, bo)
        await follow_live(desk, bo)
        assert complaints == []
        for context in contexts:
            await context.close()


async def write_with_scripts(page: Page) -> None:
    await page.get_by_role("link", name="Meddelanden", exact=True).click()
    await page.get_by_role("link", name="Skriv ett meddelande").click()
    await mark_up(page)
    await text_in(page, "engelska").fill("The office in Boden is closed.")
    await expect(page.locator("#preview .said strong").first).to_have_text("Boden")
    await expect(page.locator("[data-text=sv] .length")).to_contain_text("28 av högst")
    await choose_boden(page)
    await expect(page.locator("#recipients")).to_contain_text("Går till 2 personer")
    await assert_readable(page, "the form, filled in")
    await page.set_viewport_size(NARROW)
    await assert_readable(page, "the form on a phone")
    await page.set_viewport_size(DESKTOP)
    await page.get_by_role("button", name="Spara och granska").click()


async def mark_up(page: Page) -> None:
    """By the keyboard alone: a word in bold by its shortcut, undone by the toolbar, a link."""
    text = text_in(page, "svenska")
    await text.focus()
    await page.keyboard.type("Kontoret i Boden har stängt.")
    await text.evaluate("each => each.setSelectionRange(11, 16)")
    await page.keyboard.press("Control+b")
    await expect(text).to_have_value("Kontoret i <b>Boden</b> har stängt.")
    bar = page.get_by_role("toolbar").first
    await page.keyboard.press("Shift+Tab")
    await expect(bar.get_by_role("button", name="Fet")).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await expect(text).to_have_value("Kontoret i <b><i>Boden</i></b> har stängt.")
    await bar.get_by_role("button", name="Kursiv").click()
    await expect(text).to_have_value("Kontoret i <b>Boden</b> har stängt.")
    await text.evaluate("each => each.setSelectionRange(0, 8)")
    await page.keyboard.press("Control+k")
    await page.get_by_label("Webbadress").fill("https://www.statenssc.se")
    await page.keyboard.press("Enter")
    await expect(text).to_have_value(
        '<a href="https://www.statenssc.se">Kontoret</a> i <b>Boden</b> har stängt.'
    )
    await page.keyboard.press("Control+z")
    await expect(text).to_have_value("Kontoret i <b>Boden</b> har stängt.")


async def choose_boden(page: Page) -> None:
    await page.get_by_label("De som följer vissa platser").check()
    search = page.get_by_role("combobox", name="Lägg till en plats")
    await search.press_sequentially("bode")
    option = page.get_by_role("option", name="Boden (kommun, Norrbottens län)")
    await expect(option).to_be_visible()
    await search.press("ArrowDown")
    await expect(option).to_have_attribute("aria-selected", "true")
    await assert_readable(page, "places found")
    await search.press("Enter")
    await expect(page.get_by_label("Boden (kommun, Norrbottens län)")).to_be_checked()


async def follow_live(desk: AnnouncingSite, page: Page) -> None:
    """The page changes by itself, its buttons too."""
    await expect(page.locator(".progress-words")).to_have_text("0 av 2 är klara.")
    await expect(page.get_by_role("button", name="Pausa")).to_be_visible()
    await desk.bureau.send(RecordingDoor(), most=1)
    desk.bureau.wake.tell(Topic.DELIVERIES)
    await expect(page.locator(".progress-words")).to_have_text("1 av 2 är klara.")
    await assert_readable(page, "live")
    await desk.bureau.send(RecordingDoor())
    await expect(page.locator(".progress-words")).to_have_text("Klart: 2 av 2.")
    await expect(page.get_by_role("button", name="Pausa")).to_be_hidden()
    await expect(page.locator("#history ~ .history")).to_contain_text("Klart")


async def test_the_same_without_javascript(browser: Browser, sqlite_url: str) -> None:
    async with announcing_site(sqlite_url) as desk:
        await desk.follow("telegram:1", "telegram:2")
        contexts = [
            await browser.new_context(viewport=NARROW, java_script_enabled=False) for _ in range(2)
        ]
        eva = await come_in(desk, contexts[0], "Eva", Role.EDITOR)
        bo = await come_in(desk, contexts[1], "Bo", Role.PUBLISHER)
        await eva.get_by_role("link", name="Meddelanden", exact=True).click()
        await eva.get_by_role("link", name="Skriv ett meddelande").click()
        await text_in(eva, "svenska").fill("Kontoret i <b>Boden har stängt.")
        await text_in(eva, "engelska").fill("The office in Boden is closed.")
        await eva.get_by_label("Platser, en på varje rad").fill("Bodn\nHabo")
        await eva.get_by_role("button", name="Spara och granska").click()
        await expect(eva.get_by_role("alert")).to_contain_text("3 saker behöver rättas")
        await expect(eva.get_by_role("alert")).to_be_focused()
        await eva.get_by_text("Ingen av dem").last.click()
        await eva.get_by_label("Boden (kommun, Norrbottens län)").check()
        await text_in(eva, "svenska").fill("Kontoret i <b>Boden</b> har stängt.")
        await eva.get_by_role("button", name="Förhandsvisning").click()
        await expect(eva.locator("#preview .said strong").first).to_have_text("Boden")
        await expect(eva.locator("#recipients")).to_contain_text("Går till 2 personer")
        await eva.get_by_role("button", name="Spara och granska").click()
        await submit_and_approve(desk, eva, bo)
        await desk.bureau.send(RecordingDoor())
        await bo.get_by_role("link", name="Meddelanden", exact=True).click()
        await bo.get_by_role("link", name="Kontoret i Boden har stängt.").click()
        await expect(bo.locator(".progress-words")).to_have_text("Klart: 2 av 2.")
        assert (await desk.latest()).state is State.SENT
        for context in contexts:
            await context.close()
