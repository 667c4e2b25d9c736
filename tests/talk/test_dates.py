"""The day a question is about, against a Monday in November."""

from datetime import date

import pytest

from bot.talk.understanding import DaySpan, understand

MONDAY = date(2026, 11, 23)


def day(text: str, today: date | None = MONDAY) -> date | DaySpan | None:
    return understand(text, today).day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("är det öppet idag", (2026, 11, 23)),
        ("i dag", (2026, 11, 23)),
        ("open today?", (2026, 11, 23)),
        ("imorgon", (2026, 11, 24)),
        ("i morron", (2026, 11, 24)),
        ("tomorrow", (2026, 11, 24)),
        ("i övermorgon", (2026, 11, 25)),
        ("the day after tomorrow", (2026, 11, 25)),
        ("öppnade det igår", (2026, 11, 22)),
        ("på måndag", (2026, 11, 23)),
        ("on Friday", (2026, 11, 27)),
        ("nästa fredag", (2026, 12, 4)),
        ("next monday", (2026, 11, 30)),
        ("söndagar", (2026, 11, 29)),
        ("24 maj 2022", (2022, 5, 24)),
        ("den 24:e maj 2022", (2022, 5, 24)),
        ("24th of May, 2022", (2022, 5, 24)),
        ("May 24, 2022", (2022, 5, 24)),
        ("May 24th 2022", (2022, 5, 24)),
        ("2022-05-24", (2022, 5, 24)),
        ("24/5", (2027, 5, 24)),
        ("24/5 2022", (2022, 5, 24)),
        ("1 december", (2026, 12, 1)),
        ("1 nov", (2026, 11, 1)),
        ("dec 24", (2026, 12, 24)),
        ("29 februari 2024", (2024, 2, 29)),
        ("julafton", (2026, 12, 24)),
        ("christmas eve", (2026, 12, 24)),
        ("nyårsafton", (2026, 12, 31)),
        ("New Year's Eve", (2026, 12, 31)),
        ("nyårsdagen", (2027, 1, 1)),
        ("midsommarafton", (2027, 6, 25)),
        ("påskafton", (2027, 3, 27)),
        ("långfredagen", (2027, 3, 26)),
        ("easter monday", (2027, 3, 29)),
        ("Kristi himmelsfärdsdag", (2027, 5, 6)),
        ("alla helgons dag", (2026, 10, 31)),
        ("trettondagsafton", (2027, 1, 5)),
        ("nationaldagen", (2027, 6, 6)),
    ],
)
def test_a_day_is_found(text, expected):
    assert day(text) == date(*expected)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("i helgen", (2026, 11, 28), (2026, 11, 29)),
        ("this weekend", (2026, 11, 28), (2026, 11, 29)),
        ("nästa vecka", (2026, 11, 30), (2026, 12, 6)),
        ("this week", (2026, 11, 23), (2026, 11, 29)),
        ("i sommar", (2027, 6, 1), (2027, 8, 31)),
        ("this summer", (2027, 6, 1), (2027, 8, 31)),
        ("i jul", (2026, 12, 24), (2026, 12, 31)),
        ("over Christmas", (2026, 12, 24), (2026, 12, 31)),
        ("i påsk", (2027, 3, 26), (2027, 3, 29)),
        ("juni 2023", (2023, 6, 1), (2023, 6, 30)),
        ("in February", (2027, 2, 1), (2027, 2, 28)),
    ],
)
def test_a_stretch_of_days_is_found(text, first, last):
    assert day(text) == DaySpan(date(*first), date(*last))


@pytest.mark.parametrize(
    "text",
    [
        "Boden",
        "75321",
        "753 21 Uppsala",
        "2022",
        "31/2",
        "0/0",
        "2022-13-01",
        "29 februari",
        "Mars",
        "när öppnar kontoret",
        "1/2/3/4",
    ],
)
def test_what_is_no_day_is_none(text):
    assert day(text) is None


def test_summer_asked_about_in_summer_is_this_one():
    assert day("i sommar", date(2026, 7, 10)) == DaySpan(date(2026, 6, 1), date(2026, 8, 31))


def test_midsummer_and_all_saints_fall_on_the_right_weekdays():
    for year in range(2020, 2040):
        assert day("midsommarafton", date(year, 6, 1)).weekday() == 4
        assert day("alla helgons dag", date(year, 10, 1)).weekday() == 5
        assert day("påskdagen", date(year, 3, 1)).weekday() == 6


@pytest.mark.parametrize(
    ("year", "month", "of_month"), [(2019, 4, 21), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)]
)
def test_easter_falls_when_it_does(year, month, of_month):
    assert day("påskdagen", date(year, 3, 1)) == date(year, month, of_month)


def test_without_a_today_a_named_day_is_understood_but_not_dated():
    understood = understand("är det öppet imorgon")
    assert understood.day is None
    assert (13, 20) in understood.taken
    assert day("2022-05-24", None) == date(2022, 5, 24)


def test_the_words_of_a_day_are_no_place():
    text = "öppet i Boden den 24 december 2026?"
    assert "24 december 2026" in [text[a:b] for a, b in understand(text, MONDAY).taken]
