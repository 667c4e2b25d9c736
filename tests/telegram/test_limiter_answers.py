"""What the pace makes of the time an answer takes, and of Telegram's own way of counting."""

import time
from collections.abc import AsyncIterator

import pytest

from handlers.telegram.limiter import MessagePace
from handlers.telegram.messages import Messages
from handlers.telegram.transport import AiohttpRequest
from tests.telegram.paced import Bot, settle
from tests.telegram.standin import Standin
from tests.telegram.standin.limits import Limits


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """May send one a second in all; a call is taken to need half a second at most."""
    bot = Bot(per_second=1)
    yield bot
    await bot.close()


async def test_a_second_is_counted_from_when_the_answer_came(bot: Bot) -> None:
    bot.telegram.takes = 0.2
    bot.call(7)
    await settle()
    bot.call(8)
    await bot.timer.turn(3)
    assert bot.telegram.took == [(0, 7), (1.2, 8)]


async def test_what_is_not_answered_is_counted_from_when_it_has_arrived_at_the_latest(
    bot: Bot,
) -> None:
    bot.telegram.takes = 20.0
    bot.call(7)
    await settle()
    bot.call(8)
    await bot.timer.turn(3)
    assert bot.telegram.took == [(0, 7), (1.5, 8)]


async def test_telegram_with_its_limits_on_never_has_to_refuse() -> None:
    limits = Limits()
    async with Standin(limits=limits) as telegram, AiohttpRequest() as request:
        people = [telegram.person() for _ in range(12)]
        for person in people:
            await person.start(answers=0)
        base_url = f"{telegram.url}{telegram.token}"
        messages = Messages(base_url, request, MessagePace())
        started = time.monotonic()
        for number in range(4):
            await messages.send(people[0].chat.id, f"number {number}")
        for number in range(3):
            for person in people[1:]:
                await messages.send(person.chat.id, f"number {number}")
    assert limits.refused == 0
    assert time.monotonic() - started >= 1.0
