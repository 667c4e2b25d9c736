"""Server-sent events: news that a page is told of as long as it is open."""

from typing import Self

from aiohttp import web

from handlers.staff.pages import PRIVATE

_AGAIN_MS = 3000
"""After so long a browser that lost the stream opens it again; it begins with how things are."""
_HEADERS = {
    **PRIVATE,
    "Content-Type": "text/event-stream; charset=utf-8",
    # A proxy that collects an answer before it passes it on would hold back every event.
    "X-Accel-Buffering": "no",
}


class EventStream:
    """The events to one browser. Each call raises ConnectionError once the browser is gone."""

    def __init__(self, response: web.StreamResponse) -> None:
        self.response = response

    @classmethod
    async def open(cls, request: web.Request) -> Self:
        """Begins the answer."""
        response = web.StreamResponse(headers=_HEADERS)
        await response.prepare(request)
        await response.write(f"retry: {_AGAIN_MS}\n\n".encode())
        return cls(response)

    async def send(self, event: str, data: str = "") -> None:
        """Sends one event; `data` may have several lines."""
        lines = "".join(f"data: {line}\n" for line in data.splitlines() or [""])
        await self.response.write(f"event: {event}\n{lines}\n".encode())

    async def beat(self) -> None:
        """Shows that the stream lives, to whatever would close a silent one."""
        await self.response.write(b":\n\n")
