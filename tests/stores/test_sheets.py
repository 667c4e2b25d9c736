"""Files as people's programs write them, good and bad, into the register and out again."""

import csv
import zipfile
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.cells import inert, plain
from bot.errors import SeedError
from bot.offices.changes import changes
from bot.offices.model import Agency, Register
from bot.register.files import Given
from bot.texts import Texts
from data.register_import import Entering, with_sheets
from data.register_write import register_workbook, register_zip
from data.sheets import Opened, opened
from tests.alerts.conftest import municipalities, register
from tests.offices.builders import day

__all__ = ["municipalities", "register"]

HEADER = "office_id,kind,date,precision,confidence,detail,published,source_url,source_title"
OPENED = 'boden,opened,2026-09-28,day,high,,2026-10-01,https://a.se,"Åre, ä & ö"'
COLUMNS = HEADER.split(",")
VALUES = [
    "boden",
    "opened",
    date(2026, 9, 28),
    "day",
    "high",
    None,
    "2026-10-01",
    "https://a.se",
    1,
]


def given(body: bytes | str, name: str = "uppgifter.csv") -> Given:
    return Given(name, body.encode() if isinstance(body, str) else body)


def workbook(*rows: list[object], name: str = "office_events", **cells: object) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(row)
    for cell, value in cells.items():
        sheet[cell] = value
    return saved(book)


def saved(book: Workbook) -> bytes:
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def zipped(**files: bytes) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return packed.getvalue()


def refused(*files: Given) -> tuple[SeedError, str]:
    with pytest.raises(SeedError) as caught:
        opened(files)
    texts = Texts.load(strict=True)
    assert texts.render(caught.value.reason, "en")  # type: ignore[arg-type]
    return caught.value, texts.render(caught.value.reason, "sv")  # type: ignore[arg-type]


def remarks(read: Opened) -> list[str]:
    return [remark.key for remark in read.remarks]


@pytest.fixture
def enter(register: Register, municipalities: frozenset[str]):
    def with_given(*files: Given) -> Register:
        return with_sheets(
            register, opened(files).sheets, Entering(day("2026-11-26"), municipalities)
        )

    return with_given


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"{HEADER}\n{OPENED}\n".encode(), []),
        (f"{HEADER}\n{OPENED}\n".encode("utf-8-sig"), []),
        (f"{HEADER}\r\n{OPENED}\r\n".encode("utf-16"), []),
        (f"{HEADER}\n{OPENED}\n".encode("latin-1"), ["remark-windows"]),
        (f"{HEADER}\n{OPENED}\n".encode("windows-1252"), ["remark-windows"]),
    ],
)
def test_letters_are_read_however_they_are_written(enter, register, body, said):
    assert remarks(opened([given(body)])) == said
    (added,) = changes(register, enter(given(body)))
    assert added.value.source.title == "Åre, ä & ö"


@pytest.mark.parametrize(("between", "said"), [(";", ["remark-semicolons"]), ("\t", [])])
def test_what_stands_between_columns_is_recognised(enter, register, between, said):
    table = StringIO()
    csv.writer(table, delimiter=between).writerows(csv.reader([HEADER, OPENED]))
    assert remarks(opened([given(table.getvalue())])) == said
    (added,) = changes(register, enter(given(table.getvalue())))
    assert added.value.source.title == "Åre, ä & ö"


def test_a_swedish_spreadsheet_writes_decimals_with_a_comma(enter, register):
    header = "id;name;municipality_code;locality;address;lat;lon;position_of;agencies;id_card;"
    header += "programme_phase;socially_vulnerable_area"
    row = "kalix;Servicekontor Kalix;2514;;;65,85;23,15;locality;FK|SKV;unknown;;"
    (added,) = changes(register, enter(given(f"{header}\n{row}\n")))
    assert (added.value.position.lat, added.value.position.lon) == (65.85, 23.15)


def test_a_workbook_says_the_same_as_a_file(enter, register):
    midnight = datetime.combine(date(2026, 11, 1), time())
    hours = [["office_id", "weekday", "opens", "closes", "source_url", "published"]]
    hours.append(["boden", "monday", time(9, 30), time(15), "https://a.se", midnight])
    claims = given(workbook(COLUMNS, [], VALUES), "Bok1.xlsx")
    after = enter(claims, given(workbook(*hours), "Bok2.xlsx"))
    assert len(after.claims["boden"]) == len(register.claims["boden"]) + 1
    assert [(h.opens, h.closes) for h in after.hours["boden"]] == [(time(9, 30), time(15))]


