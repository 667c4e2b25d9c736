"""Requests that two servers in a row could read differently are refused, or read one way only."""

import pytest

from tests.attack.joined import Joined

pytestmark = pytest.mark.asyncio(loop_scope="module")
HIDDEN = b"GET /om HTTP/1.1\r\nHost: x\r\n\r\n"
POST = "POST / HTTP/1.1\r\nHost: x\r\n"


def lines(*headers: str) -> bytes:
    return (POST + "".join(f"{header}\r\n" for header in headers) + "\r\n").encode("latin-1")


CHUNKED = "Transfer-Encoding: chunked"
AMBIGUOUS = {
    "both lengths": lines("Content-Length: 4", CHUNKED) + b"0\r\n\r\n" + HIDDEN,
    "chunked first": lines(CHUNKED, "Content-Length: 4") + b"0\r\n\r\n" + HIDDEN,
    "two lengths": lines("Content-Length: 0", f"Content-Length: {len(HIDDEN)}") + HIDDEN,
    "a list of lengths": lines(f"Content-Length: 0, {len(HIDDEN)}") + HIDDEN,
    "a signed length": lines("Content-Length: +0") + HIDDEN,
    "a negative length": lines("Content-Length: -1") + HIDDEN,
    "a length in hex": lines("Content-Length: 0x0") + HIDDEN,
    "a length with an underscore": lines("Content-Length: 0_0") + HIDDEN,
    "a length in other digits": lines("Content-Length: \xb2") + HIDDEN,
    "another coding": lines("Transfer-Encoding: xchunked", "Content-Length: 0") + HIDDEN,
    "a coding twice": lines("Transfer-Encoding: chunked, chunked") + b"0\r\n\r\n" + HIDDEN,
    "a coding last": lines("Transfer-Encoding: chunked, identity") + b"0\r\n\r\n" + HIDDEN,
    "a space before the colon": lines("Transfer-Encoding : chunked") + b"0\r\n\r\n" + HIDDEN,
    "a folded header": lines("X: a", " Transfer-Encoding: chunked") + HIDDEN,
    "a bare line break": POST.encode() + b"X: a\nTransfer-Encoding: chunked\r\n\r\n" + HIDDEN,
    "a chunk size with rubbish": lines(CHUNKED) + b"0;\n\r\n\r\n" + HIDDEN,
    "a chunk size that is signed": lines(CHUNKED) + b"-1\r\n\r\n" + HIDDEN,
    "a chunk size with 0x": lines(CHUNKED) + b"0x0\r\n\r\n" + HIDDEN,
    "a huge chunk size": lines(CHUNKED) + b"f" * 40 + b"\r\n" + HIDDEN,
    "a chunk without its end": lines(CHUNKED) + b"1\r\naXX0\r\n\r\n" + HIDDEN,
    "a null in a name": lines("Content-Length: 0", "X\x00Y: 1") + HIDDEN,
}


@pytest.mark.parametrize("sent", AMBIGUOUS.values(), ids=AMBIGUOUS.keys())
async def test_what_is_ambiguous_does_not_bring_in_another_request(
    service: Joined, sent: bytes
) -> None:
    came = await service.send(sent, patience=0.3)
    assert b" 200 OK" not in came
    assert b"Uppgifter om kontoren" not in came
    assert b"200 OK" in await service.get("/healthz")


async def test_old_and_odd_protocols_are_refused_or_answered_once(service: Joined) -> None:
    for line in (
        b"GET / HTTP/0.9",
        b"GET /",
        b"GET / HTTP/9.9",
        b"PRI * HTTP/2.0",
        b"\x16\x03\x01",
    ):
        came = await service.send(line + b"\r\nHost: x\r\n\r\n", patience=0.3)
        assert came.count(b"HTTP/1.") <= 1
        assert b" 500 " not in came
