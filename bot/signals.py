"""Stopping by signal: the first finishes what is under way, a second exits at once."""

import asyncio
import os
import signal

import structlog

_AT_ONCE = 130


def stop_on_signals(stop: asyncio.Event) -> None:
    """Sets `stop` at the first SIGTERM or SIGINT; at the second the process ends without ado."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, _asked, stop, name.name)


def _asked(stop: asyncio.Event, name: str) -> None:
    log = structlog.get_logger()
    if stop.is_set():
        log.warning("stopped_at_once", signal=name)
        os._exit(_AT_ONCE)
    log.info("stopping", signal=name)
    stop.set()
