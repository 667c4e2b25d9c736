"""The web server: an application on an address, from start to stop."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import SettingError
from handlers.web.reports import BrokenRequests

_SECONDS_TO_STOP = 10.0


@asynccontextmanager
async def serving(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Serves `app` and gives the port, which for `port` 0 is a free one.

    Leaving finishes the requests under way. Raises SettingError where the address is taken.
    """
    runner = web.AppRunner(
        app,
        access_log=None,
        handle_signals=False,
        logger=BrokenRequests(),
        shutdown_timeout=_SECONDS_TO_STOP,
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            raise SettingError(
                f"PORT: {port} on {host} can't be used ({error.strerror}). "
                "Stop what uses it, or set another, such as PORT=8081."
            ) from None
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
