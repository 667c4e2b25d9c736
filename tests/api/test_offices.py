"""Offices by a program: read, changed where one has seen them, and never silently overwritten."""

import asyncio
from copy import deepcopy
from typing import Any

import pytest

from tests.api.site import ApiSite, Program, api_site
from tests.register.builders import SOURCE
from tests.talk.talker import seed_register

NEWS = {"url": SOURCE["source_url"], "title": SOURCE["source_title"], "published": "2026-11-20"}
OPENS = {"kind": "planned_opening", "date": "2027-03-01", "source": NEWS}


def claim(**changes: Any) -> dict[str, Any]:
    return deepcopy(OPENS) | changes


async def seen(program: Program, office: str = "boden") -> tuple[dict[str, Any], str]:
    """The office and its tag."""
    answer = await program.get(f"/offices/{office}")
    assert answer.status == 200
    return answer.body, answer.headers["ETag"]


async def test_offices_are_read_one_and_all(site: ApiSite) -> None:
    program = await site.program("read")
    answer = await program.get("/offices")
    assert [each["id"] for each in answer.body["offices"]] == ["boden", "kiruna"]
    office, tag = await seen(program)
    assert office == answer.body["offices"][0]
    assert office["state"]["status"] == "unknown"
    assert (await program.get("/offices/boden", If_None_Match=tag)).status == 304
    listed = answer.headers["ETag"]
    assert (await program.get("/offices", If_None_Match=f'"x", {listed}')).status == 304
    some = await program.get("/offices?municipality=2584")
    assert [each["id"] for each in some.body["offices"]] == ["kiruna"]
    assert (await program.get("/offices?municipality=0000")).status == 422
    assert (await program.get("/offices/nowhere")).body["type"] == "/api/v1/#not-found"


async def test_what_is_read_can_be_sent_back_and_changes_nothing(site: ApiSite) -> None:
    program = await site.program("register")
    office, tag = await seen(program)
    answer = await program.put("/offices/boden", office, If_Match=tag)
    assert (answer.status, answer.body, answer.headers["ETag"]) == (200, office, tag)
    assert await site.rows("SELECT version FROM register_version") == [(1,)]


async def test_facts_hours_days_and_claims_are_changed_together(site: ApiSite) -> None:
    program = await site.program("register")
    office, tag = await seen(program)
    office |= {
        "address": "Storgatan 1",
        "agencies": ["FK", "PM"],
        "hours": {
            "week": [
                {"weekday": 0, "opens": "10:00", "closes": "12:00"},
                {"weekday": 0, "opens": "13:00", "closes": "16:00"},
            ],
            "source_url": "https://example.se/tider",
            "published": "2026-11-20",
        },
        "special_days": [{"day": "2026-12-24", "note_sv": "Julafton", "note_en": "Christmas Eve"}],
        "claims": [*office["claims"], claim()],
    }
    answer = await program.put("/offices/boden", office, If_Match=tag)
    assert answer.status == 200, answer.raw
    now, new_tag = await seen(program)
    assert (answer.body, answer.headers["ETag"]) == (now, new_tag)
    assert (now["address"], now["agencies"]) == ("Storgatan 1", ["FK", "PM"])
    assert now["hours"] == office["hours"]
    assert now["special_days"][0]["opens"] is None
    assert now["claims"][-1]["date"] == "2027-03-01"
    assert now["state"]["status"] == "planned"
    told = await site.rows("SELECT name, door, action, subject FROM audit ORDER BY id DESC LIMIT 1")
    assert told == [("portal", "api", "register.edited", "office:boden")]

    kept = {k: v for k, v in now.items() if k not in {"hours", "special_days", "claims", "state"}}
    answer = await program.put("/offices/boden", kept | {"address": None}, If_Match=new_tag)
    assert answer.body["hours"] == office["hours"]
    assert (answer.body["claims"], answer.body["address"]) == (now["claims"], None)
    tag = answer.headers["ETag"]
    answer = await program.put("/offices/boden", kept | {"hours": None}, If_Match=tag)
    assert answer.body["hours"] is None


