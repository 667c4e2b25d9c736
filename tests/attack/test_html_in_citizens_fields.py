"""Markup in everything a citizen can fill in is shown as text, on every door."""

import json
from html.parser import HTMLParser
from urllib.parse import quote

import pytest

from tests.attack.joined import Joined, status
from tests.talk.talker import conversation
from tests.telegram.service import Service
from tests.telegram.standin import Standin

shared = pytest.mark.asyncio(loop_scope="module")
MARKUP = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</textarea><script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}",
    "{ $office }{ button-help }",
    "<a href='javascript:alert(1)'>Boden</a>",
    "&lt;script&gt;&#60;b&#62;",
    "<!--<b>--!><iframe src=//evil.example>",
    "javascript:alert(1)",
    "[Boden](javascript:alert(1)) *b* `c`",
]
TALK = "abcdefghijklmnopqrstuv"


class Elements(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts = 0
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def assert_harmless(answer: bytes) -> None:
    page = answer.partition(b"\r\n\r\n")[2].decode()
    for tag, attributes in Elements(page).found:
        assert tag not in {"iframe", "object", "embed", "base"}
        assert not any(name.startswith("on") for name in attributes), (tag, attributes)
        if tag == "script":
            assert (attributes.get("src") or "").startswith("/static/")
        for name in ("href", "src", "action"):
            assert not (attributes.get(name) or "").lower().startswith(("javascript", "//", "data"))
    assert "49{% raw" not in page


@shared
@pytest.mark.parametrize("markup", MARKUP, ids=range(len(MARKUP)))
async def test_on_the_chat_page(service: Joined, markup: str) -> None:
    written = quote(markup, safe="")
    for form in (
        f"text={written}",
        f"text=kontoret+i+{written}",
        f"choice={written[:60]}",
        f"text=Boden&conversation={written}",
        f"conversation={TALK}&text=Boden&language={written}",
        f"position={written}",
    ):
        answer = await service.post("/", form.encode())
        assert status(answer) in {200, 422}
        assert_harmless(answer)


@shared
@pytest.mark.parametrize("markup", MARKUP, ids=range(len(MARKUP)))
async def test_in_addresses_and_headers(service: Joined, markup: str) -> None:
    written = quote(markup, safe="")
    for path in (
        f"/?lang={written}",
        f"/{written}",
        f"/om?{written}",
        f"/staff/konto?told={written}",
    ):
        assert_harmless(await service.get(path, f"Accept-Language: {markup}"))


@shared
@pytest.mark.parametrize("markup", MARKUP, ids=range(len(MARKUP)))
async def test_in_the_api_it_stays_data(service: Joined, markup: str) -> None:
    for body in ({"text": markup}, {"choice": markup[:60]}, {"text": "a", "language": markup}):
        answer = await service.post("/api/chat", json.dumps(body).encode())
        kind = next(
            line for line in answer.split(b"\r\n") if line.lower().startswith(b"content-type")
        )
        assert b"json" in kind
        json.loads(answer.partition(b"\r\n\r\n")[2])


async def test_in_telegram_the_stand_in_refuses_what_is_not_its_own_html() -> None:
    """The stand-in reads HTML as strictly as Telegram does, so a slip would be an error."""
    async with Standin() as telegram:
        person = telegram.person(first_name="<b>Kim</b>")
        async with Service(telegram, conversation=conversation()).running():
            for markup in MARKUP:
                for words in (markup, f"bevaka {markup}", f"kontoret i {markup}"):
                    shown = await person.send(words)
                    assert shown is not None
                    assert not shown.links or "javascript" not in str(shown.links)
        assert not [call for call in telegram.called("sendMessage") if call.status != 200]
