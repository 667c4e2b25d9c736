"""Whoever watches the service learns from one command whether it is ready."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bot.cli.health import address, readiness
from bot.settings import load_settings


@contextmanager
def service(status: int, body: bytes) -> Iterator[str]:
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/readyz"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_ready_service_is_ready() -> None:
    with service(200, b'{"parts": {"database": "ready", "telegram": "off"}}') as url:
        assert readiness(url) == (True, "database: ready, telegram: off")


def test_a_service_that_is_not_ready_says_which_part() -> None:
    with service(503, b'{"parts": {"database": "failed"}}') as url:
        assert readiness(url) == (False, "database: failed")


def test_something_else_on_the_port_is_shown_as_it_is() -> None:
    with service(502, b"<h1>Bad gateway</h1>") as url:
        assert readiness(url) == (False, "<h1>Bad gateway</h1>")


def test_no_service_is_not_ready() -> None:
    with service(200, b"") as url:
        pass
    ready, details = readiness(url)
    assert not ready
    assert url in details


def test_it_asks_on_this_machine_where_the_service_listens_everywhere() -> None:
    settings = load_settings(host="0.0.0.0", port=8123)
    assert address(settings) == "http://127.0.0.1:8123/readyz"
