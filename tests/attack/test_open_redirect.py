"""Nobody is sent on to another site by an address of this one."""

import pytest

from tests.attack.joined import Joined, headers, status

pytestmark = pytest.mark.asyncio(loop_scope="module")
ELSEWHERE = [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "%2f%2fevil.example",
    "/%09/evil.example",
    "/staff//evil.example/%2e%2e",
    "javascript:alert(1)",
    "//evil.example/staff/",
]


@pytest.mark.parametrize("where", ELSEWHERE)
async def test_by_a_path_or_a_parameter(service: Joined, where: str) -> None:
    for path in (
        where if where.startswith("/") else f"/{where}",
        f"/?next={where}",
        f"/?lang={where}",
        f"/staff/?next={where}",
        f"/staff/konto?back={where}",
        f"/staff/logga-in?kod={where}",
    ):
        answer = await service.get(path)
        leads = dict(headers(answer)).get("location", "/")
        assert status(answer) not in {0, 500}
        assert leads.startswith("/"), path
        assert not leads.startswith(("//", "/\\")), path
        assert b'href="//evil' not in answer
        assert b'href="https://evil' not in answer
        assert b'href="javascript' not in answer
