"""What people are told when something is wrong, and what the log is."""

import pytest
from structlog.testing import capture_logs

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
