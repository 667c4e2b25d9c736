"""Importing and exporting the register, and seeing who is told, as staff at a terminal."""

from pathlib import Path

import pytest

from bot.alerts.model import Scope, ScopeKind, Subscription, Wish
from bot.offices.model import Register
from tests.alerts.conftest import SEED, municipalities, register
from tests.cli.desk import Desk

__all__ = ["municipalities", "register"]

CLAIMS = "office_id,kind,date,precision,confidence,detail,published,source_url,source_title"
HOURS = "office_id,weekday,opens,closes,source_url,published"


@pytest.fixture
def desk(sqlite_url: str, register: Register, municipalities: frozenset[str]) -> Desk:
    return Desk(sqlite_url, register, municipalities, [])


@pytest.fixture
def file(tmp_path: Path):
    def write(header: str, *rows: str) -> Path:
        path = tmp_path / "uppgifter.csv"
        path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        return path

    return write


def opening(when: str = "2026-12-01", office: str = "ludvika") -> str:
    return f"{office},planned_opening,{when},day,high,,2026-11-20,https://www.statenssc.se/,Nytt"


def test_what_is_exported_is_the_seed_and_imports_as_no_change(desk, tmp_path):
    ended = desk.runs("export", tmp_path / "ut")
    assert ended.exit_code == 0
    assert str(tmp_path / "ut") in ended.stdout
    written = sorted((tmp_path / "ut").iterdir())
    assert len(written) == 7
    assert all(file.read_bytes() == (SEED / file.name).read_bytes() for file in written)
    again = desk.runs("import", *written)
    assert again.exit_code == 0
    assert "Ingenting att ändra" in again.stdout
    assert desk.register().version == 1


def test_an_import_shows_what_changes_and_who_is_told_and_asks(desk, file):
    desk.follow("telegram:1", Subscription(Scope(ScopeKind.MUNICIPALITY, "2085")))
    desk.follow("telegram:2", Subscription(Scope(ScopeKind.SWEDEN), Wish.OPENINGS))
    desk.follow("telegram:3", Subscription(Scope(ScopeKind.COUNTY, "25")))
    ended = desk.runs("import", file(CLAIMS, opening()), types="ja\n")
    assert ended.exit_code == 0
    for shown in ("En ändring", "124", "planned_opening", "Servicekontor Ludvika", "1 december"):
        assert shown in ended.stdout
    (alert,) = [line for line in ended.stdout.splitlines() if "nytt datum för öppning" in line]
    assert alert.rstrip(" │").endswith("2")
    assert "2026-11-23 12:00" in alert
    changed = desk.register()
    assert changed.version == 2
    assert changed.claims["ludvika"][-1].recorded.isoformat() == "2026-11-23"


@pytest.mark.parametrize(
    ("given", "typed", "code"), [((), "nej\n", 1), ((), "", 1), (("--dry-run",), "ja\n", 0)]
)
def test_nothing_changes_without_a_yes(desk, file, given, typed, code):
    ended = desk.runs("import", file(CLAIMS, opening()), *given, types=typed)
    assert ended.exit_code == code
    assert "Ingenting har ändrats" in ended.stdout
    assert desk.register().version == 1


def test_yes_applies_without_asking(desk, file):
    path = file(CLAIMS, opening())
    assert desk.runs("import", path, "--yes").exit_code == 0
    assert desk.register().version == 2
    assert "Ingenting att ändra" in desk.runs("import", path, "--yes").stdout


def test_a_bad_row_stops_all_of_it(desk, file):
    path = file(CLAIMS, opening(), opening("2026-13-01"))
    ended = desk.runs("import", path, "--yes")
    assert ended.exit_code == 2
    assert "uppgifter.csv, rad 3, fältet date: ”2026-13-01”. Skriv datumet så exakt" in ended.stderr
    assert desk.register().version == 1


def test_notices_tells_what_would_be_sent_to_how_many(desk, file):
    desk.follow("telegram:1", Subscription(Scope(ScopeKind.COUNTY, "13")))
    ended = desk.runs("notices", "--today", "2022-05-24")
    assert ended.exit_code == 0
    (alert,) = [line for line in ended.stdout.splitlines() if "Laholm" in line]
    assert "31 maj 2022" in alert
    assert "2022" in alert
    assert alert.rstrip(" │").endswith("1")
    assert "Inga besked" in desk.runs("notices", "--today", "2023-12-01").stdout
    assert "opens in 7 days" in desk.runs("notices", "--today", "2021-05-25", "--lang", "en").stdout


def test_new_hours_of_an_office_with_hours_are_told(desk, file):
    first = file(HOURS, "boden,monday,10:00,15:00,https://a.se,2026-11-01")
    assert "Inga besked" in desk.runs("import", first, "--yes").stdout
    then = file(HOURS, "boden,monday,10:00,16:00,https://a.se,2026-11-20")
    assert "nya öppettider" in desk.runs("import", then, "--yes").stdout


def test_a_folder_that_cannot_be_written_is_told(desk, tmp_path):
    (tmp_path / "fil").write_text("")
    ended = desk.runs("export", tmp_path / "fil")
    assert ended.exit_code == 2
    assert "går inte att skriva" in ended.stderr


def test_the_clock_can_run_faster(desk):
    assert desk.runs("run", "--today", "2022-05-20", "--clock-speed", "86400").exit_code == 0
    assert desk.ran[0].bot_clock_speed == 86400
    wrong = desk.runs("run", "--clock-speed", "fast")
    assert wrong.exit_code == 2
    assert "BOT_CLOCK_SPEED" in wrong.stderr
