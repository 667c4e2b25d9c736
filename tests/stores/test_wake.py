"""Word that there is something new, from one process to the others."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text

from bot.tasks import Supervisor
from bot.wake import Listener, LocalWake, Topic
from data.engine import open_engine
from data.wake import StoredWake

SOON = 5.0
AT_ONCE = 0.0
_CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"


async def test_a_listener_hears_of_its_topics_alone() -> None:
    wake = LocalWake()
    with wake.listening(Topic.REGISTER, Topic.NOTICES) as listener:
        wake.tell(Topic.DELIVERIES)
        assert not await listener.heard_within(AT_ONCE)
        wake.tell(Topic.NOTICES)
        wake.tell(Topic.REGISTER)
        assert await listener.heard_within(SOON)
        assert not await listener.heard_within(AT_ONCE)


async def test_nothing_is_heard_after_the_block() -> None:
    wake = LocalWake()
    with wake.listening(Topic.REGISTER) as listener:
        pass
    wake.tell(Topic.REGISTER)

    assert not await listener.heard_within(AT_ONCE)


async def test_its_own_process_hears_at_once(database_url: str) -> None:
    async with process(database_url) as wake:
        with wake.listening(Topic.REGISTER) as listener:
            wake.tell(Topic.REGISTER)
            assert await listener.heard_within(SOON)


async def test_other_processes_hear(postgres_url: str) -> None:
    async with process(postgres_url) as here, hearing(postgres_url, Topic.NOTICES) as listener:
        for _ in range(20):
            here.tell(Topic.NOTICES)
        assert await listener.heard_within(SOON)


async def test_a_command_tells_before_it_ends(postgres_url: str) -> None:
    engine = open_engine(postgres_url)
    async with hearing(postgres_url, Topic.REGISTER) as listener:
        command = StoredWake(engine)
        command.tell(Topic.REGISTER)
        await command.close()
        assert await listener.heard_within(SOON)
    await engine.dispose()


async def test_it_listens_again_when_the_connection_is_lost(postgres_url: str) -> None:
    engine = open_engine(postgres_url)
    async with hearing(postgres_url, Topic.REGISTER) as listener:
        async with engine.connect() as connection:
            assert (await connection.execute(text(_CUT))).all() == [(True,)]
        # What was told meanwhile is not known, so there may be something new.
        assert await listener.heard_within(SOON)
    await engine.dispose()


async def test_words_are_heard_by_the_other_processes_alone(postgres_url: str) -> None:
    heard: list[tuple[str, str]] = []
    with LocalWake().listening() as there_heard:

        def hear(words: str) -> None:
            heard.append(("there", words))
            there_heard.tell()

        async with process(postgres_url) as here, process(postgres_url) as there:
            here.hear("numbers", lambda words: heard.append(("here", words)))
            there.hear("numbers", hear)
            for _ in range(50):
                # Until both have a connection, what is said is lost.
                here.say("letters", "a b")
                here.say("numbers", "1 2")
                if await there_heard.heard_within(SOON / 50):
                    break
    assert set(heard) == {("there", "1 2")}


@asynccontextmanager
async def hearing(url: str, topic: Topic) -> AsyncIterator[Listener]:
    """A listener in a process that is connected: it is told once then, whatever it missed."""
    engine = open_engine(url)
    wake = StoredWake(engine)
    with wake.listening(topic) as listener:
        async with Supervisor() as tasks:
            tasks.start("wake", wake.run())
            assert await listener.heard_within(SOON)
            yield listener
    await engine.dispose()


@asynccontextmanager
async def process(url: str) -> AsyncIterator[StoredWake]:
    engine = open_engine(url)
    wake = StoredWake(engine)
    async with Supervisor() as tasks:
        tasks.start("wake", wake.run())
        yield wake
    await engine.dispose()
