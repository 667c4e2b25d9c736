"""Who is a member, and how they come in and go."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.staff.errors import LinkUsedError, StaffRefusedError
from bot.staff.model import COMMAND_LINE, GRANTS, Door, Permission, Role
from bot.staff.ports import LinkPurpose
from data import tables
from data.engine import reading
from tests.staff.builders import Office, open_office


async def test_a_link_works_once(office: Office) -> None:
    eva = await office.hire("Eva")
    link = await office.staff.link(eva)
    assert await office.staff.peek(link) == eva
    assert (await office.staff.sign_in(link, "Firefox")).member == eva
    with pytest.raises(LinkUsedError):
        await office.staff.sign_in(link, "Firefox")


async def test_of_two_who_use_a_link_at_once_one_comes_in(office: Office) -> None:
    link = await office.staff.link(await office.hire("Eva"))
    tries = [office.staff.sign_in(link, "Firefox") for _ in range(2)]
    came = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(isinstance(each, LinkUsedError) for each in came) == [False, True]


async def test_a_link_works_for_fifteen_minutes(office: Office) -> None:
    link = await office.staff.link(await office.hire("Eva"))
    office.clock.turn(minutes=15)
    assert await office.staff.peek(link) is None
    with pytest.raises(LinkUsedError):
        await office.staff.sign_in(link, "Firefox")


async def test_a_new_link_ends_the_one_before(office: Office) -> None:
    eva = await office.hire("Eva")
    first, second = await office.staff.link(eva), await office.staff.link(eva)
    assert await office.staff.peek(first) is None
    assert await office.staff.peek(second) == eva


async def test_a_code_for_telegram_does_not_sign_in(office: Office) -> None:
    code = await office.staff.link(await office.hire("Eva"), LinkPurpose.TELEGRAM)
    with pytest.raises(LinkUsedError):
        await office.staff.sign_in(code, "Firefox")


async def test_a_session_lasts_twelve_hours_from_its_last_use(office: Office) -> None:
    link = await office.staff.link(await office.hire("Eva"))
    secret = (await office.staff.sign_in(link, "Firefox")).secret
    office.clock.turn(hours=11)
    assert await office.staff.signed_in(secret)
    office.clock.turn(hours=11)
    assert await office.staff.signed_in(secret)
    office.clock.turn(hours=12)
    assert await office.staff.signed_in(secret) is None


async def test_a_session_that_is_ended_is_over_at_once(office: Office) -> None:
    eva = await office.hire("Eva")
    one = await office.staff.sign_in(await office.staff.link(eva), "Firefox")
    other = await office.staff.sign_in(await office.staff.link(eva), "Chrome")
    listed = [session.device for _, session in await office.staff.sessions()]
    assert sorted(listed) == ["Chrome", "Firefox"]
    assert await office.staff.end(one.session.id, COMMAND_LINE)
    assert await office.staff.signed_in(one.secret) is None
    assert await office.staff.signed_in(other.secret)


async def test_who_leaves_has_no_way_in(office: Office) -> None:
    await office.hire("Anna", Role.ADMIN)
    eva = await office.hire("Eva")
    inside = await office.staff.sign_in(await office.staff.link(eva), "Firefox")
    link = await office.staff.link(eva)
    await office.staff.leave(eva, COMMAND_LINE)
    assert await office.staff.signed_in(inside.secret) is None
    with pytest.raises(LinkUsedError):
        await office.staff.sign_in(link, "Firefox")
    assert [m.name for m in await office.staff.members()] == ["Anna"]


async def test_the_last_administrator_stays(office: Office) -> None:
    anna = await office.hire("Anna", Role.ADMIN)
    with pytest.raises(StaffRefusedError):
        await office.staff.leave(anna, COMMAND_LINE)
    with pytest.raises(StaffRefusedError):
        await office.staff.change(anna, replace(anna, role=Role.EDITOR), COMMAND_LINE)
    eva = await office.hire("Eva", Role.ADMIN)
    await office.staff.leave(anna, COMMAND_LINE)
    with pytest.raises(StaffRefusedError):
        await office.staff.leave(eva, COMMAND_LINE)


async def test_two_administrators_who_leave_at_once_are_not_both_gone(
    office: Office, database_url: str
) -> None:
    anna, eva = await office.hire("Anna", Role.ADMIN), await office.hire("Eva", Role.ADMIN)
    async with open_office(database_url) as elsewhere:
        await asyncio.gather(
            office.staff.leave(anna, COMMAND_LINE),
            elsewhere.staff.leave(eva, COMMAND_LINE),
            return_exceptions=True,
        )
    assert len(await office.staff.members()) == 1


@pytest.mark.parametrize("name", ["", "   ", "a" * 101, "Eva\x00", "Eva\u202e"])
async def test_a_name_that_cannot_be_read_is_refused(office: Office, name: str) -> None:
    with pytest.raises(StaffRefusedError):
        await office.hire(name)


async def test_a_name_is_taken_once_however_it_is_written(office: Office) -> None:
    await office.hire("Eva Öst")
    with pytest.raises(StaffRefusedError):
        await office.hire(" eva  öst ")


async def test_the_first_start_makes_a_way_in_until_somebody_came_in(office: Office) -> None:
    first = await office.staff.first_link()
    assert first is not None
    again = await office.staff.first_link()
    assert again is not None
    assert again[0] == first[0]
    signed_in = await office.staff.sign_in(again[1], "Firefox")
    assert signed_in.member.role is Role.ADMIN
    assert await office.staff.first_link() is None


async def test_any_of_the_first_ways_in_works_and_only_one(office: Office) -> None:
    """Two replicas that start together each show one."""
    shown = [await office.staff.first_link() for _ in range(2)]
    first, other = (way[1] for way in shown if way is not None)
    await office.staff.sign_in(first, "Firefox")
    with pytest.raises(LinkUsedError):
        await office.staff.sign_in(other, "Firefox")


async def test_a_first_way_in_that_nobody_took_is_not_kept(office: Office) -> None:
    await office.staff.first_link()
    office.clock.turn(minutes=15)
    await office.staff.first_link()
    async with reading(office.engine) as connection:
        kept = (await connection.execute(select(tables.staff_links))).all()
    assert len(kept) == 1


async def test_a_chat_is_linked_by_a_code_and_to_one_member_only(office: Office) -> None:
    eva, bo = await office.hire("Eva"), await office.hire("Bo")
    await office.staff.connect(await office.staff.link(eva, LinkPurpose.TELEGRAM), 4711)
    found = await office.staff.by_telegram(4711)
    assert found is not None
    assert found.name == "Eva"
    with pytest.raises(StaffRefusedError):
        await office.staff.connect(await office.staff.link(bo, LinkPurpose.TELEGRAM), 4711)


async def test_what_is_done_is_noted(office: Office) -> None:
    eva = await office.hire("Eva")
    signed_in = await office.staff.sign_in(await office.staff.link(eva), "Firefox")
    await office.staff.end(signed_in.session.id, eva.acting(Door.CONSOLE))
    assert await office.audit() == [
        f"command_line staff.added staff:{eva.id}",
        f"staff:{eva.id} staff.signed_in staff:{eva.id}",
        f"staff:{eva.id} staff.session_ended session:{signed_in.session.id}",
    ]


async def test_no_secret_is_kept(office: Office) -> None:
    eva = await office.hire("Eva")
    link = await office.staff.link(eva)
    assert link not in await _everything(office)
    signed_in = await office.staff.sign_in(link, "Firefox")
    assert signed_in.secret not in await _everything(office)


def test_an_editor_approves_nothing_and_an_administrator_may_everything() -> None:
    assert Permission.APPROVE not in GRANTS[Role.EDITOR]
    assert GRANTS[Role.EDITOR] < GRANTS[Role.PUBLISHER] < GRANTS[Role.ADMIN]
    assert GRANTS[Role.ADMIN] == set(Permission)


async def _everything(office: Office) -> str:
    async with reading(office.engine) as connection:
        kept = (tables.staff_links, tables.staff_sessions, tables.audit)
        return str([(await connection.execute(select(table))).all() for table in kept])
