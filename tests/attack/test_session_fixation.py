"""A session somebody prepared, stole or guessed opens nothing."""

import pytest

from bot.staff.model import Role
from tests.staff.console import Site, console_site


@pytest.fixture
async def site(sqlite_url):  # type: ignore[no-untyped-def]
    async with console_site(sqlite_url) as opened:
        yield opened


async def test_a_session_put_into_the_browser_beforehand_is_not_taken_over(site: Site) -> None:
    eva, browser = await site.office.hire("Eva", Role.ADMIN), site.browser()
    link = await site.office.staff.link(eva)
    planted = {"Cookie": "servicekontor=se_planted"}
    page = await browser.post(
        "/staff/logga-in", {"kod": link}, headers=planted, allow_redirects=False
    )
    assert page.headers["Set-Cookie"].startswith("servicekontor=")
    assert "planted" not in page.headers["Set-Cookie"]
    assert (await site.browser().get("/staff/konto", headers=planted)).url.endswith("logga-in")


async def test_the_attackers_own_session_does_not_become_the_victims(site: Site) -> None:
    """Signing in over somebody else's session ends that one and makes another."""
    mallory = await site.signed_in("Mallory", Role.EDITOR)
    (cookie,) = mallory.cookies
    eva, browser = await site.office.hire("Eva", Role.ADMIN), site.browser()
    link = await site.office.staff.link(eva)
    stolen = {"Cookie": f"{cookie.key}={cookie.value}"}
    await browser.post("/staff/logga-in", {"kod": link}, headers=stolen, allow_redirects=False)

    page = await site.browser().get("/staff/konto", headers=stolen)
    assert page.url.endswith("/staff/logga-in")
    assert [member.name for member, _ in await site.office.staff.sessions()] == ["Eva"]


@pytest.mark.parametrize(
    "change",
    [
        lambda secret: secret[:-1],
        lambda secret: secret + "A",
        lambda secret: secret.upper(),
        lambda secret: secret[::-1],
        lambda secret: f" {secret[:-2]}xx",
        lambda secret: "",
        lambda secret: "se_" + "A" * 43,
        lambda secret: "%",
        lambda secret: "' OR '1'='1",
    ],
    ids=range(9),
)
async def test_a_secret_that_is_nearly_right_is_wrong(site: Site, change) -> None:  # type: ignore[no-untyped-def]
    browser = await site.signed_in()
    (cookie,) = browser.cookies
    forged = {"Cookie": f"{cookie.key}={change(cookie.value)}"}
    page = await site.browser().get("/staff/konto", headers=forged)
    assert page.url.endswith("/staff/logga-in")


async def test_a_link_is_no_session_and_a_session_no_link(site: Site) -> None:
    eva = await site.office.hire("Eva", Role.ADMIN)
    link = await site.office.staff.link(eva)
    page = await site.browser().get("/staff/konto", headers={"Cookie": f"servicekontor={link}"})
    assert page.url.endswith("/staff/logga-in")
    browser = await site.signed_in("Eva")
    (cookie,) = browser.cookies
    page = await site.browser().post("/staff/logga-in", {"kod": cookie.value})
    assert page.status == 410


async def test_guessing_links_is_slowed_down(site: Site) -> None:
    browser = site.browser()
    tried = [(await browser.post("/staff/logga-in", {"kod": f"in_{n}"})).status for n in range(25)]
    assert tried == [410] * 20 + [429] * 5
    assert (await browser.get("/staff/logga-in")).status == 200
