"""Days with a name: holidays, weekdays, and days counted from today."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.talk.understanding.model import DaySpan

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mandag mandagen mandagar monday mondays",
            "tisdag tisdagen tisdagar tuesday tuesdays",
            "onsdag onsdagen onsdagar wednesday wednesdays",
            "torsdag torsdagen torsdagar thursday thursdays",
            "fredag fredagen fredagar friday fridays",
            "lordag lordagen lordagar saturday saturdays",
            "sondag sondagen sondagar sunday sundays",
        )
    )
    for name in names.split()
}


def next_time(of_year: Callable[[int], date], today: date) -> date:
    """The day in this year, or in the next where it passed more than 60 days ago."""
    day = of_year(today.year)
    return day if day >= today - timedelta(days=60) else of_year(today.year + 1)


def _easter(year: int) -> date:
    """Easter Sunday, by the Gregorian reckoning (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _weekday_from(year: int, month: int, day: int, weekday: int) -> date:
    """The first such weekday (0 is Monday) on or after the day."""
    first = date(year, month, day)
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: _easter(year) + timedelta(days=days)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    name: of_year
    for names, of_year in {
        "julafton; jul afton; christmas eve; xmas eve; x mas eve": _fixed(12, 24),
        "juldagen; juldag; christmas day; xmas day; christmas; xmas": _fixed(12, 25),
        "annandag jul; annandagen; boxing day": _fixed(12, 26),
        "nyarsafton; ny ars afton; nyarsaftonen; new years eve; new year eve": _fixed(12, 31),
        "nyarsdagen; nyarsdag; new years day; new year day": _fixed(1, 1),
        "trettondagen; trettondag jul; trettondedagen; epiphany": _fixed(1, 6),
        "trettondagsafton; twelfth night": _fixed(1, 5),
        "valborg; valborgsmassoafton; walpurgis; walpurgis night": _fixed(4, 30),
        "forsta maj; first of may; may day; labour day; labor day": _fixed(5, 1),
        "nationaldagen; sveriges nationaldag; national day": _fixed(6, 6),
        "lucia; luciadagen; saint lucy": _fixed(12, 13),
        "midsommarafton; midsommaraftonen; midsummer eve; midsummers eve; midsommar; "
        "midsummer": lambda y: _weekday_from(y, 6, 19, 4),
        "midsommardagen; midsummer day; midsummers day": lambda y: _weekday_from(y, 6, 20, 5),
        "alla helgons dag; allhelgona; all saints day; allhelgonahelgen": lambda y: _weekday_from(
            y, 10, 31, 5
        ),
        "skartorsdagen; skartorsdag; maundy thursday": _from_easter(-3),
        "langfredagen; langfredag; good friday": _from_easter(-2),
        "paskafton; paskaftonen; easter eve; easter saturday; holy saturday": _from_easter(-1),
        "paskdagen; paskdag; easter sunday; easter day": _from_easter(0),
        "annandag pask; easter monday": _from_easter(1),
        "kristi himmelsfardsdag; kristi himmelsfard; kristi flygare; ascension day; "
        "ascension": _from_easter(39),
        "pingstdagen; pingst; pentecost; whit sunday; whitsun": _from_easter(49),
        "pingstafton": _from_easter(48),
    }.items()
    for name in names.split("; ")
}
SHIFTS = {
    "idag": 0, "i dag": 0, "today": 0, "ida": 0, "todays": 0, "ikvall": 0, "i kvall": 0,
    "tonight": 0, "just nu": 0, "right now": 0, "nu": 0, "this evening": 0, "this morning": 0,
    "this afternoon": 0, "i eftermiddag": 0, "i formiddag": 0, "dagens": 0,
    "imorgon": 1, "i morgon": 1, "imorn": 1, "i morn": 1, "imorron": 1, "i morron": 1,
    "tomorrow": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tmrw": 1, "morgondagen": 1,
    "igar": -1, "i gar": -1, "yesterday": -1,
    "overmorgon": 2, "i overmorgon": 2, "iovermorgon": 2, "day after tomorrow": 2,
    "the day after tomorrow": 2, "i forrgar": -2, "forrgar": -2,
}  # fmt: skip


def week(today: date, weeks: int) -> DaySpan:
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    return DaySpan(monday, monday + timedelta(days=6))


def _weekend(today: date, weeks: int = 0) -> DaySpan:
    saturday = week(today, weeks).first + timedelta(days=5)
    return DaySpan(saturday, saturday + timedelta(days=1))


def _days(month: int, day: int, count: int) -> Callable[[date], DaySpan]:
    def span(today: date) -> DaySpan:
        first = next_time(lambda y: date(y, month, day), today - timedelta(days=count))
        return DaySpan(first, first + timedelta(days=count - 1))

    return span


def _easter_days(today: date) -> DaySpan:
    friday = next_time(_from_easter(-2), today)
    return DaySpan(friday, friday + timedelta(days=3))


SPANS: dict[str, Callable[[date], DaySpan]] = {
    name: of_today
    for names, of_today in {
        "i veckan; denna vecka; den har veckan; this week": lambda t: week(t, 0),
        "nasta vecka; next week": lambda t: week(t, 1),
        "i helgen; helgen; this weekend; the weekend": _weekend,
        "nasta helg; next weekend": lambda t: _weekend(t, 1),
        "i sommar; pa sommaren; under sommaren; this summer; in the summer; in summer; sommaren; "
        "summer; during summer": _days(6, 1, 92),
        "i jul; over jul; under jul; jul och nyar; julhelgen; jularna; over christmas; "
        "during christmas; at christmas; mellandagarna; i mellandagarna": _days(12, 24, 8),
        "i pask; pasken; paskhelgen; over pask; pask; easter; at easter": _easter_days,
    }.items()
    for name in names.split("; ")
}
