"""The webhook without its secret, with a wrong one, and with rubbish: refused, or passed over."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from tests.telegram.standin import Standin
from tests.telegram.whole_bot import SECRET, SECRET_HEADER, Mode, Running, WholeBot

pytestmark = pytest.mark.asyncio(loop_scope="module")
UPDATE: dict[str, Any] = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1_700_000_000,
        "chat": {"id": 7, "type": "private"},
        "from": {"id": 7, "is_bot": False, "first_name": "Eva"},
        "text": "/radera",
    },
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(
    telegram: Standin, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    folder = tmp_path_factory.mktemp("hook")
    async with WholeBot(
        telegram, Mode.WEBHOOK, f"sqlite+aiosqlite:///{folder}/bot.sqlite"
    ).running() as running:
        yield running


NUMBERS: list[object] = [-1, 0, 2**31, 2**63, 10**400, 1.5, "1", None, [], {"a": 1}]
WRONG = {
    "none": None,
    "empty": "",
    "a part": SECRET[:-1],
    "more": SECRET + "x",
    "another case": SECRET.upper(),
    "a long one": "a" * 7000,
    "in other letters": "åäö",
    "a list": f"x, {SECRET}",
}


@pytest.mark.parametrize("secret", WRONG.values(), ids=WRONG.keys())
async def test_a_wrong_secret_is_refused_and_nothing_is_done(
    bot: Running, telegram: Standin, secret: str | None
) -> None:
    assert await bot.post(UPDATE, secret) == 401
    assert telegram.called("sendMessage") == []


async def test_the_secret_in_another_place_is_no_use(bot: Running, telegram: Standin) -> None:
    async with aiohttp.ClientSession() as client:
        for path, headers in (
            (f"/telegram/updates?secret_token={SECRET}", {}),
            ("/telegram/updates", {"Authorization": f"Bearer {SECRET}"}),
            ("/telegram/updates", {"Cookie": f"{SECRET_HEADER}={SECRET}"}),
        ):
            async with client.post(f"{bot.url}{path}", json=UPDATE, headers=headers) as answer:
                assert answer.status == 401
                assert await answer.read() == b""
    assert telegram.called("sendMessage") == []


async def test_floods_of_forged_updates_do_not_shut_out_telegram(bot: Running) -> None:
    assert {await bot.post(UPDATE, "wrong") for _ in range(300)} == {401}
    assert await bot.post({"update_id": 2}, SECRET) == 200


@pytest.mark.parametrize("number", NUMBERS, ids=range(len(NUMBERS)))
async def test_numbers_of_any_size_and_kind_are_acknowledged(bot: Running, number: object) -> None:
    chat = {"id": 100 + NUMBERS.index(number), "type": "private"}
    message = {**UPDATE["message"], "chat": chat}
    for update in (
        {"update_id": number, "message": message},
        {"update_id": 3, "message": {**UPDATE["message"], "chat": {"id": number, "type": "group"}}},
        {"update_id": 4, "message": {**message, "message_id": number}},
        {"update_id": 5, "message": {**message, "date": number}},
        {"update_id": 6, "callback_query": {"id": number, "data": number}},
    ):
        assert await bot.post(update) in {200, 400}
