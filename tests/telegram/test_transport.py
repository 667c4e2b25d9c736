"""The transport keeps python-telegram-bot's contract, whatever the other side does."""

import asyncio
import io
import logging
import traceback
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import RequestData

from handlers.telegram.limiter import seconds_of
from handlers.telegram.transport import AiohttpRequest, MaybeSentError, NotSent, TimeOuts
from tests.telegram.raw_server import RawServer, hang
from tests.telegram.standin import Fault, Standin
from tests.telegram.standin.server import TOKEN


@pytest.fixture(autouse=True)
def _seconds_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


@pytest.fixture
async def bot(telegram: Standin) -> AsyncIterator[Bot]:
    async with bot_at(telegram.url) as bot:
        yield bot


def bot_at(url: str, request: AiohttpRequest | None = None) -> Bot:
    return Bot(
        TOKEN,
        base_url=url,
        request=request or AiohttpRequest(),
        get_updates_request=AiohttpRequest(pool=1),
    )


async def ask(url: str, **options: Any) -> Any:
    """One request by a transport of its own, as the base class makes it."""
    async with AiohttpRequest(**options) as transport:
        return await transport.post(url, RequestData([]))


async def test_a_message_arrives_with_every_letter(bot: Bot, telegram: Standin) -> None:
    person = telegram.person()
    await person.start(answers=0)
    sent = await bot.send_message(person.chat.id, "Åäö é ü 🏛 <b>")
    assert sent.text == "Åäö é ü 🏛 <b>"
    assert sent.chat_id == person.chat.id


async def test_one_connection_serves_many_calls() -> None:
    async def twice(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(2):
            writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}')
            await reader.readuntil(b"\r\n\r\n")

    async with RawServer(twice) as server, AiohttpRequest() as transport:
        assert await transport.post(server.url) is True
        assert await transport.post(server.url) is True
        assert server.connections == 1


async def test_files_are_uploaded_whole_however_they_are_given(bot: Bot, telegram: Standin) -> None:
    person = telegram.person()
    await person.start(answers=0)
    picture = b"\xff\xd8\xff" + bytes(2_000_000)
    handle = InputFile(io.BytesIO(picture), "b.jpg", read_file_handle=False)
    beside = InputFile(picture, "c.jpg", attach=True)
    await bot.send_photo(person.chat.id, picture, caption="Karta över Boden", filename="å.jpg")
    await bot.send_photo(person.chat.id, handle)
    await bot.send_photo(person.chat.id, beside)
    calls = telegram.called("sendPhoto")
    assert [call.status for call in calls] == [200, 200, 200]
    assert calls[0].params["caption"] == "Karta över Boden"
    assert len(telegram.context.world.files) == 1


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.BAD_REQUEST, BadRequest),
        (Fault.UNAUTHORIZED, InvalidToken),
        (Fault.FORBIDDEN, Forbidden),
        (Fault.NOT_FOUND, InvalidToken),
        (Fault.CONFLICT, Conflict),
        (Fault.TOO_LARGE, NetworkError),
        (Fault.FLOOD, RetryAfter),
        (Fault.SERVER_ERROR, NetworkError),
        (Fault.UNAVAILABLE, NetworkError),
        (Fault.BAD_GATEWAY, MaybeSentError),
        (Fault.GATEWAY_TIMEOUT, MaybeSentError),
        (Fault.HTML, MaybeSentError),
        (Fault.RESET, NetworkError),
    ],
)
async def test_each_failure_has_its_error(
    bot: Bot, telegram: Standin, fault: Fault, error: type[TelegramError]
) -> None:
    telegram.faults.next(fault, "getMe")
    with pytest.raises(error) as raised:
        await bot.get_me()
    assert raised.type is error
    assert not isinstance(raised.value, NotSent)
    assert_no_token(raised.value)
    assert (await bot.get_me()).is_bot


async def test_a_429_tells_how_long_to_wait(bot: Bot, telegram: Standin) -> None:
    telegram.faults.next(Fault.FLOOD, "getMe", retry_after=17)
    with pytest.raises(RetryAfter) as raised:
        await bot.get_me()
    assert seconds_of(raised.value) == 17


async def test_silence_is_a_time_out(bot: Bot, telegram: Standin) -> None:
    telegram.faults.next(Fault.SILENCE, "getMe")
    with pytest.raises(TimedOut) as raised:
        await bot.get_me(read_timeout=0.05)
    assert not isinstance(raised.value, NotSent)
    assert_no_token(raised.value)


