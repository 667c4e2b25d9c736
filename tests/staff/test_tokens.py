"""Tokens of programs: shown once, found by their digest, noted when used."""

import pytest

from bot.staff.errors import StaffRefusedError
from bot.staff.model import COMMAND_LINE, Door, Permission, Role, TokenScope
from tests.staff.builders import Office


async def test_a_token_opens_until_it_is_revoked(office: Office) -> None:
    token, secret = await office.tokens.add("portal", [TokenScope.READ], COMMAND_LINE)
    found = await office.tokens.of(secret)
    assert found is not None
    assert found.name == "portal"
    assert await office.tokens.revoke(token, COMMAND_LINE)
    assert await office.tokens.of(secret) is None
    assert not await office.tokens.revoke(token, COMMAND_LINE)


async def test_a_token_may_what_its_scopes_allow(office: Office) -> None:
    token, _ = await office.tokens.add("portal", [TokenScope.ANNOUNCEMENTS], COMMAND_LINE)
    assert token.acting().may == {Permission.LOOK, Permission.WRITE}


async def test_what_a_program_does_is_done_by_whoever_made_its_token(office: Office) -> None:
    anna = await office.hire("Anna", Role.ADMIN)
    token, secret = await office.tokens.add(
        "portal", [TokenScope.ANNOUNCEMENTS], anna.acting(Door.CONSOLE)
    )
    assert token.acting().key == f"staff:{anna.id}"
    assert (await office.tokens.of(secret)) == token
    other, _ = await office.tokens.add("feed", [TokenScope.ANNOUNCEMENTS], COMMAND_LINE)
    assert other.acting().key == f"token:{other.id}"


async def test_its_last_use_is_kept_to_the_minute(office: Office) -> None:
    _, secret = await office.tokens.add("portal", [TokenScope.READ], COMMAND_LINE)
    begin = office.clock.now()
    await office.tokens.of(secret)
    office.clock.turn(seconds=59)
    await office.tokens.of(secret)
    assert [t.used_at for t in await office.tokens.tokens()] == [begin]
    office.clock.turn(seconds=1)
    await office.tokens.of(secret)
    assert [t.used_at for t in await office.tokens.tokens()] == [office.clock.now()]


async def test_a_name_can_be_used_again_once_its_token_is_revoked(office: Office) -> None:
    token, _ = await office.tokens.add("portal", [TokenScope.READ], COMMAND_LINE)
    with pytest.raises(StaffRefusedError):
        await office.tokens.add("portal", [TokenScope.READ], COMMAND_LINE)
    await office.tokens.revoke(token, COMMAND_LINE)
    assert await office.tokens.add("portal", [TokenScope.READ], COMMAND_LINE)


@pytest.mark.parametrize("secret", ["", "sk_", "sk_" + "a" * 43, "å\ud800"])
async def test_a_forged_token_opens_nothing(office: Office, secret: str) -> None:
    await office.tokens.add("portal", [TokenScope.READ], COMMAND_LINE)
    assert await office.tokens.of(secret) is None
