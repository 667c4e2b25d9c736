"""A stand-in and the door in front of a conversation with set answers."""

from collections.abc import AsyncIterator

import pytest

from tests.telegram.service import Service
from tests.telegram.standin import Person, Standin


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin
        assert standin.unanswered == []


@pytest.fixture
async def service(telegram: Standin) -> AsyncIterator[Service]:
    """The door, running, with answers that repeat the question."""
    service = Service(telegram)
    async with service.running():
        yield service


@pytest.fixture
def person(telegram: Standin) -> Person:
    return telegram.person()
