"""How the application is served: with no word of what people send in any log."""

import logging
from typing import Any

import structlog
from aiohttp import web


def web_runner(app: web.Application) -> web.AppRunner:
    """A runner without an access log; a request that is no HTTP makes one line in the log.

    aiohttp would log the bytes it can't read, and they may be a person's question.
    """
    return web.AppRunner(app, access_log=None, logger=_Reports(logging.getLogger("aiohttp.server")))


class _Reports(logging.LoggerAdapter[logging.Logger]):
    """Takes what aiohttp reports of broken requests and keeps the kind of error alone."""

    def log(self, level: int, msg: object, *args: object, **kwargs: Any) -> None:  # noqa: ARG002
        if level < logging.WARNING:
            return
        error = kwargs.get("exc_info")
        kind = type(error).__name__ if isinstance(error, BaseException) else None
        structlog.get_logger().warning("web_request_broken", error=kind)
