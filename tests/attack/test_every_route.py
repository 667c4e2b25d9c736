"""Every answer of every route carries what protects the one who reads it: errors too."""

import pytest

from tests.attack.joined import Joined, headers, routes, status

pytestmark = pytest.mark.asyncio(loop_scope="module")


def assert_guarded(answer: bytes, tried: str) -> None:
    found = dict(headers(answer))
    policy = found["content-security-policy"]
    assert "default-src 'none'" in policy, tried
    assert "unsafe" not in policy, tried
    assert "frame-ancestors 'none'" in policy, tried
    assert "base-uri 'none'" in policy, tried
    assert "form-action 'self'" in policy, tried
    assert found["x-frame-options"] == "DENY", tried
    assert found["x-content-type-options"] == "nosniff", tried
    assert found["referrer-policy"] in {"no-referrer", "same-origin"}, tried
    assert found["cross-origin-opener-policy"] == "same-origin", tried
    assert found["cross-origin-resource-policy"] == "same-origin", tried
    assert "camera=()" in found["permissions-policy"], tried
    assert "python" not in found.get("server", "").lower(), tried
    assert "aiohttp" not in found.get("server", "").lower(), tried


async def test_clickjacking_sniffing_and_the_rest_are_ruled_out_everywhere(
    service: Joined,
) -> None:
    tried = routes(service)
    assert len(tried) > 40
    for method, path in sorted(tried):
        answer = await service.get(path, method=method)
        assert status(answer) not in {0, 500}, (method, path)
        assert_guarded(answer, f"{method} {path}")


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/api/nowhere", 404),
        ("GET", "/staff/nowhere", 404),
        ("DELETE", "/", 405),
        ("POST", "/api/chat", 400),
        ("HEAD", "/", 200),
        ("HEAD", "/nowhere", 404),
        ("OPTIONS", "/api/chat", 405),
        ("TRACE", "/", 405),
    ],
)
async def test_so_they_are_on_errors_and_odd_methods(
    service: Joined, method: str, path: str, expected: int
) -> None:
    answer = await service.get(path, method=method)
    assert status(answer) == expected
    assert_guarded(answer, path)


async def test_so_they_are_where_nothing_has_changed(service: Joined) -> None:
    first = dict(headers(await service.get("/bevaka/sverige.atom")))
    again = await service.get("/bevaka/sverige.atom", f"If-None-Match: {first['etag']}")
    assert status(again) == 304
    assert_guarded(again, "304")


async def test_nothing_is_offered_to_other_sites(service: Joined) -> None:
    for method, path in sorted(routes(service)):
        answer = await service.get(path, "Origin: https://evil.example", method=method)
        assert "access-control-allow-origin" not in dict(headers(answer)), path
