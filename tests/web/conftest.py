"""The web application over real sockets, for plain HTTP and for a browser."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from tests.browser import browser
from tests.web.talking import Web

__all__ = ["browser"]

Client = TestClient[Any, Any]


@pytest.fixture
def service() -> Web:
    return Web()


@pytest_asyncio.fixture
async def client(
    service: Web, aiohttp_client: Callable[[web.Application], Awaitable[Client]]
) -> Client:
    return await aiohttp_client(service.app())


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def site() -> AsyncIterator[str]:
    """The address of one service that all browser tests share."""
    async with TestServer(Web().app()) as server:
        yield str(server.make_url("/"))
