"""Where Telegram posts updates. Each is acknowledged once it is answered, never before."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiohttp import web
from pydantic import SecretStr
from telegram import Bot, Update

from bot.errors import DatabaseAwayError, StillInHandError
from handlers.telegram.updates import HANDLED, read_update

PATH = "/telegram/updates"
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LARGEST = 1024 * 1024
_KINDS = frozenset(HANDLED)


class Webhook:
    """Telegram's way in.

    `receive` returns when an update is answered. Where it fails, it has logged why, and Telegram
    delivers the update again.

    Answers 200 to what was received or can't be of use, 401 without the secret, 413 over 1 MiB,
    400 to what is no JSON object, 500 where `receive` failed, and 503 while stopping, while the
    database is away, or where another process still answers the same update.
    """

    def __init__(
        self, receive: Callable[[Update], Awaitable[None]], bot: Bot, secret: SecretStr
    ) -> None:
        self._receive, self._bot = receive, bot
        self._secret = secret.get_secret_value().encode()
        self._open = True
        self._under_way = 0
        self._empty = asyncio.Event()
        self._empty.set()
        self._log = structlog.get_logger()

    def routes(self, path: str = PATH) -> list[web.RouteDef]:
        """For the project's own application."""
        return [web.post(path, self._post)]

    async def stop(self, within: float = 10.0) -> bool:
        """Refuses updates from now on; True when those under way ended `within` seconds."""
        self._open = False
        try:
            async with asyncio.timeout(within):
                await self._empty.wait()
        except TimeoutError:
            self._log.warning("webhook_stopped_early", updates=self._under_way)
            return False
        return True

    async def _post(self, request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=401)
        if not self._open:
            return _closing()
        raw = await _json(request)
        update = read_update(raw, self._bot) if _KINDS.intersection(raw) else None
        if update is None:
            self._log.info("update_ignored", update_id=raw.get("update_id"), kinds=_names(raw))
            return web.Response()
        return await self._answered(update)

    async def _answered(self, update: Update) -> web.Response:
        self._under_way += 1
        self._empty.clear()
        try:
            await self._receive(update)
        except (StillInHandError, DatabaseAwayError):
            return web.Response(status=503, headers={"Retry-After": "1"})
        except Exception:  # noqa: BLE001 - logged by `receive`; Telegram delivers it again
            return web.Response(status=500)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._empty.set()
        return web.Response()


def _closing() -> web.Response:
    response = web.Response(status=503, headers={"Retry-After": "1"})
    response.force_close()
    return response


async def _json(request: web.Request) -> dict[str, Any]:
    length = request.content_length
    if length is None or length > request.client_max_size:
        # The application's limit is meant for people: an update it refused would come for ever.
        request = request.clone(client_max_size=_LARGEST)
    body = await request.read()
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, dict):
        raise web.HTTPBadRequest(text="This is not an update.")
    return raw


def _names(raw: dict[str, Any]) -> list[str]:
    """The kinds as Telegram names them; nothing of what is in them."""
    return sorted(str(name)[:40] for name in raw if name != "update_id")[:5]
