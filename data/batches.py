"""Group commit: what waits while one transaction runs shares the next one."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, TypeVar

S = TypeVar("S")
Waiting = tuple[S, asyncio.Future[Any]]


class Batches(Generic[S]):
    """Runs steps in batches on a thread of its own, one batch at a time.

    `work` gets all the steps that wait and returns a result, or the exception to raise, for each;
    it runs in the thread. A caller gets its result when its batch is done, so nothing is
    acknowledged before it is committed. A caller that is cancelled leaves its step to be run.
    """

    def __init__(self, work: Callable[[Sequence[S]], Sequence[Any]], name: str) -> None:
        self._work = work
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._waiting: list[Waiting[S]] = []
        self._running: asyncio.Future[Sequence[Any]] | None = None

    async def run(self, step: S) -> Any:
        """The result of `step`, once its batch is done."""
        result: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append((step, result))
        if not self._running:
            self._start()
        return await result

    async def close(self) -> None:
        """Runs what waits, also for callers that left. No step may be added afterwards."""
        while self._running is not None:
            await asyncio.wait([self._running])
        self._thread.shutdown()

    def _start(self) -> None:
        batch, self._waiting = self._waiting, []
        steps = [step for step, _ in batch]
        self._running = asyncio.get_running_loop().run_in_executor(self._thread, self._work, steps)
        self._running.add_done_callback(lambda done: self._settle(batch, done))

    def _settle(self, batch: list[Waiting[S]], done: asyncio.Future[Sequence[Any]]) -> None:
        self._running = None
        if self._waiting:
            self._start()
        error = done.exception()
        outcomes = [error] * len(batch) if error else done.result()
        for (_, result), outcome in zip(batch, outcomes, strict=True):
            if result.done():
                continue
            if isinstance(outcome, BaseException):
                result.set_exception(outcome)
            else:
                result.set_result(outcome)
