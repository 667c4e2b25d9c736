"""Faults on order: the next calls fail as Telegram and the network between fail."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from aiohttp import web

from tests.telegram.standin.errors import ApiError, too_many


class Fault(StrEnum):
    """How a call fails."""

    BAD_REQUEST = "400"
    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    NOT_FOUND = "404"
    CONFLICT = "409"
    TOO_LARGE = "413"
    FLOOD = "429"
    SERVER_ERROR = "500"
    BAD_GATEWAY = "502"
    UNAVAILABLE = "503"
    GATEWAY_TIMEOUT = "504"
    RESTART = "restart"
    HTML = "html"
    RESET = "reset"
    SILENCE = "silence"


_DESCRIPTIONS = {
    Fault.BAD_REQUEST: "Bad Request: made to fail",
    Fault.UNAUTHORIZED: "Unauthorized",
    Fault.FORBIDDEN: "Forbidden: bot was blocked by the user",
    Fault.NOT_FOUND: "Not Found",
    Fault.CONFLICT: "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running",
    Fault.TOO_LARGE: "Request Entity Too Large",
    Fault.SERVER_ERROR: "Internal Server Error",
    Fault.BAD_GATEWAY: "Bad Gateway",
    Fault.UNAVAILABLE: "Service Unavailable",
    Fault.GATEWAY_TIMEOUT: "Gateway Timeout",
}


@dataclass
class _Order:
    fault: Fault
    method: str | None
    times: int
    after: bool
    retry_after: int


class Faults:
    """Which of the next calls fail, in the order they were ordered."""

    def __init__(self) -> None:
        self._orders: list[_Order] = []

    def next(
        self,
        fault: Fault,
        method: str | None = None,
        *,
        times: int = 1,
        after: bool = False,
        retry_after: int = 1,
    ) -> None:
        """The next `times` calls (of the method, where given) fail.

        `after`: the call is carried out first and only its answer is lost.
        """
        self._orders.append(_Order(fault, method, times, after, retry_after))

    def take(self, method: str, *, after: bool) -> _Order | None:
        for order in self._orders:
            if order.after == after and order.method in {None, method} and order.times:
                order.times -= 1
                return order
        return None

    def clear(self) -> None:
        self._orders.clear()


async def fail(order: _Order, request: web.Request) -> web.StreamResponse:
    """Answers as ordered: a refusal, a page instead of JSON, a cut connection or silence."""
    if order.fault is Fault.FLOOD:
        raise too_many(order.retry_after)
    if order.fault is Fault.HTML:
        page = "<html><head><title>502 Bad Gateway</title></head></html>"
        return web.Response(status=502, text=page, content_type="text/html")
    if order.fault is Fault.RESTART:
        raise ApiError(500, "Internal Server Error: restart")
    if order.fault is Fault.RESET:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    if order.fault is Fault.SILENCE:
        await asyncio.Event().wait()
    raise ApiError(int(order.fault), _DESCRIPTIONS[order.fault])
