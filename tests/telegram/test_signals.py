"""The service as a process of its own, told to stop while it answers."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.telegram.standin import Fault, Person, Standin

_AT_ONCE = 130


@asynccontextmanager
async def process(telegram: Standin, database: str) -> AsyncIterator[Process]:
    """`servicekontor run`, once it has met Telegram."""
    given = {
        "BOT_TOKEN": telegram.token,
        "TELEGRAM_BASE_URL": telegram.url,
        "DATABASE_URL": database,
        "PORT": "0",
    }
    command = (sys.executable, "-m", "bot", "run")
    running = await asyncio.create_subprocess_exec(
        *command, env=os.environ | given, stdout=DEVNULL, stderr=DEVNULL
    )
    try:
        await telegram.until(lambda: telegram.called("setMyCommands"), "its start", patience=30.0)
        yield running
    finally:
        if running.returncode is None:
            running.kill()
        await running.wait()


async def ended(running: Process) -> int:
    async with asyncio.timeout(10):
        return await running.wait()


async def ask(person: Person, telegram: Standin) -> None:
    """Asks, and waits until the bot has fetched the question."""
    fetched = len(telegram.called("getUpdates"))
    await person.send("Boden", answers=0)
    await telegram.until(lambda: len(telegram.called("getUpdates")) > fetched, "the question")


async def test_the_first_signal_lets_it_finish(
    telegram: Standin, person: Person, sqlite_url: str
) -> None:
    async with process(telegram, sqlite_url) as running:
        telegram.latency = 0.3
        await ask(person, telegram)
        running.send_signal(signal.SIGTERM)
        assert await ended(running) == 0
    assert len(person.inbox) == 1
    assert not telegram.context.feed.pending


async def test_a_second_signal_ends_it_at_once(
    telegram: Standin, person: Person, sqlite_url: str
) -> None:
    telegram.faults.next(Fault.SILENCE, "sendMessage", times=9)
    async with process(telegram, sqlite_url) as running, asyncio.timeout(30):
        await ask(person, telegram)
        running.send_signal(signal.SIGTERM)
        running.send_signal(signal.SIGINT)
        assert await ended(running) == _AT_ONCE
    assert telegram.context.feed.pending
