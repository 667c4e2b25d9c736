"""Somebody asks faster than a person can: told so, then refused cheaply, the others unharmed."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from bot.limits import Inbound
from handlers.web.client import LOOPBACK
from handlers.web.inbound import set_limits
from tests.web.talking import Web

Client = TestClient[Any, Any]
Start = Callable[[web.Application], Awaitable[Client]]
TALK = "abcdefghijklmnopqrstuv"


class Hand:
    """Seconds, turned by hand."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def client(hand: Hand, aiohttp_client: Start) -> Client:
    app = Web().app()
    set_limits(app, Inbound.of(time=hand), LOOPBACK)
    return await aiohttp_client(app)


def ask(client: Client, talk: str = TALK, language: str = "sv", **headers: str) -> Any:
    body = {"text": "Boden", "conversation": talk, "language": language}
    return client.post("/api/chat", json=body, headers=headers)


async def statuses(client: Client, path: str, times: int, **headers: str) -> list[int]:
    return [(await client.get(path, headers=headers)).status for _ in range(times)]


async def test_a_conversation_has_a_burst_of_twenty_and_then_one_a_second(
    client: Client, hand: Hand
) -> None:
    assert [(await ask(client)).status for _ in range(25)] == [200] * 20 + [429] * 5
    hand.seconds += 2
    assert [(await ask(client)).status for _ in range(3)] == [200, 200, 429]
    assert (await ask(client, "another-conversation--")).status == 200


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "Vänta en liten stund"), ("en", "Wait a moment")]
)
async def test_a_program_is_told_as_problem_details(
    client: Client, language: str, words: str
) -> None:
    answers = [await ask(client, language=language) for _ in range(21)]

    refused = answers[-1]
    problem = await refused.json()
    assert refused.content_type == "application/problem+json"
    assert refused.headers["Retry-After"] == "1"
    assert problem["status"] == 429
    assert words in problem["detail"]


async def test_a_person_is_told_on_the_page(client: Client) -> None:
    form = {"text": "Boden", "conversation": TALK}
    answers = [await client.post("/?lang=en", data=form) for _ in range(21)]

    assert answers[-1].status == 429
    assert answers[-1].headers["Retry-After"] == "1"
    assert "Wait a moment and try again" in await answers[-1].text()


@pytest.mark.parametrize("path", ["/", "/om", "/nowhere", "/karta/2582.svg"])
async def test_an_address_is_told_once_and_then_refused_in_a_line(
    client: Client, hand: Hand, path: str
) -> None:
    answers = [await client.get(path) for _ in range(205)]

    assert {answer.status for answer in answers[:200]} <= {200, 404}
    assert [answer.status for answer in answers[200:]] == [429] * 5
    first, second = [await answer.text() for answer in answers[200:202]]
    assert "Det går lite för fort" in first
    assert len(second) < 300
    assert "Vänta en liten stund" in second
    assert answers[-1].headers["Retry-After"] == "1"
    hand.seconds += 1
    assert (await client.get(path)).status in {200, 404}


async def test_one_address_does_not_shut_out_another(client: Client) -> None:
    assert set(await statuses(client, "/om", 210, **{"X-Forwarded-For": "192.0.2.1"})) == {200, 429}
    assert await statuses(client, "/om", 1, **{"X-Forwarded-For": "192.0.2.2"}) == [200]


async def test_a_client_can_not_make_itself_many(client: Client) -> None:
    """What stands before the proxy's own word is the client's."""
    spoofed = [
        (await client.get("/om", headers={"X-Forwarded-For": f"10.0.0.{n}, 192.0.2.1"})).status
        for n in range(205)
    ]
    assert spoofed[-5:] == [429] * 5


async def test_a_customers_whole_network_of_ipv6_is_one_address(client: Client) -> None:
    spread = [
        (await client.get("/om", headers={"X-Forwarded-For": f"2001:db8:1:2::{n:x}"})).status
        for n in range(205)
    ]
    assert spread[-5:] == [429] * 5
    assert await statuses(client, "/om", 1, **{"X-Forwarded-For": "2001:db8:1:3::1"}) == [200]


async def test_all_together_are_more_than_it_can_serve(hand: Hand, aiohttp_client: Start) -> None:
    app = Web().app()
    set_limits(app, Inbound.of(overall=1, time=hand), LOOPBACK)
    client = await aiohttp_client(app)
    answers = [
        await client.get("/om", headers={"X-Forwarded-For": f"192.0.2.{n}"}) for n in range(22)
    ]

    assert [answer.status for answer in answers] == [200] * 20 + [503] * 2
    assert "Det är många som frågar just nu" in await answers[20].text()
    assert answers[20].headers["Retry-After"] == "1"


async def test_health_and_files_are_served_whatever_happens(client: Client) -> None:
    await statuses(client, "/om", 205)

    for path in ("/healthz", "/readyz"):
        assert await statuses(client, path, 1) == [200]


async def test_a_token_of_a_program_is_a_person(hand: Hand, aiohttp_client: Start) -> None:
    async def take(_: web.Request) -> web.Response:
        return web.Response()

    app = Web().app()
    app.router.add_get("/api/v1/offices", take)
    set_limits(app, Inbound.of(time=hand), LOOPBACK)
    client = await aiohttp_client(app)
    one, other = {"Authorization": "Bearer one"}, {"Authorization": "Bearer other"}

    assert await statuses(client, "/api/v1/offices", 22, **one) == [200] * 20 + [429] * 2
    assert await statuses(client, "/api/v1/offices", 1, **other) == [200]
