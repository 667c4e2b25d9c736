import csv
from pathlib import Path

import pytest

from bot.offices.model import Register
from data.register_files import read_register

SEED = Path(__file__).parents[2] / "data" / "seed"


@pytest.fixture(scope="session")
def municipalities() -> frozenset[str]:
    with (SEED / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["code"] for row in csv.DictReader(file))


@pytest.fixture(scope="session")
def register(municipalities: frozenset[str]) -> Register:
    return read_register(SEED, municipalities)
