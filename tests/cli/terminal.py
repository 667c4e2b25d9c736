"""A person at a terminal: the command line over the real seed, with nothing stored or served."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date

from typer.testing import CliRunner, Result

from bot.cli.commands import commands
from bot.cli.complaints import Complaints, spoken
from bot.ports import Remembered
from bot.settings import Settings
from bot.storage_service import storage
from bot.talk.model import Person, Reply, Turn
from bot.texts import Texts
from tests.talk.talker import TODAY, conversation, seed_register, strict_texts


@dataclass
class FakeApp:
    """The conversation over the seed, on the day of the settings."""

    day: date
    texts: Texts = field(default_factory=strict_texts)

    async def answer_once(
        self, person: Person, *, remembered: Remembered | None = None, **said: object
    ) -> tuple[Reply, Remembered]:
        turn = Turn(person, self.day, **said)
        return conversation().reply(turn, remembered or Remembered(), seed_register())


@dataclass
class Terminal:
    """Runs one command at a time; `opened` and `ran` are the settings each was given."""

    environment: dict[str, str] = field(default_factory=lambda: {"LANG": "en_GB.UTF-8"})
    opened: list[Settings] = field(default_factory=list)
    ran: list[Settings] = field(default_factory=list)

    def runs(self, *arguments: str, types: str | bytes | None = None) -> Result:
        complaints = Complaints(strict_texts(), spoken(arguments, self.environment))
        line = commands(complaints, self._open, self._run, storage)
        return CliRunner().invoke(line, list(arguments), input=types)

    @asynccontextmanager
    async def _open(self, settings: Settings) -> AsyncIterator[FakeApp]:
        self.opened.append(settings)
        yield FakeApp(settings.bot_today or TODAY)

    def _run(self, settings: Settings) -> None:
        self.ran.append(settings)
