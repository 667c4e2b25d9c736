"""The day a text asks about, in Swedish or English, against a given today."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.talk.understanding.model import DaySpan
from bot.talk.understanding.tokens import LOOKED_AT, Word

Day = date | DaySpan


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day and the spans of text that say it.

    `calendar` is true of a date as in a calendar ("24 maj 2022"), false of one said from today or
    by its name ("i morgon", "julafton"). `languages` are bits: 1 Swedish, 2 English.
    """

    day: Day | None
    spans: tuple[tuple[int, int], ...]
    calendar: bool
    languages: int = 0


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january", "februari feb february", "mars march", "april apr", "maj may",
            "juni jun june", "juli jul july", "augusti aug august", "september sep sept",
            "oktober okt october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mandag mandagen mandagar monday mondays mon", "tisdag tisdagen tisdagar tuesday tuesdays",
            "onsdag onsdagen onsdagar wednesday wednesdays", "torsdag torsdagen torsdagar thursday "
            "thursdays", "fredag fredagen fredagar friday fridays",
            "lordag lordagen lordagar saturday saturdays", "sondag sondagen sondagar sunday sundays",
        )
    )
    for name in names.split()
}
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_SLASH = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:[/ -](\d{4}))?(?![\d/])")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"(?<!\w)(\d{{1,2}})(?:st|nd|rd|th|:?[ea])?\.?\s+(?:of\s+)?({_MONTH})\b\.?(?:,?\s+(\d{{4}})(?!\d))?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})\.?\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(\d{{4}})(?!\d))?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\.?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE)
_IN_MONTH = re.compile(
    r"\b(?:i|in|under|during|this|next)\s+(januari|january|februari|february|mars|march|april|maj|"
    r"may|juni|june|juli|july|augusti|august|september|oktober|october|november|december)\b",
    re.IGNORECASE,
)


def day_in(text: str, words: list[Word], today: date | None) -> FoundDay | None:
    """The first day the text names; None where it names none.

    A name that needs `today` ("i morgon") gives a FoundDay without a day where today is None.
    """
    if any(map(str.isdigit, text[:LOOKED_AT])):
        found = _calendar(text, today)
        if found:
            return found
    return _named(words, today) or _month(text, today)


def _calendar(text: str, today: date | None) -> FoundDay | None:
    for pattern, order in (
        (_ISO, (1, 2, 3)),
        (_DAY_MONTH, (3, 2, 1)),
        (_MONTH_DAY, (3, 1, 2)),
        (_SLASH, (3, 2, 1)),
    ):
        match = pattern.search(text, 0, LOOKED_AT)
        if match:
            day = _date(*(match.group(g) for g in order), today=today)
            if day:
                return FoundDay(day, (match.span(),), calendar=True)
    match = _MONTH_YEAR.search(text, 0, LOOKED_AT)
    if match and 1900 <= int(match.group(2)) <= 2200:
        month = _whole_month(int(match.group(2)), MONTHS[match.group(1).lower()])
        return FoundDay(month, (match.span(),), calendar=True)
    return None


def _date(year: str | None, month: str, day: str, *, today: date | None) -> date | None:
    number = MONTHS.get(month.lower()) or (int(month) if month.isdecimal() else 0)
    try:
        if year:
            return date(int(year), number, int(day))
        return _next_time(lambda y: date(y, number, int(day)), today) if today else None
    except ValueError:
        return None


def _next_time(of_year: Callable[[int], date], today: date) -> date:
    """The day in this year, or in the next where it passed more than 60 days ago."""
    day = of_year(today.year)
    return day if day >= today - timedelta(days=60) else of_year(today.year + 1)


def _month(text: str, today: date | None) -> FoundDay | None:
    match = _IN_MONTH.search(text, 0, LOOKED_AT)
    if not match:
        return None
    month = MONTHS[match.group(1).lower()]
    year = today.year + (month < today.month) if today else None
    return FoundDay(_whole_month(year, month) if year else None, (match.span(),), calendar=True)


