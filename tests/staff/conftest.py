"""A desk on each kind of database in turn."""

from collections.abc import AsyncIterator

import pytest

from tests.browser import browser
from tests.staff.builders import Office, open_office
from tests.staff.console import Site, console_site

__all__ = ["browser"]


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with open_office(database_url) as opened:
        yield opened


@pytest.fixture
async def site(sqlite_url: str) -> AsyncIterator[Site]:
    async with console_site(sqlite_url) as opened:
        yield opened
