"""The README's list of what is stored is that of the database, column by column."""

import re

import pytest

from bot.settings import Settings
from data import tables
from tests.guards.tree import ROOT

_ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)
_NAME = re.compile(r"`(\w+)`")


def section(title: str) -> str:
    """The text below a heading, up to the next of its kind or a higher one."""
    readme = (ROOT / "README.md").read_text()
    found = re.search(rf"^(#+) {title}\n(.*?)(?=^##? |^\1 |\Z)", readme, re.MULTILINE | re.DOTALL)
    assert found, f"README.md has no heading {title!r}"
    return found[2]


INVENTORY = {name: (why, kept) for name, why, kept in _ROW.findall(section("What is stored"))}


def test_every_table_is_named_and_no_other() -> None:
    assert set(INVENTORY) == set(tables.metadata.tables)


@pytest.mark.parametrize("name", sorted(tables.metadata.tables))
def test_every_column_is_named_and_no_other(name: str) -> None:
    why, kept = INVENTORY[name]
    columns = _NAME.findall(why)
    assert sorted(columns) == sorted(column.name for column in tables.metadata.tables[name].columns)
    assert kept.strip()


def test_the_settings_named_exist() -> None:
    named = {each for _, kept in INVENTORY.values() for each in _NAME.findall(kept)}
    assert named == {name.upper() for name in Settings.model_fields if name.startswith("keep_")}
