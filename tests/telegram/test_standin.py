"""The stand-in is as strict as Telegram, so that what passes here passes there."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.telegram.standin import Fault, Person, Standin
from tests.telegram.standin.limits import Limits


class Caller:
    """Calls methods as a bot would; answers (status, result or description)."""

    def __init__(self, telegram: Standin, session: aiohttp.ClientSession) -> None:
        self._telegram, self._session = telegram, session

    async def __call__(self, method: str, **params: Any) -> tuple[int, Any]:
        url = f"{self._telegram.url}{self._telegram.token}/{method}"
        async with self._session.post(url, json=params) as response:
            body = await response.json()
            return response.status, body.get("result", body.get("description"))


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


@pytest.fixture
async def call(telegram: Standin) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(telegram, session)


@pytest.fixture
async def person(telegram: Standin) -> Person:
    person = telegram.person()
    await person.start(answers=0)
    return person


@pytest.mark.parametrize(
    "html",
    [
        "<b>x",
        "x</b>",
        "<b><i>x</b></i>",
        "a < b",
        "a & b",
        "a > b",
        "<h1>x</h1>",
        "&nbsp;",
        "<a>x</a>",
        "<b class='x'>x</b>",
        "&#0;",
    ],
)
async def test_bad_html_is_refused(call: Caller, person: Person, html: str) -> None:
    status, why = await call("sendMessage", chat_id=person.chat.id, text=html, parse_mode="HTML")
    assert status == 400
    assert "can't parse entities" in why


async def test_good_html_becomes_text_and_entities(call: Caller, person: Person) -> None:
    html = '🇸🇪 <b>Å &amp; Ä</b> <a href="https://a.se/?x=1&amp;y=2">&lt;här&gt;</a>'
    status, _ = await call("sendMessage", chat_id=person.chat.id, text=html, parse_mode="HTML")
    assert status == 200
    assert person.last.text == "🇸🇪 Å & Ä <här>"
    assert person.last.bold == ["Å & Ä"]
    assert person.last.links == ["https://a.se/?x=1&y=2"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "message text is empty"),
        ("<b> </b>", "message text is empty"),
        ("x" * 4097, "too long"),
        ("🏠" * 2049, "too long"),
    ],
)
async def test_length_is_checked(call: Caller, person: Person, text: str, why: str) -> None:
    status, said = await call("sendMessage", chat_id=person.chat.id, text=text, parse_mode="HTML")
    assert (status, why in said) == (400, True)


@pytest.mark.parametrize(
    "button",
    [
        {"text": "x", "callback_data": "å" * 33},
        {"text": "x", "callback_data": ""},
        {"text": "x"},
        {"text": "", "callback_data": "1"},
        {"text": "x", "url": "javascript:alert(1)"},
        {"text": "x", "url": "https://a.se", "callback_data": "1"},
    ],
)
async def test_bad_buttons_are_refused(call: Caller, person: Person, button: Any) -> None:
    markup = {"inline_keyboard": [[button]]}
    status, _ = await call("sendMessage", chat_id=person.chat.id, text="x", reply_markup=markup)
    assert status == 400


async def test_unknown_blocked_and_unmodified(call: Caller, person: Person) -> None:
    assert await call("sendMessage", chat_id=5, text="x") == (400, "Bad Request: chat not found")
    _, message = await call("sendMessage", chat_id=person.chat.id, text="x")
    same = {"chat_id": person.chat.id, "message_id": message["message_id"], "text": "x"}
    status, why = await call("editMessageText", **same)
    assert (status, "message is not modified" in why) == (400, True)
    await person.block()
    status, _ = await call("sendMessage", chat_id=person.chat.id, text="x")
    assert status == 403
    assert (await call("sendFax"))[0] == 404


async def test_a_callback_is_answered_once(telegram: Standin, call: Caller, person: Person) -> None:
    await call("sendMessage", chat_id=person.chat.id, text="x")
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(person.press_forged("1:x", answers=0))
        await telegram.until(lambda: telegram.unanswered == ["1:x"], "the button")
        (query,) = telegram.context.callbacks
        assert (await call("answerCallbackQuery", callback_query_id=query))[0] == 200
    assert (await call("answerCallbackQuery", callback_query_id=query))[0] == 400
    assert telegram.unanswered == []


async def test_updates_come_until_they_are_acknowledged(call: Caller, person: Person) -> None:
    _, first = await call("getUpdates")
    assert [u["message"]["text"] for u in first] == ["/start"]
    assert (await call("getUpdates"))[1] == first
    assert (await call("getUpdates", offset=first[-1]["update_id"] + 1))[1] == []


async def test_a_second_poller_ends_the_first(telegram: Standin, call: Caller) -> None:
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(call("getUpdates", timeout=5))
        await asyncio.sleep(0)
        await telegram.until(lambda: telegram.context.feed._poller == 1, "the first poll")
        second = tasks.create_task(call("getUpdates", timeout=0))
    assert first.result()[0] == 409
    assert second.result()[0] == 200


async def test_a_webhook_is_tried_until_it_takes_the_update(
    telegram: Standin, call: Caller
) -> None:
    seen: list[tuple[str, str]] = []

    async def hook(request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        seen.append((text, request.headers["X-Telegram-Bot-Api-Secret-Token"]))
        return web.Response(status=500 if len(seen) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    assert (await call("setWebhook", url=url, secret_token="s3"))[0] == 200
    assert (await call("getUpdates"))[0] == 409
    person = telegram.person()
    await person.send("a", answers=0)
    await person.send("b", answers=0)
    await telegram.until(lambda: not telegram.context.feed.pending, "both updates delivered")
    await runner.cleanup()
    assert seen == [("a", "s3"), ("a", "s3"), ("b", "s3")]


async def test_faults_happen_when_ordered(telegram: Standin, call: Caller) -> None:
    telegram.faults.next(Fault.FLOOD, "getMe", retry_after=7)
    assert await call("getMe") == (429, "Too Many Requests: retry after 7")
    telegram.faults.next(Fault.RESET)
    with pytest.raises(aiohttp.ClientError):
        await call("getMe")
    assert (await call("getMe"))[0] == 200


async def test_limits_are_kept_where_asked_for() -> None:
    async with Standin(limits=Limits(now=lambda: 0.0)) as telegram, aiohttp.ClientSession() as s:
        call, person = Caller(telegram, s), telegram.person()
        await person.start(answers=0)
        statuses = [(await call("sendMessage", chat_id=person.chat.id, text="x"))[0]]
        statuses += [
            (await call("sendMessage", chat_id=person.chat.id, text="x"))[0] for _ in "123"
        ]
        assert statuses == [200] * 3 + [429]


async def test_commands_are_checked(call: Caller) -> None:
    good = [{"command": "kontor", "description": "Sök"}]
    scope = {"type": "all_private_chats"}
    assert (await call("setMyCommands", commands=good, scope=scope, language_code="sv"))[0] == 200
    listed = await call("getMyCommands", scope=scope, language_code="sv")
    assert listed == (200, good)
    bad = [{"command": "språk", "description": "x"}]
    assert (await call("setMyCommands", commands=bad))[0] == 400
    assert (await call("setMyCommands", commands=good, scope={"type": "x"}))[0] == 400