async def test_a_group_that_moved_names_its_new_address() -> None:
    async def moved(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = b'{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":-1001}}'
        writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    async with RawServer(moved) as server:
        with pytest.raises(ChatMigrated) as raised:
            await ask(server.url)
    assert raised.value.new_chat_id == -1001


@pytest.mark.parametrize(
    "body", [b"<html>maintenance</html>", b"[]", b"", b'{"ok":true}', b"\xff\xfe"]
)
async def test_rubbish_with_status_200_is_an_error(body: bytes) -> None:
    async def rubbish(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    async with RawServer(rubbish) as server:
        with pytest.raises(TelegramError, match="Invalid server response"):
            await ask(server.url)


@pytest.mark.parametrize(
    "sent", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", b"nonsense\r\n\r\n"]
)
async def test_an_answer_cut_short_is_a_network_error(sent: bytes) -> None:
    async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(sent)

    async with RawServer(cut) as server:
        with pytest.raises(NetworkError) as raised:
            await ask(server.url)
    assert not isinstance(raised.value, (TimedOut, NotSent))


async def test_an_error_page_that_repeats_the_address_does_not_show_the_token() -> None:
    page = f"<h1>404</h1>The address /bot{TOKEN}/x was not found".encode()

    async def lost(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 404 Lost\r\nContent-Length: %d\r\n\r\n" % len(page) + page)

    async with RawServer(lost) as server:
        with pytest.raises(InvalidToken) as raised:
            await ask(server.url)
    assert_no_token(raised.value)


async def test_a_redirect_is_not_followed() -> None:
    async def elsewhere(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(
            b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
        )

    async with RawServer(elsewhere) as server:
        with pytest.raises(NetworkError, match="302"):
            await ask(server.url)


async def test_no_connection_is_told_apart_since_nothing_was_sent() -> None:
    async with RawServer(hang) as server:
        url = server.url
    with pytest.raises(NetworkError) as raised:
        await ask(url)
    assert isinstance(raised.value, NotSent)
    assert_no_token(raised.value)


async def test_a_full_pool_is_a_time_out_and_nothing_was_sent() -> None:
    async with RawServer(hang) as server, AiohttpRequest(pool=1) as transport:
        async with asyncio.TaskGroup() as tasks:
            slow = tasks.create_task(transport.do_request(server.url, "POST"))
            await server.connected.wait()
            with pytest.raises(TimedOut, match="Pool") as raised:
                await transport.do_request(server.url, "POST", pool_timeout=0.02)
            slow.cancel()
        assert isinstance(raised.value, NotSent)
        with pytest.raises(TimedOut, match="SocketTimeout"):
            await transport.do_request(server.url, "POST", read_timeout=0.02, pool_timeout=0.02)


async def test_an_upload_that_nobody_takes_is_a_time_out() -> None:
    async def never_reads(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        await asyncio.Event().wait()

    times = TimeOuts(connect=0.1, read=0.1, media_write=0.1)
    async with RawServer(never_reads) as server, AiohttpRequest(time_outs=times) as transport:
        bot = bot_at(server.url.removesuffix(f"{TOKEN}/x"), transport)
        with pytest.raises(TimedOut):
            await bot.send_document(1, bytes(30_000_000))


async def test_it_can_be_opened_and_closed_twice_and_used_again() -> None:
    transport = AiohttpRequest(time_outs=TimeOuts(read=7.0))
    with pytest.raises(RuntimeError):
        await transport.do_request("http://127.0.0.1:1/", "POST")
    async with Standin() as telegram:
        for _ in range(2):
            await transport.initialize()
            await transport.initialize()
            assert (await bot_at(telegram.url, transport).get_me()).is_bot
            await transport.shutdown()
            await transport.shutdown()
    assert transport.read_timeout == 7.0


async def test_long_polling_waits_longer_than_the_read_time_out(telegram: Standin) -> None:
    quick = AiohttpRequest(pool=1, time_outs=TimeOuts(read=0.2))
    bot = Bot(TOKEN, base_url=telegram.url, request=AiohttpRequest(), get_updates_request=quick)
    async with bot:
        assert await bot.get_updates(timeout=1) == ()


async def test_the_token_is_nowhere_in_the_log(
    telegram: Standin, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with bot_at(telegram.url) as bot:
        for fault in (Fault.RESET, Fault.HTML, Fault.NOT_FOUND):
            telegram.faults.next(fault, "getMe")
            with pytest.raises(TelegramError):
                await bot.get_me()
        assert TOKEN not in repr(bot.request) + repr(vars(bot.request))
    assert TOKEN not in caplog.text


def assert_no_token(error: BaseException) -> None:
    assert TOKEN not in "".join(traceback.format_exception(error))
    seen: BaseException | None = error
    while seen is not None:
        assert TOKEN not in repr(seen)
        assert not isinstance(seen, aiohttp.ClientError)
        seen = seen.__cause__ or seen.__context__
