import csv
from pathlib import Path

import pytest

from bot.offices.model import Register
from data.register_files import read_register

FILES = (
    "offices.csv",
    "office_events.csv",
    "services.csv",
    "agencies.csv",
    "office_hours.csv",
    "office_earlier_hours.csv",
    "office_special_days.csv",
)
SEED = Path(__file__).parents[2] / "data" / "seed"


@pytest.fixture(scope="session")
def municipalities() -> frozenset[str]:
    with (SEED / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["code"] for row in csv.DictReader(file))


@pytest.fixture(scope="session")
def register(municipalities: frozenset[str]) -> Register:
    return read_register(SEED, municipalities)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).write_bytes((SEED / name).read_bytes())
    return tmp_path
