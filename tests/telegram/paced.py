"""A bot whose calls go through the pace, with a clock that is turned by hand."""

import asyncio
import heapq
from collections.abc import Callable
from typing import Any

from handlers.telegram.limiter import MessagePace, Pace


class HandTimer:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self._now = 1000.0
        self._due: list[tuple[float, int, Handle]] = []

    def time(self) -> float:
        return self._now

    def call_at(self, when: float, callback: Callable[[], object]) -> "Handle":
        handle = Handle(callback)
        heapq.heappush(self._due, (when, id(handle), handle))
        return handle

    async def turn(self, seconds: float) -> None:
        """Goes on by so many seconds, and lets everything happen that falls into them."""
        until = self._now + seconds
        await settle()
        while self._due and self._due[0][0] <= until:
            self._now, _, handle = heapq.heappop(self._due)
            handle.run()
            await settle()
        self._now = until


class Handle:
    def __init__(self, callback: Callable[[], object]) -> None:
        self._callback: Callable[[], object] | None = callback

    def cancel(self) -> None:
        self._callback = None

    def run(self) -> None:
        if self._callback is not None:
            self._callback()


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


class Telegram:
    """Takes calls at the time they come and answers `takes` seconds later, refusing as told."""

    def __init__(self, timer: HandTimer) -> None:
        self._timer = timer
        self.took: list[tuple[float, Any]] = []
        self.takes = 0.0
        self.refusals: list[Exception] = []

    async def __call__(self, endpoint: str, data: dict[str, Any]) -> bool:
        self.took.append((round(self._timer.time() - 1000.0, 3), data.get("chat_id")))
        refusal = self.refusals.pop(0) if self.refusals else None
        answered = asyncio.Event()
        self._timer.call_at(self._timer.time() + self.takes, answered.set)
        await (answered.wait() if self.takes else asyncio.sleep(0))
        if refusal is not None:
            raise refusal
        return True

    @property
    def chats(self) -> list[Any]:
        return [chat for _, chat in self.took]


class Bot:
    """Calls through the pace as python-telegram-bot's ExtBot does."""

    def __init__(self, per_second: int = 30) -> None:
        self.timer = HandTimer()
        self.telegram = Telegram(self.timer)
        self.pace = MessagePace(per_second, self.timer)
        self._tasks: list[asyncio.Task[Any]] = []

    def call(self, chat: Any, pace: Pace | None = None, endpoint: str = "sendMessage") -> Any:
        data = {} if chat is None else {"chat_id": chat}
        work = self.pace.process_request(self.telegram, (endpoint, data), {}, endpoint, data, pace)
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.append(task)
        return task

    async def close(self) -> None:
        """Gives up what still waits."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
