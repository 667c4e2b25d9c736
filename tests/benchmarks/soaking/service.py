"""The service as a process before the stand-in, looked at from outside; it can be killed."""

import asyncio
import os
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import aiohttp

from tests.benchmarks.ready import until_ready
from tests.benchmarks.telegram_load.service import free_port
from tests.telegram.standin import Standin


@dataclass
class Service:
    """`servicekontor run` by long polling, on one database and one port for as long as it lives."""

    telegram: Standin
    database: str
    port: int = field(default_factory=free_port)
    starts: int = 0
    keeps_log: bool = False
    _log: IO[bytes] = field(default_factory=TemporaryFile)
    _process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, str]:
        return os.environ | {
            "BOT_TOKEN": self.telegram.token,
            "TELEGRAM_BASE_URL": self.telegram.url,
            "DATABASE_URL": self.database,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "LOG_LEVEL": "error",
            "REQUIRE_APPROVAL": "false",
            "INBOUND_PER_ADDRESS": "1000",
        }

    async def start(self) -> None:
        """Returns when it says that it is ready."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            env=self.settings,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=self._log if self.keeps_log else self._shown,
        )
        self.starts += 1
        async with aiohttp.ClientSession(self.url) as session:
            await until_ready(session)

    async def end(self, by: signal.Signals = signal.SIGTERM) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(by)
            await self._process.wait()

    async def command(self, *arguments: str) -> str:
        """What a command of the command line prints."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *arguments,
            env=self.settings,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        printed, _ = await process.communicate()
        return printed.decode().strip()

    @property
    def _shown(self) -> int | None:
        return None if os.environ.get("SHOW") else asyncio.subprocess.DEVNULL

    @property
    def log_lines(self) -> int:
        """How many lines its log has, where that is kept."""
        self._log.seek(0)
        return sum(1 for _ in self._log)

    @property
    def pid(self) -> int | None:
        return None if self._process is None else self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def megabytes(self) -> float:
        """Resident memory just now."""
        lines = self._proc("status").read_text().splitlines()
        (line,) = (line for line in lines if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    @property
    def files(self) -> int:
        """How many files and sockets it has open."""
        return sum(1 for _ in self._proc("fd").iterdir())

    def _proc(self, name: str) -> Path:
        assert self._process is not None
        return Path(f"/proc/{self._process.pid}/{name}")
