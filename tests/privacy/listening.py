"""All that a service writes to its log, as whoever reads the log sees it."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot.logs import set_up_logs


@contextmanager
def log(level: str, form: str) -> Iterator[io.StringIO]:
    """The log of everything in the block, this project's and its libraries'."""
    stream = io.StringIO()
    root = logging.getLogger()
    names = [name for name in logging.root.manager.loggerDict if isinstance(name, str)]
    levels = {name: logging.getLogger(name).level for name in names}
    before, level_before = root.handlers, root.level
    set_up_logs(level, form, stream)
    try:
        yield stream
    finally:
        root.handlers, root.level = before, level_before
        for name in set(logging.root.manager.loggerDict) - set(levels):
            logging.getLogger(name).setLevel(logging.NOTSET)
        for name, was in levels.items():
            logging.getLogger(name).setLevel(was)
        structlog.reset_defaults()
