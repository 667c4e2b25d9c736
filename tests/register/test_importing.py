"""Files into the register through the console, and out of it again."""

import asyncio
import csv
from datetime import timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from aiohttp import FormData
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import Scope, ScopeKind
from bot.register.files import Given
from bot.staff.model import Role
from data import tables
from data.engine import reading
from data.upload_store import SqlUploads
from tests.register.desk import NOON, follow
from tests.register.pages import RegisterSite
from tests.register.test_pages import audit, confirm, fields_of, fill, send
from tests.staff.builders import Office
from tests.staff.console import Browser, Page
from tests.stores.test_sheets import workbook

IMPORT = "/staff/register/las-in"
HEADER = "office_id,kind,date,precision,confidence,detail,published,source_url,source_title"
OPENED = "ludvika,opened,2026-09-28,day,high,,2026-10-01,https://a.se,Nytt i Ludvika (SSC)"
CLAIMS = f"{HEADER}\n{OPENED}\n"


async def hand_in(
    browser: Browser, *files: tuple[str, bytes | str], follow_redirects: bool = True
) -> Page:
    form = FormData(quote_fields=False)
    for name, body in files:
        whole = body.encode() if isinstance(body, str) else body
        form.add_field(
            "files", BytesIO(whole), filename=name, content_type="application/octet-stream"
        )
    return await browser.post(IMPORT, form, allow_redirects=follow_redirects)


async def waiting(engine: AsyncEngine) -> int:
    async with reading(engine) as connection:
        query = select(func.count()).select_from(tables.register_uploads)
        return int((await connection.execute(query)).scalar_one())


async def test_a_file_is_looked_at_and_then_entered(pages: RegisterSite) -> None:
    await follow(pages.engine, [[Scope(ScopeKind.SWEDEN)]])
    browser = await pages.site.signed_in("Anna", Role.EDITOR)
    page = await hand_in(browser, ("uppgifter.csv", CLAIMS))
    for shown in (
        "Ingenting är ändrat än.",
        "En ny uppgift",
        "Servicekontor Ludvika",
        "Kontoret öppnade den 28 september 2026 (SSC, 1 oktober 2026)",
        "Ett besked går ut. Sammanlagt blir det ett meddelande.",
        "Spara och skicka besked till en person",
    ):
        assert shown in page.words
    path = page.url.removeprefix(pages.site.base)
    page = await confirm(browser, path, page)
    assert "Filerna är inlästa." in page.words
    register = await pages.register()
    assert register.claims["ludvika"][-1].source.title == "Nytt i Ludvika (SSC)"
    assert await audit(pages) == ["Anna register.imported office:ludvika"]
    assert await waiting(pages.engine) == 0
    again = await browser.post(path, {"step": "confirm", "mark": "x"})
    assert "Filerna finns inte kvar här." in again.words


