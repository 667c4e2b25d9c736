"""Another site's page can make a browser ask, but not change anything or read the answer."""

import pytest

from tests.attack.joined import Joined, headers, routes, status

pytestmark = pytest.mark.asyncio(loop_scope="module")
FOREIGN = [
    ["Origin: https://evil.example"],
    ["Origin: null"],
    ["Origin: http://localhost.evil.example"],
    ["Origin: http://localhost:1"],
    ["Sec-Fetch-Site: cross-site"],
    ["Sec-Fetch-Site: same-site", "Origin: http://localhost"],
    ["Sec-Fetch-Site: same-origin", "Origin: https://evil.example"],
    ["Referer: http://localhost/staff/"],
    [],
]


def changing(service: Joined) -> set[tuple[str, str]]:
    """Every route of the console that changes something."""
    return {
        (method, path)
        for method, path in routes(service)
        if path.startswith("/staff/") and method not in {"GET", "HEAD"}
    }


@pytest.mark.parametrize("foreign", FOREIGN, ids=str)
async def test_every_form_of_the_console_refuses_it(service: Joined, foreign: list[str]) -> None:
    tried = changing(service)
    assert len(tried) > 10
    for _, path in sorted(tried):
        answer = await service.post(path, b"kod=in_forged&back=/staff/", *foreign)
        assert status(answer) == 403, path
        assert "set-cookie" not in dict(headers(answer))


async def test_the_chat_keeps_no_cookie_that_a_foreign_page_could_use(service: Joined) -> None:
    for path, body in (("/", b"text=Boden"), ("/api/chat", b'{"text": "Boden"}')):
        answer = await service.post(path, body, "Origin: https://evil.example")
        assert status(answer) == 200
        assert not {"set-cookie", "access-control-allow-origin"} & {n for n, _ in headers(answer)}
