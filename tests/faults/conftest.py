"""A stand-in for Telegram, and a PostgreSQL of one's own that can be stopped and started."""

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.databases import PostgresServer
from tests.delivery.builders import Stores, open_stores
from tests.telegram.standin import Standin


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


@pytest.fixture
async def stores(sqlite_url: str) -> AsyncIterator[Stores]:
    async with open_stores(sqlite_url) as opened:
        yield opened


@pytest.fixture(scope="session")
def own_postgres(postgres_server: PostgresServer) -> Iterator[PostgresServer]:
    """Asked for after the shared one, so that it is skipped where PostgreSQL can't be started."""
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        server = PostgresServer(Path(folder))
        try:
            yield server
        finally:
            server.stop()
