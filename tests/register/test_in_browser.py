"""The register in a real browser, as a new employee meets it; with scripts and without."""

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.alerts.model import Scope, ScopeKind
from bot.staff.links import sign_in_url
from tests.register.desk import follow
from tests.register.pages import RegisterSite, register_site
from tests.register.test_importing import CLAIMS
from tests.web.readable import NARROW, assert_readable
from tests.web.test_in_browser import complaints_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

FORMS = ("uppgift", "fakta", "tider", "dagar", "flytt", "stangning")


async def come_in(pages: RegisterSite, context: BrowserContext, name: str, language: str) -> Page:
    staff = pages.site.office.staff
    member = await staff.named(name) or await pages.site.office.hire(name, language=language)
    page = await context.new_page()
    await page.goto(sign_in_url(pages.site.base, await staff.link(member)))
    await page.locator("main button").click()
    return page


async def test_an_office_is_found_corrected_and_closed(browser: Browser, sqlite_url: str) -> None:
    async with register_site(sqlite_url) as pages:
        await follow(pages.engine, [[Scope(ScopeKind.MUNICIPALITY, "2582")]])
        context = await browser.new_context(locale="sv-SE", reduced_motion="reduce")
        page = await come_in(pages, context, "Anna", "sv")
        complaints = complaints_of(page)
        await find_by_keyboard(page)
        await change_hours(page)
        await close(page)
        await import_a_file(page)
        assert complaints == []
        assert (await pages.register()).version == 4
        await context.close()


async def find_by_keyboard(page: Page) -> None:
    await page.get_by_role("link", name="Kontor", exact=True).click()
    await page.get_by_label("Sök kontor").last.focus()
    await page.keyboard.type("bodn")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("Ett kontor av 77")
    await page.get_by_role("link", name="Servicekontor Boden").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Servicekontor Boden")
    await expect(page.get_by_role("img", name="Servicekontor Boden i sin kommun")).to_be_visible()


async def change_hours(page: Page) -> None:
    await page.get_by_role("link", name="Ändra öppettider").click()
    await page.get_by_label("måndag, tid 1: öppnar").fill("10:00")
    await page.get_by_label("måndag, tid 1: stänger").fill("9:00")
    await page.get_by_role("button", name="Samma tider tisdag till fredag").click()
    await expect(page.get_by_label("fredag, tid 1: öppnar")).to_have_value("10:00")
    await page.get_by_label("Källans adress").fill("https://www.statenssc.se/boden")
    await page.get_by_role("button", name="Visa vad som händer").click()
    await expect(page.get_by_role("alert")).to_contain_text("måndag: Skriv ett klockslag")
    for day in ("måndag", "tisdag", "onsdag", "torsdag", "fredag"):
        await page.get_by_label(f"{day}, tid 1: stänger").fill("15:00")
    await page.get_by_role("button", name="Visa vad som händer").click()
    await expect(page.get_by_role("row", name="fredag")).to_contain_text("10:00–15:00")
    await page.get_by_role("button", name="Spara", exact=True).click()
    await expect(page.get_by_role("status")).to_have_text("Öppettiderna är sparade.")


async def close(page: Page) -> None:
    await page.get_by_role("link", name="Kontoret stänger eller slås ihop").click()
    await page.get_by_label("Datum").fill("2027-01-31")
    await page.get_by_label("Källans adress").fill("https://www.statenssc.se/nyheter")
    await page.get_by_label("Källans rubrik").fill("Boden stänger (Statens servicecenter)")
    await page.get_by_label("Går upp i ett annat kontor").select_option(
        label="Servicekontor Kiruna"
    )
    await page.get_by_role("button", name="Visa vad som händer").click()
    await expect(page.locator("pre[lang=sv]")).to_contain_text("Kontoret ska stänga för gott.")
    await expect(page.locator("pre[lang=en]")).to_contain_text("The office is to close for good.")
    await page.get_by_role("button", name="Ändra mer").click()
    await expect(page.get_by_label("Datum")).to_have_value("2027-01-31")
    await page.get_by_role("button", name="Visa vad som händer").click()
    await page.get_by_role("button", name="Spara och skicka besked till en person").click()
    await expect(page.get_by_role("status")).to_have_text("Stängningen är sparad.")
    await expect(page.get_by_role("link", name="Servicekontor Kiruna")).to_be_visible()


