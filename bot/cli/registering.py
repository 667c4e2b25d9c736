"""`servicekontor import` and `export`: the register in and out of files."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.alerts.foreseeing import alerts_of, caused
from bot.cli.alerts import alert_table
from bot.cli.complaints import Complaints
from bot.cli.differences import difference_table
from bot.cli.paper import show
from bot.cli.ports import Opens, TerminalApp
from bot.clock import today as today_by
from bot.errors import RegisterChangedError, SeedError
from bot.offices.changes import changes
from bot.offices.model import Register
from bot.register.auditing import IMPORTED, Signature
from bot.settings import Settings
from bot.staff.model import COMMAND_LINE

_YES = frozenset({"ja", "j", "yes", "y"})
_DECLINED = 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which files to import; only to look (`dry`), or to change without asking (`sure`)."""

    files: Sequence[Path]
    dry: bool
    sure: bool


def add_register(app: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @app.command("import", help=say("cli-import"))
    def _import(
        files: Annotated[list[Path], typer.Argument(help=say("cli-import-files"))],
        today: Annotated[str | None, typer.Option(help=say("cli-option-day"))] = None,
        lang: Annotated[str | None, typer.Option(help=say("cli-option-lang"))] = None,
        *,
        dry_run: Annotated[bool, typer.Option("--dry-run", help=say("cli-import-dry"))] = False,
        yes: Annotated[bool, typer.Option("--yes", help=say("cli-import-yes"))] = False,
    ) -> None:
        complaints.language(lang)
        settings = complaints.settings(bot_today=complaints.day(today))
        asyncio.run(_enter(opens, settings, complaints, Wanted(files, dry_run, yes)))

    @app.command("export", help=say("cli-export"))
    def _export(
        folder: Annotated[Path, typer.Argument(help=say("cli-export-folder"))],
        lang: Annotated[str | None, typer.Option(help=say("cli-option-lang"))] = None,
    ) -> None:
        complaints.language(lang)
        asyncio.run(_write(opens, complaints.settings(), complaints, folder))


async def _enter(opens: Opens, settings: Settings, complaints: Complaints, wanted: Wanted) -> None:
    async with opens(settings) as app:
        before = await app.desk.load()
        try:
            after = app.desk.with_files(before, wanted.files, today_by(app.clock))
        except SeedError as error:
            complaints.stop("cli-import-stopped", why=error.reason)
        found = changes(before, after)
        if not found:
            typer.echo(complaints.say("cli-import-nothing"))
            return
        show(difference_table(found, complaints.say))
        await _show_alerts(app, before, after, complaints)
        if wanted.dry:
            typer.echo(complaints.say("cli-import-looked"))
            return
        if not wanted.sure and not _agreed(complaints):
            typer.echo(complaints.say("cli-import-declined"))
            raise typer.Exit(_DECLINED)
        await _apply(app, before, after, complaints)


async def _show_alerts(
    app: TerminalApp, before: Register, after: Register, complaints: Complaints
) -> None:
    """Which alerts the change causes, beside those that are waiting anyway."""
    found = await caused(app.notices, before, after, app.clock.now())
    if not found:
        typer.echo(complaints.say("cli-alerts-none"))
        return
    alerts = await alerts_of(app.reach, found)
    show(alert_table(alerts, after, complaints.say))


def _agreed(complaints: Complaints) -> bool:
    typer.echo(f"{complaints.say('cli-import-ask')} ", nl=False)
    try:
        return input().strip().lower() in _YES
    except EOFError:
        return False


async def _apply(
    app: TerminalApp, before: Register, after: Register, complaints: Complaints
) -> None:
    try:
        by = Signature(COMMAND_LINE, app.clock.now(), IMPORTED)
        await app.desk.apply(before, after, by)
    except RegisterChangedError:
        complaints.stop("cli-import-overtaken")
    typer.echo(complaints.say("cli-import-done", count=len(changes(before, after))))


async def _write(opens: Opens, settings: Settings, complaints: Complaints, folder: Path) -> None:
    async with opens(settings) as app:
        register = await app.desk.load()
        try:
            app.desk.write(register, folder)
        except OSError as error:
            complaints.stop("cli-export-stopped", folder=str(folder), why=error.strerror or "")
        typer.echo(complaints.say("cli-export-done", folder=str(folder)))
