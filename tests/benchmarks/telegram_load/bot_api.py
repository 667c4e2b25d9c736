"""A Bot API that answers at once, or after a given time, and counts what it was sent."""

import asyncio
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from tests.benchmarks.telegram_load.wire import Messages

_ME = {
    "id": 1,
    "is_bot": True,
    "first_name": "Bench",
    "username": "bench_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
_PICTURE = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 900, "height": 900}]}


@dataclass
class Seen:
    """What has arrived so far: calls by method, and texts by chat in the order they came."""

    calls: Counter[str] = field(default_factory=Counter)
    texts: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    _awaited: dict[tuple[str, int], asyncio.Event] = field(default_factory=dict)

    def next_call(self, method: str, count: int = 1) -> asyncio.Event:
        """Set when the method has been called `count` times more than by now."""
        return self.reaches(method, self.calls[method] + count)

    def reaches(self, method: str, total: int) -> asyncio.Event:
        """Set when the method has been called `total` times."""
        event = self._awaited.setdefault((method, total), asyncio.Event())
        if self.calls[method] >= total:
            event.set()
        return event

    def note(self, method: str) -> None:
        self.calls[method] += 1
        event = self._awaited.get((method, self.calls[method]))
        if event is not None:
            event.set()


class BotApi(asyncio.Protocol):
    """One connection. `delay` in seconds passes before each answer."""

    def __init__(self, seen: Seen, delay: float) -> None:
        self._seen, self._delay = seen, delay
        self._messages = Messages()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        for head, body in self._messages.feed(data):
            method = head.split(b" ", 2)[1].rpartition(b"/")[2].decode()
            answer = self._result(method, _given(head, body))
            if self._delay:
                asyncio.get_running_loop().call_later(self._delay, self._send, answer)
            else:
                self._send(answer)

    def _result(self, method: str, given: dict[str, Any]) -> Any:
        self._seen.note(method)
        if method == "getMe":
            return _ME
        if "chat_id" not in given or method == "sendChatAction":
            return True
        chat, text = int(given["chat_id"]), str(given.get("text", ""))
        self._seen.texts[chat].append(text)
        sent = {
            "message_id": self._seen.calls[method],
            "from": _ME,
            "chat": {"id": chat, "type": "private", "first_name": "Ada"},
            "date": 1_700_000_000,
        }
        return sent | (_PICTURE if method == "sendPhoto" else {"text": text})

    def _send(self, result: Any) -> None:
        if self._transport is None:
            return
        body = json.dumps({"ok": True, "result": result}).encode()
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            % (len(body), body)
        )


def _given(head: bytes, body: bytes) -> dict[str, Any]:
    kind = head.lower()
    if not body:
        return {}
    if b"application/json" in kind:
        given: dict[str, Any] = json.loads(body)
        return given
    if b"multipart/form-data" in kind:
        return dict(_parts(body))
    return dict(parse_qsl(body.decode()))


def _parts(body: bytes) -> list[tuple[str, str]]:
    boundary = body[: body.index(b"\r\n")]
    found = []
    for part in body.split(boundary)[1:-1]:
        head, _, value = part.partition(b"\r\n\r\n")
        name = head.partition(b'name="')[2].partition(b'"')[0]
        found.append((name.decode(), value[:-2].decode("utf-8", "replace")))
    return found


async def serve(seen: Seen, delay: float = 0.0, port: int = 0) -> asyncio.Server:
    """A server on loopback; its port is `server.sockets[0].getsockname()[1]`."""
    loop = asyncio.get_running_loop()
    return await loop.create_server(lambda: BotApi(seen, delay), "127.0.0.1", port)
