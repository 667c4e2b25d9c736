"""A right that is taken away while a request still comes in is gone for that request too."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.announcements.model import State
from bot.staff.model import COMMAND_LINE, Member, Role, TokenScope
from bot.staff.ports import NewMember
from bot.talk.model import Language
from tests.attack.joined import Joined, request, status

pytestmark = pytest.mark.asyncio(loop_scope="module")
FORM = "Content-Type: application/x-www-form-urlencoded"
OWN = "Origin: http://localhost"


async def signed_in(service: Joined, name: str, role: Role) -> tuple[Member, str]:
    """A new member, and the header by which the browser is known."""
    staff = service.app.staff
    member = await staff.add(NewMember(name, role, Language.SV), COMMAND_LINE)
    inside = await staff.sign_in(await staff.link(member), "")
    return member, f"Cookie: servicekontor={inside.secret}"


@asynccontextmanager
async def half_sent(
    service: Joined, path: str, body: bytes, *headers: str
) -> AsyncIterator[asyncio.Future[bytes]]:
    """A request that has been let in; the rest of its body comes when the block is left."""
    reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
    answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
    whole = request("POST", path, *headers, body=body)
    writer.write(whole[:-5])
    await writer.drain()
    for _ in range(5):
        await service.get("/staff/konto", *headers[:1])
    yield answer
    writer.write(whole[-5:])
    answer.set_result(await reader.read())
    writer.close()


async def test_a_slow_form_does_not_bring_back_a_role(service: Joined) -> None:
    member, cookie = await signed_in(service, "Mallory", Role.PUBLISHER)
    body = b"language=en&back=/staff/konto"
    async with half_sent(service, "/staff/konto/sprak", body, cookie, OWN, FORM) as answer:
        demoted = replace(member, role=Role.EDITOR)
        await service.app.staff.change(member, demoted, COMMAND_LINE)
    assert status(await answer) == 303
    now = await service.app.staff.member(member.id)
    assert now is not None
    assert (now.role, now.language) == (Role.EDITOR, Language.EN)


async def test_a_slow_form_of_one_who_left_does_nothing(service: Joined) -> None:
    await signed_in(service, "Eva", Role.ADMIN)
    member, cookie = await signed_in(service, "Trudy", Role.ADMIN)
    body = b"name=backdoor&scope=announcements"
    async with half_sent(service, "/staff/nycklar", body, cookie, OWN, FORM) as answer:
        await service.app.staff.leave(member, COMMAND_LINE)
    assert status(await answer) == 401
    assert "backdoor" not in {token.name for token in await service.app.tokens.tokens()}


async def test_a_slow_form_of_one_who_may_no_longer_does_nothing(service: Joined) -> None:
    await signed_in(service, "Anna", Role.ADMIN)
    member, cookie = await signed_in(service, "Oscar", Role.ADMIN)
    body = b"name=backdoor&scope=announcements"
    async with half_sent(service, "/staff/nycklar", body, cookie, OWN, FORM) as answer:
        demoted = replace(member, role=Role.EDITOR)
        await service.app.staff.change(member, demoted, COMMAND_LINE)
    assert status(await answer) == 403
    assert "backdoor" not in {token.name for token in await service.app.tokens.tokens()}


async def test_a_slow_body_of_a_revoked_token_does_nothing(service: Joined) -> None:
    scopes = [TokenScope.ANNOUNCEMENTS]
    token, secret = await service.app.tokens.add("portal", scopes, COMMAND_LINE)
    body = b'{"text": {"sv": "Hej", "en": "Hello"}, "audience": {"municipalities": ["2582"]}}'
    headers = (f"Authorization: Bearer {secret}", "Content-Type: application/json")
    async with half_sent(service, "/api/v1/announcements", body, *headers) as answer:
        await service.app.tokens.revoke(token, COMMAND_LINE)
    assert status(await answer) == 401
    assert not await service.app.stores.announcements.listed(frozenset(State), None, 10)
