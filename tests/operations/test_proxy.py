"""The composition's proxy, in a real Caddy: what it passes on and what it doesn't."""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL, Popen

import aiohttp
from aiohttp import web
from aiohttp.test_utils import unused_port

from handlers.staff.events import EventStream
from tests.guards.tree import ROOT
from tests.operations.tools import tool

_PATIENCE = 10.0
_LOOK = 0.02


class Replica:
    """Tells what it is asked, and sends an event each time `go_on` is set."""

    def __init__(self) -> None:
        self.port = 0
        self.go_on = asyncio.Event()

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Replica"]:
        app = web.Application()
        app.router.add_get("/events", self._events)
        app.router.add_get("/headers", self._headers)
        runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            self.port = runner.addresses[0][1]
            yield self
        finally:
            await runner.cleanup()

    async def _headers(self, request: web.Request) -> web.Response:
        return web.json_response({**request.headers, "padding": "-" * 2000})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        stream = await EventStream.open(request)
        with suppress(ConnectionError):
            while True:
                await self.go_on.wait()
                self.go_on.clear()
                await stream.send("progress")
        return stream.response


@dataclass(frozen=True)
class Proxy:
    """Where it is reached."""

    folder: Path
    http: int = field(default_factory=unused_port)
    https: int = field(default_factory=unused_port)
    health: int = field(default_factory=unused_port)

    async def up(self) -> ssl.SSLContext:
        """Waits until it answers; with what makes its certificate trusted."""
        async with asyncio.timeout(_PATIENCE):
            while True:
                with suppress(OSError):
                    root = self.folder / "caddy/pki/authorities/local/root.crt"
                    trusted = ssl.create_default_context(cafile=root)
                    _, writer = await asyncio.open_connection("localhost", self.https, ssl=trusted)
                    writer.close()
                    return trusted
                await asyncio.sleep(_LOOK)


def configured(proxy: Proxy, ports: list[int]) -> str:
    """The composition's file, with ports that are free here and replicas that are known."""
    text = (ROOT / "Caddyfile").read_text()
    options = f"http_port {proxy.http}\n\thttps_port {proxy.https}\n\tskip_install_trust"
    replicas = " ".join(f"127.0.0.1:{port}" for port in ports)
    changes = {
        r"\badmin off\b": f"admin off\n\t{options}",
        r"127\.0\.0\.1:2020": f"127.0.0.1:{proxy.health}",
        r"dynamic a servicekontor 8080 \{[^}]*\}": f"to {replicas}",
    }
    for there, here in changes.items():
        text, found = re.subn(there, here, text)
        assert found == 1, there
    return text


@contextmanager
def caddy(proxy: Proxy, ports: list[int]) -> Iterator[None]:
    file = proxy.folder / "Caddyfile"
    file.write_text(configured(proxy, ports))
    folders = {"XDG_DATA_HOME": str(proxy.folder), "XDG_CONFIG_HOME": str(proxy.folder)}
    command = [tool("caddy", "caddy"), "run", "--config", str(file)]
    with Popen(command, env={"SITE": "localhost", **folders}, stderr=DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()


async def test_what_the_proxy_passes_on(tmp_path: Path) -> None:
    proxy = Proxy(tmp_path)
    async with Replica().open() as replica:
        with caddy(proxy, [unused_port(), replica.port]):
            trusted = await proxy.up()
            async with aiohttp.ClientSession(
                f"https://localhost:{proxy.https}", connector=aiohttp.TCPConnector(ssl=trusted)
            ) as client:
                await every_request_reaches_a_replica_that_is_there(client)
                await nobody_claims_to_be_somebody_else(client)
                await pages_are_compressed(client)
                await events_are_not_held_back(client, replica)
                await whoever_comes_without_tls_is_sent_to_it(client, proxy)
                await it_tells_that_it_is_well(client, proxy)


async def every_request_reaches_a_replica_that_is_there(client: aiohttp.ClientSession) -> None:
    """Though another one is gone."""
    for _ in range(8):
        async with client.get("/headers") as answer:
            assert answer.status == 200


async def nobody_claims_to_be_somebody_else(client: aiohttp.ClientSession) -> None:
    forged = {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "http"}
    async with client.get("/headers", headers=forged) as answer:
        seen = await answer.json()
    assert seen["X-Forwarded-For"] in {"127.0.0.1", "::1"}
    assert seen["X-Forwarded-Proto"] == "https"
    assert seen["Host"].startswith("localhost")


async def pages_are_compressed(client: aiohttp.ClientSession) -> None:
    async with client.get("/headers", headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "max-age" in answer.headers["Strict-Transport-Security"]


async def events_are_not_held_back(client: aiohttp.ClientSession, replica: Replica) -> None:
    async with client.get("/events", headers={"Accept-Encoding": "gzip"}) as stream:
        assert (await stream.content.readuntil(b"\n\n")).startswith(b"retry:")
        for _ in range(3):
            replica.go_on.set()
            event = await asyncio.wait_for(stream.content.readuntil(b"\n\n"), _PATIENCE)
            assert event.startswith(b"event: progress")


async def whoever_comes_without_tls_is_sent_to_it(
    client: aiohttp.ClientSession, proxy: Proxy
) -> None:
    plain = f"http://localhost:{proxy.http}/staff/"
    async with client.get(plain, allow_redirects=False) as answer:
        assert answer.status == 308
        assert answer.headers["Location"] == "https://localhost/staff/"


async def it_tells_that_it_is_well(client: aiohttp.ClientSession, proxy: Proxy) -> None:
    async with client.get(f"http://127.0.0.1:{proxy.health}/") as answer:
        assert answer.status == 200
