"""A cluster of two before a stand-in of Telegram's."""

from collections.abc import AsyncIterator

import pytest

from tests.replicas.cluster import Cluster, cluster
from tests.telegram.standin import Standin


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


@pytest.fixture
async def two(telegram: Standin, postgres_url: str) -> AsyncIterator[Cluster]:
    async with cluster(postgres_url, telegram.url, telegram.token) as both:
        yield both
