"""The web server: an application on an address, from start to stop."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

from aiohttp import web

from bot.errors import SettingError
from handlers.web.connections import KEEP_ALIVE, LINGERING, Connection, Limits
from handlers.web.reports import BrokenRequests

SECONDS_TO_STOP = 10.0


@asynccontextmanager
async def serving(
    app: web.Application, host: str, port: int, limits: Limits | None = None
) -> AsyncIterator[int]:
    """Serves `app` and gives the port, which for `port` 0 is a free one.

    Leaving finishes the requests under way. Raises SettingError where the address is taken.
    """
    runner = web.AppRunner(app, handle_signals=False, shutdown_timeout=SECONDS_TO_STOP)
    await runner.setup()
    try:
        connection = partial(_connection, runner, limits or Limits.of())
        listening = await _listening(connection, host, port)
        try:
            yield listening.sockets[0].getsockname()[1]
        finally:
            listening.close()
    finally:
        await runner.cleanup()


def _connection(runner: web.AppRunner, limits: Limits) -> Connection:
    if runner.server is None:
        raise RuntimeError("the server has been closed")
    return Connection(
        limits,
        runner.server,
        access_log=None,
        logger=BrokenRequests(),
        keepalive_timeout=KEEP_ALIVE,
        lingering_time=LINGERING,
    )


async def _listening(connection: Callable[[], Connection], host: str, port: int) -> asyncio.Server:
    try:
        return await asyncio.get_running_loop().create_server(connection, host, port)
    except OSError as error:
        raise _unusable(error, host, port) from None


def _unusable(error: OSError, host: str, port: int) -> SettingError:
    # asyncio tells the address once more; a host that can't be looked up has a number of its own.
    is_system = error.errno in errno.errorcode
    why = os.strerror(error.errno) if is_system and error.errno else error.strerror
    if error.errno in {errno.EADDRINUSE, errno.EACCES}:
        return SettingError(
            f"PORT: {port} on {host} can't be used ({why}). "
            "Stop what uses it, or set another, such as PORT=8081."
        )
    return SettingError(
        f"HOST: {host} can't be used ({why}). "
        "Set an address of this machine, such as HOST=127.0.0.1, or 0.0.0.0 for all."
    )
