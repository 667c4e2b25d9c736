"""The whole service: it answers, says how it is, and stops as it is told."""

import asyncio
from pathlib import Path

import aiohttp
import pytest

from bot.app import App, open_app
from bot.errors import TokenRefusedError
from bot.service import serve
from bot.settings import Settings, load_settings
from bot.tasks import Supervisor
from tests.telegram.standin.server import Standin


def settings_in(folder: Path, **given: object) -> Settings:
    return load_settings(
        database_url=f"sqlite+aiosqlite:///{folder}/service.sqlite", port=0, **given
    )


async def started(app: App, tasks: Supervisor, stop: asyncio.Event) -> str:
    """The service's address once it serves."""
    opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    tasks.start("service", serve(app, stop, opened.set_result))
    return await opened


async def test_it_answers_the_same_day_it_is_told(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, bot_today="2022-03-10")
    stop = asyncio.Event()
    async with open_app(settings) as app, Supervisor() as tasks, aiohttp.ClientSession() as client:
        url = await started(app, tasks, stop)
        async with client.post(f"{url}/api/chat", json={"text": "när öppnar Boden"}) as answer:
            said = await answer.json()
    assert said["offices"][0]["status"] == "planned"
    assert said["offices"][0]["date"] == "2022"


async def test_it_says_which_parts_are_ready(tmp_path: Path) -> None:
    stop = asyncio.Event()
    async with (
        open_app(settings_in(tmp_path)) as app,
        Supervisor() as tasks,
        aiohttp.ClientSession() as client,
    ):
        url = await started(app, tasks, stop)
        async with client.get(f"{url}/readyz") as answer:
            parts = (await answer.json())["parts"]
        assert answer.status == 200
        assert (parts["database"], parts["register"], parts["telegram"]) == (
            "ready",
            "ready",
            "off",
        )
        assert (parts["delivery"], parts["leader"], parts["queue"]) == ("off", "off", "off")
        await app.stores.engine.dispose()
        (tmp_path / "service.sqlite").unlink()
        (tmp_path / "service.sqlite").mkdir()
        async with client.get(f"{url}/readyz") as answer:
            parts = (await answer.json())["parts"]
        assert answer.status == 503
        assert parts["database"] == "unreachable"


async def test_it_stops_when_told(tmp_path: Path) -> None:
    stop = asyncio.Event()
    async with open_app(settings_in(tmp_path)) as app, Supervisor() as tasks:
        await started(app, tasks, stop)
        stop.set()
        async with asyncio.timeout(10):
            await asyncio.gather(*(task for task in tasks.running if task.get_name() == "service"))


async def test_a_token_that_telegram_refuses_stops_the_start(tmp_path: Path) -> None:
    async with Standin() as standin:
        settings = settings_in(
            tmp_path,
            bot_token="987654321:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
            telegram_base_url=standin.url,
        )
        async with open_app(settings) as app:
            with pytest.raises(TokenRefusedError) as stopped:
                async with asyncio.timeout(10):
                    await serve(app, asyncio.Event())
    assert "BOT_TOKEN" in str(stopped.value)
    assert "AAEhBO" not in str(stopped.value)
