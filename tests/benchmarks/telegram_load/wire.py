"""Just enough HTTP/1.1 on bare asyncio protocols that the measuring side is never the slow one."""

import asyncio
from collections import deque


def content_length(head: bytes) -> int:
    """What the head says of the body's length, in bytes; 0 where it says nothing."""
    at = head.lower().find(b"content-length:")
    return 0 if at < 0 else int(head[at + 15 : head.index(b"\r\n", at)])


class Messages:
    """Cuts a stream of bytes into messages of (head, body). The head ends with its blank line."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> list[tuple[bytes, bytes]]:
        held = self._held + data
        found = []
        while (end := held.find(b"\r\n\r\n")) >= 0:
            start = end + 4
            length = content_length(held[: end + 2])
            if len(held) < start + length:
                break
            found.append((held[:start], held[start : start + length]))
            held = held[start + length :]
        self._held = held
        return found


class Caller(asyncio.Protocol):
    """One keep-alive connection that makes one request at a time."""

    def __init__(self) -> None:
        self._messages = Messages()
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(ConnectionError("the connection was closed"))

    def data_received(self, data: bytes) -> None:
        for head, body in self._messages.feed(data):
            if self._answer is not None and not self._answer.done():
                self._answer.set_result((int(head[9:12]), body))

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        """The status and body of the answer. ConnectionError when there is none."""
        if self._transport is None:
            raise ConnectionError("the connection is closed")
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


class Callers:
    """A fixed number of connections to one address; a request waits for a free one."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._free: deque[Caller] = deque()

    async def post(self, path: str, body: bytes, headers: bytes = b"") -> tuple[int, bytes]:
        request = (
            b"POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: application/json\r\n"
            b"Content-Length: %d\r\n%s\r\n%s"
        ) % (path.encode(), self._host.encode(), self._port, len(body), headers, body)
        caller = self._free.popleft() if self._free else await self._open()
        try:
            answer = await caller.ask(request)
        except BaseException:
            caller.close()
            raise
        self._free.append(caller)
        return answer

    async def _open(self) -> Caller:
        loop = asyncio.get_running_loop()
        _, caller = await loop.create_connection(Caller, self._host, self._port)
        return caller

    def close(self) -> None:
        while self._free:
            self._free.pop().close()
