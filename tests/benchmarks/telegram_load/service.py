"""The service itself as a process, with its webhook open and a Bot API of the bench's own."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.telegram_load import bot_api
from tests.benchmarks.telegram_load.wire import Callers

SECRET = "a-secret-for-the-bench"
TOKEN = "123456789:" + "A" * 35
PATH = "/telegram/updates"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
_HEADER = b"X-Telegram-Bot-Api-Secret-Token: %s\r\n" % SECRET.encode()


@contextmanager
def on_other_cores() -> Iterator[None]:
    """Leaves core 0 to the service: this process, and those it starts, use the others."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores - {0} or cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def environment(database: str, port: int, api_port: int | None) -> dict[str, str]:
    """The service's settings; without Telegram where there is no Bot API."""
    web = {"DATABASE_URL": database, "HOST": "127.0.0.1", "PORT": str(port)}
    # Here a few ask for many.
    web |= {"INBOUND_PER_PERSON": "10000", "INBOUND_PER_ADDRESS": "10000"}
    web |= {"INBOUND_OVERALL": "10000", "LOG_LEVEL": "warning"}
    if api_port is None:
        return web | {"BOT_TOKEN": ""}
    return web | {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": f"http://127.0.0.1:{api_port}/bot",
        "TELEGRAM_PER_SECOND": "1000",
        "WEBHOOK_URL": f"http://127.0.0.1:{port}{PATH}",
        "WEBHOOK_SECRET": SECRET,
    }


@dataclass
class Process:
    """A process on core 0, so that the rest can have the others."""

    port: int
    running: asyncio.subprocess.Process

    @property
    def cpu(self) -> float:
        """Seconds of CPU it has used so far."""
        stat = Path(f"/proc/{self.running.pid}/stat").read_text()
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def memory(self) -> float:
        """MB that it holds now."""
        status = Path(f"/proc/{self.running.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    async def end(self, by: signal.Signals = signal.SIGTERM) -> int:
        """Sends the signal and waits for the end; the exit status."""
        if self.running.returncode is None:
            self.running.send_signal(by)
        try:
            async with asyncio.timeout(20):
                return await self.running.wait()
        except TimeoutError:
            self.running.kill()
            return await self.running.wait()


async def start(command: list[str], port: int, env: Mapping[str, str] | None = None) -> Process:
    """Starts the command and returns when its port takes connections."""
    running = await asyncio.create_subprocess_exec(
        *command,
        env={**os.environ, **(env or {})},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=None if os.environ.get("SHOW") else asyncio.subprocess.DEVNULL,
    )
    os.sched_setaffinity(running.pid, {0})
    process = Process(port, running)
    async with asyncio.timeout(60):
        while running.returncode is None:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return process
    raise RuntimeError(f"{command} ended with {running.returncode}")


class Service:
    """`servicekontor run` by webhook. It can be ended and started again on the same database."""

    def __init__(self, database: str, api_port: int, seen: bot_api.Seen) -> None:
        self._seen = seen
        self.port = free_port()
        self._env = environment(database, self.port, api_port)
        self.process: Process | None = None
        self._ending = False
        self.callers = Callers("127.0.0.1", self.port)

    async def start(self) -> None:
        """Returns when the webhook is registered, so that updates are taken."""
        registered = self._seen.next_call("setWebhook")
        command = [sys.executable, "-m", "bot", "run"]
        self._ending = False
        self.process = await start(command, self.port, self._env)
        async with asyncio.timeout(60):
            await registered.wait()

    async def end(self, by: signal.Signals = signal.SIGTERM) -> int:
        assert self.process is not None
        self._ending = True
        status = await self.process.end(by)
        self.callers.close()
        return status

    async def deliver(self, update: bytes) -> int:
        """Posts the update once; the status, 0 where there was no answer."""
        try:
            status, _ = await self.callers.post(PATH, update, _HEADER)
        except OSError:
            if self._has_died:
                raise RuntimeError("the service ended by itself") from None
            return 0
        return status

    @property
    def _has_died(self) -> bool:
        process = self.process
        return not self._ending and process is not None and process.running.returncode is not None


@asynccontextmanager
async def serving(database: str) -> AsyncIterator[tuple[Service, bot_api.Seen]]:
    """A running service on the database, and what its Bot API has seen."""
    seen = bot_api.Seen()
    server = await bot_api.serve(seen)
    service = Service(database, server.sockets[0].getsockname()[1], seen)
    await service.start()
    try:
        yield service, seen
    finally:
        await service.end()
        server.close()
