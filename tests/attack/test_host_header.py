"""A made-up host is in no link, no redirect and no feed: those who cache them pass it on."""

import pytest

from tests.attack.joined import Joined, headers, status

pytestmark = pytest.mark.asyncio(loop_scope="module")
EVIL = "evil.example"
HOSTS = [
    [f"Host: {EVIL}"],
    ["Host: localhost", f"X-Forwarded-Host: {EVIL}"],
    ["Host: localhost", f"Forwarded: host={EVIL}"],
    [f"Host: localhost@{EVIL}"],
    [f"Host: {EVIL}:80"],
]
PATHS = [
    "/",
    "/om",
    "/integritet",
    "/nowhere",
    "/api/nowhere",
    "/robots.txt",
    "/bevaka/kommun/2582.atom",
    "/bevaka/sverige.ics",
    "/karta/2582.svg",
    "/staff/",
    "/staff/logga-in",
    "/staff/logga-in?kod=in_forged",
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", HOSTS, ids=str)
async def test_it_is_repeated_nowhere(service: Joined, path: str, host: list[str]) -> None:
    answer = await service.get(path, *host)
    assert status(answer) not in {0, 500}
    assert EVIL.encode() not in answer


@pytest.mark.parametrize("host", ["", " ", "[", "::1", "a" * 300, "a b", "\u00e5", "<script>"])
async def test_one_that_is_no_host_breaks_nothing(service: Joined, host: str) -> None:
    for path in ("/", "/api/nowhere", "/staff/"):
        answer = await service.get(path, f"Host: {host}")
        assert status(answer) not in {0, 500}
        assert b"<script>" not in answer.replace(b'<script type="module"', b"")


async def test_two_hosts_or_an_absolute_address_give_no_other_page(service: Joined) -> None:
    twice = await service.get("/", "Host: localhost", f"Host: {EVIL}")
    absolute = await service.get(f"http://{EVIL}/staff/", "Host: localhost")
    assert EVIL.encode() not in twice + absolute
    assert ("location", "/staff/logga-in") in headers(absolute) or status(absolute) in {400, 404}
