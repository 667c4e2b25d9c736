"""A line break in anything a person sends never becomes a header of the answer."""

from urllib.parse import quote

import pytest

from tests.attack.joined import Joined, headers, status

pytestmark = pytest.mark.asyncio(loop_scope="module")
BREAKS = ["\r\n", "\n", "\r", "%0d%0a", "%0a", "%E5%98%8D%E5%98%8A", "\u2028", "\x00"]
PATHS = [
    "/?lang={evil}",
    "/om?lang=sv{evil}",
    "/bevaka/kommun/2582.atom?lang=en{evil}",
    "/bevaka/kommun/2582{evil}.ics",
    "/karta/{evil}.svg",
    "/static/x/{evil}.css",
    "/staff/konto?told={evil}",
    "/staff/logga-in?kod={evil}",
    "/nowhere/{evil}",
    "/api/{evil}",
]


def assert_clean(answer: bytes) -> None:
    names = [name for name, _ in headers(answer)]
    assert "x-evil" not in names
    assert "set-cookie" not in names
    assert all("evil=1" not in value for _, value in headers(answer))
    assert status(answer) not in {0, 500}


@pytest.mark.parametrize("path", PATHS)
async def test_in_an_address(service: Joined, path: str) -> None:
    for broken in BREAKS:
        evil = f"{broken}X-Evil: 1{broken}Set-Cookie: evil=1{broken}{broken}"
        written = evil if broken.startswith("%") else quote(evil, safe="")
        assert_clean(await service.get(path.format(evil=written.replace(" ", "%20"))))


@pytest.mark.parametrize("name", ["Accept-Language", "If-None-Match", "Cookie", "Origin", "Host"])
async def test_in_a_header(service: Joined, name: str) -> None:
    for value in ("sv\rX-Evil: 1", "en\x00X-Evil: 1", '"a\x0bX-Evil: 1"', "x\x7f"):
        answer = await service.get("/bevaka/sverige.atom", f"{name}: {value}")
        if status(answer):
            assert_clean(answer)


async def test_in_a_form(service: Joined) -> None:
    evil = quote("a\r\nX-Evil: 1\r\nSet-Cookie: evil=1", safe="")
    for field in ("text", "choice", "conversation", "language", "position"):
        body = f"{field}={evil}".encode()
        for path in ("/", "/staff/logga-in", "/staff/konto/sprak"):
            assert_clean(await service.post(path, body, "Origin: http://localhost"))
