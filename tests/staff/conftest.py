"""A desk on each kind of database in turn."""

from collections.abc import AsyncIterator

import pytest

from tests.staff.builders import Office, open_office


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as opened:
        yield opened
