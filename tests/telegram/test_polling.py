"""Long polling for itself: what a strange server may answer."""

import asyncio
from typing import Any

from structlog.testing import capture_logs
from telegram import Bot, Update
from telegram.error import NetworkError

from bot.tasks import Supervisor
from handlers.telegram.polling import Polling
from handlers.telegram.transport import AiohttpRequest
from tests.telegram.standin import TOKEN


class Answers(AiohttpRequest):
    """Gives set answers to getUpdates, and nothing more after them."""

    def __init__(self, *answers: Any) -> None:
        super().__init__()
        self.answers = list(answers)
        self.empty = asyncio.Event()

    async def post(self, url: str, *args: Any, **more: Any) -> Any:
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        self.empty.set()
        return await asyncio.Event().wait()


async def test_it_never_waits_long_to_look_whether_telegram_is_back() -> None:
    request, stop = Answers(*[NetworkError("away")] * 6, []), asyncio.Event()
    async with asyncio.timeout(5), Supervisor() as tasks:
        with capture_logs() as logs:
            polling = Polling(Bot(TOKEN), request, unheard, tasks, pause=0.001, longest=0.003)
            running = tasks.start("polling", polling.run(stop))
            await request.empty.wait()
        stop.set()
        await running
    assert [line["pause"] for line in logs] == [0.001, 0.002, 0.003, 0.003, 0.003, 0.003]


async def unheard(update: Update) -> None:
    raise AssertionError(update)


async def test_updates_without_a_number_are_passed_over() -> None:
    got: list[int] = []

    async def receive(update: Update) -> None:
        got.append(update.update_id)

    request = Answers([{"update_id": "x"}, {}, 5, None, {"update_id": 7}], {"no": "list"}, [])
    stop = asyncio.Event()
    async with asyncio.timeout(5), Supervisor() as tasks:
        polling = Polling(Bot(TOKEN), request, receive, tasks, pause=0.0)
        running = tasks.start("polling", polling.run(stop))
        await request.empty.wait()
        stop.set()
        await running
    assert got == [7]
