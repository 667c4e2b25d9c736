"""Stores on each kind of database in turn."""

from collections.abc import AsyncIterator

import pytest

from tests.delivery.builders import HandClock, Stores, open_stores


@pytest.fixture
async def stores(database_url: str) -> AsyncIterator[Stores]:
    async with open_stores(database_url) as opened:
        yield opened


@pytest.fixture
def clock() -> HandClock:
    return HandClock()
