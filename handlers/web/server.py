"""The web server: an application on an address, from start to stop."""

import asyncio
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
        raise SettingError(
            f"PORT: {port} on {host} can't be used ({error.strerror}). "
            "Stop what uses it, or set another, such as PORT=8081."
        ) from None
