"""Requests to the Bot API over one aiohttp session: less work per message than with httpx."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from typing import Any, ClassVar, cast
from urllib.request import getproxies

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.logs import redact
from bot.metrics import NO_ANSWER

_JSON = {"Content-Type": "application/json"}
_SHOWN = 200
_FROM_TELEGRAM = frozenset({HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.SERVICE_UNAVAILABLE})
"""The Bot API documents no 5xx. With 500 its server tells that it failed, with 503 whoever stands
before it that nothing was passed on; 502, 504 and others come from between, when the request may
have been passed on already."""


class NotSent:
    """Marks a failure before anything was sent: the same request can be made again safely."""

    __slots__ = ()


class NotSentTimedOut(NotSent, TimedOut):
    """No connection within the time allowed."""

    __slots__ = ()


class NotSentError(NotSent, NetworkError):
    """No connection: refused, unknown host, bad certificate."""

    __slots__ = ()


class MaybeSentError(NetworkError):
    """Something between answered (502, 504 and the like): Telegram may have taken the request."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TimeOuts:
    """In seconds; None is no limit. Each is what python-telegram-bot means by the name.

    `pool` to get one of the connections, `connect` to open it, `write` to hand over a request
    (`media_write` one with files), `read` between two pieces of the answer.
    """

    read: float | None = 5.0
    write: float | None = 5.0
    connect: float | None = 5.0
    pool: float | None = 1.0
    media_write: float | None = 20.0


_USUAL = TimeOuts()


@dataclass(frozen=True, slots=True)
class _Fields:
    """Parameters that can be written as JSON as they are, in place of the library's own."""

    parameters: Mapping[str, Any]
    contains_files: ClassVar = False


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's transport on aiohttp: keep-alive, at most `pool` connections at once.

    `answered` is told the status of each answer, or "none" where there was none. Failures are
    TimedOut and NetworkError as `BaseRequest` asks, and never name the token. It can
    be used again after `shutdown`.
    """

    def __init__(
        self,
        pool: int = 256,
        time_outs: TimeOuts = _USUAL,
        answered: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._pool, self._time_outs, self._answered = pool, time_outs, answered
        self._usual = aiohttp.ClientTimeout(None, time_outs.connect, time_outs.read)
        self._free = asyncio.Semaphore(pool)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """The time-out between two pieces of the answer, where a request names none."""
        return self._time_outs.read

    async def initialize(self) -> None:
        """Opens the session; a second call changes nothing."""
        if self._session is None:
            self._free = asyncio.Semaphore(self._pool)
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=bool(getproxies()),
            )

    async def shutdown(self) -> None:
        """Closes the session and its connections; a second call changes nothing."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(self, url: str, fields: Mapping[str, Any]) -> Any:
        """The result of a method of the Bot API; `fields` have no files and no objects."""
        # The base class hands it on to `do_request` unseen, and its own kind is made in private.
        return await self.post(url, cast("RequestData", _Fields(fields)))

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the whole body of the answer."""
        if self._session is None:
            raise RuntimeError("This AiohttpRequest is not initialized!")
        files = request_data is not None and request_data.contains_files
        timeout = self._timeout(files, read_timeout, write_timeout, connect_timeout)
        await self._connection(_or(pool_timeout, self._time_outs.pool))
        try:
            status, body = await _answer(self._session, method, url, request_data, timeout)
        except (aiohttp.ClientError, OSError) as error:
            failure = _failure(error)
            self._answered(NO_ANSWER)
        else:
            self._answered(str(status))
            if status >= 500 and status not in _FROM_TELEGRAM:
                raise MaybeSentError(f"Answered {status} on the way to Telegram")
            return status, body
        finally:
            self._free.release()
        raise failure  # outside the except block: the cause holds the address, and so the token

    def _timeout(self, files: bool, read: Any, write: Any, connect: Any) -> aiohttp.ClientTimeout:
        unset = BaseRequest.DEFAULT_NONE
        if not files and read is unset and connect is unset:
            return self._usual
        usual = self._time_outs
        read, connect = _or(read, usual.read), _or(connect, usual.connect)
        write = _or(write, usual.media_write if files else usual.write)
        # aiohttp has no time-out for writing. Without files the whole request fits into the
        # socket's buffer and can't stall; with files writing is bounded as part of the whole.
        parts = (connect, write, read)
        total = None if not files or None in parts else sum(parts)
        return aiohttp.ClientTimeout(total, connect, read)

    async def _connection(self, wait: float | None) -> None:
        if not self._free.locked():
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(wait):
                await self._free.acquire()
        except TimeoutError:
            raise NotSentTimedOut("Pool timeout: all are busy, nothing was sent") from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as a mapping; TelegramError when it is none, or fine but without result."""
        try:
            parsed = json.loads(payload)
        except ValueError:
            parsed = None
        if not isinstance(parsed, dict) or (parsed.get("ok", True) and "result" not in parsed):
            raise TelegramError("Invalid server response")
        return parsed


async def _answer(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    request_data: RequestData | None,
    timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109
) -> tuple[int, bytes]:
    data: bytes | aiohttp.FormData | None = None
    headers = None
    if request_data is not None and request_data.contains_files:
        data = _form(request_data)
    elif request_data is not None:
        data, headers = json.dumps(request_data.parameters).encode(), _JSON
    async with session.request(
        method, url, data=data, headers=headers, timeout=timeout, allow_redirects=False
    ) as response:
        body = await response.read()
    return response.status, body if response.status < 300 else _showable(body)


def _form(request_data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, mimetype) in request_data.multipart_data.items():
        file = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=mimetype)
    return form


def _or(given: Any, default: float | None) -> float | None:
    chosen: float | None = default if given is BaseRequest.DEFAULT_NONE else given
    return chosen


def _showable(body: bytes) -> bytes:
    """An error page of something between may repeat the address; the base class shows the body."""
    return body if body.lstrip()[:1] == b"{" else redact(body.decode("latin-1"))[:_SHOWN].encode()


def _failure(error: Exception) -> NetworkError:
    kind = type(error).__name__
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return NotSentTimedOut("Connect timeout: nothing was sent")
    if isinstance(error, TimeoutError):
        return TimedOut(f"Timed out ({kind})")
    why = redact(str(error))
    if isinstance(error, aiohttp.ClientConnectorError):
        return NotSentError(f"aiohttp.{kind}: {why}")
    return NetworkError(f"aiohttp.{kind}: {why}")
