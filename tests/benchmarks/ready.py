"""The whole service from its start to readiness, and what it holds once it is at rest."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from tests.benchmarks.telegram_load import bot_api
from tests.benchmarks.telegram_load.service import environment, free_port

REST = 1.0
"""Seconds after which nothing of the start goes on."""


@dataclass(frozen=True)
class Running:
    """A service that is ready, `seconds` after it was started."""

    seconds: float
    pid: int
    session: aiohttp.ClientSession

    def megabytes(self, name: str) -> float:
        """VmRSS: resident just now; VmHWM: the most there ever was."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        (line,) = (line for line in status.splitlines() if line.startswith(f"{name}:"))
        return int(line.split()[1]) / 1024


@asynccontextmanager
async def ready_service(database: str, *, telegram: bool) -> AsyncIterator[Running]:
    """`servicekontor run` on the database, before a Bot API on loopback where `telegram`."""
    api = await bot_api.serve(bot_api.Seen())
    api_port = api.sockets[0].getsockname()[1] if telegram else None
    port = free_port()
    env = {**os.environ, **environment(database, port, api_port)}
    started = time.perf_counter()
    command = (sys.executable, "-m", "bot", "run")
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*command, env=env, stdout=quiet)
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
            await until_ready(session)
            yield Running(time.perf_counter() - started, process.pid, session)
    finally:
        process.terminate()
        await process.wait()
        api.close()


async def until_ready(session: aiohttp.ClientSession) -> None:
    """Returns when the service says that it is ready, or fails after a minute."""
    async with asyncio.timeout(60):
        while True:
            try:
                async with session.get("/readyz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.01)
