"""One joined service for all that only tries to get in."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.attack.joined import Joined, joined


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def service(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Joined]:
    """For tests marked `asyncio(loop_scope="module")`, which share it within their file."""
    async with joined(tmp_path_factory.mktemp("joined")) as running:
        yield running
