"""Files of staff into the register: what counts, what is refused, and all or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import RegisterChangedError, SeedError
from bot.offices.changes import Added, Changed, Part, Removed, changes
from bot.offices.model import Register
from bot.register.auditing import IMPORTED, Signature
from bot.staff.model import COMMAND_LINE
from data.register_apply import apply
from data.register_import import Entering, with_files
from data.register_store import SqlRegisterStore
from data.register_write import write_register
from data.seed_load import load_seed
from tests.alerts.conftest import SEED, municipalities, register
from tests.alerts.herald import at
from tests.offices.builders import day

__all__ = ["municipalities", "register"]

CLAIMS = "office_id,kind,date,precision,confidence,detail,published,source_url,source_title"
OFFICES = (
    "id,name,municipality_code,locality,address,lat,lon,position_of,agencies,id_card,"
    "programme_phase,socially_vulnerable_area"
)
HOURS = "office_id,weekday,opens,closes,source_url,published"
EARLIER = "office_id,until,weekday,opens,closes,source_url,published"
BEFORE = "boden,2026-11-25,monday,10:00,15:00,https://a.se,2026-11-01"
DAYS = "office_id,date,opens,closes,note_sv,note_en"
ENTERED = "2026-11-25"
BY = Signature(COMMAND_LINE, at("2026-11-25 12:00"), IMPORTED)


@pytest.fixture
def enter(register: Register, municipalities: frozenset[str], tmp_path: Path):
    names = iter(range(100))

    def with_rows(*tables: tuple[str, ...], to: Register = register) -> Register:
        files = [tmp_path / f"fil{next(names)}.csv" for _ in tables]
        for file, rows in zip(files, tables, strict=True):
            file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return with_files(to, files, Entering(day(ENTERED), municipalities))

    return with_rows


def opened(office: str = "ludvika", published: str = "2026-10-01", more: str = "") -> str:
    return f"{office},opened,2026-09-28,day,high,,{published},https://a.se,{more}"


def test_a_new_claim_gets_the_next_number_and_the_day_it_was_entered(enter, register):
    (added,) = changes(register, enter((CLAIMS, opened())))
    assert isinstance(added, Added)
    assert (added.key, added.value.office_id) == ("124", "ludvika")
    assert added.value.known_from == day("2026-10-01")
    assert added.value.recorded == day(ENTERED)


def test_what_is_published_and_entered_on_one_day_needs_no_second_day(enter, register):
    (added,) = changes(register, enter((CLAIMS, opened(published=ENTERED))))
    assert added.value.recorded is None


def test_entering_the_same_again_changes_nothing(enter, register):
    once = enter((CLAIMS, opened()))
    assert changes(once, enter((CLAIMS, opened()), to=once)) == ()
    seed = "boden,opened,2023-06,month,medium,,2023-06-20,https://nsd.se/ledare/artikel/"
    seed += "aven-kalix-behover-battre-statlig-service/r40z4n9j,"
    seed += '"Även Kalix behöver bättre statlig service (NSD, ledare)"'
    assert changes(register, enter((CLAIMS, seed))) == ()


def test_a_correction_names_what_it_corrects(enter, register):
    right = "boden,opened,2023-06-12,day,high,,2026-11-24,https://a.se,,6"
    (added,) = changes(register, enter((f"{CLAIMS},corrects", right)))
    assert added.value.corrects == 6


def test_an_office_and_its_claim_come_together_in_any_order(enter, register):
    office = "kalix,Servicekontor Kalix,2514,Kalix,,65.85,23.15,locality,FK|SKV,unknown,,"
    found = changes(register, enter((CLAIMS, opened("kalix")), (OFFICES, office)))
    assert [(change.part, change.key) for change in found] == [
        (Part.OFFICE, "kalix"),
        (Part.CLAIM, "124"),
    ]


def test_what_a_file_does_not_mention_stays(enter, register):
    office = "boden,Servicekontor Boden,2582,Boden,Kungsgatan 1,65.82,21.69,door,FK,yes,1,"
    (change,) = changes(register, enter((OFFICES, office)))
    assert isinstance(change, Changed)
    assert change.key == "boden"
    assert "address" in [field.field for field in change.fields]


def test_hours_take_the_place_of_all_hours_of_the_office(enter):
    monday, friday = (
        f"boden,{weekday},10:00,15:00,https://a.se,2026-11-01" for weekday in ("monday", "friday")
    )
    first = enter((HOURS, monday, friday))
    assert {hours.changed for hours in first.hours["boden"]} == {None}
    then = enter((HOURS, monday), to=first)
    assert [hours.changed for hours in then.hours["boden"]] == [day(ENTERED)]
    assert [c.key for c in changes(first, then) if isinstance(c, Removed)] == ["boden 4 10:00"]
    other_source = monday.replace("https://a.se", "https://b.se")
    same = enter((HOURS, other_source), to=then)
    assert [hours.changed for hours in same.hours["boden"]] == [day(ENTERED)]
    assert enter((HOURS, other_source, friday), to=first).hours["boden"][0].changed is None


@pytest.mark.parametrize(
    ("rows", "field", "value"),
    [
        ((CLAIMS, opened(), opened("nowhere")), "office_id", "nowhere"),
        ((CLAIMS, opened(), opened()), "office_id", "ludvika"),
        ((CLAIMS, opened("")), "office_id", ""),
        ((f"{CLAIMS},id", opened(more=",6")), "id", "6"),
        ((f"{CLAIMS},corrects", opened(more=",4711")), "corrects", "4711"),
        ((f"{CLAIMS},corrects", opened(more=",6")), "corrects", "6"),
        ((OFFICES, "x,X,9999,X,,65,22,door,FK,yes,,"), "municipality_code", "9999"),
        ((HOURS, "boden,monday,10:00,09:00,https://a.se,2026-11-01"), "closes", "09:00"),
        ((f"{EARLIER},number", f"{BEFORE},x"), "number", "x"),
        ((f"{EARLIER},number", f"{BEFORE},-1"), "number", "-1"),
        ((EARLIER, BEFORE, BEFORE), "opens", "10:00"),
        ((EARLIER, BEFORE.replace("-25", "-31")), "until", "2026-11-31"),
        ((DAYS, "boden,2026-02-30,,,,"), "date", "2026-02-30"),
        (("office_id,kind,date", "boden,opened,2026"), "precision", ""),
        (("namn,ort", "Boden,Boden"), "", ""),
    ],
)
def test_a_bad_row_is_named(enter, rows, field, value):
    with pytest.raises(SeedError) as refused:
        enter(rows)
    error = refused.value
    assert error.value == value
    assert error.field == field or not field
    assert error.row == (1 if field in ("precision", "") else len(rows))


@pytest.mark.parametrize("raw", ["Åre;Ö".encode("latin-1"), b"", b"a,b\n\x00\n"])
def test_a_file_that_is_none_is_refused(register, municipalities, tmp_path, raw):
    file = tmp_path / "fil.csv"
    file.write_bytes(raw)
    with pytest.raises(SeedError, match=r"fil\.csv"):
        with_files(register, [file], Entering(day(ENTERED), municipalities))


async def test_a_change_is_stored_whole(engine: AsyncEngine, enter, register, tmp_path) -> None:
    await load_seed(engine, register)
    before = await SqlRegisterStore(engine).load()
    office = "kalix,Servicekontor Kalix,2514,Kalix,,65.85,23.15,locality,FK|SKV,unknown,,"
    monday = "boden,monday,10:00,15:00,https://a.se,2026-11-01"
    special = "boden,2026-12-30,,,Stängt,Closed"
    agency = "FK,Försäkringskassan,FK,0771-524 524,https://www.fk.se/"
    after = enter(
        (CLAIMS, opened("kalix")),
        (OFFICES, office),
        (HOURS, monday),
        (DAYS, special),
        ("code,name_sv,name_en,phone,url", agency),
        to=before,
    )
    assert await apply(engine, before, after, BY) == before.version + 1
    stored = await SqlRegisterStore(engine).load()
    assert changes(after, stored) == ()
    assert [s.key for s in stored.services] == [s.key for s in before.services]
    again = enter((HOURS, monday.replace("monday", "friday")), to=stored)
    await apply(engine, stored, again, BY)
    kept = await SqlRegisterStore(engine).load()
    assert changes(again, kept) == ()
    assert [earlier.until for earlier in kept.earlier_hours["boden"]] == [day(ENTERED)]
    assert await apply(engine, stored, stored, BY) == stored.version


async def test_who_comes_second_changes_nothing(engine: AsyncEngine, enter, register) -> None:
    await load_seed(engine, register)
    before = await SqlRegisterStore(engine).load()
    await apply(engine, before, enter((CLAIMS, opened()), to=before), BY)
    with pytest.raises(RegisterChangedError):
        await apply(engine, before, enter((CLAIMS, opened("boden")), to=before), BY)
    stored = await SqlRegisterStore(engine).load()
    assert len(stored.claims["boden"]) == len(before.claims["boden"])


async def test_what_the_database_refuses_leaves_all_as_it_was(
    engine: AsyncEngine, enter, register
) -> None:
    await load_seed(engine, register)
    before = await SqlRegisterStore(engine).load()
    nameless = {**before.offices, "boden": replace(before.offices["boden"], name=None)}
    after = replace(enter((CLAIMS, opened()), to=before), offices=nameless)
    with pytest.raises(Exception, match=r"(?i)null"):
        await apply(engine, before, after, BY)
    assert await SqlRegisterStore(engine).load() == before


async def test_the_stored_register_is_written_as_the_seed(
    engine: AsyncEngine, register, tmp_path
) -> None:
    await load_seed(engine, register)
    write_register(await SqlRegisterStore(engine).load(), tmp_path / "out")
    for file in sorted((tmp_path / "out").iterdir()):
        assert file.read_bytes() == (SEED / file.name).read_bytes(), file.name
