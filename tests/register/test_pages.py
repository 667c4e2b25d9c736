"""The register's pages over real sockets: looking, editing, being told, and doing nothing twice."""

import re
from html import unescape

import pytest
from sqlalchemy import text

from bot.alerts.model import Scope, ScopeKind
from bot.staff.model import Door, Role
from data.engine import reading
from tests.register.desk import follow
from tests.register.pages import RegisterSite
from tests.staff.console import Browser, Page

SOURCE = {
    "source_url": "https://www.statenssc.se/nyheter/boden",
    "source_title": "Nytt om Boden (Statens servicecenter)",
    "published": "2026-11-20",
    "confidence": "high",
}
CLOSING = SOURCE | {"kind": "planned_closing", "date": "2027-01-31"}


def fields_of(page: Page) -> dict[str, str]:
    """What a form would send as it stands, its buttons aside."""
    fields = {}
    for tag in re.findall(r"<input [^>]*>", page.html):
        its = {n: unescape(v) for n, v in re.findall(r'(\w+)="([^"]*)"', tag)}
        if its.get("type") in {"checkbox", "radio"} and "checked" not in tag:
            continue
        if its.get("name") == "agencies":
            fields[f"agency {its['value']}"] = its["value"]
        elif "name" in its:
            fields[its["name"]] = its.get("value", "")
    for name, options in re.findall(
        r'<select id="\w+" name="(\w+)"[^>]*>(.*?)</select>', page.html, re.DOTALL
    ):
        chosen = re.search(r'value="([^"]*)" selected', options)
        fields[name] = chosen[1] if chosen else ""
    return fields


async def send(browser: Browser, path: str, fields: dict[str, str], step: str) -> Page:
    """Sends a form; of several boxes that are ticked each is sent under the one name."""
    pairs = [("agencies" if n.startswith("agency ") else n, v) for n, v in fields.items()]
    return await browser.post(path, [*pairs, ("step", step)])


async def fill(browser: Browser, path: str, **fields: str) -> Page:
    """Opens a form, writes in it and asks to see what happens."""
    form = fields_of(await browser.get(path))
    return await send(browser, path, form | fields, "preview")


async def confirm(browser: Browser, path: str, preview: Page) -> Page:
    return await send(browser, path, fields_of(preview), "confirm")


async def audit(pages: RegisterSite) -> list[str]:
    async with reading(pages.engine) as connection:
        rows = await connection.execute(
            text(
                "SELECT name, action, subject FROM audit WHERE action LIKE 'register.%' ORDER BY id"
            )
        )
        return [" ".join(row) for row in rows]


