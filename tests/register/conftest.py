from collections.abc import AsyncIterator

import pytest

from tests.browser import browser
from tests.register.pages import RegisterSite, register_site
from tests.staff.conftest import office

__all__ = ["browser", "office"]


@pytest.fixture
async def pages(sqlite_url: str) -> AsyncIterator[RegisterSite]:
    async with register_site(sqlite_url) as opened:
        yield opened
