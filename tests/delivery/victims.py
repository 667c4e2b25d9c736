"""Processes that fan out and send, killed one after the other at random moments.

Run as `python -m tests.delivery.victims URL FILE SEED KILLS`. Each is a fork of this one, killed by
SIGKILL soon after its start or a moment after it has sent so many, whatever it does then; the last
one may end its work. Every send is a line in FILE, written when the message leaves. Prints how many
were killed at work.
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
from threading import Timer

from bot.delivery.clocks import Clocks
from bot.delivery.model import Delivery, Outcome
from bot.delivery.postman import Hand, Postman
from tests.delivery.builders import DELIVERED, NOON, HandClock, open_stores

HAND = Hand(most=6, lease=timedelta(seconds=90))


@dataclass
class FileDoor:
    """Writes the address at once, as a message leaves, and gets its answer a little later.

    With the message numbered `last` the process has `moment` seconds left to live.
    """

    file: int
    last: int
    moment: float
    sent: int = 0

    async def send(self, delivery: Delivery) -> Outcome:
        os.write(self.file, f"{delivery.address}\n".encode())
        self.sent += 1
        if self.sent == self.last:
            # A watch in the process keeps time with its work, however busy the machine is.
            Timer(self.moment, os.kill, (os.getpid(), signal.SIGKILL)).start()
        await asyncio.sleep(0.001)
        return DELIVERED


async def work(url: str, file: Path, generation: int, last: int, moment: float) -> None:
    """All there is to do; each generation's clock stands after the leases of those before it."""
    clock = HandClock(NOON + generation * HAND.lease)
    stop = asyncio.Event()

    async def nothing_to_do(_: float) -> None:
        stop.set()

    async with open_stores(url) as stores:
        await stores.fan_out.recover(clock.now())
        while await stores.fan_out.fan_out(clock.now(), 50):
            pass
        door = FileDoor(os.open(file, os.O_WRONLY | os.O_APPEND), last, moment)
        clocks = Clocks(clock, clock, sleep=nothing_to_do)
        postman = Postman("telegram", stores.deliveries, door, clocks, lambda: True, HAND)
        await postman.run(stop)


def start(url: str, file: Path, generation: int, last: int = 0, moment: float = 0.0) -> int:
    """The id of a new process."""
    pid = os.fork()
    if pid == 0:
        try:
            asyncio.run(work(url, file, generation, last, moment))
        finally:
            os._exit(0)
    return pid


def was_killed(pid: int) -> bool:
    return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


def main(url: str, file: Path, seed: int, kills: int) -> None:
    random = Random(seed)
    died = 0
    for generation in range(kills):
        if generation % 3 == 0:
            # At a moment that may be anywhere in its fan-out.
            pid = start(url, file, generation)
            time.sleep(random.uniform(0, 0.05))
            os.kill(pid, signal.SIGKILL)
        else:
            last, moment = random.randint(1, 25), random.uniform(0, 0.003)
            pid = start(url, file, generation, last, moment)
        died += was_killed(pid)
    os.waitpid(start(url, file, kills), 0)
    sys.stdout.write(str(died))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
