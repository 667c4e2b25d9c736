"""A process killed half way through a migration leaves nothing of it; the next one does it all."""

import asyncio
import sys

from sqlalchemy import inspect, text

from data import tables
from data.engine import open_engine, reading, writing
from data.migrate import migrate

KILLED_HALF_WAY = """
import asyncio, os, signal, sys
from alembic import command
from data.engine import open_engine, writing
from data.migrate import alembic_config

async def main(url):
    async with writing(open_engine(url)) as connection:
        await connection.run_sync(lambda plain: command.upgrade(alembic_config(plain), sys.argv[2]))
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(sys.argv[1]))
"""


async def test_each_step_can_be_the_last(empty_database_url: str) -> None:
    engine = open_engine(empty_database_url)
    for steps in ("+1", "+3"):
        killed = await asyncio.create_subprocess_exec(
            sys.executable, "-c", KILLED_HALF_WAY, empty_database_url, steps
        )
        assert await killed.wait() == -9
        async with reading(engine) as connection:
            found = await connection.run_sync(lambda plain: inspect(plain).get_table_names())
        assert found == []
    await migrate(engine)
    async with writing(engine) as connection:
        assert await connection.scalar(text("SELECT count(*) FROM conversations")) == 0
        found = await connection.run_sync(lambda plain: inspect(plain).get_table_names())
    assert set(found) >= set(tables.metadata.tables)
    await engine.dispose()
