"""The service starts without what it seldom needs: each of these costs its start time and memory.

Whatever wants one of them imports it where it is used.
"""

import os
import subprocess
import sys
from pathlib import Path

HEAVY = {
    "PIL",
    "alembic",
    "asyncpg",
    "docutils",
    "holidays",
    "icalendar",
    "lxml",
    "mako",
    "numpy",
    "openpyxl",
    "pandas",
    "pygments",
    "rich",
    "segno",
    "shapely",
    "sqlalchemy.orm",
    "tornado",
}
_STARTED = """
import asyncio, sys
import bot.__main__
from bot.app import open_app
from bot.service import serve
from bot.settings import load_settings

async def main():
    stop = asyncio.Event()
    async with open_app(load_settings()) as app:
        await serve(app, stop, lambda _: stop.set())

asyncio.run(main())
print(*sys.modules)
"""


def test_the_service_starts_without_what_is_heavy(tmp_path: Path) -> None:
    settings = {
        "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/new.sqlite",
        "BOT_TOKEN": "123456789:" + "A" * 35,
        "TELEGRAM_BASE_URL": "http://127.0.0.1:9/bot",
        "PORT": "0",
        "LOG_LEVEL": "error",
    }
    command = [sys.executable, "-c", _STARTED]
    env = {**os.environ, **settings}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert {"aiohttp", "sqlalchemy", "telegram"} <= loaded
    assert not HEAVY & loaded
