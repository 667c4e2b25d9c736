"""The stand-in itself: an HTTP server on loopback that answers as api.telegram.org does."""

import asyncio
import json
import re
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from bot.tasks import Supervisor
from tests.telegram.standin.errors import ApiError, bad_request
from tests.telegram.standin.faults import Faults, fail
from tests.telegram.standin.feed import Feed
from tests.telegram.standin.group import Group
from tests.telegram.standin.limits import Limits
from tests.telegram.standin.methods import Context, all_methods
from tests.telegram.standin.params import Json, Params, read_params
from tests.telegram.standin.person import Person
from tests.telegram.standin.world import World

TOKEN = "123456789:AAEstandin-token-for-tests-0123456789"
_LARGEST = 60 * 1024 * 1024


@dataclass(frozen=True)
class Call:
    """One call: when (monotonic seconds), the parameters as sent, the status answered."""

    method: str
    params: Json
    status: int
    at: float


class Standin:
    """`async with Standin() as telegram:` serves at `telegram.url` until the block is left.

    `latency` is how many seconds each call but getUpdates takes at least.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        username: str = "servicekontor_bot",
        limits: Limits | None = None,
        latency: float = 0.0,
    ) -> None:
        self.token = token
        self.latency = latency
        self.calls: list[Call] = []
        self.faults = Faults()
        self.url = ""
        self._tasks = Supervisor()
        self.context = Context(World(username), Feed(self._tasks), limits)
        self._methods = all_methods()
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> None:
        app = web.Application(client_max_size=_LARGEST)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.05
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/bot"

    async def stop(self) -> None:
        await self._tasks.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    def person(self, language: str | None = "en", first_name: str = "Kim") -> Person:
        """A person who has never written to the bot; `language` is their client's."""
        user: Json = {
            "id": self.context.world.new_id(),
            "is_bot": False,
            "first_name": first_name,
        }
        return Person(self.context, user | ({"language_code": language} if language else {}))

    def group(
        self, title: str = "Grannar", kind: str = "supergroup", *, forum: bool = False
    ) -> Group:
        """A group ("group", "supergroup" or "channel") with the bot as a member."""
        return Group(self.context, self.context.world.add_chat(kind, title, is_forum=forum))

    @property
    def unanswered(self) -> list[str]:
        """The data of buttons that were pressed and never answered."""
        return [query["data"] for query in self.context.callbacks.values()]

    def called(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method.lower() == method.lower()]

    async def until(self, seen: Any, missing: str, patience: float = 5.0) -> Any:
        """Waits until `seen` holds, looking again after each call."""
        return await self.context.feed.until(seen, patience, missing)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params, status = Params({}), 0
        try:
            self._check_token(request.match_info["token"])
            params = await _read(request)
            response = await self._answer(request, method, params)
            status = response.status
        except ApiError as error:
            status = error.code
            response = web.json_response(error.body(), status=status)
        finally:
            self.calls.append(Call(method, params.values, status, time.monotonic()))
            await self.context.feed.notify()
        return response

    async def _answer(
        self, request: web.Request, method: str, params: Params
    ) -> web.StreamResponse:
        known = self._methods.get(method.lower())
        if known is None:
            raise ApiError(404, "Not Found: method not found")
        if self.latency and method != "getUpdates":
            await asyncio.sleep(self.latency)
        order = self.faults.take(method, after=False)
        if order is not None:
            return await fail(order, request)
        result = await known(self.context, params)
        order = self.faults.take(method, after=True)
        if order is not None:
            return await fail(order, request)
        return web.Response(
            text=json.dumps({"ok": True, "result": result}), content_type="application/json"
        )

    def _check_token(self, token: str) -> None:
        if token == self.token:
            return
        if re.fullmatch(r"\d+:[\w-]{20,}", token):
            raise ApiError(401, "Unauthorized")
        raise ApiError(404, "Not Found")


async def _read(request: web.Request) -> Params:
    try:
        return await read_params(request)
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    except (ValueError, UnicodeDecodeError):
        raise bad_request("can't read the request") from None
