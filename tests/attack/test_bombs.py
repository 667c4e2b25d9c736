"""Bodies that are small to send and large, deep or endless to read."""

import gzip
import json
import zlib

import pytest

from tests.attack.joined import Joined, request, status

pytestmark = pytest.mark.asyncio(loop_scope="module")
MEGABYTES = 50
FORM = "Content-Type: application/x-www-form-urlencoded"
PATHS = ["/api/chat", "/", "/staff/logga-in"]


def packed(kind: str, size: int) -> bytes:
    plain = b'{"text": "' + b"a" * size + b'"}'
    return gzip.compress(plain) if kind == "gzip" else zlib.compress(plain)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("kind", ["gzip", "deflate"])
async def test_a_packed_body_counts_as_long_as_it_is_unpacked(
    service: Joined, path: str, kind: str
) -> None:
    bomb = packed(kind, MEGABYTES * 1024 * 1024)
    own = "Origin: http://localhost"
    answer = await service.post(path, bomb, f"Content-Encoding: {kind}", own)
    assert len(bomb) < 60_000
    assert status(answer) == 413


async def test_a_bomb_in_a_bomb_stays_packed(service: Joined) -> None:
    twice = gzip.compress(packed("gzip", 10 * 1024 * 1024))
    for encoding in ("gzip, gzip", "gzip,deflate", "br", "zstd", "compress", "x" * 500):
        answer = await service.post("/api/chat", twice, f"Content-Encoding: {encoding}")
        assert 400 <= status(answer) < 500, encoding


@pytest.mark.parametrize("path", PATHS)
async def test_a_long_body_is_refused_by_its_length_and_without(service: Joined, path: str) -> None:
    own = "Origin: http://localhost"
    for head in ("Content-Length: 100000000000", "Content-Length: 70000"):
        sent = request("POST", path, head, own, body=b"a" * 70_000)
        assert status(await service.send(sent, patience=0.3)) in {400, 413}
    chunks = b"".join(b"1000\r\n" + b"a" * 4096 + b"\r\n" for _ in range(40)) + b"0\r\n\r\n"
    sent = request("POST", path, "Transfer-Encoding: chunked", own, body=chunks)
    assert status(await service.send(sent)) in {400, 413}


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 30_000,
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        b'{"text": ' + b"[" * 20_000 + b"]" * 20_000 + b"}",
        b'{"position": {"lat": ' + b"9" * 50_000 + b', "lon": 1}}',
        b'{"position": {"lat": 1e999, "lon": -1e999}}',
        b'{"position": {"lat": NaN, "lon": Infinity}}',
        b'{"conversation": ' + b"1" * 60_000 + b"}",
        b'{"text": "\\ud800"}',
        b'{"text": "\\u0000"}',
        b'{"text": "a", "text": "b", "choice": "c"}',
        b'\xff\xfe{\x00"\x00t\x00',
        b'{"text": null}',
        b"nul",
        b"\x00" * 1000,
        b"",
    ],
    ids=range(15),
)
async def test_json_of_any_depth_and_size_is_answered(service: Joined, body: bytes) -> None:
    answer = await service.post("/api/chat", body, "Content-Type: application/json")
    assert status(answer) in {200, 400, 422}
    json.loads(answer.partition(b"\r\n\r\n")[2])


@pytest.mark.parametrize(
    "form",
    [
        b"&" * 60_000,
        b"=" * 60_000,
        b"text=%00%00",
        b"text=%ff%fe",
        b"text=" + b"%41" * 20_000,
        b"text=a&" * 8_000,
        b"position=" + b"9" * 60_000 + b",1",
        b"position=nan,inf",
        b"position=1e400,1",
        b"conversation=" + b"a" * 60_000,
        b"choice=" + b"1:" * 30_000,
        b"text=\xc3\xa5",
    ],
    ids=range(12),
)
async def test_a_form_of_any_shape_is_answered(service: Joined, form: bytes) -> None:
    answer = await service.post("/", form, FORM)
    assert status(answer) in {200, 400, 422}


@pytest.mark.parametrize(
    "path",
    [
        "/?" + "a=1&" * 1500,
        "/?lang=" + "%00" * 1000,
        "/bevaka/kommun/" + "9" * 6000 + ".atom",
        "/karta/" + "9" * 6000 + ".svg",
        "/" + "a/" * 3000,
        "/static/" + "%C3%A5" * 1000 + "/x",
        "/bevaka/kontor/" + "-" * 6000 + ".ics",
    ],
    ids=range(7),
)
async def test_an_address_of_any_length_is_answered(service: Joined, path: str) -> None:
    assert status(await service.get(path)) in {200, 404, 414}


async def test_headers_of_any_number_and_size_are_answered(service: Joined) -> None:
    for headers in (
        ["X: " + "a" * 100_000],
        [f"X-{n}: 1" for n in range(5000)],
        ["Accept-Language: " + "sv;q=0.1," * 800],
        ["Accept-Language: " + "x-" * 3500],
        ["Cookie: " + "a=b;" * 1900],
        ["If-None-Match: " + '"a",' * 1800],
        ["Range: bytes=" + "0-1," * 1900],
    ):
        assert status(await service.get("/bevaka/sverige.atom", *headers)) in {0, 200, 206, 400}
    assert status(await service.get("/healthz")) == 200
