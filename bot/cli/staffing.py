"""`servicekontor staff`: who works with the register and the announcements."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated

import typer

from bot.cli.complaints import Complaints
from bot.cli.paper import show, words
from bot.cli.ports import Opens, TerminalApp
from bot.settings import Settings
from bot.staff.errors import StaffRefusedError
from bot.staff.links import base_of, sign_in_url
from bot.staff.model import COMMAND_LINE, Member, Role
from bot.staff.ports import NewMember
from bot.talk.model import Language

Work = Callable[[TerminalApp], Awaitable[None]]


def add_staff(app: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    """Adds `staff add`, `staff list`, `staff link` and `staff remove`."""
    staff = typer.Typer(help=complaints.say("cli-staff"), no_args_is_help=True)
    app.add_typer(staff, name="staff")
    for command in (_add_add, _add_link, _add_remove, _add_list):
        command(staff, complaints, opens)


def _add_add(staff: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @staff.command("add", help=say("cli-staff-add"))
    def _add(
        name: Annotated[str, typer.Argument(help=say("cli-staff-name"))],
        role: Annotated[str, typer.Option(help=say("cli-staff-role"))],
        language: Annotated[str, typer.Option(help=say("cli-staff-language"))] = "sv",
        telegram: Annotated[str | None, typer.Option(help=say("cli-staff-telegram"))] = None,
    ) -> None:
        new = _new(complaints, name, role, language, telegram)
        settings = complaints.settings()

        async def work(opened: TerminalApp) -> None:
            added = await opened.staff.add(new, COMMAND_LINE)
            await _show_link(opened, complaints, settings, added)

        run_staff(opens, settings, complaints, work)


def _add_link(staff: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @staff.command("link", help=say("cli-staff-link"))
    def _link(name: Annotated[str, typer.Argument(help=say("cli-staff-name"))]) -> None:
        settings = complaints.settings()

        async def work(opened: TerminalApp) -> None:
            await _show_link(opened, complaints, settings, await _named(opened, complaints, name))

        run_staff(opens, settings, complaints, work)


def _add_remove(staff: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @staff.command("remove", help=say("cli-staff-remove"))
    def _remove(name: Annotated[str, typer.Argument(help=say("cli-staff-name"))]) -> None:
        async def work(opened: TerminalApp) -> None:
            member = await _named(opened, complaints, name)
            await opened.staff.leave(member, COMMAND_LINE)
            typer.echo(say("cli-staff-removed", name=member.name))
            made = ", ".join(token.name for token in await opened.tokens.made_by(member))
            if made:
                typer.echo(say("cli-staff-tokens", name=member.name, tokens=made))

        run_staff(opens, complaints.settings(), complaints, work)


def _add_list(staff: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @staff.command("list", help=say("cli-staff-list"))
    def _list() -> None:
        async def work(opened: TerminalApp) -> None:
            rows = [
                (m.name, say(f"staff-role-{m.role}"), m.language.value, _linked(m, complaints))
                for m in await opened.staff.members()
            ]
            heads = ("staff-name", "staff-role", "staff-language", "staff-telegram")
            show(words("", [say(head) for head in heads], rows))

        run_staff(opens, complaints.settings(), complaints, work)


def run_staff(opens: Opens, settings: Settings, complaints: Complaints, work: Work) -> None:
    """Does the work on the opened application; what is refused is told with exit code 2."""

    async def opened() -> None:
        async with opens(settings) as app:
            try:
                await work(app)
            except StaffRefusedError as refused:
                complaints.stop(refused.reason.key, **dict(refused.reason.facts))

    asyncio.run(opened())


def _new(
    complaints: Complaints, name: str, role: str, language: str, telegram: str | None
) -> NewMember:
    if role not in set(Role):
        complaints.stop("cli-staff-bad-role", value=role, allowed=", ".join(Role))
    if language not in set(Language):
        complaints.stop("cli-bad-language", value=language)
    if telegram is not None and not (telegram.isascii() and telegram.isdecimal()):
        complaints.stop("cli-staff-bad-telegram", value=telegram)
    number = int(telegram) if telegram else None
    return NewMember(name, Role(role), Language(language), number)


async def _named(app: TerminalApp, complaints: Complaints, name: str) -> Member:
    found = await app.staff.named(name)
    if found is None:
        names = ", ".join(member.name for member in await app.staff.members())
        complaints.stop("cli-staff-unknown", name=name, names=names)
    return found


async def _show_link(
    app: TerminalApp, complaints: Complaints, settings: Settings, member: Member
) -> None:
    typer.echo(complaints.say("cli-staff-link-for", name=member.name))
    typer.echo(sign_in_url(base_of(settings), await app.staff.link(member)))


def _linked(member: Member, complaints: Complaints) -> str:
    return complaints.say("staff-yes" if member.telegram_id else "staff-no")
