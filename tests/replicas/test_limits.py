"""What one person and one address may ask holds across two replicas together."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import aiohttp
import pytest

from tests.replicas.cluster import Cluster, cluster
from tests.telegram.standin import Standin

BURST = 20
IN_PASSING = 14
"""What may come through while word goes from one to the other, and what the seconds bring."""
TRIES = 2 * BURST
_PACE = 0.02
Asked = Callable[[int], tuple[Mapping[str, Any], Mapping[str, str]]]
"""The body and the headers of one question after the other."""


@pytest.fixture
async def strict(telegram: Standin, postgres_url: str) -> AsyncIterator[Cluster]:
    one_a_second = {"INBOUND_PER_PERSON": "1", "INBOUND_PER_ADDRESS": "1"}
    async with cluster(postgres_url, telegram.url, telegram.token, **one_a_second) as both:
        yield both


async def test_who_asks_at_both_in_turn_gets_one_burst(strict: Cluster) -> None:
    for asked in (of_one_person, of_one_address):
        assert BURST <= await passed_in_turn(strict, asked) <= BURST + IN_PASSING


def of_one_person(number: int) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """From many addresses."""
    body = {"text": "Boden", "conversation": "a" * 22}
    return body, {"X-Forwarded-For": f"198.51.100.{number}"}


def of_one_address(_: int) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """In many conversations."""
    return {"text": "Boden"}, {"X-Forwarded-For": "203.0.113.7"}


async def passed_in_turn(two: Cluster, asked: Asked) -> int:
    """How many are answered of those asked one after the other, each at the other replica."""
    statuses: Counter[int] = Counter()
    async with aiohttp.ClientSession() as client:
        for number in range(TRIES):
            body, headers = asked(number)
            url = f"http://127.0.0.1:{two.replicas[number % 2].port}/api/chat"
            async with client.post(url, json=body, headers=headers) as answer:
                statuses[answer.status] += 1
            await asyncio.sleep(_PACE)
    assert set(statuses) == {200, 429}
    return statuses[200]
