"""Ways to break what the service stands on, for a while."""

import os
import resource
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

import aiohttp


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process can grow or be written: the file size limit is nothing."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Somebody else writes to the SQLite file and doesn't come to an end."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def bound_by_permissions(command: list[str]) -> list[str]:
    """The command so that file permissions hold for it, also where the tests run as root."""
    if os.geteuid() != 0:
        return command
    return ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", *command]


def bot_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "bot", *arguments]


@asynccontextmanager
async def asking(url: str) -> AsyncIterator["Web"]:
    async with aiohttp.ClientSession(url) as session:
        yield Web(session)


class Web:
    """A service as it is reached by HTTP."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session

    async def ready(self) -> tuple[int, dict[str, str]]:
        """The status of readyz, and each part."""
        async with self._session.get("/readyz") as answer:
            return answer.status, (await answer.json())["parts"]

    async def status(self, path: str, **headers: str) -> int:
        """What the path is answered with; one that is away must say when to come again."""
        async with self._session.get(path, headers=headers, allow_redirects=False) as answer:
            assert answer.status != 503 or "Retry-After" in answer.headers
            return answer.status

    async def asks(self, text: str) -> tuple[int, str]:
        """The status and the body of an answer."""
        async with self._session.post("/api/chat", json={"text": text}) as answer:
            return answer.status, await answer.text()
