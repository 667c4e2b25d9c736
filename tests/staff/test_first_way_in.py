"""The link that the first start shows."""

import pytest

from bot.app import open_app
from bot.console_service import first_way_in
from bot.settings import load_settings


async def test_it_leads_to_this_machine_where_the_service_listens_everywhere(
    sqlite_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = load_settings(database_url=sqlite_url, host="0.0.0.0", public_url="")
    async with open_app(settings) as app:
        first = await first_way_in(app)
        assert first is not None
        first.show("http://0.0.0.0:4711")
    assert "\nhttp://127.0.0.1:4711/staff/logga-in?kod=" in capsys.readouterr().out
