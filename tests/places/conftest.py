import pytest

from bot.places.matching import Matcher
from bot.places.model import Gazetteer
from data.places import read_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@pytest.fixture(scope="session")
def matcher(gazetteer: Gazetteer) -> Matcher:
    return Matcher(gazetteer)
