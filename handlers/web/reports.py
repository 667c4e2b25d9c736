"""What aiohttp reports of requests it can't read, without a word of them."""

import logging
from typing import Any

import structlog


class BrokenRequests(logging.LoggerAdapter[logging.Logger]):
    """Stands where aiohttp wants its logger; keeps the kind of each error alone.

    aiohttp would log the bytes it can't read, and they may be a person's question.
    """

    def __init__(self) -> None:
        super().__init__(logging.getLogger("aiohttp.server"))

    def log(self, level: int, msg: object, *args: object, **kwargs: Any) -> None:  # noqa: ARG002
        if level < logging.WARNING:
            return
        error = kwargs.get("exc_info")
        kind = type(error).__name__ if isinstance(error, BaseException) else None
        structlog.get_logger().warning("web_request_broken", error=kind)
