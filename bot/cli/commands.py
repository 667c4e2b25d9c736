"""The commands of `servicekontor`, with their help in the person's language."""

import asyncio
import sys
from collections.abc import Callable, Iterable
from typing import Annotated

import typer

from bot.cli.asking import Question, ask, batch, readable
from bot.cli.chatting import Chat
from bot.cli.complaints import Complaints
from bot.cli.foretelling import add_notices
from bot.cli.health import add_health
from bot.cli.ports import Opens, Runs, Storage
from bot.cli.registering import add_register
from bot.cli.staffing import add_staff
from bot.cli.storing import add_storage
from bot.cli.token_commands import add_tokens
from bot.settings import Settings
from bot.talk.model import Language


def commands(
    complaints: Complaints, opens: Opens, runs: Runs, storage: Callable[[], Storage]
) -> typer.Typer:
    """The command line. Nothing is opened before a command needs it."""
    say = complaints.say
    app = typer.Typer(
        help=say("cli-about"),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    add_ask(app, complaints, opens)
    add_chat(app, complaints, opens)
    add_run(app, complaints, runs)
    add_health(app, complaints)
    add_register(app, complaints, opens)
    add_notices(app, complaints, opens)
    add_staff(app, complaints, opens)
    add_tokens(app, complaints, opens)
    add_storage(app, complaints, storage)
    return app


def add_ask(app: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @app.command("ask", help=say("cli-ask"))
    def _ask(
        text: Annotated[list[str] | None, typer.Argument(help=say("cli-ask-text"))] = None,
        lang: Annotated[str | None, typer.Option(help=say("cli-option-lang"))] = None,
        today: Annotated[str | None, typer.Option(help=say("cli-option-today"))] = None,
        *,
        json: Annotated[bool, typer.Option("--json", help=say("cli-option-json"))] = False,
        lines: Annotated[bool, typer.Option("--batch", help=say("cli-option-batch"))] = False,
    ) -> None:
        language = complaints.language(lang)
        settings = complaints.settings(bot_today=complaints.day(today))
        question = Question(readable(" ".join(text or ())), language, as_data=json)
        if lines and question.text:
            complaints.stop("cli-question-and-batch")
        if not lines and not question.text.strip():
            complaints.stop("cli-no-question")
        given = standard_input(complaints) if lines else None
        asyncio.run(_answer(opens, settings, question, given))


def add_chat(app: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @app.command("chat", help=say("cli-chat"))
    def _chat(
        lang: Annotated[str | None, typer.Option(help=say("cli-option-lang"))] = None,
        today: Annotated[str | None, typer.Option(help=say("cli-option-today"))] = None,
    ) -> None:
        language = complaints.language(lang)
        settings = complaints.settings(bot_today=complaints.day(today))
        asyncio.run(_talk(opens, settings, language, complaints))


def add_run(app: typer.Typer, complaints: Complaints, runs: Runs) -> None:
    say = complaints.say

    @app.command("run", help=say("cli-run"))
    def _run(
        today: Annotated[str | None, typer.Option(help=say("cli-option-today"))] = None,
        host: Annotated[str | None, typer.Option(help=say("cli-option-host"))] = None,
        port: Annotated[str | None, typer.Option(help=say("cli-option-port"))] = None,
        clock_speed: Annotated[str | None, typer.Option(help=say("cli-option-speed"))] = None,
    ) -> None:
        day = complaints.day(today)
        given = {"host": host, "port": port, "bot_clock_speed": clock_speed}
        runs(complaints.settings(bot_today=day, **given))


async def _answer(
    opens: Opens, settings: Settings, question: Question, lines: Iterable[bytes] | None
) -> None:
    async with opens(settings) as app:
        if lines is None:
            await ask(app, question, typer.echo)
        else:
            await batch(app, lines, question.language, typer.echo)


async def _talk(
    opens: Opens, settings: Settings, language: Language | None, complaints: Complaints
) -> None:
    lines = standard_input(complaints)
    at_keyboard = sys.stdin.isatty()

    def invite() -> None:
        if at_keyboard:
            typer.echo(f"{complaints.say('cli-chat-prompt')}: ", nl=False)

    async with opens(settings) as app:
        if at_keyboard:
            typer.echo(complaints.say("cli-chat-start"))
        await Chat(app, language).talk(lines, typer.echo, invite)


def standard_input(complaints: Complaints) -> Iterable[bytes]:
    """The lines of standard input as bytes, each as soon as it is there."""
    if sys.stdin is None or sys.stdin.closed:
        complaints.stop("cli-no-input")
    return iter(sys.stdin.buffer.readline, b"")
