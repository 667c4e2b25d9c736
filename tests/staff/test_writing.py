"""Writing an announcement: the form, what is wrong at each field, and that nothing is lost."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.announcements.model import Audience, State
from bot.staff.model import COMMAND_LINE
from tests.staff.announcing import NEW, PATH, AnnouncingSite, announcing_site, write


@pytest.fixture
async def desk(sqlite_url: str) -> AsyncIterator[AnnouncingSite]:
    async with announcing_site(sqlite_url) as opened:
        yield opened


async def test_what_is_written_is_reviewed_before_it_is_submitted(desk: AnnouncingSite) -> None:
    await desk.follow("telegram:1", "telegram:2")
    eva = await desk.editor()
    page = await write(eva)
    kept = await desk.latest()
    assert page.url.startswith(f"{desk.site.base}{PATH}/{kept.id}")
    assert kept.state is State.DRAFT
    assert kept.content.audience == Audience(municipalities=("2582",))
    assert kept.written_by.name == "Eva"
    assert "2 personer" in page.words
    assert "de som följer Boden (kommun, Norrbottens län)" in page.words
    assert "<strong>Boden</strong>" in page.html
    page = await eva.post(f"{PATH}/{kept.id}/lamna-in", {"version": str(kept.version)})
    assert "Inlämnat." in page.words
    assert (await desk.latest()).state is State.SUBMITTED


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"sv": "Hej <b>alla"}, "sv", "Rad 1, tecken 5: Taggen &lt;b&gt; avslutas aldrig"),
        ({"sv": ""}, "sv", "Texten är tom"),
        ({"sv": "a" * 5000}, "sv", "Texten är för lång: 5\xa0000 tecken av högst 3\xa0800"),
        ({"sv": "å" * 50_000}, "sv", "Texten är för lång"),
        ({"sv": '<a href="javascript:x">x</a>'}, "sv", "Länken måste börja med https://"),
        ({"en": ""}, "en", "Den engelska texten saknas"),
        ({"to": None, "places": "", "phase": None}, "audience", "Ingen mottagare är vald"),
        ({"to": "everyone"}, "audience", "Både ”alla” och enskilda platser är valda"),
        ({"places": "Ingenstans"}, "audience", "Platsen ”Ingenstans” känner vi inte till"),
        ({"places": "Habo"}, "audience", "”Habo” kan betyda flera platser"),
        ({"place": "municipality:9999"}, "audience", "Det finns ingen kommun med koden 9999"),
        ({"when": "at"}, "send_at", "Skriv när det ska skickas"),
        ({"when": "at", "send_at": "2020-01-01T08:00"}, "send_at", "har redan varit"),
        ({"when": "at", "send_at": "2027-03-28T02:30"}, "send_at", "Klockan 02:30 finns inte"),
        ({"when": "at", "send_at": "snart"}, "send_at", "”snart” är ingen tid"),
        ({"expires_at": "2020-01-01T08:00"}, "expires_at", "har redan varit"),
    ],
)
async def test_what_is_wrong_is_told_at_its_field_and_nothing_is_lost(
    desk: AnnouncingSite, changes: dict[str, str | None], field: str, said: str
) -> None:
    page = await write(await desk.editor(), **{"urgent": "yes", "phase": ["2"], **changes})
    assert page.status == 422
    assert await desk.kept() == []
    summary, _, _rest = page.html.partition('<form class="writing"')
    assert f'<a href="#{field}">' in summary
    assert said in summary
    problem = re.search(rf'<div id="{field}-problem">(.*?)</div>', page.html, re.DOTALL)
    assert problem
    assert said in problem[1]
    assert 'name="urgent" value="yes" checked' in page.html
    assert ('name="phase" value="2" checked' in page.html) is ("phase" not in changes)
    for name, value in changes.items():
        if value and name in {"sv", "en", "send_at", "expires_at"}:
            assert (
                value.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;") in page.html
            )


async def test_every_fault_is_told_at_once(desk: AnnouncingSite) -> None:
    page = await write(await desk.editor(), sv="<b>a", en="<i>b & c", places="Här", when="at")
    assert "5 saker behöver rättas" in page.words
    assert ">Här</textarea>" in page.html


async def test_a_doubtful_place_is_asked_about_until_it_is_answered(desk: AnnouncingSite) -> None:
    eva = await desk.editor()
    page = await write(eva, places="Boden\nHabo")
    assert "Vilken menar du med ”Habo”?" in page.words
    assert 'name="asked" value="Habo"' in page.html
    assert 'value="municipality:2582" checked' in page.html
    page = await write(eva, places="", place="municipality:2582", asked="Habo")
    assert page.status == 422
    assert "Vilken menar du med ”Habo”?" in page.words
    answer = {"answer-0": "municipality:0643"}
    page = await write(eva, places="", place="municipality:2582", asked="Habo", **answer)
    assert page.status == 200
    assert (await desk.latest()).content.audience.municipalities == ("0643", "2582")


async def test_a_misspelt_place_is_asked_about_and_can_be_dropped(desk: AnnouncingSite) -> None:
    eva = await desk.editor()
    page = await write(eva, places="haparnda; Skåne")
    assert "Haparanda (kommun, Norrbottens län)" in page.words
    page = await write(eva, places="", place="county:12", asked="haparnda", **{"answer-0": "none"})
    assert (await desk.latest()).content.audience == Audience(counties=("12",))


async def test_an_unfinished_draft_is_kept_with_its_faults(desk: AnnouncingSite) -> None:
    page = await write(await desk.editor(), sv="<b>Hej", en="", do="draft")
    assert page.status == 200
    assert (await desk.latest()).content.sv == "<b>Hej"
    assert "behöver rättas innan du kan lämna in" in page.words
    assert "Den engelska texten saknas" in page.words


async def test_a_preview_keeps_nothing(desk: AnnouncingSite) -> None:
    await desk.follow("telegram:1")
    page = await write(await desk.editor(), do="preview")
    assert page.status == 200
    assert "Går till 1 person: de som följer Boden" in page.words
    assert "<strong>Boden</strong>" in page.html
    assert await desk.kept() == []
    page = await write(await desk.editor(), sv='<a href="https://a.se">a</a>', do="preview")
    assert '<a target="_blank" href="https://a.se"' in page.html


async def test_a_preview_of_a_correction_of_nothing_is_not_found(desk: AnnouncingSite) -> None:
    fields = {"sv": "Hej", "en": "Hello", "corrects": "4711"}
    page = await (await desk.editor()).post("/staff/meddelanden/forhandsvisning", fields)
    assert page.status == 404


async def test_in_swedish_only_english_readers_are_told_so(desk: AnnouncingSite) -> None:
    page = await write(await desk.editor(), en="", swedish_only="yes")
    assert page.status == 200
    assert "This announcement is in Swedish only." in page.words


async def test_two_who_edit_at_once_are_told_of_each_other(desk: AnnouncingSite) -> None:
    eva, bo = await desk.editor(), await desk.publisher()
    await write(eva)
    number = (await desk.latest()).id
    path = f"{PATH}/{number}/andra"
    await write(eva, path, version="1", sv="Eva skrev detta.")
    page = await write(bo, path, version="1", sv="Bo skrev detta.")
    assert page.status == 409
    assert "Någon annan har ändrat meddelandet" in page.words
    assert "Bo skrev detta." in page.html
    assert (await desk.latest()).content.sv == "Eva skrev detta."
    again = re.search(r'name="version" value="(\d+)"', page.html)
    assert again
    await write(bo, path, version=again[1], sv="Bo skrev detta.")
    assert (await desk.latest()).content.sv == "Bo skrev detta."


async def test_a_mended_form_still_knows_which_version_it_began_with(
    desk: AnnouncingSite,
) -> None:
    eva, bo = await desk.editor(), await desk.publisher()
    await write(eva)
    path = f"{PATH}/{(await desk.latest()).id}/andra"
    await write(eva, path, version="1", sv="Eva skrev detta.")
    page = await write(bo, path, version="1", sv="<b>Bo skrev detta.")
    assert page.status == 422
    assert 'name="version" value="1"' in page.html


async def test_the_form_is_filled_in_as_it_was_written(desk: AnnouncingSite) -> None:
    eva = await desk.editor()
    await write(
        eva,
        places="Skåne\nkontoret i Boden",
        phase="1",
        language="en",
        urgent="yes",
        when="at",
        send_at="2027-01-01T08:00",
        expires_at="2027-01-02T08:00",
    )
    kept = await desk.latest()
    page = await eva.get(f"{PATH}/{kept.id}/andra")
    for there in (
        'value="county:12" checked',
        'value="office:boden" checked',
        'name="phase" value="1" checked',
        '<option value="en" selected',
        'name="urgent" value="yes" checked',
        'value="2027-01-01T08:00"',
        'value="2027-01-02T08:00"',
    ):
        assert there in page.html


async def test_a_session_that_ends_in_mid_form_loses_nothing(desk: AnnouncingSite) -> None:
    eva = await desk.editor()
    (_, session) = (await desk.site.office.staff.sessions())[0]
    await desk.site.office.staff.end(session.id, COMMAND_LINE)
    page = await write(eva)
    assert page.status == 401
    assert "Kontoret i &lt;b&gt;Boden&lt;/b&gt; har stängt i dag." in page.html
    assert f'action="{NEW}"' in page.html
    assert await desk.kept() == []


async def test_the_script_is_told_lengths_recipients_and_places(desk: AnnouncingSite) -> None:
    await desk.follow("telegram:1", "telegram:2")
    eva = await desk.editor()
    page = await write(eva, f"{PATH}/forhandsvisning", sv="<b>å👍</b>")
    assert '"lengths": {"sv": 3, "en": 36}' in page.html
    page = await write(eva, f"{PATH}/mottagare")
    assert "till 2 personer" in page.html
    page = await eva.get(f"{PATH}/platser?q=bod")
    assert '"value": "municipality:2582"' in page.html
    assert '"value": "office:boden"' in page.html
    assert '"places": []' in (await eva.get(f"{PATH}/platser?q=")).html


async def test_what_is_written_never_becomes_a_script(desk: AnnouncingSite) -> None:
    evil = (
        '<script>alert(1)</script><a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)>'
    )
    eva = await desk.editor()
    for page in (
        await write(eva, sv=evil, places=evil, place=evil, do="draft"),
        await write(eva, sv=evil, do="draft"),
        await eva.get(PATH),
    ):
        assert "<script>alert" not in page.html
        assert "<img src=x" not in page.html
        assert 'href="javascript' not in page.html
