"""Two of the service's processes on one PostgreSQL, behind a load balancer, before a stand-in."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp.test_utils import unused_port

from tests.replicas.proxy import Proxy

SECRET = "a-secret-only-for-tests"
PATIENCE = 60.0
_LOOK = 0.05


@dataclass
class Replica:
    """One process: `servicekontor run` with settings from its environment, as by hand."""

    environment: Mapping[str, str]
    port: int = field(default_factory=unused_port)
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Returns once it is ready."""
        env = {**os.environ, **self.environment, "PORT": str(self.port)}
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), env=env, stdout=asyncio.subprocess.DEVNULL
        )
        async with asyncio.timeout(PATIENCE):
            while await self.parts() is None:
                assert self.process.returncode is None, "it ended by itself"
                await asyncio.sleep(_LOOK)

    async def parts(self) -> Mapping[str, str] | None:
        """How each of its parts is; None while it is not ready."""
        with suppress(aiohttp.ClientError):
            async with (
                aiohttp.ClientSession() as client,
                client.get(f"http://127.0.0.1:{self.port}/readyz") as answer,
            ):
                if answer.status == 200:
                    parts: Mapping[str, str] = (await answer.json())["parts"]
                    return parts
        return None

    async def leads(self) -> bool:
        parts = await self.parts()
        return parts is not None and parts["leader"] == "leads"

    async def kill(self) -> None:
        """As `kill -9` does."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


@dataclass
class Cluster:
    """Replicas that are ready, and the way to them."""

    replicas: tuple[Replica, ...]
    proxy: Proxy

    async def leader(self) -> Replica:
        """The one that leads, once one does."""
        async with asyncio.timeout(PATIENCE):
            while True:
                for replica in self.replicas:
                    if await replica.leads():
                        return replica
                await asyncio.sleep(_LOOK)

    def other_than(self, replica: Replica) -> Replica:
        (other,) = (each for each in self.replicas if each is not replica)
        return other

    async def post(self, path: str, body: Any, **headers: str) -> tuple[int, Any]:
        """Through the load balancer on a connection of its own: each goes to the next replica."""
        async with (
            aiohttp.ClientSession() as client,
            client.post(f"{self.proxy.url}{path}", json=body, headers=headers) as answer,
        ):
            is_json = answer.content_type == "application/json"
            return answer.status, await (answer.json() if is_json else answer.text())


@asynccontextmanager
async def cluster(
    database: str, telegram: str, token: str, **settings: str
) -> AsyncIterator[Cluster]:
    """Two replicas with Telegram's updates by webhook; `settings` are more of them, or others.

    Leaving the block kills them.
    """
    ports = [unused_port() for _ in range(2)]
    async with Proxy(ports).open() as proxy, AsyncExitStack() as stack:
        environment = {
            "DATABASE_URL": database,
            "BOT_TOKEN": token,
            "TELEGRAM_BASE_URL": telegram,
            "TELEGRAM_PER_SECOND": "100",
            "WEBHOOK_URL": f"{proxy.url}/telegram/updates",
            "WEBHOOK_SECRET": SECRET,
            "PUBLIC_URL": proxy.url,
            "INBOUND_PER_PERSON": "1000",
            "INBOUND_PER_ADDRESS": "1000",
            "INBOUND_OVERALL": "1000",
            "LOG_LEVEL": "error",
            **settings,
        }
        replicas = tuple(Replica(environment, port) for port in ports)
        for replica in replicas:
            stack.push_async_callback(replica.kill)
        await asyncio.gather(*(replica.start() for replica in replicas))
        yield Cluster(replicas, proxy)
