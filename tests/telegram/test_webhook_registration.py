"""Telegram is told where to post, until it has understood; what is pending is kept."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr
from telegram import Bot

from bot.errors import SettingError, TokenRefusedError
from handlers.telegram.transport import AiohttpRequest
from handlers.telegram.updates import HANDLED
from handlers.telegram.webhook_registration import (
    delete_webhook,
    register_webhook,
    webhook_secret,
)
from tests.telegram.standin import Fault, Standin
from tests.telegram.standin.server import TOKEN

URL = "https://bot.example.org/telegram/updates"
SECRET = SecretStr("a-secret-only-for-tests")


class Sleep:
    def __init__(self) -> None:
        self.slept: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)


@pytest.fixture(autouse=True)
def _seconds_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


@pytest.fixture
async def bot(telegram: Standin) -> AsyncIterator[Bot]:
    request, polling = AiohttpRequest(), AiohttpRequest(pool=1)
    async with Bot(TOKEN, telegram.url, request=request, get_updates_request=polling) as bot:
        yield bot


async def test_telegram_gets_address_secret_and_kinds(bot: Bot, telegram: Standin) -> None:
    await register_webhook(bot, URL, SECRET, sleep=Sleep())
    params = telegram.called("setWebhook")[0].params
    assert (params["url"], params["secret_token"]) == (URL, SECRET.get_secret_value())
    assert list(params["allowed_updates"]) == list(HANDLED)
    assert params["max_connections"] == 100
    assert params["drop_pending_updates"] is False


async def test_it_tries_until_telegram_answers(bot: Bot, telegram: Standin) -> None:
    sleep = Sleep()
    for fault in (Fault.RESET, Fault.BAD_GATEWAY, Fault.HTML, Fault.SERVER_ERROR):
        telegram.faults.next(fault, "setWebhook")
    telegram.faults.next(Fault.FLOOD, "setWebhook", retry_after=17)
    await register_webhook(bot, URL, SECRET, sleep=sleep)
    assert sleep.slept == [1, 2, 4, 8, 17]
    assert telegram.called("setWebhook")[-1].status == 200


async def test_the_wait_between_tries_is_at_most_a_minute(bot: Bot, telegram: Standin) -> None:
    sleep = Sleep()
    telegram.faults.next(Fault.BAD_GATEWAY, "setWebhook", times=9)
    await register_webhook(bot, URL, SECRET, sleep=sleep)
    assert sleep.slept[-2:] == [60, 60]


@pytest.mark.parametrize("fault", [Fault.UNAUTHORIZED, Fault.NOT_FOUND])
async def test_a_refused_token_stops_it_without_being_shown(
    bot: Bot, telegram: Standin, fault: Fault
) -> None:
    telegram.faults.next(fault, "setWebhook")
    with pytest.raises(TokenRefusedError) as raised:
        await register_webhook(bot, URL, SECRET, sleep=Sleep())
    assert TOKEN not in str(raised.value)


async def test_an_address_telegram_will_not_use_names_the_setting(
    bot: Bot, telegram: Standin
) -> None:
    telegram.faults.next(Fault.BAD_REQUEST, "setWebhook")
    with pytest.raises(SettingError, match="WEBHOOK_URL"):
        await register_webhook(bot, URL, SECRET, sleep=Sleep())


async def test_deleting_keeps_what_is_pending_and_a_failure_changes_nothing(
    bot: Bot, telegram: Standin
) -> None:
    telegram.faults.next(Fault.BAD_GATEWAY, "deleteWebhook")
    await delete_webhook(bot)
    await delete_webhook(bot)
    calls = telegram.called("deleteWebhook")
    assert [call.status for call in calls] == [502, 200]
    assert calls[1].params["drop_pending_updates"] is False


def test_the_secret_is_alike_in_every_replica_and_does_not_show_the_token() -> None:
    token = SecretStr(TOKEN)
    made = webhook_secret(None, token).get_secret_value()
    assert made == webhook_secret(SecretStr(""), token).get_secret_value()
    assert made != webhook_secret(None, SecretStr(TOKEN + "x")).get_secret_value()
    assert made.isalnum()
    assert len(made) == 64
    assert TOKEN not in made
    assert webhook_secret(SECRET, token) is SECRET
