"""Bad rows of the register's files: each is refused by file, row, field and value."""

from pathlib import Path

import pytest

from bot.errors import SeedError
from data.register_files import read_register
from tests.offices.builders import add


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def refused(folder: Path, codes: frozenset[str]) -> tuple[str, int, str, str]:
    with pytest.raises(SeedError) as caught:
        read_register(folder, codes)
    error = caught.value
    assert error.why
    return error.file, error.row, error.field, error.value


@pytest.mark.parametrize(
    ("old", "new", "row", "field", "value"),
    [
        ("arvika,Serv", "Arvika,Serv", 2, "id", "Arvika"),
        ("arvika,Serv", f"{'a' * 41},Serv", 2, "id", "a" * 41),
        ("arvika,Serv", ",Serv", 2, "id", ""),
        ("askersund,Serv", "arvika,Serv", 3, "id", "arvika"),
        ("Servicekontor Arvika", "", 2, "name", ""),
        ("Servicekontor Arvika", "Arv\x00ika", 2, "name", "Arv\x00ika"),
        ("Servicekontor Arvika", "A" * 201, 2, "name", "A" * 201),
        (",1784,", ",9999,", 2, "municipality_code", "9999"),
        ("59.65528", "69.65528", 2, "lat", "69.65528"),
        ("12.58518", "west", 2, "lon", "west"),
        ("12.58518", "nan", 2, "lon", "nan"),
        ("12.58518,municipality_seat", "12.58518,seat", 2, "position_of", "seat"),
        ("AF|FK|PM|SKV", "AF|FBI", 2, "agencies", "AF|FBI"),
        ("AF|FK|PM|SKV", "AF|AF", 2, "agencies", "AF|AF"),
        ("SKV,unknown,,", "SKV,perhaps,,", 2, "id_card", "perhaps"),
        ("SKV,unknown,,", "SKV,unknown,3,", 2, "programme_phase", "3"),
        ("SKV,unknown,,", "SKV,unknown,,maybe", 2, "socially_vulnerable_area", "maybe"),
    ],
)
def test_a_bad_office(
    folder: Path,
    municipalities: frozenset[str],
    old: str,
    new: str,
    row: int,
    field: str,
    value: str,
) -> None:
    change(folder / "offices.csv", old, new)
    assert refused(folder, municipalities) == ("offices.csv", row, field, value)


@pytest.mark.parametrize(
    ("old", "new", "row", "field", "value"),
    [
        ("arvika,pl", "avrika,pl", 2, "office_id", "avrika"),
        ("planned_closing,2025", "shutting,2025", 2, "kind", "shutting"),
        ("2025-05-30,day", "2025-02-30,day", 2, "date", "2025-02-30"),
        ("2025-05-30,day", "30/5,day", 2, "date", "30/5"),
        ("2025-05-30,day", "2025-W22-5,day", 2, "date", "2025-W22-5"),
        ("2025-05-30,day", "2025-Q5,quarter", 2, "date", "2025-Q5"),
        ("2025-05-30,day", "2025-05-30,month", 2, "precision", "month"),
        ("2025-05-30,day", ",day", 2, "precision", "day"),
        ("2025-05-30,day", "2025-05-30,exact", 2, "precision", "exact"),
        ("day,high", "day,sure", 2, "confidence", "sure"),
        ("day,high,,", f"day,high,{'x' * 201},", 2, "detail", "x" * 201),
        ("2025-04-10,https", "10 april,https", 2, "published", "10 april"),
        (
            "https://akademikern.se/skr-varnar",
            "akademikern.se/skr-varnar",
            3,
            "source_url",
            "akademikern.se/skr-varnar-socialtjansten-kommer-att-fa-gora-statens-arbete/",
        ),
    ],
)
def test_a_bad_claim(
    folder: Path,
    municipalities: frozenset[str],
    old: str,
    new: str,
    row: int,
    field: str,
    value: str,
) -> None:
    change(folder / "office_events.csv", old, new)
    assert refused(folder, municipalities) == ("office_events.csv", row, field, value)


def test_a_claim_told_twice(folder: Path, municipalities: frozenset[str]) -> None:
    lines = (folder / "office_events.csv").read_text(encoding="utf-8").splitlines()
    add(folder / "office_events.csv", lines[1])
    told = refused(folder, municipalities)
    assert told == ("office_events.csv", 125, "office_id", "arvika")


