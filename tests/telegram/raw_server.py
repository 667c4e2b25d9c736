"""A server that answers byte by byte, for what a well-behaved one never does."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.telegram.standin.server import TOKEN

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class RawServer:
    """Answers each connection as the test says, byte by byte."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.connections = 0
        self.connected = asyncio.Event()
        self._serving: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "RawServer":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/bot{TOKEN}/x"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)  # asyncio alone would let it be collected while it waits
        self.connections += 1
        self.connected.set()
        try:
            await reader.readuntil(b"\r\n\r\n")
            await self._answer(reader, writer)
        finally:
            writer.close()


async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()
