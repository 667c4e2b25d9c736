"""The whole service as it is reached by HTTP, on a real socket, for those who mean it no good."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from bot.app import App, open_app
from bot.service import web_application
from bot.settings import load_settings
from bot.watch_service import Watch
from handlers.web.server import serving

_FILLED = {"code": "2582", "kind": "kommun", "form": "atom", "name": "y.css"}


@dataclass(frozen=True)
class Joined:
    """A service that answers on `port`; `app` are its parts and `doors` its routes."""

    app: App
    doors: web.Application
    port: int

    async def send(self, data: bytes, patience: float = 10.0) -> bytes:
        """Sends the bytes as they are; all that came back until the server hung up."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        came = b""
        try:
            writer.write(data)
            await writer.drain()
            async with asyncio.timeout(patience):
                while more := await reader.read(65536):
                    came += more
        except (ConnectionError, TimeoutError):
            pass
        finally:
            writer.close()
        return came

    async def get(self, path: str, *headers: str, method: str = "GET") -> bytes:
        return await self.send(request(method, path, *headers))

    async def post(self, path: str, body: bytes, *headers: str) -> bytes:
        return await self.send(request("POST", path, *headers, body=body))


def request(method: str, path: str, *headers: str, body: bytes | None = None) -> bytes:
    """A request, byte for byte as it is given."""
    given = [header.partition(":")[0].lower() for header in headers]
    lines = [f"{method} {path} HTTP/1.1", *headers, "Connection: close"]
    if "host" not in given:
        lines.append("Host: localhost")
    if body is not None and not {"content-length", "transfer-encoding"} & set(given):
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape") + (body or b"")


def status(answer: bytes) -> int:
    """0 where there was no answer."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.") else 0


def headers(answer: bytes) -> list[tuple[str, str]]:
    """Of the first answer, in order, names in lower case."""
    lines = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    pairs = (line.partition(":") for line in lines)
    return [(name.lower(), value.strip()) for name, _, value in pairs]


def routes(service: Joined) -> set[tuple[str, str]]:
    """Method and path of every route, with something for each part of the path that varies."""
    found = set()
    for route in service.doors.router.routes():
        assert route.resource is not None
        path = re.sub(r"\{(\w+)[^}]*\}", lambda m: _FILLED.get(m[1], "1"), route.resource.canonical)
        found.add((route.method, path))
    return found


@asynccontextmanager
async def joined(folder: Path, **settings: object) -> AsyncIterator[Joined]:
    """The service on a new database in `folder`."""
    database = f"sqlite+aiosqlite:///{folder}/joined.sqlite"
    given = load_settings(**{"database_url": database, "inbound_per_address": 1000, **settings})
    async with open_app(given) as app:
        doors = web_application(app, None, Watch(app, None, None))
        async with serving(doors, "127.0.0.1", 0) as port:
            yield Joined(app, doors, port)
