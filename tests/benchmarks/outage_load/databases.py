"""Databases that can be taken away and given back."""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.databases import PostgresServer

_HOLDS_LOCK = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
other.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
other.execute("ROLLBACK")
"""


class Database(Protocol):
    """One database for a run of the service."""

    @property
    def url(self) -> str: ...

    async def take_away(self) -> None:
        """From now on nobody can use it, or write to it."""
        ...

    async def give_back(self) -> None:
        """Returns when it can be used again."""
        ...


@dataclass
class Postgres:
    """A server that is stopped at once, as a failing machine does, and started again."""

    server: PostgresServer

    @property
    def url(self) -> str:
        return self.server.url("outage")

    async def take_away(self) -> None:
        await asyncio.to_thread(self.server.pause)

    async def give_back(self) -> None:
        await asyncio.to_thread(self.server.go_on)


@dataclass
class Sqlite:
    """A file that another process locks."""

    file: Path
    _other: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.file}"

    async def take_away(self) -> None:
        pipe = asyncio.subprocess.PIPE
        self._other = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", _HOLDS_LOCK, str(self.file)), stdin=pipe, stdout=pipe
        )
        assert self._other.stdout is not None
        assert await self._other.stdout.readline() == b"locked\n"

    async def give_back(self) -> None:
        assert self._other is not None
        await self._other.communicate(b"")


@asynccontextmanager
async def postgres() -> AsyncIterator[Database]:
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        server = PostgresServer(Path(folder))
        try:
            await server.execute("CREATE DATABASE outage")
            yield Postgres(server)
        finally:
            server.stop()


@asynccontextmanager
async def sqlite() -> AsyncIterator[Database]:
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        yield Sqlite(Path(folder) / "outage.sqlite")
