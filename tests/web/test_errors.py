"""What people are told when something is wrong, and what the log is."""

import asyncio

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.metrics import Metrics
from handlers.web.server import serving
from tests.web.conftest import Client
from tests.web.talking import Web


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "Sidan finns inte"), ("en", "There is no such page")]
)
async def test_an_unknown_page_is_told_kindly(client: Client, language: str, words: str) -> None:
    answer = await client.get(f"/nowhere?lang={language}")

    page = await answer.text()
    assert answer.status == 404
    assert words in page
    assert f'<html lang="{language}">' in page
    assert f'href="/?lang={language}"' in page


async def test_a_wrong_method_says_which_are_allowed(client: Client) -> None:
    api = await client.get("/api/chat")
    page = await client.delete("/om")

    assert api.status == page.status == 405
    assert api.headers["Allow"] == "POST"
    assert (await api.json())["status"] == 405
    assert "Det går inte att göra så här" in await page.text()


async def test_an_unknown_api_address_is_a_problem_in_json(client: Client) -> None:
    answer = await client.get("/api/nowhere")

    assert answer.content_type == "application/problem+json"
    assert (await answer.json())["title"] == "Sidan finns inte"


async def test_one_who_hangs_up_is_no_failure_of_ours() -> None:
    """As of a long file whose download is broken off."""
    written = asyncio.get_running_loop().create_future()

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        try:
            while True:
                await response.write(b"a" * 65_536)
        finally:
            written.set_result(None)

    service, metrics = Web(), Metrics()
    app = service.app(metrics)
    app.router.add_get("/endless", endless)
    with capture_logs() as lines:
        async with serving(app, "127.0.0.1", 0) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET /endless HTTP/1.1\r\nHost: x\r\n\r\n")
            await reader.read(10)
            writer.transport.abort()
            await written
    assert lines == []
    assert metrics.web.family().figures == {("GET", "/endless", "499"): 1}


@pytest.mark.parametrize("path", ["/", "/api/chat"])
async def test_a_failure_is_logged_in_one_line_without_the_question(
    client: Client, service: Web, path: str
) -> None:
    with capture_logs() as lines:
        if path == "/":
            answer = await client.post("/?lang=en", data={"text": "break"})
        else:
            answer = await client.post(path, json={"text": "break", "language": "en"})

    assert answer.status == 500
    assert [line["event"] for line in lines] == ["web_failed"]
    assert lines[0]["route"] == path
    assert lines[0]["error"] == "RuntimeError"
    assert "break" not in str(lines)
    assert service.talk.closed == []
    assert "went wrong on our side" in await answer.text() or path != "/"


async def test_a_failure_leaves_the_service_answering(client: Client) -> None:
    with capture_logs():
        await client.post("/api/chat", json={"text": "break"})

    assert (await client.post("/api/chat", json={"text": "Boden"})).status == 200


async def test_a_huge_form_is_refused_with_a_page(client: Client) -> None:
    answer = await client.post("/", data={"text": "a" * 100_000})

    assert answer.status == 413
    assert "Det är för mycket på en gång" in await answer.text()


async def test_while_the_database_is_away_the_question_comes_back_to_be_sent_again(
    client: Client, service: Web
) -> None:
    service.talk.away = True
    with capture_logs() as lines:
        answer = await client.post("/?lang=en", data={"text": "Boden <b>", "conversation": ""})
    page = await answer.text()

    assert answer.status == 503
    assert answer.headers["Retry-After"] == "5"
    assert "We cannot reach our register right now" in page
    assert 'name="text" value="Boden &lt;b&gt;"' in page
    assert 'action="/?lang=en"' in page
    assert [line["event"] for line in lines] == ["database_away"]
    assert "Boden" not in str(lines)

    service.talk.away = False
    again = await client.post("/?lang=en", data={"text": "where is Boden", "conversation": ""})
    assert again.status == 200


async def test_while_the_database_is_away_a_program_is_told_when_to_come_again(
    client: Client, service: Web
) -> None:
    service.talk.away = True
    with capture_logs():
        answer = await client.post(
            "/api/chat", json={"text": "Boden"}, headers={"Accept-Language": "sv"}
        )

    assert answer.status == 503
    assert answer.headers["Retry-After"] == "5"
    assert answer.content_type == "application/problem+json"
    told = await answer.json()
    assert told["title"] == "Vi kommer inte åt vårt register just nu"
    assert "försök igen" in told["detail"]
