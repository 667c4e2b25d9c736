"""Reading the register's files, and writing them back."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.offices.changed_address import with_office
from bot.offices.changed_hours import with_hours
from bot.offices.changes import changes
from bot.offices.model import Claim, Register
from data.register_files import read_register
from data.register_import import Entering, with_files
from data.register_write import write_register
from tests.offices.builders import add, day, week
from tests.offices.conftest import FILES


def test_empty_lines_and_a_byte_order_mark_are_read_over(
    folder: Path, municipalities: frozenset[str], register: Register
) -> None:
    raw = (folder / "agencies.csv").read_bytes()
    (folder / "agencies.csv").write_bytes(b"\xef\xbb\xbf" + raw + b"\n\n")
    assert read_register(folder, municipalities) == register


def test_hours_and_special_days_are_read(folder: Path, municipalities: frozenset[str]) -> None:
    add(folder / "office_hours.csv", "boden,friday,10:00,15:30,https://a.se,2026-01-01")
    add(folder / "office_special_days.csv", "boden,2026-12-30,10:00,12:00,Kort dag,Short day")
    register = read_register(folder, municipalities)
    (hours,) = register.hours["boden"]
    assert (hours.weekday, hours.opens, hours.closes) == (4, time(10), time(15, 30))
    assert (hours.source_url, hours.published) == ("https://a.se", day("2026-01-01"))
    (special,) = register.special_days["boden"]
    assert (special.day, special.closes, special.note_en) == (
        day("2026-12-30"),
        time(12),
        "Short day",
    )


def test_a_register_without_files_of_hours(folder: Path, municipalities: frozenset[str]) -> None:
    (folder / "office_hours.csv").unlink()
    (folder / "office_special_days.csv").unlink()
    assert read_register(folder, municipalities).hours == {}


def test_a_correction_has_its_own_number(folder: Path, municipalities: frozenset[str]) -> None:
    file = folder / "office_events.csv"
    header, *rows = file.read_text(encoding="utf-8").splitlines()
    correction = "boden,opened,2023-06-12,day,high,,2026-12-01,https://a.se,,500,2026-12-02,6"
    lines = [f"{header},id,known_from,corrects", *(f"{row},,," for row in rows), correction]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    claim = _last(read_register(folder, municipalities), "boden")
    assert (claim.id, claim.known_from, claim.corrects) == (500, day("2026-12-02"), 6)


def test_writing_and_reading_again_changes_nothing(
    folder: Path, municipalities: frozenset[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    add(folder / "office_hours.csv", "boden,friday,10:00,15:30,https://a.se,2026-01-01")
    add(folder / "office_special_days.csv", "boden,2026-12-30,,,Stängt,Closed")
    add(folder / "office_events.csv", "boden,moved,2026-Q3,quarter,low,,,https://a.se,Flytt")
    register = read_register(folder, municipalities)
    written = tmp_path_factory.mktemp("written")
    write_register(register, written)
    assert read_register(written, municipalities) == register
    for name in FILES:
        assert (written / name).read_bytes() == (folder / name).read_bytes(), name


def test_numbers_and_corrections_survive_writing(
    register: Register, municipalities: frozenset[str], tmp_path: Path
) -> None:
    last = replace(_last(register, "boden"), id=900, corrects=6, known_from=day("2027-01-01"))
    claims = {**register.claims, "boden": (*register.claims["boden"], last)}
    changed = replace(register, claims=claims)
    write_register(changed, tmp_path)
    assert read_register(tmp_path, municipalities) == changed


def test_what_was_before_a_change_survives_writing(
    register: Register, municipalities: frozenset[str], tmp_path: Path
) -> None:
    for its_day, hours in [
        ("2026-11-02", week("mon 10:00-15:00")),
        ("2026-11-09", week("mon 09:00-12:00", "mon 13:00-16:00")),
        ("2026-11-09", week("mon 09:00-12:00")),
    ]:
        register = with_hours(register, "boden", hours, day(its_day))
    moved = replace(register.offices["boden"], address="Torget 3")
    register = with_office(register, moved, day("2026-11-08"))
    again = replace(moved, address="Torget 4")
    register = with_office(register, again, day("2026-11-09"))
    write_register(register, tmp_path)
    assert read_register(tmp_path, municipalities) == register
    files = [tmp_path / name for name in FILES]
    entering = Entering(day("2026-11-23"), municipalities)
    assert changes(register, with_files(register, files, entering)) == ()
    bare = replace(register, offices={}, hours={}, earlier_hours={})
    assert changes(register, with_files(bare, files, entering)) == ()


def _last(register: Register, office_id: str) -> Claim:
    return register.claims[office_id][-1]
