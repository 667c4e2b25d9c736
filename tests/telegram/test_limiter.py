"""The bot's calls are held back, made again after a 429, and taken back when nobody waits."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from telegram.error import BadRequest, RetryAfter

from handlers.telegram.limiter import Pace, seconds_of
from tests.telegram.paced import Bot, settle


@pytest.fixture(autouse=True)
def _seconds_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    bot = Bot()
    yield bot
    await bot.close()


async def test_a_person_gets_three_at_once_and_then_one_a_second(bot: Bot) -> None:
    for _ in range(5):
        bot.call(7)
    await bot.timer.turn(10)
    assert [at for at, _ in bot.telegram.took] == [0, 0, 0, 1, 2]


async def test_a_group_gets_twenty_in_a_minute(bot: Bot) -> None:
    for _ in range(25):
        bot.call(-100)
    await bot.timer.turn(59)
    assert len(bot.telegram.took) == 20
    await bot.timer.turn(2)
    assert len(bot.telegram.took) == 25


async def test_no_more_than_thirty_leave_in_a_second(bot: Bot) -> None:
    for chat in range(1, 41):
        bot.call(chat)
    await bot.timer.turn(0.9)
    assert len(bot.telegram.took) == 30
    await bot.timer.turn(1)
    assert len(bot.telegram.took) == 40


@pytest.mark.parametrize(
    "endpoint", ["answerCallbackQuery", "sendChatAction", "getMe", "setMyCommands", "deleteMessage"]
)
async def test_what_is_no_message_waits_for_nothing(bot: Bot, endpoint: str) -> None:
    for _ in range(50):
        bot.call(7, endpoint=endpoint)
    await settle()
    assert len(bot.telegram.took) == 50


@pytest.mark.parametrize(
    "endpoint", ["editMessageText", "copyMessage", "forwardMessage", "sendPhoto"]
)
async def test_whatever_puts_a_message_before_a_person_counts(bot: Bot, endpoint: str) -> None:
    for _ in range(5):
        bot.call(7, endpoint=endpoint)
    await settle()
    assert len(bot.telegram.took) == 3


async def test_a_chat_given_as_text_is_the_same_chat(bot: Bot) -> None:
    for chat in ("7", 7, "7", 7):
        bot.call(chat)
    await settle()
    assert len(bot.telegram.took) == 3


async def test_a_reply_passes_bulk_that_waits(bot: Bot) -> None:
    for chat in range(100, 200):
        bot.call(chat, Pace(bulk=True))
    await bot.timer.turn(0.5)
    bot.call(7)
    await bot.timer.turn(0.1)
    assert 7 in bot.telegram.chats
    assert len(bot.telegram.chats) < 30


@pytest.mark.parametrize("wait", [5, timedelta(seconds=5)])
async def test_after_a_429_everything_waits_and_the_call_is_made_again(
    bot: Bot, wait: int | timedelta
) -> None:
    bot.telegram.refusals = [RetryAfter(wait)]
    call = bot.call(7)
    await settle()
    bot.call(8)
    await bot.timer.turn(5)
    assert bot.telegram.chats == [7]
    await bot.timer.turn(1)
    assert sorted(bot.telegram.chats) == [7, 7, 8]
    assert call.result() is True


async def test_a_shorter_wait_does_not_end_a_longer_one(bot: Bot) -> None:
    bot.telegram.refusals = [RetryAfter(20), RetryAfter(2)]
    bot.call(7)
    bot.call(8)
    await settle()
    bot.call(9)
    await bot.timer.turn(20)
    assert bot.telegram.chats == [7, 8]
    await bot.timer.turn(1)
    assert sorted(bot.telegram.chats) == [7, 7, 8, 8, 9]


async def test_a_call_that_was_under_way_does_not_end_the_wait(bot: Bot) -> None:
    bot.telegram.refusals = [RetryAfter(10), BadRequest("made to fail")]
    bot.call(7)
    failed = bot.call(8)
    await settle()
    assert isinstance(failed.exception(), BadRequest)
    bot.call(9)
    await bot.timer.turn(9)
    assert bot.telegram.chats == [7, 8]


async def test_after_the_last_try_the_429_is_raised(bot: Bot) -> None:
    bot.telegram.refusals = [RetryAfter(1)] * 9
    call = bot.call(7, Pace(tries=3))
    await bot.timer.turn(10)
    assert isinstance(call.exception(), RetryAfter)
    assert len(bot.telegram.took) == 3


async def test_a_wait_beyond_patience_is_raised_and_still_holds_the_others(bot: Bot) -> None:
    bot.telegram.refusals = [RetryAfter(600)]
    call = bot.call(7, Pace(patience=30))
    await settle()
    patient = bot.call(9, Pace(patience=1000))
    await bot.timer.turn(500)
    assert isinstance(call.exception(), RetryAfter)
    refused = bot.call(8, Pace(patience=30))
    await settle()
    assert 100 <= seconds_of(refused.exception()) <= 101
    await bot.timer.turn(101)
    assert patient.result() is True


async def test_what_waits_is_told_when_the_wait_grows_beyond_its_patience(bot: Bot) -> None:
    waiting = [bot.call(7) for _ in range(4)][-1]
    await settle()
    bot.telegram.refusals = [RetryAfter(600)]
    bot.call(8)
    await settle()
    assert isinstance(waiting.exception(), RetryAfter)
    await bot.timer.turn(700)
    assert bot.telegram.chats.count(7) == 3


async def test_a_429_to_something_else_holds_only_that(bot: Bot) -> None:
    bot.telegram.refusals = [RetryAfter(20)]
    bot.call(None, endpoint="setMyCommands")
    await settle()
    bot.call(None, endpoint="setMyCommands")
    bot.call(7)
    await settle()
    assert bot.telegram.chats == [None, 7]
    await bot.timer.turn(21)
    assert bot.telegram.chats == [None, 7, None, None]


async def test_who_stops_waiting_gives_the_place_back(bot: Bot) -> None:
    calls = [bot.call(7) for _ in range(5)]
    await settle()
    calls[3].cancel()
    await bot.timer.turn(1)
    assert len(bot.telegram.took) == 4
    assert calls[4].result() is True


async def test_a_place_given_to_one_who_has_just_gone_is_given_on(bot: Bot) -> None:
    calls = [bot.call(7) for _ in range(5)]
    await settle()
    bot.timer._now += 1.0
    calls[3].cancel()
    bot.pace._woken()
    await bot.timer.turn(0.5)
    assert calls[4].done()


async def test_other_errors_pass_at_once(bot: Bot) -> None:
    bot.telegram.refusals = [BadRequest("Chat not found")]
    call = bot.call(7)
    await settle()
    assert isinstance(call.exception(), BadRequest)
    assert len(bot.telegram.took) == 1
