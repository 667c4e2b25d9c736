"""What every answer carries, and what can't be reached."""

import pytest
from aiohttp import web
from yarl import URL

from handlers.web.keys import STATIC
from tests.web.conftest import Client
from tests.web.talking import Web


def routes(app: web.Application) -> list[tuple[str, str]]:
    filled = {"code": "2582", "digest": "x", "name": "y.css"}
    found = []
    for route in app.router.routes():
        assert route.resource is not None
        found.append((route.method, route.resource.canonical.format(**filled)))
    return found


async def test_every_route_and_every_error_carries_the_security_headers(client: Client) -> None:
    tried = [*routes(client.app), ("GET", "/nowhere"), ("DELETE", "/"), ("GET", "/api/nowhere")]
    assert len(tried) > 15
    for method, path in tried:
        headers = (await client.request(method, path)).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy, path
        assert "frame-ancestors 'none'" in policy, path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Referrer-Policy"] == "no-referrer", path
        assert "geolocation=(self)" in headers["Permissions-Policy"], path
        assert "aiohttp" not in headers["Server"], path


async def test_pages_have_no_inline_script_or_style_and_load_nothing_from_others(
    client: Client,
) -> None:
    for path in ("/", "/om", "/integritet", "/nowhere"):
        page = await (await client.get(path)).text()
        assert "style=" not in page
        assert "<style" not in page
        assert " onclick" not in page
        assert page.count("<script") == page.count('<script type="module" src="/static/')
        assert 'src="http' not in page
        assert 'rel="stylesheet" href="http' not in page


@pytest.mark.parametrize(
    "path",
    [
        "/static/x/../../app.py",
        "/static/x/..%2f..%2fapp.py",
        "/static/x//etc/passwd",
        "/karta/..%2f..%2fdata.svg",
        "/karta/9999.svg",
    ],
)
async def test_no_other_file_can_be_reached(client: Client, path: str) -> None:
    digest = client.app[STATIC].address("page.css").split("/")[2]
    answer = await client.get(URL(path.replace("/x/", f"/{digest}/"), encoded=True))

    assert answer.status == 404


async def test_only_what_pages_need_is_served(client: Client) -> None:
    addresses = client.app[STATIC].addresses()

    assert len(addresses) > 4
    assert {address.rpartition(".")[2] for address in addresses} == {"css", "js", "svg"}


async def test_what_a_person_writes_is_shown_as_text(client: Client) -> None:
    page = await (await client.post("/", data={"text": "<script>alert(1)</script>\"'"})).text()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


async def test_links_lead_to_safe_schemes_only(service: Web, client: Client) -> None:
    from bot.talk.model import Block, BlockKind, Choice
    from tests.web.talking import said, simple

    evil = "javascript:alert(1)"
    service.conversation.answers = {
        "evil": simple(
            "a",
            blocks=(Block(BlockKind.SOURCE, said("a source"), evil),),
            choices=((Choice(said("a button"), "1:x", href=evil),),),
        )
    }
    page = await (await client.post("/", data={"text": "evil"})).text()

    assert "a source" in page
    assert "a button" in page
    assert "javascript:" not in page
