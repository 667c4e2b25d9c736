"""Who may read the figures, and what they tell of requests."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import HttpVersion, web
from aiohttp.test_utils import make_mocked_request
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from bot.metrics import Family, Metrics, gauge
from handlers.web.metrics import metrics_page
from tests.web.conftest import Client
from tests.web.talking import ANSWERS, SetConversation, Web

TOKEN = SecretStr("a-token-of-sixteen-or-more")
Serve = Callable[[web.Application], Awaitable[Client]]


def figures(body: str) -> dict[tuple[str, ...], float]:
    """Name and the labels' values -> the figure, as Prometheus itself reads them."""
    return {
        (sample.name, *(sample.labels[label] for label in sorted(sample.labels))): sample.value
        for family in text_string_to_metric_families(body)
        for sample in family.samples
    }


async def scrape() -> list[Family]:
    return [gauge("leader", "Whether it leads.", True)]


def page(token: SecretStr | None) -> web.Application:
    app = web.Application()
    app.router.add_get("/metrics", metrics_page(scrape, token))
    return app


async def test_a_neighbour_reads_the_figures(aiohttp_client: Serve) -> None:
    client = await aiohttp_client(page(None))
    answer = await client.get("/metrics")
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    assert answer.headers["Cache-Control"] == "no-store"
    told = figures(await answer.text())
    assert told["servicekontor_leader",] == 1
    assert told["process_resident_memory_bytes",] > 1_000_000
    assert told["process_open_fds",] > 0


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
async def test_nobody_reads_them_through_a_proxy(aiohttp_client: Serve, header: str) -> None:
    client = await aiohttp_client(page(None))
    assert (await client.get("/metrics", headers={header: "for=127.0.0.1"})).status == 404


@pytest.mark.parametrize(
    ("remote", "version", "status"),
    [
        ("127.0.0.1", (1, 1), 200),
        ("::1", (1, 1), 200),
        ("10.1.2.3", (1, 1), 200),
        ("192.168.0.7", (1, 1), 200),
        ("8.8.8.8", (1, 1), 404),
        ("2001:4860:4860::8888", (1, 1), 404),
        ("", (1, 1), 404),
        ("127.0.0.1", (1, 0), 404),
    ],
)
async def test_who_is_a_neighbour(remote: str, version: tuple[int, int], status: int) -> None:
    request = make_mocked_request("GET", "/metrics", version=HttpVersion(*version))
    request = request.clone(remote=remote)
    handle: Any = metrics_page(scrape, None)
    try:
        got = (await handle(request)).status
    except web.HTTPException as error:
        got = error.status
    assert got == status


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (f"Bearer {TOKEN.get_secret_value()}", 200),
        (f"Bearer {TOKEN.get_secret_value()}x", 401),
        (TOKEN.get_secret_value(), 401),
        ("Bearer \udcff", 401),
        (None, 401),
    ],
)
async def test_where_there_is_a_token_it_is_asked_of_everybody(
    aiohttp_client: Serve, given: str | None, status: int
) -> None:
    client = await aiohttp_client(page(TOKEN))
    headers = {"X-Forwarded-For": "8.8.8.8"} | ({"Authorization": given} if given else {})
    assert (await client.get("/metrics", headers=headers)).status == status


async def test_requests_are_counted_by_route_and_never_by_what_was_asked(
    aiohttp_client: Serve,
) -> None:
    metrics = Metrics()
    client = await aiohttp_client(Web(SetConversation(ANSWERS)).app(metrics))
    await client.get("/karta/2582.svg")
    await client.get("/my-secret-page")
    await client.post("/api/chat", json={"text": "Boden"})
    await client.post("/api/chat", json={"text": "break"})
    await client.post("/api/chat", data=b"{")
    await client.delete("/")
    assert metrics.web.family().figures == {
        ("GET", "/karta/{code}.svg", "200"): 1,
        ("GET", "other", "404"): 1,
        ("POST", "/api/chat", "200"): 1,
        ("POST", "/api/chat", "500"): 1,
        ("POST", "/api/chat", "400"): 1,
        ("DELETE", "other", "405"): 1,
    }
