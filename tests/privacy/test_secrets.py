"""No secret is in a log, a figure, a page, a traceback or a repr, whatever fails, at any level."""

import asyncio
import os
import subprocess
import sys
import traceback
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import unused_port
from pydantic import SecretStr

from bot.app import App, open_app
from bot.errors import SettingError
from bot.service import serve
from bot.settings import Settings, load_settings
from bot.staff.links import CODE, SIGN_IN
from bot.staff.model import COMMAND_LINE, TokenScope
from bot.tasks import Supervisor
from handlers.telegram.door import TelegramDoor
from tests.privacy.broken import without_its_tables
from tests.privacy.listening import log
from tests.privacy.stored import holding
from tests.telegram.service import Service
from tests.telegram.standin import TOKEN, Fault, Standin
from tests.telegram.whole_bot import SECRET_HEADER

SET = {
    "bot_token": TOKEN,
    "webhook_secret": "a-webhook-secret-of-this-test",
    "metrics_token": "a-metrics-token-of-this-test",
}
PASSWORD = "hemligt-l0senord"
FAULTS = [fault for fault in Fault if fault not in {Fault.SILENCE, Fault.CONFLICT}]
LEVELS = [
    ("debug", "json"),
    ("debug", "text"),
    ("info", "text"),
    ("warning", "json"),
    ("error", "text"),
]


async def every_failure(telegram: Standin, app: App, url: str, secrets: list[str]) -> str:
    """Drives them, with right secrets and wrong ones; all that was answered."""
    answers: list[str] = []
    for fault in FAULTS:
        telegram.faults.next(fault, "sendMessage", retry_after=0)
    async with aiohttp.ClientSession() as client:

        async def call(method: str, path: str, headers: Mapping[str, str] | None = None) -> None:
            async with client.request(
                method, f"{url}{path}", headers=headers, allow_redirects=False
            ) as answer:
                answers.append(await answer.text())

        for secret in secrets:
            await call("GET", "/metrics", {"Authorization": f"Bearer {secret}"})
            await call("POST", "/telegram/updates", {SECRET_HEADER: secret})
            await call("GET", "/api/v1/offices", {"Authorization": f"Bearer {secret}"})
            await call("GET", "/staff", {"Cookie": f"session={secret}"})
            await call("GET", f"/{secret}")
            # The page of a link gives back the link's own secret, in the form that uses it.
            async with client.get(f"{url}{SIGN_IN}", params={CODE: secret}) as answer:
                answers.append((await answer.text()).replace(secret, ""))
        for path in ("/", "/om", "/integritet", "/readyz", "/healthz", "/karta/0180.svg"):
            await call("GET", path)
        people = [telegram.person("sv") for _ in FAULTS]
        await asyncio.gather(*(each.send("Boden", answers=0) for each in people))
        await telegram.until(lambda: len(telegram.called("sendMessage")) > len(FAULTS), "tries")
        with without_its_tables(Path(str(app.stores.engine.url.database))):
            await call("GET", "/readyz")
            await call("GET", "/metrics", {"Authorization": f"Bearer {SET['metrics_token']}"})
            async with client.post(f"{url}/api/chat", json={"text": "Boden"}) as answer:
                assert answer.status == 500
                answers.append(await answer.text())
    return "\n".join(answers)


@pytest.mark.parametrize(("level", "form"), LEVELS)
async def test_no_secret_is_told(level: str, form: str, sqlite_url: str) -> None:
    port = unused_port()
    stop, opened = asyncio.Event(), asyncio.get_running_loop().create_future()
    with log(level, form) as lines:
        async with Standin() as telegram:
            settings = load_settings(
                **SET,
                telegram_base_url=telegram.url,
                webhook_url=f"http://127.0.0.1:{port}/telegram/updates",
                database_url=sqlite_url,
                port=port,
            )
            async with open_app(settings) as app, Supervisor() as tasks:
                service = tasks.start("service", serve(app, stop, opened.set_result))
                first = await app.staff.first_link()
                assert first is not None
                _, api = await app.tokens.add("report", [TokenScope.READ], COMMAND_LINE)
                member, link = first
                session = await app.staff.sign_in(link, "a browser")
                again = await app.staff.link(member)
                secrets = [*SET.values(), link, again, session.secret, api]
                assert await holding(app.stores.engine, secrets) == {}
                answers = await every_failure(telegram, app, await opened, secrets)
                shown = [repr(each) for each in (app, app.settings, service, app.stores.engine)]
                stop.set()
                await service
    everything = lines.getvalue() + answers + "".join(shown)
    if level != "error":
        assert "database_unreadable" in lines.getvalue()
    assert [secret for secret in secrets if secret in everything] == []


@pytest.mark.parametrize("name", ["bot_token", "webhook_secret", "metrics_token", "database_url"])
def test_a_setting_that_can_not_be_used_is_named_and_not_shown(name: str) -> None:
    with pytest.raises(SettingError) as stopped:
        load_settings(**{name: f" {PASSWORD} "})
    assert name.upper() in str(stopped.value)
    assert PASSWORD not in "".join(traceback.format_exception(stopped.value))


def test_settings_show_no_secret() -> None:
    settings = Settings(
        **SET,  # type: ignore[arg-type]
        database_url=SecretStr(f"postgresql+asyncpg://bot:{PASSWORD}@127.0.0.1/x"),
        _env_file=None,
    )
    shown = repr(settings) + str(settings) + settings.model_dump_json()
    assert [secret for secret in (*SET.values(), PASSWORD) if secret in shown] == []


async def test_a_door_that_can_not_reach_telegram_names_no_token(telegram: Standin) -> None:
    with log("debug", "text") as lines:
        door: TelegramDoor = Service(telegram, token=TOKEN, pause=0.01).door()
        stop = asyncio.Event()
        async with Supervisor() as tasks:
            for fault in (Fault.RESET, Fault.HTML, Fault.BAD_GATEWAY):
                telegram.faults.next(fault, "getMe")
            running = tasks.start("door", door.run(stop))
            await telegram.until(lambda: telegram.called("deleteWebhook"), "the opened door")
            stop.set()
            await running
    assert "telegram_unreachable" in lines.getvalue()
    assert TOKEN not in lines.getvalue() + repr(door)


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


@pytest.mark.parametrize("arguments", [["run"], ["ask", "Boden"], ["backup", "x.sqlite"]])
def test_a_database_out_of_reach_stops_a_command_without_its_password(
    tmp_path: Path, arguments: list[str]
) -> None:
    mine = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    address = f"postgresql://bot:{PASSWORD}@127.0.0.1:1/x"
    ended = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=tmp_path,
        env=mine
        | {"PYTHONPATH": str(Path(__file__).parents[2]), "DATABASE_URL": address, "PORT": "0"}
        | {"BOT_TOKEN": TOKEN, "LOG_LEVEL": "debug"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode != 0
    assert PASSWORD not in ended.stdout + ended.stderr
    assert TOKEN not in ended.stdout + ended.stderr