def _whole_month(year: int, month: int) -> DaySpan:
    return DaySpan(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


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


_HOLIDAYS: dict[str, Callable[[int], date]] = {
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
        "midsommarafton; midsommaraftonen; midsummer eve; midsummers eve; midsommar; midsummer":
            lambda y: _weekday_from(y, 6, 19, 4),
        "midsommardagen; midsummer day; midsummers day": lambda y: _weekday_from(y, 6, 20, 5),
        "alla helgons dag; allhelgona; all saints day; allhelgonahelgen":
            lambda y: _weekday_from(y, 10, 31, 5),
        "skartorsdagen; skartorsdag; maundy thursday": _from_easter(-3),
        "langfredagen; langfredag; good friday": _from_easter(-2),
        "paskafton; paskaftonen; easter eve; easter saturday; holy saturday": _from_easter(-1),
        "paskdagen; paskdag; easter sunday; easter day": _from_easter(0),
        "annandag pask; easter monday": _from_easter(1),
        "kristi himmelsfardsdag; kristi himmelsfard; kristi flygare; ascension day; ascension":
            _from_easter(39),
        "pingstdagen; pingst; pentecost; whit sunday; whitsun": _from_easter(49),
        "pingstafton": _from_easter(48),
    }.items()
    for name in names.split("; ")
}
_SHIFTS = {
    "idag": 0, "i dag": 0, "today": 0, "ida": 0, "todays": 0, "ikvall": 0, "i kvall": 0,
    "tonight": 0, "just nu": 0, "right now": 0, "nu": 0, "this evening": 0, "this morning": 0,
    "this afternoon": 0, "i eftermiddag": 0, "i formiddag": 0, "dagens": 0,
    "imorgon": 1, "i morgon": 1, "imorn": 1, "i morn": 1, "imorron": 1, "i morron": 1,
    "tomorrow": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tmrw": 1, "morgondagen": 1,
    "igar": -1, "i gar": -1, "yesterday": -1,
    "overmorgon": 2, "i overmorgon": 2, "iovermorgon": 2, "day after tomorrow": 2,
    "the day after tomorrow": 2, "i forrgar": -2, "forrgar": -2,
}  # fmt: skip


def _week(today: date, weeks: int) -> DaySpan:
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    return DaySpan(monday, monday + timedelta(days=6))


def _weekend(today: date, weeks: int = 0) -> DaySpan:
    saturday = _week(today, weeks).first + timedelta(days=5)
    return DaySpan(saturday, saturday + timedelta(days=1))


def _days(month: int, day: int, count: int) -> Callable[[date], DaySpan]:
    def span(today: date) -> DaySpan:
        first = _next_time(lambda y: date(y, month, day), today - timedelta(days=count))
        return DaySpan(first, first + timedelta(days=count - 1))

    return span


def _easter_days(today: date) -> DaySpan:
    friday = _next_time(_from_easter(-2), today)
    return DaySpan(friday, friday + timedelta(days=3))


_SPANS: dict[str, Callable[[date], DaySpan]] = {
    name: of_today
    for names, of_today in {
        "i veckan; denna vecka; den har veckan; this week": lambda t: _week(t, 0),
        "nasta vecka; next week": lambda t: _week(t, 1),
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
_SWEDISH_ONLY = re.compile(
    r"^(i |pa |over |under |an|jul|nyar|pask|mid?somm|tretton|lang|skar|kristi|valborg|forsta|"
    r"national?dagen|den |denna |nasta|helgen|som|ida|imor|igar|dagens|morgondagen|mellan|just|nu$)"
)


def _by_first_word() -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in (*_HOLIDAYS, *_SHIFTS, *_SPANS, *_WEEKDAYS):
        words = tuple(name.split())
        table.setdefault(words[0], []).append(words)
    for names in table.values():
        names.sort(key=len, reverse=True)
    return table


_NAMES = _by_first_word()


def _named(words: list[Word], today: date | None) -> FoundDay | None:
    for index, word in enumerate(words):
        for name in _NAMES.get(word.folded, ()):
            if tuple(w.folded for w in words[index : index + len(name)]) != name:
                continue
            span = (word.start, words[index + len(name) - 1].end)
            key = " ".join(name)
            languages = 1 if _SWEDISH_ONLY.match(key) or key.endswith(("dag", "dagen", "dagar")) else 2
            before = words[index - 1].folded if index else ""
            day = _meant(key, before, today) if today else None
            return FoundDay(day, (span,), calendar=False, languages=languages)
    return None


def _meant(name: str, before: str, today: date) -> Day:
    if name in _HOLIDAYS:
        return _next_time(_HOLIDAYS[name], today)
    if name in _SHIFTS:
        return today + timedelta(days=_SHIFTS[name])
    if name in _SPANS:
        return _SPANS[name](today)
    ahead = (_WEEKDAYS[name] - today.weekday()) % 7
    if before in ("next", "nasta"):
        monday = _week(today, 1).first
        return monday + timedelta(days=_WEEKDAYS[name])
    return today + timedelta(days=ahead)
