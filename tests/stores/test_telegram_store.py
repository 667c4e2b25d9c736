"""What the Telegram door finds again, on each database."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from data.telegram_store import SqlTelegramStore

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
GROUP = -1_002_345_678_901
"""Ids of groups do not fit into 32 bits."""


@pytest.fixture
def store(engine: AsyncEngine) -> SqlTelegramStore:
    return SqlTelegramStore(engine)


async def test_answers_are_found_by_chat_and_question(store: SqlTelegramStore) -> None:
    await store.keep_answers({(GROUP, 1): 2, (7, 1): 3}, NOW)
    assert await store.answer_to(GROUP, 1) == 2
    assert await store.answer_to(7, 1) == 3
    assert await store.answer_to(7, 2) is None


async def test_the_latest_answer_wins(store: SqlTelegramStore) -> None:
    await store.keep_answers({(7, 1): 2}, NOW)
    await store.keep_answers({(7, 1): 5}, NOW)
    assert await store.answer_to(7, 1) == 5


async def test_nothing_to_keep_is_no_trouble(store: SqlTelegramStore) -> None:
    await store.keep_answers({}, NOW)


async def test_a_chat_is_forgotten_alone(store: SqlTelegramStore) -> None:
    await store.keep_answers({(7, 1): 2, (7, 3): 4, (8, 1): 2}, NOW)
    await store.forget_answers(7)
    assert await store.answer_to(7, 3) is None
    assert await store.answer_to(8, 1) == 2


async def test_pictures_are_found_by_what_they_show(store: SqlTelegramStore) -> None:
    await store.keep_picture("2582:65.825:21.688", "old", NOW)
    await store.keep_picture("2582:65.825:21.688", "new", NOW)
    assert await store.picture("2582:65.825:21.688") == "new"
    assert await store.picture("0180") is None