async def test_what_has_not_been_seen_is_not_changed(site: ApiSite) -> None:
    program = await site.program("register")
    office, tag = await seen(program)
    assert (await program.put("/offices/boden", office)).status == 428
    for match in ('"other"', f"W/{tag}", "", "x"):
        answer = await program.put("/offices/boden", office, If_Match=match)
        assert (answer.status, answer.body["type"]) == (412, "/api/v1/#changed")
    answer = await program.put("/offices/boden", office, If_None_Match="*")
    assert answer.status == 412
    assert (await program.put("/offices/nowhere", office, If_Match="*")).status == 422
    body = {k: v for k, v in office.items() if k != "id"}
    assert (await program.put("/offices/nowhere", body, If_Match="*")).status == 412

    changed = await program.put("/offices/boden", office | {"address": "A 1"}, If_Match=tag)
    assert changed.status == 200
    answer = await program.put("/offices/boden", office | {"address": "B 2"}, If_Match=tag)
    assert answer.status == 412
    assert (await seen(program))[0]["address"] == "A 1"


async def test_two_programs_at_once_change_one_after_the_other(site: ApiSite) -> None:
    program = await site.program("register")
    office, tag = await seen(program)
    puts = (
        program.put("/offices/boden", office | {"address": f"Gatan {n}"}, If_Match=tag)
        for n in range(6)
    )
    answers = await asyncio.gather(*puts)
    done = [answer for answer in answers if answer.status == 200]
    assert {answer.status for answer in answers} == {200, 412}
    assert len(done) == 1
    assert (await seen(program))[0]["address"] == done[0].body["address"]


async def test_other_offices_do_not_stand_in_the_way(site: ApiSite) -> None:
    program = await site.program("register")
    boden, boden_tag = await seen(program)
    kiruna, kiruna_tag = await seen(program, "kiruna")
    for office, tag in ((boden, boden_tag), (kiruna, kiruna_tag)):
        path = f"/offices/{office['id']}"
        answer = await program.put(path, office | {"address": "Ny gata 1"}, If_Match=tag)
        assert answer.status == 200


async def test_a_new_office_is_added_where_there_is_none(site: ApiSite) -> None:
    program = await site.program("register")
    body = {
        "name": "Servicekontor Jokkmokk",
        "municipality": "2510",
        "position": {"lat": 66.6069, "lon": 19.8229},
        "agencies": ["FK"],
        "claims": [claim()],
    }
    answer = await program.put("/offices/jokkmokk", body, If_None_Match="*")
    assert answer.status == 201, answer.raw
    assert (answer.body["id"], answer.body["state"]["date"]) == ("jokkmokk", "2027-03-01")
    again = await program.put("/offices/jokkmokk", body, If_None_Match="*")
    assert again.status == 412
    without = {k: v for k, v in body.items() if k != "claims"} | {"name": "Servicekontor Kalix"}
    answer = await program.put("/offices/kalix", without, If_None_Match="*")
    assert list(answer.faults) == ["#/claims"]
    for odd in ("Kalix", "-kalix", "k" * 41, "k%C3%A4lix"):
        answer = await program.put(f"/offices/{odd}", body, If_None_Match="*")
        assert answer.status == 422
    answer = await program.put("/offices/jokkmokk-2", body, If_None_Match="*")
    assert list(answer.faults) == ["#/name"]


async def test_a_claim_is_never_changed(site: ApiSite) -> None:
    program = await site.program("register")
    office, tag = await seen(program)
    added = await program.put("/offices/boden", office | {"claims": [claim()]}, If_Match=tag)
    (kept,) = added.body["claims"]
    tag = added.headers["ETag"]
    for change in ({"date": "2027-04-01"}, {"confidence": "low"}, {"id": 999}):
        body = office | {"claims": [kept | change]}
        answer = await program.put("/offices/boden", body, If_Match=tag)
        assert list(answer.faults) == ["#/claims/0"]
    right = claim(date="2027-04-01", corrects=kept["id"])
    answer = await program.put("/offices/boden", office | {"claims": [right]}, If_Match=tag)
    assert [each["date"] for each in answer.body["claims"]] == ["2027-03-01", "2027-04-01"]
    assert answer.body["state"]["date"] == "2027-04-01"


async def test_an_office_becomes_part_of_another(lite: ApiSite) -> None:
    program = await lite.program("register")
    office, tag = await seen(program)
    closing = claim(kind="planned_closing", date="2027-01-31", detail="merged:kiruna")
    body = office | {"claims": [closing]}
    answer = await program.put("/offices/boden", body, If_Match=tag)
    assert answer.body["claims"][-1]["detail"] == "merged:kiruna"
    _, tag = await seen(program)
    nowhere = claim(kind="closed", date="2026-10-01", detail="merged:nowhere")
    answer = await program.put("/offices/boden", office | {"claims": [nowhere]}, If_Match=tag)
    assert (answer.status, list(answer.faults)) == (422, ["#/claims"])