@pytest.mark.parametrize(
    ("file", "old", "new", "row", "field", "value"),
    [
        ("services.csv", "forms,SSC", "guidance,SSC", 3, "key", "guidance"),
        ("services.csv", "forms,SSC", "forms,CIA", 3, "agency", "CIA"),
        ("services.csv", "SSC,all,no,Väg", "SSC,most,no,Väg", 2, "offices", "most"),
        ("services.csv", "SSC,all,no,Väg", "SSC,all,often,Väg", 2, "booking", "often"),
        ("services.csv", "2022-12\n", "last year\n", 2, "as_of", "last year"),
        ("services.csv", "Guidance on the agencies’ services", "", 2, "text_en", ""),
        ("agencies.csv", "AF,Arb", "XX,Arb", 2, "code", "XX"),
        ("agencies.csv", "FK,F", "AF,F", 3, "code", "AF"),
        ("agencies.csv", "0771-416 416", "", 2, "phone", ""),
        (
            "agencies.csv",
            "https://arbetsformedlingen.se",
            "javascript:alert(1)",
            2,
            "url",
            "javascript:alert(1)",
        ),
    ],
)
def test_a_bad_service_or_agency(
    folder: Path,
    municipalities: frozenset[str],
    file: str,
    old: str,
    new: str,
    row: int,
    field: str,
    value: str,
) -> None:
    change(folder / file, old, new)
    assert refused(folder, municipalities) == (file, row, field, value)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("paris,monday,10:00,15:00,https://a.se,2026-01-01", "office_id", "paris"),
        ("boden,mon,10:00,15:00,https://a.se,2026-01-01", "weekday", "mon"),
        ("boden,monday,ten,15:00,https://a.se,2026-01-01", "opens", "ten"),
        ("boden,monday,10:00+01:00,15:00,https://a.se,2026-01-01", "opens", "10:00+01:00"),
        ("boden,monday,10:00,09:00,https://a.se,2026-01-01", "closes", "09:00"),
        ("boden,monday,10:00,15:00,a.se,2026-01-01", "source_url", "a.se"),
        ("boden,monday,10:00,15:00,https://a.se,2026", "published", "2026"),
        ("boden,friday,14:00,16:00,https://a.se,2026-01-01", "opens", "14:00"),
    ],
)
def test_bad_hours(
    folder: Path, municipalities: frozenset[str], line: str, field: str, value: str
) -> None:
    add(folder / "office_hours.csv", "boden,friday,10:00,15:00,https://a.se,2026-01-01")
    add(folder / "office_hours.csv", line)
    assert refused(folder, municipalities) == ("office_hours.csv", 3, field, value)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("paris,2026-12-30,,,,", "office_id", "paris"),
        ("boden,30 december,,,,", "date", "30 december"),
        ("boden,2026-12-30,10:00,,,", "closes", ""),
        ("boden,2026-12-30,12:00,10:00,,", "closes", "10:00"),
        ("boden,2026-12-30,,," + "n" * 201 + ",", "note_sv", "n" * 201),
        ("boden,2026-12-29,,,,", "date", "2026-12-29"),
    ],
)
def test_a_bad_special_day(
    folder: Path, municipalities: frozenset[str], line: str, field: str, value: str
) -> None:
    add(folder / "office_special_days.csv", "boden,2026-12-29,,,Städdag,Cleaning")
    add(folder / "office_special_days.csv", line)
    assert refused(folder, municipalities) == ("office_special_days.csv", 3, field, value)


def test_a_missing_column(folder: Path, municipalities: frozenset[str]) -> None:
    change(folder / "offices.csv", "address", "street")
    assert refused(folder, municipalities)[:3] == ("offices.csv", 1, "address")


def test_an_unknown_column(folder: Path, municipalities: frozenset[str]) -> None:
    change(folder / "agencies.csv", "phone,url", "phone,url,fax")
    assert refused(folder, municipalities)[:3] == ("agencies.csv", 1, "fax")


def test_a_row_of_another_length(folder: Path, municipalities: frozenset[str]) -> None:
    add(folder / "offices.csv", "boden-2,Servicekontor Boden,2582")
    assert refused(folder, municipalities)[:2] == ("offices.csv", 79)


def test_a_file_in_another_encoding(folder: Path, municipalities: frozenset[str]) -> None:
    text = (folder / "offices.csv").read_text(encoding="utf-8")
    (folder / "offices.csv").write_bytes(text.encode("latin-1"))
    assert refused(folder, municipalities)[:2] == ("offices.csv", 5)


def test_a_missing_file(folder: Path, municipalities: frozenset[str]) -> None:
    (folder / "services.csv").unlink()
    assert refused(folder, municipalities)[:2] == ("services.csv", 1)


def test_a_broken_quote(folder: Path, municipalities: frozenset[str]) -> None:
    change(folder / "agencies.csv", "Arbetsförmedlingen", '"Arbets"förmedlingen')
    assert refused(folder, municipalities)[:2] == ("agencies.csv", 2)


def test_a_claim_cannot_correct_a_later_one(folder: Path, municipalities: frozenset[str]) -> None:
    file = folder / "office_events.csv"
    header, *rows = file.read_text(encoding="utf-8").splitlines()
    lines = [f"{header},corrects", f"{rows[0]},2", *(f"{row}," for row in rows[1:])]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert refused(folder, municipalities) == ("office_events.csv", 2, "corrects", "2")
