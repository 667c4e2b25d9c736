"""What comes in by the API to do harm: forged tokens, huge and deep bodies, markup, wrong kinds."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest

from bot.staff.model import COMMAND_LINE, TokenScope
from tests.api.site import ApiSite, Program, announcement


async def test_without_a_token_nothing_is_told(lite: ApiSite) -> None:
    for method, path in (("GET", "/offices"), ("PUT", "/offices"), ("POST", "/announcements")):
        answer = await lite.stranger().call(method, path)
        assert answer.status == 401
        assert answer.headers["WWW-Authenticate"] == 'Bearer realm="servicekontor"'
        assert answer.body["type"] == "/api/v1/#unauthorised"


FORGED = ["sk_forged", "x" * 5000, "sk_\u00e5", "' OR 1=1 --", "a b c", "\t"]


@pytest.mark.parametrize("secret", FORGED)
async def test_a_forged_token_opens_nothing(lite: ApiSite, secret: str) -> None:
    answer = await lite.stranger(secret).get("/offices")
    assert answer.status == 401
    assert answer.headers["WWW-Authenticate"].startswith('Bearer realm="servicekontor"')


async def test_another_kind_of_authorization_is_no_token(lite: ApiSite) -> None:
    program = await lite.program("read")
    for kind in ("Basic", "Token", ""):
        given = f"{kind} {program.secret}".strip()
        answer = await lite.stranger().get("/offices", Authorization=given)
        assert answer.status == 401
    answer = await lite.stranger().get("/offices", Authorization=f"bearer  {program.secret} ")
    assert answer.status == 200


async def test_a_revoked_token_is_refused_at_once(site: ApiSite) -> None:
    program = await site.program("read")
    assert (await program.get("/offices")).status == 200
    (token,) = await site.tokens.tokens()
    await site.tokens.revoke(token, COMMAND_LINE)
    answer = await program.get("/offices")
    assert (answer.status, "invalid_token" in answer.headers["WWW-Authenticate"]) == (401, True)


MAY = {
    "read": {"offices", "office", "announcement"},
    "register": {"offices", "office", "announcement", "put-offices", "put-office"},
    "announcements": {"offices", "office", "announcement", "announce"},
}


@pytest.mark.parametrize("scope", list(TokenScope))
async def test_a_scope_opens_what_it_names_and_no_more(lite: ApiSite, scope: TokenScope) -> None:
    program = await lite.program(scope)
    opened = set()
    for operation in lite.api.operations:
        path = operation.path.replace("{id}", "1")
        answer = await program.call(operation.method, path, {})
        if answer.status == 403:
            assert answer.body["type"] == "/api/v1/#forbidden"
            told = f'scope="{" ".join(operation.scopes)}"'
            assert told in answer.headers["WWW-Authenticate"]
        else:
            opened.add(operation.name)
    assert opened == MAY[scope]


async def test_the_last_use_is_kept_to_the_minute(site: ApiSite) -> None:
    program = await site.program("read")
    used = []
    for seconds in (0, 30, 31):
        site.clock.turn(timedelta(seconds=seconds))
        await program.get("/offices")
        (token,) = await site.tokens.tokens()
        used.append(token.used_at)
    assert used[0] == used[1]
    assert used[2] == site.clock.now()


async def test_a_token_is_in_no_answer_and_not_in_the_database(lite: ApiSite) -> None:
    program = await lite.program("announcements")
    secret = str(program.secret)
    answer = await program.post("/announcements", announcement(), Idempotency_Key=secret[:50])
    assert secret not in answer.raw + str(answer.headers)
    rows = await lite.rows("SELECT name, digest, scopes FROM api_tokens")
    assert secret not in str(rows)


async def test_a_huge_body_is_refused(lite: ApiSite) -> None:
    program = await lite.program("announcements", "register")
    for method, path, size in (("POST", "/announcements", 65_600), ("PUT", "/offices", 2_200_000)):
        answer = await program.call(method, path, BytesIO(b" " * size), {"If-Match": "*"})
        assert (answer.status, answer.body["type"]) == (413, "/api/v1/#too-large")


BROKEN: list[Any] = [
    b"",
    b"{",
    b"[" * 60_000,
    b'{"a":' * 10_000,
    b'{"text": ' + b"[" * 30_000 + b"]" * 30_000 + b"}",
    b"\xff\xfe",
    b'{"text": "\xed\xa0\x80"}',
    b'{"text": "\\ud800"}',
    b'{"urgent": NaNN}',
    b"{} {}",
]


@pytest.mark.parametrize("body", BROKEN, ids=range(len(BROKEN)))
async def test_what_is_no_json_is_refused(lite: ApiSite, body: bytes) -> None:
    program = await lite.program("announcements")
    answer = await program.post("/announcements", body)
    assert (answer.status, answer.body["type"]) == (400, "/api/v1/#bad-json")


ODD_NUMBERS = [b'{"urgent": NaN}', b'{"text": 1e999}', b'{"send_at": 1' + b"0" * 4000 + b"}"]


@pytest.mark.parametrize("body", ODD_NUMBERS, ids=range(3))
async def test_numbers_that_are_none_are_told(lite: ApiSite, body: bytes) -> None:
    program = await lite.program("announcements")
    assert (await program.post("/announcements", body)).status in {400, 422}


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
async def test_what_a_form_could_send_is_refused(lite: ApiSite, kind: str) -> None:
    program = await lite.program("announcements")
    answer = await program.post("/announcements", b"{}", Content_Type=kind)
    assert (answer.status, answer.body["type"]) == (415, "/api/v1/#not-json")


async def test_markup_in_names_comes_back_as_it_was_and_is_no_page(lite: ApiSite) -> None:
    program = await lite.program("announcements")
    body = announcement(**{"<script>alert(1)</script>": 1})
    answer = await program.post("/announcements", body)
    assert answer.status == 422
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_fault_in_ten_thousand_places_is_told_of_some(lite: ApiSite) -> None:
    program = await lite.program("announcements")
    answer = await program.post(
        "/announcements", announcement(**{f"x{n}": 1 for n in range(4_000)})
    )
    assert answer.status == 422
    assert len(answer.body["errors"]) == 50


async def test_other_methods_and_paths_are_problems_too(lite: ApiSite) -> None:
    program: Program = await lite.program("read")
    for method, path, status in (
        ("DELETE", "/offices", 405),
        ("PATCH", "/offices/boden", 405),
        ("GET", "/announcements", 405),
        ("GET", "/nowhere", 404),
        ("GET", "/offices/boden/x", 404),
    ):
        answer = await program.call(method, path)
        assert answer.status == status
        assert answer.headers["Content-Type"].startswith("application/problem+json")
        assert answer.body["status"] == status
