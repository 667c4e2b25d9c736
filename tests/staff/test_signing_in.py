"""Coming in by a link, staying, and going."""

import pytest

from bot.staff.model import COMMAND_LINE, Role
from tests.staff.console import Site, console_site


async def test_a_link_asks_before_it_lets_one_in(site: Site) -> None:
    eva, browser = await site.office.hire("Eva"), site.browser()
    link = await site.office.staff.link(eva)
    for _ in range(2):
        page = await browser.get(f"/staff/logga-in?kod={link}")
        assert "Logga in som Eva" in page.words
    page = await browser.post("/staff/logga-in", {"kod": link})
    assert page.url.endswith("/staff/konto")
    assert "Du är inloggad som Eva (redaktör)." in page.words


async def test_a_used_link_says_what_to_do(site: Site) -> None:
    eva, browser = await site.office.hire("Eva"), site.browser()
    link = await site.office.staff.link(eva)
    await browser.post("/staff/logga-in", {"kod": link})
    for path in (f"/staff/logga-in?kod={link}", "/staff/logga-in?kod=in_forged"):
        page = await site.browser().get(path)
        assert page.status == 410
        assert "Be om en ny" in page.words
    page = await site.browser().post("/staff/logga-in", {"kod": link})
    assert page.status == 410


async def test_a_stranger_is_shown_the_way_in(site: Site) -> None:
    page = await site.browser().get("/staff/konto")
    assert page.url.endswith("/staff/logga-in")
    assert "/login" in page.words


async def test_the_cookie_is_out_of_reach(site: Site) -> None:
    browser = await site.signed_in()
    (cookie,) = browser.cookies
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/"
    assert not cookie["secure"]


async def test_behind_https_the_cookie_is_secure(sqlite_url: str) -> None:
    async with console_site(sqlite_url, public_url="https://kontor.example.se") as site:
        eva, browser = await site.office.hire("Eva"), site.browser()
        link = await site.office.staff.link(eva)
        page = await browser.post(
            "/staff/logga-in", {"kod": link}, allow_redirects=False, headers={"Host": "x"}
        )
        assert page.status == 403
        page = await browser.post(
            "/staff/logga-in",
            {"kod": link},
            origin="https://kontor.example.se",
            allow_redirects=False,
        )
        cookie = page.headers["Set-Cookie"]
        assert cookie.startswith("__Host-servicekontor=")
        assert "Secure" in cookie


async def test_signing_out_ends_the_session_itself(site: Site) -> None:
    browser = await site.signed_in()
    (cookie,) = browser.cookies
    page = await browser.post("/staff/logga-ut")
    assert page.url.endswith("/staff/logga-in")
    stolen = await site.browser().get("/staff/konto", headers={"Cookie": f"x={cookie.value}"})
    assert stolen.url.endswith("/staff/logga-in")
    assert await site.office.staff.sessions() == []


async def test_signing_in_gives_a_new_session_and_ends_the_one_before(site: Site) -> None:
    anna = await site.office.hire("Anna", Role.ADMIN)
    browser = site.browser()
    await site.come_in(browser, anna)
    (before,) = (cookie.value for cookie in browser.cookies)
    await site.come_in(browser, anna)
    (after,) = (cookie.value for cookie in browser.cookies)
    assert before != after
    assert len(await site.office.staff.sessions()) == 1


async def test_what_was_written_is_kept_when_the_session_is_over(site: Site) -> None:
    browser = await site.signed_in()
    (_, session) = (await site.office.staff.sessions())[0]
    await site.office.staff.end(session.id, COMMAND_LINE)
    written = {"name": "Eva <b>Öst</b>", "role": "editor", "language": "sv"}
    page = await browser.post("/staff/personal", written)
    assert page.status == 401
    assert 'value="Eva &lt;b&gt;Öst&lt;/b&gt;"' in page.html
    assert 'action="/staff/personal"' in page.html
    assert "Skicka igen" in page.words
    assert await site.office.staff.named("Eva <b>Öst</b>") is None


async def test_a_form_that_cannot_be_read_says_so(site: Site) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    page = await site.browser().post("/staff/logga-in", b"kod=\xff", headers=headers)
    assert page.status == 400
    assert "Formuläret går inte att läsa." in page.words


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
    ],
)
async def test_a_cross_site_request_changes_nothing(site: Site, headers: dict[str, str]) -> None:
    browser = await site.signed_in()
    page = await browser.post("/staff/logga-ut", headers=headers)
    assert page.status == 403
    assert len(await site.office.staff.sessions()) == 1


async def test_a_request_that_does_not_say_where_it_comes_from_changes_nothing(site: Site) -> None:
    browser = await site.signed_in()
    async with browser.session.post(f"{site.base}/staff/logga-ut") as answer:
        assert answer.status == 403


async def test_one_who_goes_on_elsewhere_is_not_sent_to_another_site(site: Site) -> None:
    browser = await site.signed_in()
    for back in ("//evil.example", "https://evil.example/", "/staff/\\evil", "javascript:x"):
        page = await browser.post("/staff/konto/sprak", {"language": "en", "back": back})
        assert page.url == f"{site.base}/staff/konto"
