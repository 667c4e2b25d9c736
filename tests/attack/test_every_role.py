"""Nobody gets further than their role or scope: everybody tries every route there is."""

import re
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, CookieJar

from bot.api_service import api
from bot.staff.links import sign_in_url
from bot.staff.model import COMMAND_LINE, GRANTS, TOKEN_GRANTS, Permission, Role, TokenScope
from bot.staff.ports import NewMember
from bot.talk.model import Language
from tests.staff.console import Browser
from tests.staff.joined import Joined, joined


@pytest.fixture
async def service(sqlite_url: str) -> AsyncIterator[Joined]:
    async with joined(sqlite_url) as opened:
        yield opened


async def test_each_role_at_every_page_and_form(service: Joined) -> None:
    tried = asked(service)
    assert len(tried) > 60
    for role in Role:
        async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
            browser = await come_in(service, Browser(session, service.base), role)
            for method, path, permission in tried:
                status = await ask(browser, method, path)
                assert status < 500, (role, method, path)
                assert (status == 403) is (permission not in GRANTS[role]), (role, method, path)


async def test_strangers_at_every_page_and_form(service: Joined) -> None:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        browser = Browser(session, service.base)
        for method, path, _ in asked(service):
            assert await ask(browser, method, path) in {303, 401, 403}, (method, path)


async def test_each_scope_at_all_that_programs_may_call(service: Joined) -> None:
    operations = api(service.app).operations
    assert len(operations) > 5
    async with ClientSession(service.base) as session:
        for scope in TokenScope:
            _, secret = await service.app.tokens.add(f"a {scope}", [scope], COMMAND_LINE)
            bearer = {"Authorization": f"Bearer {secret}", "Idempotency-Key": f"key-{scope}"}
            for each in operations:
                path = re.sub(r"\{\w+\}", "999", f"/api/v1{each.path}")
                tried = (scope, each.method, path)
                async with session.request(each.method, path, json={}, headers=bearer) as answer:
                    assert answer.status < 500, tried
                    refused = each.permission not in TOKEN_GRANTS[scope]
                    assert (answer.status == 403) is refused, tried
                async with session.request(each.method, path, json={}) as answer:
                    assert answer.status == 401, tried


def asked(service: Joined) -> list[tuple[str, str, Permission]]:
    """Every route that asks for a permission, about something that is not there."""
    return [
        (method, re.sub(r"\{\w+\}", "999", path), permission)
        for (method, path), permission in service.permissions.items()
        if permission is not None and not path.endswith("logga-ut")
    ]


async def come_in(service: Joined, browser: Browser, role: Role) -> Browser:
    staff = service.app.staff
    member = await staff.add(NewMember(f"One {role}", role, Language.SV), COMMAND_LINE)
    link = sign_in_url("", await staff.link(member))
    await browser.post("/staff/logga-in", {"kod": link.partition("kod=")[2]})
    return browser


async def ask(browser: Browser, method: str, path: str) -> int:
    headers = {"Origin": browser.base, "Sec-Fetch-Site": "same-origin"}
    address = f"{browser.base}{path}"
    async with browser.session.request(
        method, address, headers=headers, allow_redirects=False
    ) as answer:
        return answer.status