async def import_a_file(page: Page) -> None:
    await page.get_by_role("link", name="Alla kontor").click()
    await page.get_by_role("link", name="Läs in filer").click()
    file = {"name": "uppgifter.csv", "mimeType": "text/csv", "buffer": CLAIMS.encode()}
    await page.get_by_label("Filer").set_input_files(file)  # type: ignore[arg-type]
    await page.get_by_role("button", name="Visa vad som skulle ändras").click()
    await expect(page.get_by_role("row", name="Servicekontor Ludvika")).to_be_visible()
    await page.get_by_role("button", name="Spara").click()
    await expect(page.get_by_role("status").first).to_have_text("Filerna är inlästa.")


async def test_without_javascript(browser: Browser, sqlite_url: str) -> None:
    async with register_site(sqlite_url) as pages:
        await follow(pages.engine, [[Scope(ScopeKind.MUNICIPALITY, "2582")]])
        context = await browser.new_context(locale="sv-SE", java_script_enabled=False)
        page = await come_in(pages, context, "Anna", "sv")
        await page.goto(f"{pages.site.base}/staff/kontor?q=boden")
        await page.get_by_role("link", name="Servicekontor Boden").click()
        await page.get_by_role("link", name="Ändra öppettider").click()
        await expect(page.get_by_role("button", name="Samma tider")).to_have_count(0)
        await page.go_back()
        await close(page)
        await page.get_by_role("link", name="Ändra fakta").click()
        await page.get_by_label("Adress").fill("Kungsgatan 5")
        await page.get_by_role("button", name="Visa vad som händer").click()
        await page.get_by_role("button", name="Spara", exact=True).click()
        await expect(page.get_by_text("Kungsgatan 5")).to_be_visible()
        await import_a_file(page)
        await context.close()


async def test_what_the_pages_answer_is_readable(browser: Browser, sqlite_url: str) -> None:
    async with register_site(sqlite_url) as pages:
        for language in ("sv", "en"):
            context = await browser.new_context(
                viewport=NARROW,  # type: ignore[arg-type]
                reduced_motion="reduce",
            )
            page = await come_in(pages, context, f"Reader {language}", language)
            await look_everywhere(pages, page, language)
            await context.close()


async def look_everywhere(pages: RegisterSite, page: Page, look: str) -> None:
    base = pages.site.base
    await page.goto(f"{base}/staff/kontor?q=haparnda")
    await assert_readable(page, f"what was found, {look}")
    for form in FORMS:
        await page.goto(f"{base}/staff/kontor/boden/{form}")
        await page.locator("main form button[value=preview]").click()
        await assert_readable(page, f"{form}, {look}")
    await page.goto(f"{base}/staff/kontor/boden/stangning")
    await page.locator("#date").fill("2027-01-31")
    await page.locator("#source_url").fill("https://a.se")
    await page.locator("#source_title").fill("Boden (a.se)")
    await page.locator("button[value=preview]").click()
    await expect(page.locator("pre")).to_have_count(2)
    await assert_readable(page, f"a preview, {look}")
    await page.goto(f"{base}/staff/register/las-in")
    file = {"name": "uppgifter.csv", "mimeType": "text/csv", "buffer": CLAIMS.encode("latin-1")}
    await page.locator("#files").set_input_files(file)  # type: ignore[arg-type]
    await page.locator("main form button").first.click()
    await expect(page.locator("button[value=confirm]")).to_be_visible()
    await assert_readable(page, f"an import, {look}")
