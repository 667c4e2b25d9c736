"""Logs: one event name per line, as text or JSON. A secret never gets through."""

import logging
import re
import sys
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.quiet_logs import QuietOutage

# A bot token wherever it stands: in an address, a header, a repr, a traceback.
_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
_PASSWORD = re.compile(r"(://[^:/@\s]+:)[^@/\s]+@")
_LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}
# Their lines name each request's address, and with it the token, or each row of the database.
_CHATTY = (
    "httpx",
    "httpcore",
    "telegram",
    "aiohttp.access",
    "aiosqlite",
    "alembic",
    "asyncio",
    "sqlalchemy",
    # Its pool speaks under the name of the module where ours is made of it.
    "data.engine",
)


def redact(value: str) -> str:
    """`value` with bot tokens and the passwords of addresses taken out."""
    return _PASSWORD.sub(r"\1***@", _TOKEN.sub("***", value))


def set_up_logs(level: str = "info", form: str = "text", stream: TextIO | None = None) -> None:
    """Sends structlog and the standard library's logs to `stream` (standard error)."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[QuietOutage(), *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level]),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, _named],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                _redact_all,
                last,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(_LEVELS[level])
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(_LEVELS[level], logging.WARNING))


def _named(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """A library's line under one name, with what the library says beside it."""
    record = event["_record"]
    event.update(said=event["event"], event="library_log", library=record.name)
    return event


def _redact_all(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    return {key: _redacted(value) for key, value in event.items()}


def _redacted(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return redact(value if isinstance(value, str) else repr(value))
