"""Where the CPU of a process goes, by part of the program, found by looking every few ms of it.

Run as `python -m tests.benchmarks.sampler FILE ARGUMENT...`: runs `servicekontor ARGUMENT...` and
writes to FILE, at its end, how many looks found it in which part, as JSON. SIGUSR1 begins.
"""

import json
import signal
import sys
import threading
from collections import Counter
from pathlib import Path
from types import FrameType

from bot.__main__ import main

EVERY = 0.002
PARTS = (
    ("/handlers/telegram/limiter", "the pace"),
    ("/handlers/telegram/notices", "the message's words"),
    ("/bot/alerts/", "the message's words"),
    ("/handlers/telegram/", "the Telegram door"),
    ("/data/", "the database"),
    ("/bot/delivery/", "the postman"),
    ("/aiohttp/", "HTTP (aiohttp)"),
    ("/telegram/", "python-telegram-bot"),
    ("/sqlalchemy/", "the database"),
    ("/asyncpg/", "the database"),
    ("/structlog/", "logs"),
    ("/json/", "JSON"),
    ("/asyncio/", "the event loop"),
    ("/selectors.py", "the event loop"),
)
"""Part of a file's path -> what it is; the innermost frame that has a part decides."""
_OWN = ("/asyncio/", "/selectors.py", "/json/", "/threading.py", "/concurrent/")
"""Called from everywhere: whoever called them pays, where anybody did."""


class Sampler:
    """Counts in which part the main thread is, or the writer's where the main one waits."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()

    def begin(self, _signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        if frame is not None and frame.f_code.co_filename.endswith("/selectors.py"):
            writer = next((t for t in threading.enumerate() if t.name.startswith("writer")), None)
            if writer is not None and writer.ident is not None:
                other = sys._current_frames().get(writer.ident)
                if other is not None and _part(other, _OWN) is not None:
                    frame = other
        self.found[_part(frame, _OWN) or _part(frame, ()) or "the rest"] += 1


def _part(frame: FrameType | None, passed_over: tuple[str, ...]) -> str | None:
    while frame is not None:
        file = frame.f_code.co_filename
        if not any(each in file for each in passed_over):
            for path, part in PARTS:
                if path in file:
                    return part
        frame = frame.f_back
    return None


if __name__ == "__main__":
    sampler = Sampler()
    signal.signal(signal.SIGUSR1, sampler.begin)
    file, sys.argv = Path(sys.argv[1]), ["servicekontor", *sys.argv[2:]]
    try:
        main()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        file.write_text(json.dumps(sampler.found))