def week(*stretches: tuple[str, str], url: str = "https://example.se") -> dict[str, Any]:
    """Monday's stretches."""
    return {
        "source_url": url,
        "week": [{"weekday": 0, "opens": opens, "closes": closes} for opens, closes in stretches],
    }


def sourced(**changes: str) -> list[dict[str, Any]]:
    return [claim(source=NEWS | changes)]


CHRISTMAS = {"day": "2026-12-24", "opens": "12:00", "closes": "10:00"}
WRONG = [
    ({"id": "kiruna"}, ["#/id"]),
    ({"name": "x\ny"}, ["#/name"]),
    ({"municipality": "0000"}, ["#/municipality"]),
    ({"position": {"lat": 1, "lon": 20}}, ["#/position/lat"]),
    ({"agencies": []}, ["#/agencies"]),
    ({"agencies": ["XX"]}, ["#/agencies/0"]),
    ({"programme_phase": 3}, ["#/programme_phase"]),
    ({"claims": [claim(date="2027-02-30")]}, ["#/claims/0/date"]),
    ({"claims": sourced(url="javascript:alert(1)")}, ["#/claims/0/source/url"]),
    ({"claims": sourced(published="2027-01-01")}, ["#/claims/0/source/published"]),
    ({"claims": [claim(detail="x"), claim(date="1800")]}, ["#/claims/0/detail", "#/claims/1/date"]),
    ({"claims": [claim(corrects=77)]}, ["#/claims"]),
    ({"special_days": [{"day": "2020-01-01"}]}, ["#/special_days/0/day"]),
    ({"special_days": [CHRISTMAS]}, ["#/special_days/0/closes"]),
    ({"hours": week(("09:00", "12:00"), ("11:00", "13:00"))}, ["#/hours/week/1/opens"]),
    ({"hours": week(("25:00", "12:00"), url="")}, ["#/hours/source_url", "#/hours/week/0/opens"]),
    ({"unknown": 1}, ["#/unknown"]),
]


@pytest.mark.parametrize(("change", "pointers"), WRONG)
async def test_every_fault_is_told_at_its_field(
    lite: ApiSite, change: dict[str, Any], pointers: list[str]
) -> None:
    program = await lite.program("register")
    office, tag = await seen(program)
    answer = await program.put("/offices/boden", office | change, If_Match=tag)
    assert answer.status == 422
    assert sorted(answer.faults) == pointers
    assert (await seen(program))[1] == tag


async def test_several_are_changed_together_or_not_at_all(site: ApiSite) -> None:
    program = await site.program("register")
    listed = await program.get("/offices")
    body, tag = listed.body, listed.headers["ETag"]
    assert (await program.put("/offices", body)).status == 428
    for office in body["offices"]:
        office["address"] = "Gemensamma gatan 1"
    answer = await program.put("/offices", body, If_Match=tag)
    assert answer.status == 200, answer.raw
    assert {each["address"] for each in answer.body["offices"]} == {"Gemensamma gatan 1"}
    assert answer.headers["ETag"] == (await program.get("/offices")).headers["ETag"]
    assert (await program.put("/offices", body, If_Match=tag)).status == 412

    tag = answer.headers["ETag"]
    body["offices"][0]["address"] = "Annan gata 2"
    body["offices"][1] |= {"municipality": "0000", "claims": [claim(detail="x")]}
    answer = await program.put("/offices", body, If_Match=tag)
    assert sorted(answer.faults) == ["#/offices/1/claims/0/detail", "#/offices/1/municipality"]
    twice = {"offices": [body["offices"][0]] * 2}
    answer = await program.put("/offices", twice, If_Match=tag)
    assert list(answer.faults) == ["#/offices/1/id"]
    assert (await seen(program))[0]["address"] == "Gemensamma gatan 1"


async def test_the_whole_seed_can_be_read_and_sent_back(sqlite_url: str) -> None:
    async with api_site(sqlite_url, seed_register()) as site:
        program = await site.program("register")
        listed = await program.get("/offices")
        assert len(listed.body["offices"]) == 77
        answer = await program.put("/offices", listed.body, If_Match=listed.headers["ETag"])
        assert answer.status == 200, answer.raw[:500]
        assert answer.body == listed.body
