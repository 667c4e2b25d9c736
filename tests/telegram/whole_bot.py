"""The whole service before the stand-in: real app, real sockets, a database in a file."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import aiohttp
from aiohttp.test_utils import unused_port

from bot.app import open_app
from bot.service import serve
from bot.settings import load_settings
from bot.tasks import Supervisor
from tests.telegram.standin import Person, Standin

SECRET = "a-secret-only-for-tests"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Mode(StrEnum):
    """How updates come to the bot."""

    POLLING = "polling"
    WEBHOOK = "webhook"


@dataclass(frozen=True)
class Running:
    """A bot that has met Telegram."""

    url: str

    async def post(self, update: Any, secret: str | None = SECRET) -> int:
        """Posts an update as Telegram would; the status of the answer."""
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with (
            aiohttp.ClientSession() as client,
            client.post(f"{self.url}/telegram/updates", json=update, headers=headers) as answer,
        ):
            return answer.status


@dataclass
class WholeBot:
    """A bot that can be started again and again on one database."""

    telegram: Standin
    mode: Mode
    database: str
    settings: dict[str, Any] = field(default_factory=dict)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Running]:
        """Starts it, waits until it answers, and stops it as a first SIGTERM does."""
        port, stop = unused_port(), asyncio.Event()
        given = {
            "bot_token": self.telegram.token,
            "telegram_base_url": self.telegram.url,
            "database_url": self.database,
            "port": port,
            "bot_today": "2026-11-23",
            "telegram_per_second": 1000,
            "inbound_per_person": 1000,
        }
        if self.mode is Mode.WEBHOOK:
            given |= {"webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET}
        async with open_app(load_settings(**given | self.settings)) as app, Supervisor() as tasks:
            before = len(self._met())
            service = tasks.start("service", serve(app, stop))
            try:
                await self.telegram.until(
                    lambda: service.done() or len(self._met()) > before, "the bot's start"
                )
                yield Running(f"http://127.0.0.1:{port}")
            finally:
                stop.set()
                await service

    def _met(self) -> list[Any]:
        method = "getMe" if self.mode is Mode.POLLING else "setWebhook"
        return [call for call in self.telegram.called(method) if call.status == 200]


async def answered(person: Person, count: int = 1) -> None:
    """Waits until the person has so many messages, also through pauses after a failure."""
    await person.context.feed.until(lambda: len(person.inbox) >= count, 15.0, "the answer")
