"""No log line has a token or a password in it, whoever wrote the line."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import suppress

import pytest
import structlog

from bot.errors import DatabaseAwayError
from bot.logs import set_up_logs
from bot.quiet_logs import EVERY, QuietOutage
from data.engine import open_engine

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers, root.level
    set_up_logs("debug", "json", stream)
    yield stream
    root.handlers, root.level = before, level
    structlog.reset_defaults()


def test_a_token_is_taken_out_of_any_line(lines: io.StringIO) -> None:
    log = structlog.get_logger()
    log.info("sent", url=f"https://api.telegram.org/bot{TOKEN}/sendMessage")
    log.info("nested", body={"token": [TOKEN]})
    logging.getLogger("somebody").warning("GET /bot%s/getMe", TOKEN)
    log.error("broke", exc_info=RuntimeError(TOKEN))
    assert lines.getvalue().count("\n") == 4
    assert TOKEN not in lines.getvalue()


def test_a_password_is_taken_out_of_an_address(lines: io.StringIO) -> None:
    structlog.get_logger().info("opened", url="postgresql+asyncpg://bot:hemligt@db/x")
    assert "hemligt" not in lines.getvalue()


def test_each_line_has_one_event_name_and_a_time(lines: io.StringIO) -> None:
    structlog.get_logger().info("started", port=8080)
    line = json.loads(lines.getvalue())
    assert (line["event"], line["port"], line["level"]) == ("started", 8080, "info")
    assert line["timestamp"].endswith("Z")


def test_the_clients_that_log_addresses_are_kept_quiet(lines: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST ...")
    assert lines.getvalue() == ""


def test_the_pool_of_the_database_is_kept_quiet(lines: io.StringIO) -> None:
    """Though SQLAlchemy names its lines by our own class."""
    pool = open_engine("sqlite+aiosqlite:///:memory:").sync_engine.pool
    assert not logging.getLogger(f"{type(pool).__module__}.{type(pool).__name__}").isEnabledFor(
        logging.INFO
    )


def test_a_librarys_line_has_a_name_too(lines: io.StringIO) -> None:
    logging.getLogger("somebody.else").warning("went %s", "wrong")
    line = json.loads(lines.getvalue())
    assert line["event"] == "library_log"
    assert (line["library"], line["said"]) == ("somebody.else", "went wrong")


def test_an_outage_of_the_database_is_told_once_a_minute_without_traces() -> None:
    passed = [0.0]
    quiet = QuietOutage(lambda: passed[0])
    lines: list[dict[str, object]] = []

    def log(event: str, **more: object) -> None:
        with suppress(structlog.DropEvent):
            lines.append(dict(quiet(None, "error", {"event": event, **more})))

    def fail() -> None:
        raise DatabaseAwayError("locked")

    for _ in range(3):
        try:
            fail()
        except DatabaseAwayError as error:
            log("claim_failed", exc_info=True)
            log("database_away", exc_info=error)
        log("answers_not_kept", error="DatabaseAwayError")
        log("claim_failed", exc_info=RuntimeError("something else"))
    told = [line["event"] for line in lines]
    assert told.count("database_away") == told.count("answers_not_kept") == 1
    assert told.count("claim_failed") == 1 + 3
    assert lines[0] == {
        "event": "claim_failed",
        "error": "DatabaseAwayError",
        "why": "locked",
        "more": 0,
    }
    passed[0] = EVERY
    log("database_away", exc_info=DatabaseAwayError("locked"))
    assert lines[-1]["more"] == 2
