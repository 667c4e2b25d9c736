"""The same echo as a webhook in four ways. Run as `python -m ... NAME PORT BOT_API_PORT`."""

import asyncio
import logging
import os
import sys

PATH = "/telegram/hook"
SECRET = "s" * 32
TOKEN = "123456789:" + "A" * 35


async def bare(port: int, api: int) -> None:
    """aiohttp alone: the floor under everything that is built on it."""
    from aiohttp import ClientSession, web

    session = ClientSession()
    url = f"http://127.0.0.1:{api}/bot{TOKEN}/sendMessage"

    async def hook(request: web.Request) -> web.Response:
        message = (await request.json())["message"]
        answer = {"chat_id": message["chat"]["id"], "text": message["text"]}
        async with session.post(url, json=answer) as response:
            await response.json()
        return web.Response()

    app = web.Application()
    app.router.add_post(PATH, hook)
    await _run(app, port)


async def aiogram(port: int, api: int) -> None:
    """aiogram 3 with its own aiohttp webhook, as its documentation shows it."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
    from aiohttp import web

    server = TelegramAPIServer.from_base(f"http://127.0.0.1:{api}")
    bot = Bot(TOKEN, session=AiohttpSession(api=server))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, path=PATH)
    setup_application(app, dispatcher, bot=bot)
    await _run(app, port)


async def ours(port: int, api: int) -> None:
    """This project's webhook, order keeper, pace, messages and transport."""
    from aiohttp import web
    from pydantic import SecretStr
    from telegram import Update
    from telegram.ext import ExtBot

    from bot.memory import look_for_garbage_seldom, never_look_again
    from handlers.telegram.limiter import MessagePace, Pace
    from handlers.telegram.messages import Messages
    from handlers.telegram.processor import ChatOrder
    from handlers.telegram.transport import AiohttpRequest
    from handlers.telegram.webhook import Webhook

    request, pace = AiohttpRequest(), MessagePace(per_second=100_000)
    bot: ExtBot[Pace] = ExtBot(
        TOKEN,
        base_url=f"http://127.0.0.1:{api}/bot",
        request=request,
        get_updates_request=AiohttpRequest(),
        rate_limiter=pace,
    )
    await bot.initialize()
    messages, order = Messages(bot.base_url, request, pace), ChatOrder()

    async def echo(update: Update) -> None:
        if update.message is not None and update.message.text is not None:
            await messages.send(update.message.chat.id, update.message.text)

    async def receive(update: Update) -> None:
        await order.run(update, echo)

    look_for_garbage_seldom()
    never_look_again()
    webhook = Webhook(receive, bot, SecretStr(SECRET))
    app = web.Application()
    app.add_routes(webhook.routes(PATH))
    await _run(app, port)


def ptb(port: int, api: int) -> None:
    """python-telegram-bot's own `run_webhook` with its bundled transport."""
    from telegram import Update
    from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None and update.message.text is not None:
            await update.message.reply_text(update.message.text)

    application = ApplicationBuilder().token(TOKEN).base_url(f"http://127.0.0.1:{api}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_webhook(
        "127.0.0.1",
        port,
        url_path=PATH,
        secret_token=SECRET,
        webhook_url=f"https://example.org{PATH}",
    )


async def _run(app: object, port: int) -> None:
    from aiohttp import web

    assert isinstance(app, web.Application)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


def main() -> None:
    name, port, api = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    logging.basicConfig(level=logging.WARNING)
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(0, {0})
    if name == "ptb":
        ptb(port, api)
    else:
        asyncio.run(globals()[name](port, api))


if __name__ == "__main__":
    main()
