"""A load balancer of the plainest kind: each connection goes to the next replica that takes it."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

_CHUNK = 65536


class Proxy:
    """Knows nothing of what passes through it; `taken` counts connections by replica's port."""

    def __init__(self, ports: Sequence[int]) -> None:
        self.port = 0
        self.taken: Counter[int] = Counter()
        self._ports = list(ports)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Proxy"]:
        """Takes connections until the block is left."""
        server = await asyncio.start_server(self._through, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()

    async def _through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await self._connect()
        if there is not None:
            with suppress(OSError):
                async with asyncio.TaskGroup() as both:
                    both.create_task(pour(reader, there[1]))
                    both.create_task(pour(there[0], writer))
        writer.close()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        for port in list(self._ports):
            # Whose turn it was goes last.
            self._ports.append(self._ports.pop(0))
            with suppress(OSError):
                there = await asyncio.open_connection("127.0.0.1", port)
                self.taken[port] += 1
                return there
        return None


async def pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Until one side is closed; then the other is, too."""
    try:
        while data := await reader.read(_CHUNK):
            writer.write(data)
            await writer.drain()
    finally:
        writer.close()
