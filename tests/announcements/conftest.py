"""A desk on each kind of database in turn."""

from collections.abc import AsyncIterator

import pytest

from tests.announcements.builders import Bureau, open_bureau


@pytest.fixture
async def bureau(database_url: str) -> AsyncIterator[Bureau]:
    async with open_bureau(database_url) as opened:
        yield opened