async def test_files_that_are_given_up_change_nothing(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    page = await hand_in(browser, ("uppgifter.csv", CLAIMS))
    page = await send(browser, page.url.removeprefix(pages.site.base), {}, "drop")
    assert "Ingenting är ändrat." in page.words
    assert (await pages.register()).version == 1
    assert await waiting(pages.engine) == 0


BAD = {
    "row": (
        CLAIMS + OPENED.replace("ludvika", "atlantis"),
        "uppgifter.csv, rad 3, fältet office_id: ”atlantis”",
    ),
    "twice": (CLAIMS + OPENED, "rad 3, fältet office_id"),
    "formula": (
        workbook(HEADER.split(","), OPENED.split(","), I2="=1+1"),
        "rad 2, fältet source_title: ”=1+1”. Cell I2 är en formel.",
    ),
    "columns": ("namn;ort\nBoden;Boden\n", "Kolumnen saknas"),
    "empty": ("", "Välj en fil."),
    "old": (b"\xd0\xcf\x11\xe0", "Spara den som Excel-arbetsbok (.xlsx)"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "uppgifter.csv"),
    "wide": (HEADER + ",," * 30, "fler än 40 kolumner"),
    "html": (CLAIMS + OPENED.replace("ludvika", "<img src=x>"), "<img src=x>"),
}


@pytest.mark.parametrize("body", BAD)
async def test_a_file_that_cannot_be_used_is_told_at_the_field(
    pages: RegisterSite, body: str
) -> None:
    browser = await pages.site.signed_in()
    given, told = BAD[body]
    page = await hand_in(browser, ("uppgifter.csv", given))
    assert page.status == 422
    assert 'id="files-problem"' in page.html
    assert told in page.words.replace("&lt;", "<").replace("&gt;", ">")
    assert "<img" not in page.html.replace('<img src="/static', "")
    assert await waiting(pages.engine) == 0
    assert (await pages.register()).version == 1


@pytest.mark.parametrize(
    ("encoding", "between"), [("latin-1", ";"), ("utf-8-sig", ","), ("utf-16", "\t")]
)
async def test_a_file_of_a_swedish_spreadsheet_is_read_and_that_is_told(
    pages: RegisterSite, encoding: str, between: str
) -> None:
    browser = await pages.site.signed_in()
    table = StringIO()
    csv.writer(table, delimiter=between).writerows(
        csv.reader([HEADER, OPENED.replace("Nytt", "Åäö")])
    )
    page = await hand_in(browser, ("Bok1.csv", table.getvalue().encode(encoding)))
    assert ("Windows-1252" in page.words) is (encoding == "latin-1")
    assert ("semikolon" in page.words) is (between == ";")
    await confirm(browser, page.url.removeprefix(pages.site.base), page)
    assert (await pages.register()).claims["ludvika"][-1].source.title == "Åäö i Ludvika (SSC)"


async def test_too_much_is_cut_off(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    page = await hand_in(browser, ("stor.csv", b"a" * (10 * 1024 * 1024 + 1)))
    assert "Högst 10 MB tas emot" in page.words
    page = await hand_in(browser, *[(f"{n}.csv", CLAIMS) for n in range(11)])
    assert "Högst 10 filer" in page.words
    page = await browser.post(IMPORT, {"files": "no file"})
    assert "Välj en fil." in page.words
    broken = {"Content-Type": "multipart/form-data; boundary=x"}
    for body in (b"--x\r\nrubbish", b"--y--", b""):
        page = await browser.post(IMPORT, body, headers=broken)
        assert page.status == 422


async def test_attack_path_traversal_by_file_name_of_an_upload(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    page = await hand_in(browser, ("../../../etc/<b>passwd", "a,b\n1,2\n"))
    assert page.status == 422
    assert "../" not in page.words
    assert "&lt;b&gt;passwd, rad 1" in page.html
    assert "<b>passwd" not in page.html


async def test_what_was_shown_is_what_is_made(pages: RegisterSite) -> None:
    anna, bo = await pages.site.signed_in("Anna"), await pages.site.signed_in("Bo")
    facts = "/staff/kontor/boden/fakta"
    shown = await hand_in(anna, ("uppgifter.csv", CLAIMS))
    path = shown.url.removeprefix(pages.site.base)
    # Another office is changed meanwhile: what the files change is the same.
    await confirm(bo, facts, await fill(bo, facts, address="Kungsgatan 5"))
    page = await confirm(anna, path, shown)
    assert "Filerna är inlästa." in page.words

    office = (await _exported(bo, "offices.csv")).replace("Kungsgatan 5", "Storgatan 1")
    shown = await hand_in(anna, ("offices.csv", office))
    path = shown.url.removeprefix(pages.site.base)
    assert "Kungsgatan 5" in shown.words
    await confirm(bo, facts, await fill(bo, facts, address="Drottninggatan 9"))
    page = await confirm(anna, path, shown)
    assert page.status == 409
    assert "Registret har ändrats sedan du tittade" in page.words
    assert "Drottninggatan 9" in page.words
    page = await confirm(anna, path, page)
    assert (await pages.register()).offices["boden"].address == "Storgatan 1"


async def _exported(browser: Browser, name: str) -> str:
    async with browser.session.get(f"{browser.base}/staff/register/register.zip") as answer:
        with ZipFile(BytesIO(await answer.read())) as archive:
            return archive.read(name).decode("utf-8-sig")


@pytest.mark.parametrize("ending", ["zip", "xlsx"])
async def test_what_is_taken_out_and_handed_in_changes_nothing(
    pages: RegisterSite, ending: str
) -> None:
    browser = await pages.site.signed_in()
    address = f"{browser.base}/staff/register/register.{ending}"
    async with browser.session.get(address) as answer:
        assert (
            f'filename="servicekontor-2026-11-26.{ending}"' in answer.headers["Content-Disposition"]
        )
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        body = await answer.read()
    page = await hand_in(browser, (f"register.{ending}", body))
    assert "Filerna säger samma sak som registret." in page.words


async def test_uploads_are_their_owners_alone_and_wait_an_hour(pages: RegisterSite) -> None:
    anna, bo = await pages.site.signed_in("Anna"), await pages.site.signed_in("Bo")
    page = await hand_in(anna, ("uppgifter.csv", CLAIMS))
    path = page.url.removeprefix(pages.site.base)
    assert (await bo.get(path)).status == 410
    mark = fields_of(page)["mark"]
    stolen = await bo.post(path, {"step": "confirm", "mark": mark})
    assert stolen.status == 410
    pages.clock.time += timedelta(minutes=61)
    assert "Filerna finns inte kvar här." in (await anna.get(path)).words
    assert (await pages.register()).version == 1


async def test_many_alerts_are_counted_in_one_and_shown_in_part(pages: RegisterSite) -> None:
    await follow(pages.engine, [[Scope(ScopeKind.SWEDEN)]])
    browser = await pages.site.signed_in()
    offices = sorted((await pages.register()).offices)[:30]
    rows = [OPENED.replace("ludvika", office).replace("opened", "moved") for office in offices]
    page = await hand_in(browser, ("flyttar.csv", "\n".join([HEADER, *rows])))
    assert "30 nya uppgifter" in page.words
    assert "30 besked går ut. Sammanlagt blir det 30 meddelanden." in page.words
    assert page.html.count("<article") == 20
    assert "10 besked till visas inte." in page.words


async def test_uploads_are_kept_for_every_process(office: Office) -> None:
    anna, bo = await office.hire("Anna"), await office.hire("Bo")
    uploads, files = SqlUploads(office.engine), [Given("å.csv", b"\x00\xff"), Given("b.xlsx", b"b")]
    first = await uploads.keep(anna.id, files, NOON)
    elsewhere = SqlUploads(office.engine)
    before = NOON - timedelta(seconds=1)
    assert await elsewhere.files(anna.id, first, before) == files
    assert await elsewhere.files(bo.id, first, before) == []
    assert await elsewhere.files(anna.id, first, NOON) == []
    second = await uploads.keep(anna.id, files[:1], NOON)
    assert await elsewhere.files(anna.id, first, before) == []
    assert await uploads.tidy(before) == 0
    assert await uploads.tidy(NOON) == 1
    assert await elsewhere.files(anna.id, second, before) == []


async def test_two_who_enter_at_once_enter_it_once(pages: RegisterSite) -> None:
    browser = await pages.site.signed_in()
    page = await hand_in(browser, ("uppgifter.csv", CLAIMS))
    path = page.url.removeprefix(pages.site.base)
    before = len((await pages.register()).claims["ludvika"])
    both = await asyncio.gather(confirm(browser, path, page), confirm(browser, path, page))
    assert all(each.status in {200, 409, 410} for each in both)
    assert len((await pages.register()).claims["ludvika"]) == before + 1
    assert len(await audit(pages)) == 1
