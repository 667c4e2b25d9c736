"""Answers are remembered at once and written together a moment later."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from structlog.testing import capture_logs

from handlers.telegram.sent import Answers, RecentMessages, StoredMessages
from tests.telegram.fakes import StillClock


@dataclass
class Store:
    """Keeps answers in a dict and notes how many came at a time; `called` once it is asked to."""

    kept: dict[tuple[int, int], int] = field(default_factory=dict)
    batches: list[int] = field(default_factory=list)
    away: bool = False
    called: asyncio.Event = field(default_factory=asyncio.Event)
    gate: asyncio.Event | None = None

    async def keep_answers(self, answers: Answers, now: datetime) -> None:
        self.called.set()
        if self.away:
            raise OSError
        if self.gate is not None:
            await self.gate.wait()
        self.batches.append(len(answers))
        self.kept.update(answers)

    async def answer_to(self, chat_id: int, question: int) -> int | None:
        return self.kept.get((chat_id, question))

    async def forget_answers(self, chat_id: int) -> None:
        self.kept = {key: answer for key, answer in self.kept.items() if key[0] != chat_id}


@pytest.fixture
def store() -> Store:
    return Store()


def soon(store: Store, every: float = 60.0) -> StoredMessages:
    return StoredMessages(store, StillClock(), every)


async def test_what_is_not_written_yet_is_known(store: Store) -> None:
    sent = soon(store)
    await sent.keep(7, 1, 2)
    assert await sent.answer_to(7, 1) == 2
    assert store.kept == {}
    await sent.close()
    assert store.kept == {(7, 1): 2}


async def test_many_are_written_at_once(store: Store) -> None:
    sent = soon(store, every=0.0)
    for question in range(50):
        await sent.keep(7, question, question + 100)
    await store.called.wait()
    assert store.batches == [50]
    assert await sent.answer_to(7, 49) == 149
    await sent.close()
    assert sum(store.batches) == 50


async def test_what_comes_while_it_is_written_is_written_next(store: Store) -> None:
    sent, store.gate = soon(store, every=0.0), asyncio.Event()
    await sent.keep(7, 1, 2)
    await store.called.wait()
    await sent.keep(7, 1, 3)
    await sent.keep(7, 2, 4)
    store.gate.set()
    await sent.close()
    assert store.kept == {(7, 1): 3, (7, 2): 4}


async def test_a_store_that_is_away_loses_none(store: Store) -> None:
    sent = soon(store, every=0.0)
    store.away = True
    with capture_logs() as logs:
        await sent.keep(7, 1, 2)
        await store.called.wait()
    assert [line["event"] for line in logs] == ["answers_not_kept"]
    store.away = False
    store.called.clear()
    assert await sent.answer_to(7, 1) == 2
    await sent.keep(8, 1, 2)
    await store.called.wait()
    assert store.kept == {(7, 1): 2, (8, 1): 2}
    await sent.close()


async def test_a_chat_that_is_forgotten_is_not_written_after_all(store: Store) -> None:
    store.kept[7, 9] = 1
    sent = soon(store)
    await sent.keep(7, 1, 2)
    await sent.keep(8, 1, 2)
    await sent.forget(7)
    await sent.close()
    assert store.kept == {(8, 1): 2}


async def test_without_a_store_the_latest_are_remembered() -> None:
    sent = RecentMessages(most=2)
    for question in (1, 2, 3):
        await sent.keep(7, question, question)
    assert [await sent.answer_to(7, question) for question in (1, 2, 3)] == [None, 2, 3]
    await sent.forget(7)
    assert await sent.answer_to(7, 3) is None
