"""The description: valid OpenAPI 3.1, of every route, and what a tool that reads it finds."""

import json
from pathlib import Path

import jsonschema_rs
import pytest
from schemathesis.specs.openapi.definitions import OPENAPI_31

from bot.staff.model import GRANTS, TOKEN_GRANTS, Permission, Role
from handlers.staff.api.operations import BASE
from tests.api.site import ApiSite
from tests.api.tool import schemathesis

SECONDS = 10


async def test_the_description_is_open_to_all_and_valid(lite: ApiSite) -> None:
    for language in ("sv", "en"):
        async with lite.session.get(
            f"{lite.base}/openapi.json", headers={"Accept-Language": language}
        ) as answer:
            assert answer.status == 200
            document = await answer.json()
        jsonschema_rs.Draft202012Validator(OPENAPI_31).validate(document)
        assert document["openapi"] == "3.1.0"
        assert "api-" not in json.dumps([document["paths"], document["info"]]).replace("api-v1", "")


async def test_every_route_is_described_and_nothing_else(lite: ApiSite) -> None:
    document = lite.description.document
    described = {(m.upper(), f"{BASE}{p}") for p, its in document["paths"].items() for m in its}
    routes = {
        (route.method, route.path)
        for route in lite.api.routes()
        if not route.path.endswith(("openapi.json", BASE, f"{BASE}/"))
    }
    assert described == routes
    assert len(routes) == 6


async def test_every_route_names_its_permission_and_the_scopes_that_have_it(lite: ApiSite) -> None:
    for operation in lite.api.operations:
        having = {s for s, may in TOKEN_GRANTS.items() if operation.permission in may}
        assert set(operation.scopes) == having, operation.name
        assert operation.permission in GRANTS[Role.ADMIN]
    assert {o.permission for o in lite.api.operations} == {
        Permission.LOOK,
        Permission.WRITE,
        Permission.EDIT_REGISTER,
    }


async def test_every_field_is_told_in_words(lite: ApiSite) -> None:
    schemas = lite.description.document["components"]["schemas"]
    assert len(schemas) > 10
    silent = [
        f"{name}.{field}"
        for name, schema in schemas.items()
        for field, its in schema.get("properties", {}).items()
        if "$ref" not in its and not its.get("description")
    ]
    assert silent == []


async def test_an_answer_that_is_not_described_is_noticed(lite: ApiSite) -> None:
    """Breaks the checking itself once."""
    json_kind = {"Content-Type": "application/json", "Location": "x"}
    check = lite.description.check
    check("POST", "/announcements", 201, json_kind, {"id": 1, "status": "sent", "recipients": 0})
    for status, body in ((201, {"id": 1}), (418, {}), (201, {"id": "1"})):
        with pytest.raises(AssertionError):
            check("POST", "/announcements", status, json_kind, body)


async def test_a_tool_that_reads_it_finds_nothing_wrong(lite: ApiSite, tmp_path: Path) -> None:
    told, failed = await schemathesis(lite, tmp_path, SECONDS)
    assert not failed, told[-8000:]
    assert "6/6" in told
