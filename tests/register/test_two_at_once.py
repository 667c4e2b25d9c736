"""Several who edit at once, on each database: nobody overwrites unseen, and nothing is lost."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.alerts.model import NoticeKind, Scope, ScopeKind
from bot.errors import RegisterChangedError
from bot.register.auditing import EDITED, FieldWas, Signature
from bot.register.editing import OfficeChangedError
from bot.register.edits import Edit
from bot.register.forms import claim, facts
from bot.talk.model import Language
from bot.talk.plain import plain_text
from bot.texts import Texts
from tests.offices.builders import claim as a_stored_claim
from tests.register.builders import CODES, TODAY, a_claim, facts_of, register
from tests.register.desk import ANNA, BO, NOON, Desk, open_desk

OPEN = a_stored_claim("opened", "2023-06", "2023-06-12", number=7)


@pytest.fixture
async def desk(database_url: str) -> AsyncIterator[Desk]:
    async with open_desk(database_url, register(OPEN)) as opened:
        yield opened


def at_address(address: str, office: str = "boden") -> Edit:
    now = register()
    before = facts_of(now, office)
    return facts.edit(before | {"address": address}, before, now.offices[office], CODES)


async def test_an_edit_is_kept_with_who_made_it(desk: Desk) -> None:
    version = await desk.does(at_address("Storgatan 1"))
    assert version == 2
    assert (await desk.register()).offices["boden"].address == "Storgatan 1"
    assert await desk.audit() == [("Anna", "register.edited", "office:boden")]


async def test_what_is_so_already_is_left_so(desk: Desk) -> None:
    first = await desk.version()
    await desk.does(at_address("Storgatan 1"))
    assert await desk.does(at_address("Storgatan 1"), version=first) == 2
    assert len(await desk.audit()) == 1


async def test_the_second_is_told_who_changed_what_since(desk: Desk) -> None:
    read = await desk.version()
    await desk.does(at_address("Storgatan 1"))
    await desk.does(claim.edit(a_claim("opened", "2023-06-12"), "boden", TODAY), BO)
    with pytest.raises(OfficeChangedError) as told:
        await desk.does(at_address("Kungsgatan 5"), BO, version=read)
    first, second = told.value.by
    assert (first.name, first.at, first.fields) == (
        "Anna",
        NOON,
        (FieldWas("address", "", "Storgatan 1"),),
    )
    assert [each.field for each in second.fields] == ["claim 8"]
    assert (await desk.register()).offices["boden"].address == "Storgatan 1"

    await desk.does(at_address("Kungsgatan 5"), BO, version=told.value.version)
    assert (await desk.register()).offices["boden"].address == "Kungsgatan 5"


async def test_two_who_edit_different_offices_do_not_disturb_each_other(desk: Desk) -> None:
    read = await desk.version()
    await desk.does(claim.edit(a_claim(), "boden", TODAY), version=read)
    await desk.does(claim.edit(a_claim(), "kiruna", TODAY), BO, version=read)
    claims = (await desk.register()).claims
    assert [c.id for its in claims.values() for c in its] == [7, 8, 9]


async def test_in_a_race_each_claim_gets_its_own_number_and_none_is_lost(
    database_url: str, desk: Desk
) -> None:
    read = await desk.version()
    async with open_desk(database_url, register(OPEN)) as other, asyncio.TaskGroup() as group:
        for place, (its, office) in enumerate([(desk, "boden"), (other, "kiruna")] * 4):
            told = a_claim(when=f"2027-0{place + 1}-01")
            edit = claim.edit(told, office, TODAY)
            group.create_task(until_done(its, edit, read))
    claims = (await desk.register()).claims
    assert sorted(c.id for its in claims.values() for c in its) == list(range(7, 16))
    assert [len(claims["boden"]), len(claims["kiruna"])] == [5, 4]
    assert len(await desk.audit()) == 8
    assert await desk.version() == 9


async def until_done(desk: Desk, edit: Edit, version: int) -> None:
    """As one who reads what others changed and says each time that the edit still stands."""
    while True:
        try:
            await desk.does(edit, version=version)
        except OfficeChangedError as told:
            version = told.version
        except RegisterChangedError:
            continue
        else:
            return


async def test_of_two_who_change_one_office_at_once_one_is_told(
    database_url: str, desk: Desk
) -> None:
    read = await desk.version()
    async with open_desk(database_url, register(OPEN)) as other:
        edits = (desk.does(at_address("A"), version=read), other.does(at_address("B"), BO, read))
        done = await asyncio.gather(*edits, return_exceptions=True)
    assert sorted(type(each).__name__ for each in done) == ["OfficeChangedError", "int"]


async def test_an_edit_whose_trace_cannot_be_kept_is_not_made(desk: Desk) -> None:
    before = await desk.register()
    after = at_address("Storgatan 1").on(before, TODAY)
    nameless = Signature(ANNA, None, EDITED)  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r"(?i)null"):
        await desk.stored.apply(before, after, nameless)
    assert await desk.register() == before


async def test_what_is_foreseen_is_whom_it_alerts_and_with_which_words(desk: Desk) -> None:
    await desk.follow(Scope(ScopeKind.MUNICIPALITY, "2582"), Scope(ScopeKind.SWEDEN))
    await desk.follow(Scope(ScopeKind.OFFICE, "boden"))
    await desk.follow(Scope(ScopeKind.OFFICE, "kiruna"))
    closing = a_claim("planned_closing", "2027-01-31")
    foreseen = await desk.editor.foresee(claim.edit(closing, "boden", TODAY))
    (alert,) = foreseen.alerts
    assert ([n.key.kind for n in alert.notices], alert.people) == ([NoticeKind.CLOSING_PLANNED], 2)
    texts = Texts.load(strict=True)
    for language, word in ((Language.SV, "31 januari 2027"), (Language.EN, "31 January 2027")):
        words = plain_text(alert.words(foreseen.after, language), texts)
        assert word in words
        assert "www.statenssc.se" in words or "statenssc.se" in words
    assert await desk.register() == foreseen.before


@pytest.mark.parametrize("fields", [{"confidence": "low"}, {"date": "2020-01-01"}])
async def test_what_alerts_nobody_is_foreseen_so(desk: Desk, fields: dict[str, str]) -> None:
    await desk.follow(Scope(ScopeKind.SWEDEN))
    told = a_claim("planned_closing") | fields
    assert (await desk.editor.foresee(claim.edit(told, "boden", TODAY))).alerts == ()
