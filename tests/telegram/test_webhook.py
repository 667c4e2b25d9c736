"""Telegram's way in: the secret, what can't be read, and when an update is acknowledged."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr
from telegram import Bot, Update

from bot.errors import StillInHandError
from handlers.telegram.webhook import PATH, Webhook

SECRET = "a-secret-only-for-tests"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
Client = TestClient[Any, Any]


class Receiver:
    """Takes updates; each is answered once `gate` is open."""

    def __init__(self) -> None:
        self.received: list[int] = []
        self.answered: list[int] = []
        self.failure: Exception | None = None
        self.came, self.gate = asyncio.Event(), asyncio.Event()
        self.gate.set()

    async def __call__(self, update: Update) -> None:
        self.received.append(update.update_id)
        self.came.set()
        await self.gate.wait()
        if self.failure is not None:
            raise self.failure
        self.answered.append(update.update_id)


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


@pytest.fixture
def webhook(receiver: Receiver) -> Webhook:
    return Webhook(receiver, Bot("123456:TEST"), SecretStr(SECRET))


@pytest.fixture
async def telegram(webhook: Webhook) -> AsyncIterator[Client]:
    app = web.Application(client_max_size=64 * 1024)
    app.add_routes(webhook.routes())
    async with TestClient(TestServer(app)) as client:
        yield client


def update(number: int = 1, **content: Any) -> dict[str, Any]:
    chat = {"id": 7, "type": "private"}
    message = {"message_id": 1, "date": 1_700_000_000, "chat": chat, "text": "Boden"}
    return {"update_id": number, **(content or {"message": message})}


async def in_chunks(body: bytes, size: int) -> AsyncIterator[bytes]:
    for start in range(0, len(body), size):
        yield body[start : start + size]


async def post(client: Client, body: Any, secret: str | None = SECRET) -> int:
    if isinstance(body, bytes):
        body = io.BytesIO(body)
    data = io.BytesIO(json.dumps(body).encode()) if isinstance(body, dict | list) else body
    headers = {} if secret is None else {HEADER: secret}
    async with client.post(PATH, data=data, headers=headers) as response:
        return response.status


async def test_an_update_is_received_and_acknowledged(telegram: Client, receiver: Receiver) -> None:
    assert await post(telegram, update(5)) == 200
    assert receiver.answered == [5]


@pytest.mark.parametrize("secret", [None, "", "a-secret", SECRET + "x", "å" * 10])
async def test_without_the_secret_nothing_is_handled(
    telegram: Client, receiver: Receiver, secret: str | None
) -> None:
    assert await post(telegram, update(), secret) == 401
    assert receiver.received == []


@pytest.mark.parametrize("body", [b"", b"{", b"[1]", b"7", b"\xff\xfe", b"[" * 100_000])
async def test_what_is_no_update_is_refused(
    telegram: Client, receiver: Receiver, body: bytes
) -> None:
    assert await post(telegram, body) == 400
    assert receiver.received == []


async def test_an_update_may_be_larger_than_what_people_may_post(
    telegram: Client, receiver: Receiver
) -> None:
    spaces = b" " * 1024 * 1000
    assert await post(telegram, json.dumps(update(5)).encode() + spaces) == 200
    assert receiver.answered == [5]


@pytest.mark.parametrize("chunk", [None, 64 * 1024], ids=["length told", "length not told"])
async def test_a_body_over_a_megabyte_is_refused(
    telegram: Client, receiver: Receiver, chunk: int | None
) -> None:
    body = b" " * (1024 * 1024 + 1)
    assert await post(telegram, body if chunk is None else in_chunks(body, chunk)) == 413
    assert receiver.received == []


async def test_a_body_of_untold_length_is_received(telegram: Client, receiver: Receiver) -> None:
    body = json.dumps(update(5)).encode() + b" " * 100_000
    assert await post(telegram, in_chunks(body, 1000)) == 200
    assert receiver.answered == [5]


@pytest.mark.parametrize(
    "raw",
    [
        update(1, something_new={"id": 1}),
        update(1, poll_answer={"poll_id": "1"}),
        update(1, message={}),
        update(1, message={"message_id": 1}),
        update(1, message=7),
        {"message": {}},
        {},
    ],
)
async def test_what_can_not_be_used_is_acknowledged_with_one_line(
    telegram: Client, receiver: Receiver, raw: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert await post(telegram, raw) == 200
    assert receiver.received == []
    assert capsys.readouterr().out.count("update_ignored") == 1


async def test_an_update_is_not_acknowledged_before_it_is_answered(
    telegram: Client, receiver: Receiver
) -> None:
    receiver.gate.clear()
    async with asyncio.TaskGroup() as tasks:
        posting = tasks.create_task(post(telegram, update(5)))
        await receiver.came.wait()
        assert not posting.done()
        receiver.gate.set()
    assert posting.result() == 200


@pytest.mark.parametrize(
    ("failure", "status"),
    [(RuntimeError("something about Boden"), 500), (StillInHandError("1"), 503)],
)
async def test_a_failure_has_telegram_deliver_again_and_shows_no_words(
    telegram: Client,
    receiver: Receiver,
    capsys: pytest.CaptureFixture[str],
    failure: Exception,
    status: int,
) -> None:
    receiver.failure = failure
    assert await post(telegram, update(5)) == status
    shown = capsys.readouterr()
    assert "Boden" not in shown.out + shown.err
    receiver.failure = None
    assert await post(telegram, update(5)) == 200


async def test_stopping_finishes_what_is_under_way_and_refuses_the_rest(
    telegram: Client, webhook: Webhook, receiver: Receiver
) -> None:
    receiver.gate.clear()
    async with asyncio.TaskGroup() as tasks:
        posting = tasks.create_task(post(telegram, update(5)))
        await receiver.came.wait()
        stopping = tasks.create_task(webhook.stop(within=5.0))
        await asyncio.sleep(0)
        assert await post(telegram, update(6)) == 503
        assert not stopping.done()
        receiver.gate.set()
    assert posting.result() == 200
    assert stopping.result() is True
    assert receiver.received == [5]


async def test_stopping_waits_no_longer_than_it_may(
    telegram: Client, webhook: Webhook, receiver: Receiver
) -> None:
    receiver.gate.clear()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(post(telegram, update(5)))
        await receiver.came.wait()
        assert await webhook.stop(within=0.01) is False
        receiver.gate.set()
