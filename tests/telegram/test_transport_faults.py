"""What the transport does after a failure, and what it shows of one."""

import pytest
from telegram.error import NetworkError

from handlers.telegram.transport import AiohttpRequest, NotSentError
from tests.telegram.standin import Standin
from tests.telegram.standin.server import TOKEN


async def test_an_error_that_names_the_address_does_not_show_the_token() -> None:
    async with AiohttpRequest() as transport:
        with pytest.raises(NetworkError) as raised:
            await transport.call(f"ftp://127.0.0.1/bot{TOKEN}/getMe", {})
    assert "***" in str(raised.value)
    assert TOKEN not in str(raised.value)


async def test_a_call_that_failed_gives_its_connection_back(telegram: Standin) -> None:
    async with AiohttpRequest(pool=1) as transport:
        for _ in range(3):
            with pytest.raises(NotSentError, match="Connector"):
                await transport.call("http://127.0.0.1:1/bot/getMe", {})
        me = await transport.call(f"{telegram.url}{telegram.token}/getMe", {})
    assert me["is_bot"]
