"""From an announcement's page: submitted, approved by another, halted, corrected; once only."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.announcements.model import Announcement, State
from bot.staff.model import Role
from bot.staff.ports import LinkPurpose
from tests.delivery.builders import RecordingDoor
from tests.staff.announcing import PATH, AnnouncingSite, announcing_site, write
from tests.staff.console import Browser, Page


@pytest.fixture
async def desk(sqlite_url: str) -> AsyncIterator[AnnouncingSite]:
    async with announcing_site(sqlite_url) as opened:
        yield opened


async def press(browser: Browser, its: Announcement, to: str, **fields: str) -> Page:
    return await browser.post(f"{PATH}/{its.id}/{to}", {"version": str(its.version), **fields})


async def submitted(desk: AnnouncingSite, eva: Browser) -> Announcement:
    await write(eva)
    await press(eva, await desk.latest(), "lamna-in")
    return await desk.latest()


async def sending(desk: AnnouncingSite) -> Announcement:
    await desk.follow("telegram:1", "telegram:2")
    its = await submitted(desk, await desk.editor())
    await press(await desk.publisher(), its, "godkann")
    await desk.bureau.begin()
    return await desk.latest()


async def test_another_approves_after_seeing_how_many_it_reaches(desk: AnnouncingSite) -> None:
    await desk.follow("telegram:1", "telegram:2")
    eva, bo = await desk.editor(), await desk.publisher()
    its = await submitted(desk, eva)
    page = await eva.get(f"{PATH}/{its.id}")
    assert "Nu väntar meddelandet på att någon annan godkänner det." in page.words
    assert (await eva.get(f"{PATH}/{its.id}/godkann")).status == 403
    page = await bo.get(f"{PATH}/{its.id}/godkann")
    assert "Det går till 2 personer: de som följer Boden" in page.words
    assert "Det kan inte ångras." in page.words
    page = await press(bo, its, "godkann")
    assert "Godkänt." in page.words
    assert "Godkänt av Bo" in page.words
    assert (await desk.latest()).state is State.APPROVED


async def test_nobody_approves_what_they_wrote_themselves(desk: AnnouncingSite) -> None:
    bo = await desk.publisher()
    its = await submitted(desk, bo)
    page = await bo.get(f"{PATH}/{its.id}")
    assert "Någon annan måste godkänna det." in page.words
    assert f"{its.id}/godkann" not in page.html
    page = await press(bo, its, "godkann")
    assert page.status == 403
    assert "Någon annan måste godkänna det." in page.words
    assert (await desk.latest()).state is State.SUBMITTED


async def test_a_rejection_needs_a_reason_and_its_writer_reads_it(desk: AnnouncingSite) -> None:
    eva, bo = await desk.editor(), await desk.publisher()
    its = await submitted(desk, eva)
    page = await press(bo, its, "avsla", reason="  ")
    assert page.status == 422
    assert '<a href="#reason">' in page.html
    assert "<details open>" in page.html
    await press(bo, its, "avsla", reason="Fel dag <b>")
    page = await eva.get(f"{PATH}/{its.id}")
    assert "Avslaget av Bo" in page.words
    assert "Skäl: Fel dag &lt;b&gt;" in page.words
    await write(eva, f"{PATH}/{its.id}/andra", version=str((await desk.latest()).version))
    assert (await desk.latest()).state is State.DRAFT


@pytest.mark.parametrize("to", ["lamna-in", "godkann"])
async def test_of_two_presses_at_once_one_holds_and_the_other_is_told(
    desk: AnnouncingSite, to: str
) -> None:
    eva, bo = await desk.editor(), await desk.publisher()
    await write(eva)
    if to == "godkann":
        await press(eva, await desk.latest(), "lamna-in")
    its, who = await desk.latest(), eva if to == "lamna-in" else bo
    pages = await asyncio.gather(press(who, its, to), press(who, its, to))
    assert sorted(page.status for page in pages) == [200, 409]
    (told,) = (page for page in pages if page.status == 409)
    assert "Det går inte att" in told.words or "Någon annan har ändrat" in told.words


async def test_what_is_sent_is_paused_resumed_and_cancelled(desk: AnnouncingSite) -> None:
    its, bo = await sending(desk), await desk.publisher()
    page = await bo.get(f"{PATH}/{its.id}")
    assert "0 av 2 är klara." in page.words
    page = await press(bo, its, "pausa")
    assert "Pausat." in page.words
    page = await press(bo, its, "fortsatt")
    assert "Resten skickas nu." in page.words
    page = await press(bo, its, "avbryt", **{"cancel-reason": "Fel ort"})
    assert "Avbrutet. Inget mer skickas." in page.words
    assert "Skäl: Fel ort" in page.words
    assert (await desk.latest()).state is State.CANCELLED


async def test_an_editor_halts_only_what_is_not_approved(desk: AnnouncingSite) -> None:
    its, eva = await sending(desk), await desk.editor()
    page = await press(eva, its, "avbryt")
    assert page.status == 403
    assert "Du har inte behörighet att avbryta meddelanden" in page.words
    await write(eva)
    await press(eva, await desk.latest(), "avbryt")
    assert (await desk.latest()).state is State.CANCELLED


async def test_a_correction_names_what_it_corrects(desk: AnnouncingSite) -> None:
    its, eva = await sending(desk), await desk.editor()
    page = await press(eva, its, "ratta")
    assert f"Du skriver en rättelse av meddelande {its.id}." in page.words
    assert "Rättelse från Statens servicecenter" in page.words
    assert "Det här rättar meddelandet den 23 november 2026" in page.words
    assert (await desk.latest()).corrects == its.id


async def test_a_test_goes_to_ones_own_chat_where_there_is_one(desk: AnnouncingSite) -> None:
    eva = await desk.editor()
    page = await write(eva)
    assert "Koppla den först på sidan för ditt konto." in page.words
    its = await desk.latest()
    page = await press(eva, its, "prov")
    assert page.status == 409
    assert "Du har inte kopplat Telegram" in page.words
    staff = desk.site.office.staff
    member = await staff.named("Eva")
    assert member
    await staff.connect(await staff.link(member, LinkPurpose.TELEGRAM), 4711)
    page = await press(eva, its, "prov")
    assert "Ett prov är på väg till din Telegram." in page.words


async def test_without_approval_it_says_so_and_asks_before_it_sends(sqlite_url: str) -> None:
    async with announcing_site(sqlite_url, require_approval=False) as desk:
        eva = await desk.editor()
        page = await write(eva)
        assert "Meddelanden går ut utan att någon annan godkänner dem." in page.words
        its = await desk.latest()
        page = await eva.get(f"{PATH}/{its.id}/lamna-in")
        assert "Skicka meddelandet?" in page.words
        assert "Det kan inte ångras." in page.words
        await press(eva, its, "lamna-in")
        assert (await desk.latest()).state is State.APPROVED


async def test_the_list_is_filtered_and_turned_page_by_page(desk: AnnouncingSite) -> None:
    eva = await desk.editor()
    for number in range(27):
        await write(eva, sv=f"Nummer {number}.", do="draft")
    await press(eva, await desk.latest(), "lamna-in")
    page = await eva.get(PATH)
    assert "Nummer 26." in page.words
    assert "Nummer 1." not in page.words
    assert "Skrivet av Eva" in page.words
    older = await eva.get(f"{PATH}?before=3&show=drafts")
    assert "Nummer 1." in older.words
    assert f'href="{PATH}?show=drafts">Till de senaste' in older.html
    page = await eva.get(f"{PATH}?show=submitted")
    assert "Nummer 26." in page.words
    assert "Nummer 25." not in page.words
    for odd in ("show=x", "before=x", "before=99999999999", "before=-1"):
        assert (await eva.get(f"{PATH}?{odd}")).status == 200


async def test_what_is_not_there_is_not_found(desk: AnnouncingSite) -> None:
    admin = await desk.site.signed_in("Anna", Role.ADMIN)
    for path in ("999", "x", "0", "99999999999", "999/andra", "999/folj", "999/rapport.csv"):
        assert (await admin.get(f"{PATH}/{path}")).status == 404


async def test_english_readers_get_english_pages(desk: AnnouncingSite) -> None:
    its, kim = await sending(desk), await desk.publisher("Kim", "en")
    await desk.bureau.send(RecordingDoor())
    page = await kim.get(f"{PATH}/{its.id}")
    assert "Done: 2 of 2." in page.words
    assert "Approved by Bo" in page.words
