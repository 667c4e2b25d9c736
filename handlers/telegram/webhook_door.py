"""The Telegram door by webhook: Telegram posts each update to the project's own web server."""

import asyncio
from dataclasses import dataclass

from aiohttp import web
from pydantic import SecretStr

from bot.tasks import Supervisor
from handlers.telegram.door import SECONDS_TO_STOP, TelegramDoor
from handlers.telegram.webhook import Webhook
from handlers.telegram.webhook_registration import delete_webhook, register_webhook


@dataclass(frozen=True, slots=True)
class WebhookOptions:
    """`url` is the public address, whose path is the one served. `delete_at_stop`: leave none."""

    url: str
    path: str
    secret: SecretStr
    delete_at_stop: bool = False


class WebhookDoor:
    """Answers what Telegram posts. Its routes go into the web application before it runs."""

    def __init__(self, door: TelegramDoor, options: WebhookOptions) -> None:
        self._door = door
        self._options = options
        self._webhook = Webhook(door.receive, door.bot, options.secret)

    def routes(self) -> list[web.RouteDef]:
        """Where Telegram posts to."""
        return self._webhook.routes(self._options.path)

    @property
    def is_open(self) -> bool:
        """Whether Telegram has been met."""
        return self._door.is_open

    async def run(self, stop: asyncio.Event) -> None:
        """Answers until `stop` is set, then refuses new updates and finishes those under way.

        Raises TokenRefusedError or SettingError where trying again is no use.
        """
        try:
            if await self._door.open(stop) and await self._registered(stop):
                await stop.wait()
                await self._webhook.stop(SECONDS_TO_STOP)
                if self._options.delete_at_stop:
                    await delete_webhook(self._door.bot)
        finally:
            await self._door.close()

    async def _registered(self, stop: asyncio.Event) -> bool:
        """Registers, trying until Telegram takes it; False where `stop` came first."""
        register = register_webhook(self._door.bot, self._options.url, self._options.secret)
        async with Supervisor() as tasks:
            registering = tasks.start("register webhook", register)
            stopping = tasks.start("wait for stop", stop.wait())
            await asyncio.wait({registering, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if registering.done():
                registering.result()
                return True
        return False
