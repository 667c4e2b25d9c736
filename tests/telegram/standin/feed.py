"""Updates on their way to the bot, by long polling or by webhook."""

import asyncio
import itertools
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.tasks import Supervisor
from tests.telegram.standin.errors import ApiError
from tests.telegram.standin.params import Json

_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@dataclass
class Webhook:
    """Where updates are posted, and how the last tries went."""

    url: str
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""


class Feed:
    """Keeps updates until the bot has acknowledged them.

    `retry_after` is how many seconds a refused webhook delivery waits for the next try.
    """

    def __init__(self, supervisor: Supervisor, *, retry_after: float = 0.05) -> None:
        self.webhook: Webhook | None = None
        self.allowed: set[str] | None = None
        self.pending: deque[Json] = deque()
        self.changed = asyncio.Condition()
        self._supervisor = supervisor
        self._retry_after = retry_after
        self._ids = itertools.count(70001)
        self._poller = 0
        self._in_the_air: set[Any] = set()
        self._posting: asyncio.Task[None] | None = None

    async def emit(self, kind: str, content: Json, *, update_id: int | None = None) -> int | None:
        """Adds an update; None where the bot has not asked for its kind."""
        if kind in _NOT_BY_DEFAULT if self.allowed is None else kind not in self.allowed:
            return None
        number = next(self._ids) if update_id is None else update_id
        await self.repeat({"update_id": number, kind: dict(content)})
        return number

    async def repeat(self, update: Json) -> None:
        """Adds an update exactly as it is given."""
        async with self.changed:
            self.pending.append(update)
            self.changed.notify_all()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """What getUpdates gives; a later call ends this one with 409."""
        if self.webhook is not None:
            raise ApiError(409, _WEBHOOK_ACTIVE)
        async with self.changed:
            self._poller += 1
            mine = self._poller
            self._acknowledge(offset)
            self.changed.notify_all()
            try:
                async with asyncio.timeout(seconds):
                    await self.changed.wait_for(lambda: self.pending or self._poller != mine)
            except TimeoutError:
                return []
            if self._poller != mine:
                raise ApiError(409, _OTHER_POLLER)
            return list(self.pending)[:limit]

    def _acknowledge(self, offset: int) -> None:
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()

    async def set_webhook(self, webhook: Webhook | None) -> None:
        if self._posting is not None:
            self._posting.cancel()
            self._posting = None
        self._in_the_air.clear()
        self.webhook = webhook
        if webhook is not None:
            self._posting = self._supervisor.start("post updates", self._post_all(webhook))

    async def _post_all(self, webhook: Webhook) -> None:
        async with (
            aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
            asyncio.TaskGroup() as tasks,
        ):
            while True:
                update = await self._next(webhook.max_connections)
                tasks.create_task(self._post_one(session, webhook, update))

    async def _next(self, max_connections: int) -> Json:
        """The first update whose chat has none in the air: one chat's come in order."""
        async with self.changed:
            await self.changed.wait_for(
                lambda: len(self._in_the_air) < max_connections and self._ready() is not None
            )
            update = self._ready()
            assert update is not None
            self._in_the_air.add(_queue_of(update))
            return update

    def _ready(self) -> Json | None:
        return next((u for u in self.pending if _queue_of(u) not in self._in_the_air), None)

    async def _post_one(
        self, session: aiohttp.ClientSession, webhook: Webhook, update: Json
    ) -> None:
        while True:
            if await self._delivered(session, webhook, update):
                break
            await self.notify()
            await asyncio.sleep(self._retry_after)
        async with self.changed:
            self.pending.remove(update)
            self._in_the_air.discard(_queue_of(update))
            self.changed.notify_all()

    async def _delivered(
        self, session: aiohttp.ClientSession, webhook: Webhook, update: Json
    ) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
        try:
            async with session.post(webhook.url, json=update, headers=headers) as response:
                await response.read()
                if response.ok:
                    return True
                webhook.last_error = f"Wrong response from the webhook: {response.status}"
        except (aiohttp.ClientError, TimeoutError) as error:
            webhook.last_error = type(error).__name__
        return False

    async def until(self, seen: Callable[[], Any], patience: float, missing: str) -> Any:
        """Waits until `seen` holds, at most `patience` seconds; fails saying what is missing."""
        async with self.changed:
            try:
                async with asyncio.timeout(patience):
                    return await self.changed.wait_for(seen)
            except TimeoutError:
                raise AssertionError(f"after {patience} s still missing: {missing}") from None

    async def notify(self) -> None:
        async with self.changed:
            self.changed.notify_all()


def _queue_of(update: Json) -> Any:
    """What Telegram keeps in order: the chat of an update, else its sender."""
    for kind, content in update.items():
        if kind == "update_id" or not isinstance(content, dict):
            continue
        chat = content.get("chat") or content.get("message", {}).get("chat") or content.get("from")
        return (chat or {}).get("id", update["update_id"])
    return update["update_id"]
