"""The chat page in a real browser, as a person uses it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

STOCKHOLM = {"latitude": 59.33258, "longitude": 18.0649}


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, site: str) -> AsyncIterator[Page]:
    """The chat page in Swedish. An error in the script or a breach of policy fails the test."""
    context = await browser.new_context(locale="sv-SE", reduced_motion="reduce")
    opened = await context.new_page()
    complaints = complaints_of(opened)
    await opened.goto(site)
    yield opened
    await context.close()
    assert complaints == []


def complaints_of(page: Page) -> list[str]:
    """What the script and the policy complain of; a refused request is for the page to show."""
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda line: "Failed to load resource" in line.text or complaints.append(line.text),
    )
    return complaints


async def ask(page: Page, words: str) -> None:
    await page.get_by_label("Din fråga").fill(words)
    await page.get_by_label("Din fråga").press("Enter")


async def test_a_question_is_typed_and_answered_below(page: Page) -> None:
    await ask(page, "Boden")

    log = page.get_by_role("log")
    await expect(log.get_by_role("heading")).to_have_text("Servicekontor Boden")
    await expect(log.locator(".question")).to_contain_text("Boden")
    await expect(page.get_by_label("Din fråga")).to_be_focused()
    await expect(page.get_by_label("Din fråga")).to_have_value("")


async def test_a_button_is_pressed_and_the_conversation_goes_on(page: Page) -> None:
    await ask(page, "Boden")
    await page.get_by_role("button", name="Vad kan jag göra där?").click()

    await expect(page.locator(".answer")).to_have_count(2)
    await expect(page.locator(".answer").last).to_contain_text("Det här kan du göra")
    await expect(page.locator(".answer").last).to_be_focused()
    await expect(page.locator(".question").last).to_contain_text("Vad kan jag göra där?")


async def test_turning_the_page_takes_the_answers_place(page: Page) -> None:
    await ask(page, "Boden")
    await page.get_by_role("button", name="Nästa sida").click()

    await expect(page.locator(".answer")).to_have_count(1)
    await expect(page.locator(".answer")).to_contain_text("Sida två")
    await expect(page.locator(".question")).to_have_count(1)


async def test_an_example_starts_the_conversation(page: Page) -> None:
    await page.get_by_role("button", name="Jag bor i Skogås").click()

    await expect(page.locator(".question")).to_contain_text("Jag bor i Skogås")
    await expect(page.locator(".answer")).to_have_count(1)


async def test_a_position_is_asked_for_on_a_press_only_and_sent_rounded(page: Page) -> None:
    await page.context.grant_permissions(["geolocation"])
    await page.context.set_geolocation(STOCKHOLM)
    async with page.expect_request(lambda r: r.method == "POST") as sent:
        await page.get_by_role("button", name="Dela min plats").last.click()

    request = await sent.value
    assert "position=59.333%2C18.065" in (request.post_data or "")
    await expect(page.locator(".answer")).to_contain_text("Närmast dig")


async def test_a_refused_position_says_what_to_do_instead(page: Page) -> None:
    await page.get_by_role("button", name="Dela min plats").first.click()

    await expect(page.get_by_role("alert")).to_contain_text("Skriv din ort")


async def test_a_reload_keeps_the_conversation_and_start_over_clears_it(page: Page) -> None:
    await ask(page, "Boden")
    await expect(page.locator(".answer")).to_have_count(1)
    number = await page.locator("#composer [name=conversation]").input_value()
    await page.reload()

    await expect(page.locator(".answer")).to_contain_text("Servicekontor Boden")
    assert await page.locator("#composer [name=conversation]").input_value() == number

    await page.get_by_role("button", name="Börja om").click()
    await expect(page.locator(".answer")).to_have_count(0)
    await page.reload()
    await expect(page.locator(".answer")).to_have_count(0)


async def test_without_a_network_the_question_stays(page: Page) -> None:
    await page.route("**/*", lambda route: route.abort())
    await ask(page, "Boden")

    await expect(page.get_by_role("alert")).to_contain_text("Din fråga står kvar")
    await expect(page.get_by_label("Din fråga")).to_have_value("Boden")
    await expect(page.locator(".question")).to_have_count(0)

    await page.unroute("**/*")
    await page.get_by_label("Din fråga").press("Enter")
    await expect(page.locator(".answer")).to_have_count(1)
    await expect(page.locator("#problem")).to_be_empty()


async def test_a_refusal_shows_its_reason_and_keeps_the_question(page: Page) -> None:
    await ask(page, "a" * 70_000)

    await expect(page.get_by_role("alert")).to_contain_text("Skriv en kortare fråga")
    assert len(await page.get_by_label("Din fråga").input_value()) == 70_000


async def test_a_failure_shows_that_it_is_ours(page: Page) -> None:
    await ask(page, "break")

    await expect(page.get_by_role("alert")).to_contain_text("Felet är antecknat")


async def test_the_page_changes_language_and_keeps_the_conversation_in_sight(page: Page) -> None:
    await ask(page, "Boden")
    await expect(page.locator(".answer")).to_have_count(1)
    await page.get_by_role("link", name="English").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Find your service office")
    await expect(page.locator(".answer")).to_have_attribute("lang", "sv")
    await expect(page.locator("#composer [name=conversation]")).to_have_value("")


async def test_a_language_chosen_in_the_chat_changes_the_page(page: Page) -> None:
    await ask(page, "Boden")
    await page.get_by_role("button", name="In English").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Find your service office")
    await expect(page.locator(".answer")).to_have_count(2)
    await expect(page.locator("#composer [name=conversation]")).not_to_have_value("")


async def test_by_keyboard_alone(page: Page) -> None:
    await page.keyboard.press("Tab")
    await expect(page.locator(":focus")).to_have_text("Hoppa till innehållet")
    await page.get_by_label("Din fråga").focus()
    await page.keyboard.type("Boden")
    await page.keyboard.press("Enter")
    await expect(page.locator(".answer")).to_have_count(1)

    await page.locator(".answer .source a").first.focus()
    for _ in range(2):
        await page.keyboard.press("Tab")
    await expect(page.locator(":focus")).to_have_text("Vad kan jag göra där?")
    await page.keyboard.press("Enter")
    await expect(page.locator(".answer").last).to_contain_text("Det här kan du göra")


async def test_without_javascript(browser: Browser, site: str) -> None:
    context = await browser.new_context(locale="sv-SE", java_script_enabled=False)
    page = await context.new_page()
    await page.goto(site)
    await expect(page.get_by_role("button", name="Dela min plats")).to_have_count(0)
    await ask(page, "Boden")
    await expect(page.get_by_role("heading", name="Servicekontor Boden")).to_be_visible()
    await page.get_by_role("button", name="Vad kan jag göra där?").click()
    await expect(page.get_by_role("heading", name="Det här kan du göra")).to_be_visible()
    await page.get_by_role("link", name="Börja om").click()
    await expect(page.get_by_role("button", name="Jag bor i Skogås")).to_be_visible()
    await context.close()
