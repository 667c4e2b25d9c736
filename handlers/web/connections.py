"""Connections that cost more than they should: too many of one address, or too slow to be served.

aiohttp waits for headers and bodies as long as they take. Here a client has some seconds for its
headers and must send its body, and read its answer, at a pace that any line manages.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.slots import Slots
from handlers.web.client import LOOPBACK, Networks, address_key, is_proxy, parsed

KEEP_ALIVE = 150.0
"""Seconds a connection may rest between two requests; longer than proxies keep theirs unused.

Caddy keeps them for two minutes, others for one.
"""
LINGERING = 2.0
"""Seconds in which the rest of a refused body is read, so that the client sees the refusal."""
_TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Pace:
    """What is asked of a client: seconds for headers and for reading on, bytes a second of a body.

    `check` is how many seconds pass between two looks at a connection.
    """

    headers: float = 10.0
    body: float = 500.0
    reading: float = 30.0
    check: float = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What is asked of connections. `proxies` may have as many as all together."""

    slots: Slots
    proxies: Networks = LOOPBACK
    pace: Pace = Pace()

    @classmethod
    def of(cls, proxies: Networks = LOOPBACK, each: int = 100, overall: int = 2000) -> "Limits":
        """So many connections at a time of one address, and in all."""
        return cls(Slots(each, overall), proxies)


class Connection(web.RequestHandler):
    """One connection, looked at now and then."""

    __slots__ = (
        "_bytes",
        "_bytes_before",
        "_key",
        "_limits",
        "_partial_since",
        "_timer",
        "_unread",
        "_unread_since",
        "_was_in_body",
    )

    def __init__(self, limits: Limits, server: web.Server, **options: Any) -> None:
        super().__init__(server, loop=asyncio.get_running_loop(), **options)
        self._limits = limits
        self._key: str | None = None
        self._timer: asyncio.Handle | None = None
        self._bytes = self._bytes_before = 0
        self._was_in_body = False
        self._partial_since: float | None = None
        self._unread, self._unread_since = 0, 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        peer = transport.get_extra_info("peername")
        address = parsed(peer[0]) if isinstance(peer, tuple) else None
        is_client = not is_proxy(address, self._limits.proxies)
        key = address_key(address) if is_client else f"proxy {id(self)}"
        if not self._limits.slots.enter(key):
            transport.close()
            return
        self._key = key
        self._partial_since = self._loop.time()
        super().connection_made(transport)
        self._look_later()

    def connection_lost(self, exc: BaseException | None) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self._key is not None:
            self._limits.slots.leave(self._key)
            self._key = None
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._key is None:
            return
        self._bytes += len(data)
        super().data_received(data)
        if not self._waits_for_headers:
            self._partial_since = None
        elif self._partial_since is None:
            self._partial_since = self._loop.time()

    @property
    def _waits_for_headers(self) -> bool:
        return self._waiter is not None and not self._waiter.done()

    @property
    def _waits_for_body(self) -> bool:
        request = self._current_request
        return request is not None and not request.content.is_eof() and not self._reading_paused

    def _look_later(self) -> None:
        self._timer = self._loop.call_later(self._limits.pace.check, self._look)

    def _look(self) -> None:
        if self.transport is None:
            return
        if self._sends_headers_slowly():
            self.transport.write(_TOO_SLOW)
            self.force_close()
        elif self._sends_body_slowly() or self._reads_slowly(self.transport):
            self.transport.abort()
        else:
            self._look_later()

    def _sends_headers_slowly(self) -> bool:
        since = self._partial_since
        if since is None or not self._waits_for_headers:
            return False
        return self._loop.time() - since >= self._limits.pace.headers

    def _sends_body_slowly(self) -> bool:
        in_body, came = self._waits_for_body, self._bytes - self._bytes_before
        slow = in_body and self._was_in_body
        self._bytes_before, self._was_in_body = self._bytes, in_body
        return slow and came < self._limits.pace.body * self._limits.pace.check

    def _reads_slowly(self, transport: asyncio.Transport) -> bool:
        unread = transport.get_write_buffer_size()
        if not unread or unread != self._unread:
            self._unread, self._unread_since = unread, self._loop.time()
            return False
        return self._loop.time() - self._unread_since >= self._limits.pace.reading
