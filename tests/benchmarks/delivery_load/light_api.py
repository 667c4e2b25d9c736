"""A Bot API that takes every message with as little work as there is, and counts them.

Run as `python -m tests.benchmarks.delivery_load.light_api`; prints its port. GET /report tells how
many messages came, to how many chats, and when the first and the last did.
"""

import asyncio
import json
import re
import sys
import time
from dataclasses import asdict, dataclass

from tests.benchmarks.telegram_load.wire import Messages

_CHAT = re.compile(rb'"chat_id": ?(-?\d+)')
_ME = b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bench","username":"bench_bot"}}'
_TRUE = b'{"ok":true,"result":true}'
_SENT = b'{"ok":true,"result":{"message_id":7,"chat":{"id":7,"type":"private"},"date":1}}'


@dataclass(frozen=True)
class Report:
    """Messages, the chats they went to, and the first's and the last's monotonic time."""

    messages: int
    chats: int
    first: float
    last: float


class LightApi:
    """What came, by all connections."""

    def __init__(self) -> None:
        self._messages = 0
        self._chats: set[bytes] = set()
        self._first = self._last = 0.0

    def answer(self, head: bytes, body: bytes) -> bytes:
        """The answer to a request."""
        path = head.split(b" ", 2)[1]
        if path.endswith(b"/sendMessage"):
            self._note(body)
            return _SENT
        if path == b"/report":
            report = Report(self._messages, len(self._chats), self._first, self._last)
            return json.dumps(asdict(report)).encode()
        return _ME if path.endswith(b"/getMe") else _TRUE

    def _note(self, body: bytes) -> None:
        found = _CHAT.search(body)
        assert found is not None
        self._last = time.monotonic()
        self._first = self._first or self._last
        self._messages += 1
        self._chats.add(found[1])


class _Connection(asyncio.Protocol):
    def __init__(self, api: LightApi) -> None:
        self._api, self._messages = api, Messages()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        for head, body in self._messages.feed(data):
            answer = self._api.answer(head, body)
            self._transport.write(_HEAD % len(answer) + answer)


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


async def main() -> None:
    api, loop = LightApi(), asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(api), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
