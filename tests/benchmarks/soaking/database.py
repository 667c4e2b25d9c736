"""A database of one's own that can be away for a while."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.databases import PostgresServer
from tests.faults.breaking import locked


@dataclass(frozen=True)
class Database:
    """A SQLite file, or one of a PostgreSQL server that nobody else uses."""

    url: str
    file: Path
    server: PostgresServer | None = None

    async def be_away(self, seconds: float) -> None:
        """PostgreSQL is stopped and started again; another process holds the lock of the file."""
        if self.server is None:
            with locked(self.file):
                await asyncio.sleep(seconds)
            return
        await asyncio.to_thread(self.server.pause)
        await asyncio.sleep(seconds)
        await asyncio.to_thread(self.server.go_on)


@asynccontextmanager
async def new_database(*, postgres: bool) -> AsyncIterator[Database]:
    """An empty one, gone after the block."""
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        file = Path(folder) / "own.sqlite"
        if not postgres:
            yield Database(f"sqlite+aiosqlite:///{file}", file)
            return
        server = PostgresServer(Path(folder))
        try:
            await server.execute("CREATE DATABASE own")
            yield Database(server.url("own"), file, server)
        finally:
            server.stop()
