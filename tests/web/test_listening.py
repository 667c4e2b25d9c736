"""Where the web can't listen, the setting that has to be changed is named."""

import socket
from contextlib import closing

import pytest
from aiohttp import web

from bot.errors import SettingError
from handlers.web.server import serving


async def refused(host: str, port: int) -> str:
    with pytest.raises(SettingError) as told:
        async with serving(web.Application(), host, port):
            pass
    return str(told.value)


async def test_a_port_that_is_taken() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        said = await refused("127.0.0.1", port)
    assert said.startswith(
        f"PORT: {port} on 127.0.0.1 can't be used (Address already in use). Stop"
    )


@pytest.mark.parametrize("host", ["192.0.2.1", "nowhere.invalid", "::1%nowhere"])
async def test_an_address_that_is_not_this_machines(host: str) -> None:
    said = await refused(host, 0)
    assert said.startswith(f"HOST: {host} can't be used (")
    assert "HOST=127.0.0.1" in said
