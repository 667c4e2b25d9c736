"""The pages around people and tokens, and who may go where."""

import re

import pytest

from bot.staff.model import COMMAND_LINE, Door, Role, TokenScope
from tests.staff.console import Site


async def test_an_administrator_adds_somebody_who_comes_in(site: Site) -> None:
    browser = await site.signed_in()
    page = await browser.post(
        "/staff/personal", {"name": "Eva Öst", "role": "publisher", "language": "en"}
    )
    link = re.search(r'<code class="secret">([^<]+)</code>', page.html)
    assert link
    eva = site.browser()
    secret = link[1].partition("kod=")[2]
    page = await eva.post("/staff/logga-in", {"kod": secret})
    assert "You are signed in as Eva Öst (publisher)." in page.words


async def test_a_name_that_is_taken_is_told_at_the_field(site: Site) -> None:
    browser = await site.signed_in("Anna")
    page = await browser.post("/staff/personal", {"name": " anna ", "role": "admin"})
    assert page.status == 422
    assert 'id="name-problem"' in page.html
    assert "Det finns redan någon som heter anna" in page.words
    assert 'value=" anna "' in page.html


async def test_the_last_administrator_is_kept(site: Site) -> None:
    browser = await site.signed_in("Anna")
    anna = await site.office.staff.named("Anna")
    assert anna is not None
    page = await browser.post(f"/staff/personal/{anna.id}/bort")
    assert page.status == 422
    page = await browser.post(f"/staff/personal/{anna.id}/roll", {"role": "editor"})
    assert page.status == 422
    assert "Minst en administratör måste finnas kvar" in page.words


async def test_a_session_is_ended_from_the_list(site: Site) -> None:
    admin = await site.signed_in("Anna")
    eva = await site.signed_in("Eva", Role.EDITOR)
    (session,) = [s for m, s in await site.office.staff.sessions() if m.name == "Eva"]
    page = await admin.post("/staff/personal/session", {"session": str(session.id)})
    assert "Utloggad där." in page.words
    assert (await eva.get("/staff/konto")).url.endswith("/staff/logga-in")


async def test_one_ends_only_ones_own_sessions_on_ones_own_page(site: Site) -> None:
    await site.signed_in("Anna")
    eva = await site.signed_in("Eva", Role.EDITOR)
    (anna,) = [s for m, s in await site.office.staff.sessions() if m.name == "Anna"]
    await eva.post("/staff/konto/session", {"session": str(anna.id)})
    assert anna.id in [s.id for _, s in await site.office.staff.sessions()]


async def test_the_language_is_kept_with_the_person(site: Site) -> None:
    browser = await site.signed_in()
    page = await browser.post("/staff/konto/sprak", {"language": "en", "back": "/staff/nycklar"})
    assert page.url.endswith("/staff/nycklar")
    assert "New token" in page.words
    again = await site.signed_in("Anna")
    assert "You are signed in as Anna" in (await again.get("/staff/konto")).words


async def test_a_token_is_shown_once_and_revoked(site: Site) -> None:
    browser = await site.signed_in()
    page = await browser.post("/staff/nycklar", {"name": "portal", "scope": "read"})
    secret = re.search(r'<code class="secret">([^<]+)</code>', page.html)
    assert secret
    token = await site.office.tokens.of(secret[1])
    assert token is not None
    assert token.scopes == (TokenScope.READ,)
    page = await browser.get("/staff/nycklar")
    assert secret[1] not in page.html
    page = await browser.post(f"/staff/nycklar/{token.id}/aterkalla")
    assert "Nyckeln är återkallad." in page.words
    assert await site.office.tokens.of(secret[1]) is None


async def test_a_token_of_one_who_leaves_is_told_of(site: Site) -> None:
    """It still works, for a program needs it; whoever made it may have kept it."""
    browser, trudy = await site.signed_in(), await site.office.hire("Trudy", Role.ADMIN)
    await site.office.tokens.add("portal", [TokenScope.READ], trudy.acting(Door.CONSOLE))
    assert "Trudy" in (await browser.get("/staff/nycklar")).words
    page = await browser.post(f"/staff/personal/{trudy.id}/bort")
    assert page.url.partition("?")[0].endswith("/staff/nycklar")
    assert "Någon nyckel som hen skapade gäller fortfarande" in page.words
    assert "någon som har slutat" in page.words


async def test_a_token_without_scope_is_told_at_the_field(site: Site) -> None:
    browser = await site.signed_in()
    page = await browser.post("/staff/nycklar", {"name": "portal"})
    assert page.status == 422
    assert "Välj minst en sak" in page.words


@pytest.mark.parametrize("path", ["/staff/personal", "/staff/nycklar"])
async def test_what_is_written_is_shown_as_words_not_as_markup(site: Site, path: str) -> None:
    name = '<img src=x onerror="alert(1)">'
    await site.office.hire(name)
    await site.office.tokens.add(name, [TokenScope.READ], COMMAND_LINE)
    page = await (await site.signed_in()).get(path)
    assert "<img src=x" not in page.html
    assert "&lt;img src=x" in page.html


async def test_pages_of_staff_are_kept_in_no_cache(site: Site) -> None:
    browser = await site.signed_in()
    for path in ("/staff/konto", "/staff/personal", "/staff/logga-in"):
        page = await browser.get(path)
        assert page.headers["Cache-Control"] == "no-store"
        assert "script-src 'self'" in page.headers["Content-Security-Policy"]


async def test_only_known_things_are_told_to_be_done(site: Site) -> None:
    browser = await site.signed_in()
    page = await browser.get("/staff/konto?told=session-ended")
    assert "Utloggad där." in page.words
    for told in ("<b>x</b>", "nowhere", "", "a" * 500):
        page = await browser.get("/staff/konto", params={"told": told})
        assert "told-done" not in page.html
