"""A Bot API that refuses what comes too fast, knows who has blocked the bot, and loses answers.

Run as `python -m tests.benchmarks.delivery_load.strict_api PER_SECOND`; prints its port. Never more
than PER_SECOND messages in any second: what is beyond gets 429. Chats with `blocked` numbers get
403; of chats with `lost` numbers the first message is taken and the connection closed without an
answer. GET /report tells what came.
"""

import asyncio
import sys
import time
from collections import Counter, deque

from aiohttp import web

_BLOCKED = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}

_TOO_FAST = {
    "ok": False,
    "error_code": 429,
    "description": "Too Many Requests: retry after 1",
    "parameters": {"retry_after": 1},
}


def is_blocked(chat: int) -> bool:
    """4 in 100."""
    return chat % 25 == 3


def loses_answer(chat: int) -> bool:
    """2 in 100."""
    return chat % 50 == 7


class StrictApi:
    """Counts what is taken, and what is refused for coming too fast."""

    def __init__(self, per_second: int) -> None:
        self._per_second = per_second
        self._window: deque[float] = deque()
        self.refused = 0
        self.told: Counter[int] = Counter()
        self.tried: dict[int, float] = {}

    async def send(self, request: web.Request) -> web.StreamResponse:
        fields = await request.json() if request.can_read_body else {}
        chat, now = int(fields["chat_id"]), time.monotonic()
        while self._window and self._window[0] <= now - 1.0:
            self._window.popleft()
        if len(self._window) >= self._per_second:
            self.refused += 1
            wait = {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests: retry after 1",
            }
            return web.json_response(wait | {"parameters": {"retry_after": 1}}, status=429)
        self._window.append(now)
        self.tried.setdefault(chat, now)
        if is_blocked(chat):
            return web.json_response(_BLOCKED, status=403)
        self.told[chat] += 1
        if loses_answer(chat) and self.told[chat] == 1:
            assert request.transport is not None
            request.transport.abort()
        message = {"message_id": sum(self.told.values()), "chat": {"id": chat}, "date": 1}
        return web.json_response({"ok": True, "result": message})

    async def report(self, request: web.Request) -> web.Response:
        first_tries = sorted(self.tried.values())
        seconds = first_tries[-1] - first_tries[0] if first_tries else 0.0
        told = {str(chat): times for chat, times in self.told.items()}
        facts = {"refused": self.refused, "tried": len(first_tries), "seconds": seconds}
        return web.json_response(facts | {"told": told})


async def main(per_second: int) -> None:
    api, app = StrictApi(per_second), web.Application()
    app.router.add_get("/report", api.report)
    app.router.add_post("/{bot}/sendMessage", api.send)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
