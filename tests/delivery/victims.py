"""Processes that fan out and send, killed one after the other at random moments.

Run as `python -m tests.delivery.victims URL FILE SEED KILLS`. Each is a fork of this one, killed by
SIGKILL after it has sent so many or after so long; the last one may end its work. Every send is a
line in FILE, written when the message leaves. Prints how many were killed at work.
"""

import asyncio
import os
import signal
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

from bot.delivery.clocks import Clocks
from bot.delivery.model import Delivery, Outcome
from bot.delivery.postman import Hand, Postman
from tests.delivery.builders import DELIVERED, NOON, HandClock, open_stores

HAND = Hand(most=6, lease=timedelta(seconds=90))


@dataclass
class FileDoor:
    """Writes the address at once, as a message leaves, and gets its answer a little later."""

    file: int

    async def send(self, delivery: Delivery) -> Outcome:
        os.write(self.file, f"{delivery.address}\n".encode())
        await asyncio.sleep(0.001)
        return DELIVERED


async def work(url: str, file: Path, generation: int) -> None:
    """All there is to do; each generation's clock stands after the leases of those before it."""
    clock = HandClock(NOON + generation * HAND.lease)
    stop = asyncio.Event()

    async def nothing_to_do(_: float) -> None:
        stop.set()

    async with open_stores(url) as stores:
        await stores.fan_out.recover(clock.now())
        while await stores.fan_out.fan_out(clock.now(), 50):
            pass
        door = FileDoor(os.open(file, os.O_WRONLY | os.O_APPEND))
        clocks = Clocks(clock, clock, sleep=nothing_to_do)
        postman = Postman("telegram", stores.deliveries, door, clocks, lambda: True, HAND)
        await postman.run(stop)


def start(url: str, file: Path, generation: int) -> int:
    """The id of a new process."""
    pid = os.fork()
    if pid == 0:
        try:
            asyncio.run(work(url, file, generation))
        finally:
            os._exit(0)
    return pid


def killed(pid: int, file: Path, lines: int, seconds: float) -> bool:
    """Kills the process once it has sent so many lines, or so many seconds after its start."""
    sent = file.stat().st_size
    started = time.monotonic()
    while time.monotonic() - started < seconds and os.waitpid(pid, os.WNOHANG) == (0, 0):
        if lines and file.read_bytes()[sent:].count(b"\n") >= lines:
            break
    try:
        os.kill(pid, signal.SIGKILL)
        return os.WIFSIGNALED(os.waitpid(pid, 0)[1])
    except (ProcessLookupError, ChildProcessError):
        return False


def main(url: str, file: Path, seed: int, kills: int) -> None:
    random = Random(seed)
    died = 0
    for generation in range(kills):
        # Every third dies early, at a moment that may be anywhere in its fan-out.
        early = generation % 3 == 0
        lines, seconds = (0, random.uniform(0, 0.05)) if early else (random.randint(1, 25), 5.0)
        died += killed(start(url, file, generation), file, lines, seconds)
    os.waitpid(start(url, file, kills), 0)
    sys.stdout.write(str(died))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
