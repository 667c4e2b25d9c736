"""Bytes that are no request: refused, and not a word of them in the log."""

import asyncio
import io
import logging
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
import structlog

from bot.logs import set_up_logs
from handlers.web.server import serving
from tests.web.talking import Web

SECRET = "hemligt"


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """All that is logged, at the most talkative level; the log is as before afterwards."""
    root, configured = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers, root.level
    stream = io.StringIO()
    set_up_logs("debug", "json", stream)
    yield stream
    root.handlers = handlers
    root.setLevel(level)
    structlog.configure(**configured)


@pytest_asyncio.fixture
async def port() -> AsyncIterator[int]:
    async with serving(Web().app(), "127.0.0.1", 0) as free:
        yield free


async def exchange(port: int, sent: bytes, *, reads: bool = True) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    await writer.drain()
    answer = await reader.read() if reads else b""
    writer.close()
    await writer.wait_closed()
    return answer


def post(path: str, body: str, *headers: str, length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    lines = [f"POST {path} HTTP/1.1", "Host: x", f"Content-Length: {size}", *headers, "", body]
    return "\r\n".join(lines).encode()


HEALTH = b"GET /healthz HTTP/1.0\r\nHost: x\r\n\r\n"
BROKEN = {
    "no HTTP": f"{SECRET}\r\n\r\n".encode(),
    "no header": f"GET / HTTP/1.1\r\nHost: x\r\n{SECRET}\r\n\r\n".encode(),
    "header too long": f"GET / HTTP/1.1\r\nHost: x\r\nX: {SECRET * 3000}\r\n\r\n".encode(),
    "address": f"GET http://[{SECRET} HTTP/1.1\r\nHost: x\r\n\r\n".encode(),
    "length": post("/", SECRET, length=-1),
    "chunks": f"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n{SECRET}\r\n".encode(),
    "body longer than it says": post("/", f"text=a&{SECRET}{SECRET}", length=6),
    "not gzip": post("/api/chat", SECRET, "Content-Encoding: gzip", "Connection: close"),
}


@pytest.mark.parametrize("sent", BROKEN.values(), ids=BROKEN.keys())
async def test_a_broken_request_is_refused_quietly(
    port: int, sent: bytes, logged: io.StringIO
) -> None:
    answer = await exchange(port, sent)

    assert b" 400 " in answer
    lines = logged.getvalue().splitlines()
    assert len(lines) <= 1
    assert all("web_request_broken" in line for line in lines)
    assert SECRET not in logged.getvalue()
    assert b" 200 OK" in await exchange(port, HEALTH)


async def test_a_body_that_never_ends_leaves_nothing_behind(port: int, logged: io.StringIO) -> None:
    await exchange(port, post("/api/chat", SECRET, length=1000), reads=False)

    assert b" 200 OK" in await exchange(port, HEALTH)
    assert "web_failed" not in logged.getvalue()
    assert SECRET not in logged.getvalue()
