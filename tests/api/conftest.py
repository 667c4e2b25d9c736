"""The API on each kind of database in turn."""

from collections.abc import AsyncIterator

import pytest

from tests.api.site import ApiSite, api_site
from tests.browser import browser

__all__ = ["browser"]


@pytest.fixture
async def site(database_url: str) -> AsyncIterator[ApiSite]:
    async with api_site(database_url) as opened:
        yield opened


@pytest.fixture
async def lite(sqlite_url: str) -> AsyncIterator[ApiSite]:
    """On SQLite alone, for what no database has a say in."""
    async with api_site(sqlite_url) as opened:
        yield opened
