"""Slowloris and its kin, on real sockets: headers, bodies and readers that never come to an end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.slots import Slots
from handlers.web.connections import Limits, Pace
from handlers.web.server import serving
from tests.web.talking import Web

PACE = Pace(headers=0.2, body=2000, reading=0.2, check=0.05)
HEALTH = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
BIG = 8 * 1024 * 1024


async def big(_: web.Request) -> web.Response:
    return web.Response(body=b"x" * BIG)


@asynccontextmanager
async def served(each: int = 100, overall: int = 2000) -> AsyncIterator[tuple[int, Slots]]:
    """A service that trusts no proxy, not even on loopback."""
    app, slots = Web().app(), Slots(each, overall)
    app.router.add_get("/big", big)
    async with serving(app, "127.0.0.1", 0, Limits(slots, (), PACE)) as port:
        yield port, slots


class Caller:
    """A client that writes and reads as it likes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def write(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def all_told(self) -> bytes:
        """What came until the server hung up."""
        told = b""
        async with asyncio.timeout(5):
            try:
                while got := await self.reader.read(65536):
                    told += got
            except ConnectionResetError:
                pass
        return told

    async def healthy(self) -> bool:
        await self.write(HEALTH)
        async with asyncio.timeout(5):
            try:
                return b"200 OK" in await self.reader.readuntil(b'"}')
            except (asyncio.IncompleteReadError, ConnectionResetError):
                return False


@asynccontextmanager
async def calling(port: int) -> AsyncIterator[Caller]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1024)
    try:
        yield Caller(reader, writer)
    finally:
        writer.close()


@pytest.mark.parametrize(
    "start", [b"", b"G", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: x\r\nX-a: "]
)
async def test_headers_that_do_not_end_are_cut_off(start: bytes) -> None:
    async with served() as (port, slots), calling(port) as slow:
        await slow.write(start)
        assert b" 408 " in await slow.all_told()
    assert len(slots) == 0


async def test_headers_a_byte_at_a_time_are_cut_off() -> None:
    async def drip(slow: Caller) -> None:
        try:
            for number in range(10_000):
                await slow.write(b"X-%d: 1\r\n" % number if number else b"GET / HTTP/1.1\r\n")
                await asyncio.wait([wait], timeout=0.01)
        except ConnectionError:
            return

    wait: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    async with served() as (port, _), calling(port) as slow:
        dripping = drip(slow)
        _, told = await asyncio.gather(dripping, slow.all_told())
    assert b" 200 " not in told


@pytest.mark.parametrize(
    "head",
    [
        b"POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n{",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\ntext=",
    ],
)
async def test_a_body_that_does_not_come_is_cut_off(head: bytes) -> None:
    async with served() as (port, slots), calling(port) as slow:
        await slow.write(head)
        assert b" 200 " not in await slow.all_told()
        async with calling(port) as other:
            assert await other.healthy()
    assert len(slots) == 0


async def test_an_answer_that_is_not_read_is_cut_off() -> None:
    async with served() as (port, slots), calling(port) as slow:
        await slow.write(b"GET /big HTTP/1.1\r\nHost: x\r\n\r\n")
        await slow.reader.readexactly(100)
        async with asyncio.timeout(5):
            while len(slots):  # noqa: ASYNC110 - the server's own watch ends it
                await asyncio.sleep(0)
        assert len(await slow.all_told()) < BIG


async def test_a_connection_that_rests_between_requests_is_kept() -> None:
    async with served() as (port, _), calling(port) as calm:
        assert await calm.healthy()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(4 * PACE.headers):
                await calm.reader.read(1)
        assert await calm.healthy()


async def test_a_body_at_an_honest_pace_is_read() -> None:
    body = b'{"text": "Boden"}' + b" " * 3000
    head = b"POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body)
    never: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    async with served() as (port, _), calling(port) as calm:
        await calm.write(head)
        for start in range(0, len(body), 200):
            await calm.write(body[start : start + 200])
            await asyncio.wait([never], timeout=0.02)
        assert b" 200 OK" in await calm.reader.readline()


async def test_too_many_connections_of_one_address_are_closed_at_once() -> None:
    async with served(each=3) as (port, slots):
        async with calling(port) as one, calling(port) as two, calling(port) as three:
            assert [await caller.healthy() for caller in (one, two, three)] == [True] * 3
            async with calling(port) as fourth:
                assert not await fourth.healthy()
        async with asyncio.timeout(5):
            while len(slots):  # noqa: ASYNC110 - the loop notices that they hung up
                await asyncio.sleep(0)
        async with calling(port) as later:
            assert await later.healthy()


async def test_too_many_connections_in_all_are_closed_at_once() -> None:
    async with served(overall=2) as (port, _), calling(port) as one, calling(port) as two:
        assert [await caller.healthy() for caller in (one, two)] == [True] * 2
        async with calling(port) as third:
            assert not await third.healthy()
