"""`servicekontor notices`: what would be sent, and to how many."""

import asyncio
from typing import Annotated

import typer

from bot.alerts.foreseeing import alerts_of, waiting
from bot.cli.alerts import alert_table
from bot.cli.complaints import Complaints
from bot.cli.paper import show
from bot.cli.ports import Opens
from bot.settings import Settings


def add_notices(app: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @app.command("notices", help=say("cli-notices"))
    def _notices(
        today: Annotated[str | None, typer.Option(help=say("cli-option-day"))] = None,
        lang: Annotated[str | None, typer.Option(help=say("cli-option-lang"))] = None,
    ) -> None:
        complaints.language(lang)
        settings = complaints.settings(bot_today=complaints.day(today))
        asyncio.run(_show(opens, settings, complaints))


async def _show(opens: Opens, settings: Settings, complaints: Complaints) -> None:
    async with opens(settings) as app:
        register = await app.desk.load()
        found = await waiting(app.notices, register, app.clock.now())
        if not found:
            typer.echo(complaints.say("cli-alerts-none"))
            return
        alerts = await alerts_of(app.reach, found)
        show(alert_table(alerts, register, complaints.say))