def test_a_formula_is_refused_by_its_cell_even_where_its_value_is_kept(enter):
    error, told = refused(given(workbook(COLUMNS, VALUES, I3='=HYPERLINK("x")'), "Bok1.xlsx"))
    assert (error.file, error.row, error.field) == ("Bok1.xlsx (office_events)", 3, "source_title")
    assert "Cell I3 är en formel" in told
    assert '=HYPERLINK("x")' in told


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "fault-old-excel"),
        (b"PK\x03\x04 not an archive", "fault-unreadable"),
        (zipped(**{"xl/workbook.xml": b"<workbook"}), "fault-unreadable"),
        (b"a,b\n\x00,1\n", "fault-cell"),
        (b"a,b\n" + b"x" * 5000 + b",1\n", "fault-cell"),
        (b"a,b\n\x81\x8d,1\n", "fault-not-utf-8"),
        (b'a,b\n"x,1\n', "fault-unreadable"),
        (",".join("a" * 41).encode(), "fault-width"),
        (b"a\n" * 100_001, "fault-rows"),
        (workbook(COLUMNS, ["x"] * 41), "fault-width"),
        (workbook(COLUMNS, A1048576="x"), "fault-rows"),
        (workbook(COLUMNS, XFD2="x"), None),
        (workbook(COLUMNS, A2="x" * 5000), "fault-cell"),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_do(body, key):
    if key is None:
        assert opened([given(body)]).sheets
    else:
        error, told = refused(given(body))
        assert error.why.key == key
        assert told.startswith("uppgifter.csv")


def test_a_workbook_of_too_many_sheets_is_refused():
    book = Workbook()
    for _ in range(20):
        book.create_sheet()
    assert refused(given(saved(book)))[0].why.key == "fault-sheets"


def test_attack_zip_bomb_as_xlsx() -> None:
    sheet = b"<worksheet>" + b" " * 60_000_000
    bomb = zipped(**{"xl/workbook.xml": b"<w/>", "xl/worksheets/sheet1.xml": sheet})
    assert len(bomb) < 100_000
    assert refused(given(bomb, "bomb.xlsx"))[0].why.key == "fault-bomb"
    many = zipped(**{"xl/workbook.xml": b""} | {f"xl/{n}": b"" for n in range(300)})
    assert refused(given(many))[0].why.key == "fault-bomb"


def test_attack_a_small_workbook_of_endlessly_many_rows() -> None:
    book = Workbook()
    for sheet in (book.active, book.create_sheet()):
        sheet["A700"].number_format = "@"
    assert opened([given(saved(book))], most_passed=1400).sheets == ()
    with pytest.raises(SeedError) as stopped:
        opened([given(saved(book))] * 2, most_passed=2000)
    assert stopped.value.why.key == "fault-empty-rows"


def test_attack_zip_bomb_that_lies_about_its_size() -> None:
    bomb = bytearray(zipped(**{"a.csv": b"a" * 60_000_000}))
    true = (60_000_000).to_bytes(4, "little")
    while (at := bomb.find(true)) >= 0:
        bomb[at : at + 4] = (1000).to_bytes(4, "little")
    assert refused(given(bytes(bomb)))[0].why.key == "fault-unreadable"


def test_attack_entities_that_grow_in_a_workbook() -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'
    assert refused(given(zipped(**{"xl/workbook.xml": laughs})))[0].why.key == "fault-unreadable"


def test_attack_path_traversal_by_file_name(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    body = f"{HEADER}\n{OPENED}\n".encode()
    names = ("../../etc/passwd", "..\\..\\evil.csv", "/etc/cron.d/evil", "a/../../b.csv")
    read = opened([given(zipped(**dict.fromkeys(names, body)), "../../x.zip")])
    assert [sheet.name for sheet in read.sheets] == [
        "../../x.zip (passwd)",
        "../../x.zip (evil.csv)",
        "../../x.zip (evil)",
        "../../x.zip (b.csv)",
    ]
    assert list(tmp_path.iterdir()) == []


DANGEROUS = ["=1+1", "+46 8", "-1", "@SUM(A1)", "'=1", "''+1", "\t=1", "'quoted'", "plain", ""]


@pytest.mark.parametrize("value", DANGEROUS)
def test_going_out_and_in_changes_no_value(value):
    assert plain(inert(value)) == value


@pytest.fixture
def in_danger(register: Register) -> Register:
    """A register with formulas where people can write."""
    office = replace(register.offices["boden"], name="=1+1", address="@SUM(A1)", locality="'-46")
    agency = replace(register.agencies[Agency.SKV], phone="+46 771 567 567")
    return replace(
        register,
        offices={**register.offices, "boden": office},
        agencies={**register.agencies, Agency.SKV: agency},
    )


def test_attack_formulas_in_exported_csv(in_danger: Register) -> None:
    with zipfile.ZipFile(BytesIO(register_zip(in_danger))) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(whole)) for cell in row]
    assert {"'=1+1", "'@SUM(A1)", "''-46", "'+46 771 567 567"} <= set(cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_attack_formulas_in_exported_xlsx(in_danger: Register) -> None:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(register_workbook(in_danger)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    dangerous = [cell for cell in cells if str(cell.value).startswith(("=", "+", "@", "''-"))]
    assert len(dangerous) == 4
    assert all(cell.quotePrefix for cell in dangerous)


@pytest.mark.parametrize("write", [register_zip, register_workbook])
def test_what_is_exported_and_imported_changes_nothing(register, in_danger, municipalities, write):
    for its in (register, in_danger):
        read = opened([given(write(its), "register")])
        entering = Entering(day("2026-11-26"), municipalities)
        assert changes(its, with_sheets(its, read.sheets, entering)) == ()
        assert read.remarks == ()
