"""Many open event streams: so many for each person, and no more work than a refusal."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import ClientError, web
from aiohttp.test_utils import TestClient

from handlers.web.keys import STREAMS
from tests.web.talking import Web

Client = TestClient[Any, Any]
LEAVE = web.AppKey("leave", asyncio.Event)


async def stream(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    await request.app[LEAVE].wait()
    return response


@pytest.fixture
async def client(aiohttp_client: Callable[[web.Application], Awaitable[Client]]) -> Client:
    app = Web().app()
    app[LEAVE] = asyncio.Event()
    app.router.add_get("/stream", stream)
    return await aiohttp_client(app)


def watch(client: Client, who: str, accept: str = "text/event-stream") -> Any:
    return client.get("/stream", headers={"Cookie": f"s={who}", "Accept": accept})


async def test_a_person_has_a_few_and_another_is_not_shut_out(client: Client) -> None:
    opened = [await watch(client, "a") for _ in range(8)]

    assert [answer.status for answer in opened] == [200] * 6 + [429] * 2
    assert opened[-1].headers["Retry-After"] == "10"
    assert (await watch(client, "b")).status == 200
    client.app[LEAVE].set()
    for answer in opened:
        await answer.read()
    assert (await watch(client, "a")).status == 200


async def test_who_does_not_say_that_it_is_a_stream_is_hung_up_on(client: Client) -> None:
    opened = [await watch(client, "a", "*/*") for _ in range(6)]
    with pytest.raises(ClientError):
        await watch(client, "a", "*/*")
    client.app[LEAVE].set()
    for answer in opened:
        await answer.read()
    assert len(client.app[STREAMS]) == 0
