"""Announcements by a program: submitted, followed, refused with every fault at its field."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.announcements.model import State
from bot.staff.idempotency import ABANDONED, KEPT, Key
from tests.announcements.builders import BO
from tests.api.site import IN_BODEN, TELLING, ApiSite, announcement, api_site


async def test_what_is_submitted_waits_for_approval(site: ApiSite) -> None:
    program = await site.program("announcements")
    answer = await program.post("/announcements", announcement(urgent=True))
    assert answer.status == 201
    number = answer.body["id"]
    assert answer.body == {"id": number, "status": "submitted", "recipients": 0}
    assert answer.headers["Location"] == f"/api/v1/announcements/{number}"

    kept = await site.bureau.announcements.announcement(number)
    assert (kept.state, kept.content.urgent, kept.content.sv) == (
        State.SUBMITTED,
        True,
        TELLING["sv"],
    )
    assert kept.written_by.name == "portal"
    approved = await site.bureau.announcements.approve(BO, number, kept.version)
    assert approved.state is State.APPROVED
    shown = await program.get(f"/announcements/{number}")
    assert (shown.status, shown.body["status"]) == (200, "approved")
    assert shown.body["text"] == TELLING
    assert shown.body["deliveries"] == {
        "waiting": 0,
        "delivered": 0,
        "failed": 0,
        "cancelled": 0,
    }


async def test_an_office_of_one_needs_no_approval(sqlite_url: str) -> None:
    async with api_site(sqlite_url, require_approval=False) as site:
        program = await site.program("announcements")
        answer = await program.post("/announcements", announcement())
        assert (answer.status, answer.body["status"]) == (201, "approved")


@pytest.mark.parametrize(
    "audience",
    [
        {"everyone": True},
        {"everyone": True, "language": "en"},
        {"counties": ["25"], "offices": ["boden"], "language": "sv"},
        {"phases": [1]},
    ],
)
async def test_every_audience_can_be_told(lite: ApiSite, audience: dict[str, Any]) -> None:
    program = await lite.program("announcements")
    answer = await program.post("/announcements", announcement(audience=audience))
    assert answer.status == 201
    shown = await program.get(f"/announcements/{answer.body['id']}")
    assert {k: shown.body["audience"][k] for k in audience} == audience


async def test_swedish_alone_must_be_said_to_be_meant(lite: ApiSite) -> None:
    program = await lite.program("announcements")
    swedish = {"sv": TELLING["sv"]}
    answer = await program.post("/announcements", announcement(text=swedish))
    assert answer.faults == {
        "#/text/en": "The English text is missing. Write text.en, or set swedish_only to true."
    }
    answer = await program.post("/announcements", announcement(text=swedish, swedish_only=True))
    assert answer.status == 201
    both = await program.post("/announcements", announcement(swedish_only=True))
    assert list(both.faults) == ["#/swedish_only"]


async def test_a_time_is_kept_to(lite: ApiSite) -> None:
    program = await lite.program("announcements")
    times = {"send_at": "2026-12-01T08:30:00+01:00", "expires_at": "2026-12-02T08:00:00Z"}
    answer = await program.post("/announcements", announcement(**times))
    shown = await program.get(f"/announcements/{answer.body['id']}")
    assert shown.body["send_at"] == "2026-12-01T07:30:00Z"
    assert shown.body["expires_at"] == "2026-12-02T08:00:00Z"


WRONG = [
    ({}, ["#/text", "#/audience"]),
    ([], ["#"]),
    (None, ["#"]),
    (announcement(audience={}), ["#/audience"]),
    (announcement(audience={"everyone": False}), ["#/audience/everyone"]),
    (announcement(audience={"everyone": True, "counties": ["25"]}), ["#/audience/counties"]),
    (announcement(audience={"municipalities": ["25820"]}), ["#/audience/municipalities/0"]),
    (announcement(audience={"municipalities": ["9999"]}), ["#/audience"]),
    (announcement(audience={"municipalities": ["٢٥٨٢"]}), ["#/audience/municipalities/0"]),
    (announcement(audience={"municipalities": "2582"}), ["#/audience/municipalities"]),
    (announcement(audience={"language": "fi", "counties": ["25"]}), ["#/audience/language"]),
    (announcement(audience=7), ["#/audience"]),
    (announcement(urgent="yes"), ["#/urgent"]),
    (announcement(send_at="2026-12-01"), ["#/send_at"]),
    (announcement(send_at="2026-12-01T08:30:00"), ["#/send_at"]),
    (announcement(send_at="0001-01-01T00:00:00+14:00"), ["#/send_at"]),
    (announcement(send_at=1764500000), ["#/send_at"]),
    (announcement(send_at="2020-01-01T00:00:00Z"), ["#/send_at"]),
    (announcement(expires_at="2020-01-01T00:00:00Z"), ["#/expires_at"]),
    (announcement(text={"sv": "<b>x", "en": "x"}), ["#/text/sv"]),
    (announcement(text={"sv": "x" * 5000, "en": "x"}), ["#/text/sv"]),
    (announcement(text={"sv": "x" * 20_001, "en": "x"}), ["#/text/sv"]),
    (announcement(text={"sv": "<script>x</script>", "en": "x"}), ["#/text/sv"]),
    (announcement(text={"sv": "", "en": "x"}), ["#/text/sv"]),
    (announcement(**{"a/b~c": 1}), ["#/a~1b~0c"]),
]


@pytest.mark.parametrize(("body", "pointers"), WRONG)
async def test_every_fault_is_told_at_its_field(
    lite: ApiSite, body: Any, pointers: list[str]
) -> None:
    program = await lite.program("announcements")
    raw = b"null" if body is None else body
    answer = await program.post("/announcements", raw)
    assert answer.status == 422
    assert answer.headers["Content-Type"] == "application/problem+json; charset=utf-8"
    assert answer.body["type"] == "/api/v1/#faulty"
    assert sorted(answer.faults) == sorted(pointers)
    assert await lite.rows("SELECT count(*) FROM announcements") == [(0,)]


async def test_markup_is_told_by_line_and_column(lite: ApiSite) -> None:
    program = await lite.program("announcements")
    body = announcement(text={"sv": "rad ett\n<b>två", "en": "x"})
    answer = await program.post("/announcements", body)
    (fault,) = answer.body["errors"]
    assert (fault["line"], fault["column"]) == (2, 1)


async def test_problems_are_told_in_the_callers_language(lite: ApiSite) -> None:
    program = await lite.program("announcements", language="sv-SE,sv;q=0.9,en;q=0.5")
    answer = await program.post("/announcements", announcement(urgent=1))
    assert answer.body["title"] == "Något går inte att använda"
    assert answer.faults == {"#/urgent": "Skriv true eller false."}
    assert answer.headers["Content-Language"] == "sv"


async def test_what_is_not_there_is_told(lite: ApiSite) -> None:
    program = await lite.program("read")
    for number in ("7", "x", "0", "-1", "9" * 30, "%D9%A7"):
        answer = await program.get(f"/announcements/{number}")
        assert (answer.status, answer.body["type"]) == (404, "/api/v1/#not-found"), number


async def test_a_draft_of_staff_can_be_looked_at(lite: ApiSite) -> None:
    from bot.announcements.model import Content

    draft = await lite.bureau.announcements.write(BO, Content())
    shown = await (await lite.program("read")).get(f"/announcements/{draft.id}")
    assert (shown.status, shown.body["status"], shown.body["text"]["sv"]) == (200, "draft", "")


async def test_the_same_request_with_the_same_key_is_done_once(site: ApiSite) -> None:
    program = await site.program("announcements")
    first = await program.post("/announcements", announcement(), Idempotency_Key="a")
    again = await program.post("/announcements", announcement(), Idempotency_Key="a")
    assert (first.status, again.status, again.raw) == (201, 201, first.raw)
    assert again.headers["Location"] == first.headers["Location"]
    other = await program.post("/announcements", announcement(), Idempotency_Key="b")
    assert other.body["id"] != first.body["id"]
    assert await site.rows("SELECT count(*) FROM announcements") == [(2,)]


async def test_another_body_with_the_same_key_is_refused(site: ApiSite) -> None:
    program = await site.program("announcements")
    await program.post("/announcements", announcement(), Idempotency_Key="a")
    answer = await program.post("/announcements", announcement(urgent=True), Idempotency_Key="a")
    assert (answer.status, answer.body["type"]) == (422, "/api/v1/#key-reused")
    other = await site.program("announcements", name="other")
    answer = await other.post("/announcements", announcement(urgent=True), Idempotency_Key="a")
    assert answer.status == 201


async def test_what_was_refused_is_mended_with_the_same_key(lite: ApiSite) -> None:
    program = await lite.program("announcements")
    body = announcement(audience={})
    for _ in range(2):
        refused = await program.post("/announcements", body, Idempotency_Key="a")
        assert refused.body["type"] == "/api/v1/#faulty"
    answer = await program.post("/announcements", announcement(), Idempotency_Key="a")
    assert answer.status == 201


async def test_of_many_at_once_one_is_done(site: ApiSite) -> None:
    program = await site.program("announcements")
    posts = (program.post("/announcements", announcement(), Idempotency_Key="a") for _ in range(12))
    answers = await asyncio.gather(*posts)
    assert {answer.status for answer in answers} <= {201, 409}
    assert {answer.raw for answer in answers if answer.status == 201}.__len__() == 1
    assert await site.rows("SELECT count(*) FROM announcements") == [(1,)]


async def test_one_still_being_answered_is_told_so_until_it_is_given_up(site: ApiSite) -> None:
    program = await site.program("announcements")
    done = await program.post("/announcements", announcement(), Idempotency_Key="a")
    ((token, request),) = await site.rows("SELECT token_id, request FROM idempotency_keys")
    key = Key(token, "b", request)
    assert await site.keys.begin(key, site.clock.now()) is None
    answer = await program.post("/announcements", announcement(), Idempotency_Key="b")
    assert (answer.status, answer.headers["Retry-After"]) == (409, "1")

    site.clock.turn(ABANDONED + timedelta(seconds=1))
    answer = await program.post("/announcements", announcement(), Idempotency_Key="b")
    assert (answer.status, answer.body["id"] != done.body["id"]) == (201, True)


async def test_a_key_is_forgotten_after_a_day(site: ApiSite) -> None:
    program = await site.program("announcements")
    first = await program.post("/announcements", announcement(), Idempotency_Key="a")
    site.clock.turn(KEPT - timedelta(seconds=1))
    again = await program.post("/announcements", announcement(), Idempotency_Key="a")
    assert again.body == first.body
    site.clock.turn(timedelta(seconds=1))
    new = await program.post("/announcements", announcement(), Idempotency_Key="a")
    assert new.body["id"] != first.body["id"]
    assert await site.keys.tidy(site.clock.now()) == 0
    assert await site.keys.tidy(site.clock.now() + KEPT) == 1


@pytest.mark.parametrize("key", ["", "x" * 201, "nyckel\u00e5"])
async def test_a_key_that_is_none_is_refused(lite: ApiSite, key: str) -> None:
    program = await lite.program("announcements")
    answer = await program.post("/announcements", announcement(), Idempotency_Key=key)
    assert (answer.status, "Idempotency-Key" in answer.body["detail"]) == (422, True)


async def test_the_audience_of_the_issue_is_taken_as_it_stands(lite: ApiSite) -> None:
    program = await lite.program("announcements")
    body = {
        "text": TELLING,
        "audience": {**IN_BODEN, "counties": ["25"], "offices": ["boden"], "language": "sv"},
        "urgent": False,
        "send_at": None,
        "expires_at": None,
    }
    assert (await program.post("/announcements", body)).status == 201