async def test_offices_are_found_by_words_place_and_state(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in(role=Role.EDITOR)
    page = await browser.get("/staff/kontor")
    assert "77 kontor av 77." in page.words
    assert page.html.count("<h2><a href=") == 50
    assert "Sida 1 av 2" in page.words
    page = await browser.get("/staff/kontor", params={"page": "2"})
    assert page.html.count("<h2><a href=") == 27
    for words in ("boden", "BÓDEN", "servicekontor bod"):
        page = await browser.get("/staff/kontor", params={"q": words})
        assert "Ett kontor av 77." in page.words
    page = await browser.get("/staff/kontor", params={"q": "haparnda"})
    assert "Inget kontor heter ”haparnda”" in page.words
    page = await browser.get("/staff/kontor", params={"q": "norrbottens län", "state": "open"})
    assert "Servicekontor Boden" in page.words
    page = await browser.get("/staff/kontor", params={"state": "closed"})
    assert "Servicekontor Arvika" in page.words
    assert "Servicekontor Boden" not in page.words


@pytest.mark.parametrize(
    "path", ["?page=999999", "?page=-1", "?state=x", "?q=" + "a" * 500, "?q=%00%ff"]
)
async def test_any_search_is_answered(pages: RegisterSite, path: str) -> None:
    browser = await pages.site.signed_in()
    assert (await browser.get(f"/staff/kontor{path}")).status == 200


async def test_an_office_shows_what_is_known_by_whom_and_who_follows(pages: RegisterSite) -> None:
    await follow(pages.engine, [[Scope(ScopeKind.MUNICIPALITY, "2582")], [Scope(ScopeKind.SWEDEN)]])
    browser = await pages.site.signed_in(language="en")
    page = await browser.get("/staff/kontor/boden")
    for shown in (
        "The office opened in June 2023.",
        "Please check the facts.",
        "NSD, ledare, 20 June 2023",
        "One person follows the municipality.",
        "Nobody follows the county.",
        "The opening hours are not known.",
        "the municipality's main town",
    ):
        assert shown in page.words.replace("&#39;", "'")
    assert 'class="border"' in page.html
    assert (await browser.get("/staff/kontor/atlantis")).status == 404


async def test_a_closing_is_shown_with_its_alert_and_then_made(pages: RegisterSite) -> None:
    await follow(pages.engine, [[Scope(ScopeKind.MUNICIPALITY, "2582")], [Scope(ScopeKind.SWEDEN)]])
    browser = await pages.site.signed_in("Anna", Role.EDITOR)
    path = "/staff/kontor/boden/stangning"
    preview = await fill(browser, path, **CLOSING)
    assert preview.status == 200
    for shown in (
        "Ingenting är ändrat än.",
        "Sedan säger vi att det stänger för gott; sista dagen är 31 januari 2027.",
        "2 personer får besked.",
        "Kontoret ska stänga för gott.",
        "The office is to close for good.",
        "Spara och skicka besked till 2",
    ):
        assert shown in preview.words
    assert (await pages.register()).version == 1

    page = await confirm(browser, path, preview)
    assert page.url.endswith("/staff/kontor/boden?told=office-close")
    assert "Stängningen är sparad." in page.words
    assert "sista dagen är 31 januari 2027" in page.words
    assert await audit(pages) == ["Anna register.edited office:boden"]

    again = await confirm(browser, path, preview)
    assert "Stängningen är sparad." in again.words
    assert (await pages.register()).version == 2


async def test_what_is_shown_can_be_changed_before_it_is_made(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    path = "/staff/kontor/boden/stangning"
    preview = await fill(browser, path, **CLOSING)
    page = await send(browser, path, fields_of(preview), "back")
    assert fields_of(page)["source_title"] == SOURCE["source_title"]
    assert fields_of(page)["date"] == "2027-01-31"


async def test_what_is_wrong_is_told_at_its_field_and_what_was_written_stays(
    pages: RegisterSite,
) -> None:
    browser = await pages.site.signed_in()
    wrong = {"date": "31 januari", "source_url": "www.statenssc.se", "source_title": ""}
    page = await fill(browser, "/staff/kontor/boden/uppgift", **CLOSING | wrong)
    assert page.status == 422
    assert "3 saker behöver rättas" in page.words
    assert "Källans adress: Skriv en webbadress som börjar med https://" in page.words
    assert 'id="date-problem"' in page.html
    assert fields_of(page)["date"] == "31 januari"


async def test_each_form_makes_its_change(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    opened = SOURCE | {"kind": "opened", "date": "2023-06-12", "corrects": "6"}
    forms = {
        "uppgift": opened,
        "fakta": {"address": "Kungsgatan 5", "id_card": "yes"},
        "tider": SOURCE | {"opens-0-0": "10:00", "closes-0-0": "15:00"},
        "dagar": {"day-0": "2026-12-30", "note_sv-0": "Stängt", "note_en-0": "Closed"},
        "flytt": SOURCE | {"address": "Storgatan 1", "date": "2026-12-01", "lat": "65,8253"},
    }
    for path, fields in forms.items():
        whole = f"/staff/kontor/boden/{path}"
        page = await confirm(browser, whole, await fill(browser, whole, **fields))
        assert page.url.endswith(
            "told=office-"
            + {
                "uppgift": "claim",
                "fakta": "facts",
                "tider": "hours",
                "dagar": "days",
                "flytt": "move",
            }[path]
        ), page.words
    register = await pages.register()
    boden = register.offices["boden"]
    assert (boden.address, boden.position.lat, str(boden.id_card)) == (
        "Storgatan 1",
        65.8253,
        "yes",
    )
    assert [c.corrects for c in register.claims["boden"]] == [None, None, None, 6, None]
    assert len(register.hours["boden"]) == len(register.special_days["boden"]) == 1
    page = await browser.get("/staff/kontor/boden")
    for shown in (
        "Rättad av uppgift 124.",
        "10:00–15:00",
        "stängt. Stängt / Closed",
        "Storgatan 1",
    ):
        assert shown in page.words


async def test_a_new_office_and_a_merger(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    new = SOURCE | {
        "name": "Servicekontor Kalix",
        "municipality_code": "2514",
        "lat": "59.3",
        "lon": "18.1",
        "agencies": "FK",
        "kind": "planned_opening",
        "date": "2027-06",
    }
    preview = await fill(browser, "/staff/register/nytt", **new)
    assert "Positionen ligger i Stockholm, inte i kontorets kommun." in preview.words
    page = await confirm(browser, "/staff/register/nytt", preview)
    assert page.url.endswith("/staff/kontor/kalix?told=office-new")
    twice = await confirm(browser, "/staff/register/nytt", preview)
    assert "Namn: Ett kontor heter redan så (kalix)." in twice.words

    path = "/staff/kontor/boden/stangning"
    page = await confirm(browser, path, await fill(browser, path, **CLOSING, into="kalix"))
    assert "Besökare ska gå till Servicekontor Kalix" in page.words


async def test_the_second_is_told_and_makes_the_change_on_top(pages: RegisterSite) -> None:
    anna, bo = await pages.site.signed_in("Anna"), await pages.site.signed_in("Bo")
    path = "/staff/kontor/boden/fakta"
    opened = fields_of(await bo.get(path))
    await confirm(anna, path, await fill(anna, path, address="Kungsgatan 5", id_card="yes"))

    page = await send(bo, path, opened | {"address": "Storgatan 1"}, "preview")
    assert page.status == 409
    assert "Någon har ändrat kontoret sedan du öppnade formuläret" in page.words
    assert "Anna ändrade 26 november 2026 12:00" in page.words
    assert "Adress: – → Kungsgatan 5" in page.words
    assert "Id-kort: inte känt → ja" in page.words
    kept = fields_of(page)
    assert (kept["address"], kept["id_card"]) == ("Storgatan 1", "yes")

    preview = await send(bo, path, kept, "preview")
    assert "Kungsgatan 5" in preview.words
    await confirm(bo, path, preview)
    boden = (await pages.register()).offices["boden"]
    assert (boden.address, str(boden.id_card)) == ("Storgatan 1", "yes")
    assert await audit(pages) == [f"{name} register.edited office:boden" for name in ("Anna", "Bo")]


async def test_what_was_looked_at_before_somebody_changed_it_is_not_made(
    pages: RegisterSite,
) -> None:
    anna, bo = await pages.site.signed_in("Anna"), await pages.site.signed_in("Bo")
    path = "/staff/kontor/boden/stangning"
    preview = await fill(bo, path, **CLOSING)
    facts = "/staff/kontor/boden/fakta"
    await confirm(anna, facts, await fill(anna, facts, address="Kungsgatan 5"))
    page = await confirm(bo, path, preview)
    assert page.status == 409
    assert fields_of(page)["date"] == "2027-01-31"
    assert (await pages.register()).version == 2


async def test_nothing_to_change_is_told(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    page = await fill(browser, "/staff/kontor/boden/fakta")
    assert "Det här står redan i registret" in page.words


async def test_a_session_that_ends_in_mid_form_loses_nothing(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in("Anna")
    path = "/staff/kontor/boden/stangning"
    preview = await fill(browser, path, **CLOSING)
    for _, session in await pages.site.office.staff.sessions():
        anna = await pages.site.office.staff.named("Anna")
        assert anna is not None
        await pages.site.office.staff.end(session.id, anna.acting(Door.CONSOLE))
    page = await confirm(browser, path, preview)
    assert page.status == 401
    assert SOURCE["source_title"] in page.words
    assert (await pages.register()).version == 1

    await pages.site.come_in(browser, anna)
    page = await browser.post(path, fields_of(page))
    assert "Stängningen är sparad." in page.words


HTML = '<img src=x onerror="alert(1)">'
EVERYWHERE = (
    *("date", "source_url", "lat", "opens-0-0", "day-0", "kind"),
    *("corrects", "into", "before", "version", "municipality_code", "id_card"),
)


async def test_attack_html_in_every_field(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    new = SOURCE | {
        "name": HTML,
        "municipality_code": "2514",
        "address": HTML,
        "locality": HTML,
        "lat": "65.85",
        "lon": "23.15",
        "agencies": "FK",
        "kind": "planned_opening",
        "date": "2027-06",
        "source_title": HTML,
        "source_url": f"https://a.se/{HTML.replace(' ', '')}",
    }
    seen = [preview := await fill(browser, "/staff/register/nytt", **new)]
    seen.append(await confirm(browser, "/staff/register/nytt", preview))
    office = seen[-1].url.partition("?")[0].rpartition("/")[2]
    path = f"/staff/kontor/{office}/dagar"
    days = {"day-0": "2026-12-30", "note_sv-0": HTML, "note_en-0": HTML}
    seen.append(preview := await fill(browser, path, **days))
    seen.append(await confirm(browser, path, preview))
    seen.append(await browser.get("/staff/kontor", params={"q": HTML}))
    for form in ("uppgift", "fakta", "tider", "dagar", "flytt", "stangning"):
        wrong = dict.fromkeys(EVERYWHERE, HTML)
        seen.append(await browser.get(f"/staff/kontor/{office}/{form}"))
        seen.append(await fill(browser, f"/staff/kontor/{office}/{form}", **wrong))
    assert any("&lt;img src=x" in page.html for page in seen)
    for page in seen:
        assert page.status < 500, page.url
        assert "<img src=x" not in page.html, page.url


async def test_editors_of_other_sites_change_nothing(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    foreign = {"Sec-Fetch-Site": "cross-site"}
    page = await browser.post(
        "/staff/kontor/boden/stangning",
        CLOSING | {"step": "confirm"},
        "https://evil.example",
        headers=foreign,
    )
    assert page.status == 403
    assert (await pages.register()).version == 1
