"""No file outside what is meant to be served, however its path is written."""

import pytest

from tests.attack.joined import Joined, status

pytestmark = pytest.mark.asyncio(loop_scope="module")
UP = ["..", "%2e%2e", "%2E.", "..%2f..", "..%5c..", "%252e%252e", "....//", "..;", "%c0%ae%c0%ae"]
SECRET = (b"root:", b"[project]", b"import ", b"SQLite format", b"municipality_code,")


@pytest.mark.parametrize("up", UP)
@pytest.mark.parametrize(
    "path",
    [
        "/{up}/{up}/{up}/{up}/etc/passwd",
        "/static/x/{up}/{up}/app.py",
        "/static/{up}/{up}/pyproject.toml",
        "/karta/{up}/{up}/offices.csv",
        "/karta/{up}%2f{up}%2foffices.svg",
        "/bevaka/kommun/{up}/{up}/offices.atom",
        "/bevaka/{up}/sverige.atom",
        "/staff/{up}/{up}/etc/passwd",
    ],
)
async def test_climbing_out_finds_nothing(service: Joined, path: str, up: str) -> None:
    answer = await service.get(path.format(up=up))
    assert status(answer) in {303, 400, 404}
    assert not any(secret in answer for secret in SECRET)


@pytest.mark.parametrize(
    "path",
    [
        "//etc/passwd",
        "/static//etc/passwd",
        "/static/x/%00/etc/passwd",
        "/karta/2582.svg%00.py",
        "/karta/%00.svg",
        "/bevaka/kommun/2582.atom%00",
        "/.env",
        "/.git/config",
        "/var/servicekontor.sqlite",
        "file:///etc/passwd",
        "/static/x/C:%5cwindows%5cwin.ini",
    ],
)
async def test_other_ways_to_name_a_file_find_nothing(service: Joined, path: str) -> None:
    answer = await service.get(path)
    assert status(answer) in {400, 404}
    assert not any(secret in answer for secret in SECRET)


async def test_a_file_is_served_under_its_own_digest_alone(service: Joined) -> None:
    page = await service.get("/")
    address = page.partition(b'href="/static/')[2].partition(b'"')[0].decode()
    digest, _, name = address.partition("/")
    assert status(await service.get(f"/static/{address}")) == 200
    assert status(await service.get(f"/static/{digest[::-1]}/{name}")) == 404
    assert status(await service.get(f"/static/{digest}/../{digest}/{name}")) in {200, 404}
