"""The day a text asks about, in Swedish or English, against a given today."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bot.talk.understanding.model import DaySpan
from bot.talk.understanding.named_days import (
    HOLIDAYS,
    SHIFTS,
    SPANS,
    WEEKDAYS,
    next_time,
    week,
)
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
            "januari jan january",
            "februari feb february",
            "mars march",
            "april apr",
            "maj may",
            "juni jun june",
            "juli jul july",
            "augusti aug august",
            "september sep sept",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
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
        return next_time(lambda y: date(y, number, int(day)), today) if today else None
    except ValueError:
        return None


def _month(text: str, today: date | None) -> FoundDay | None:
    match = _IN_MONTH.search(text, 0, LOOKED_AT)
    if not match:
        return None
    month = MONTHS[match.group(1).lower()]
    year = today.year + (month < today.month) if today else None
    return FoundDay(_whole_month(year, month) if year else None, (match.span(),), calendar=True)


def _whole_month(year: int, month: int) -> DaySpan:
    return DaySpan(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


_SWEDISH_ONLY = re.compile(
    r"^(i |pa |over |under |an|jul|nyar|pask|mid?somm|tretton|lang|skar|kristi|valborg|forsta|"
    r"national?dagen|den |denna |nasta|helgen|som|ida|imor|igar|dagens|morgondagen|mellan|just|nu$)"
)


def _by_first_word() -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in (*HOLIDAYS, *SHIFTS, *SPANS, *WEEKDAYS):
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
            languages = (
                1 if _SWEDISH_ONLY.match(key) or key.endswith(("dag", "dagen", "dagar")) else 2
            )
            before = words[index - 1].folded if index else ""
            day = _meant(key, before, today) if today else None
            return FoundDay(day, (span,), calendar=False, languages=languages)
    return None


def _meant(name: str, before: str, today: date) -> Day:
    if name in HOLIDAYS:
        return next_time(HOLIDAYS[name], today)
    if name in SHIFTS:
        return today + timedelta(days=SHIFTS[name])
    if name in SPANS:
        return SPANS[name](today)
    ahead = (WEEKDAYS[name] - today.weekday()) % 7
    if before in ("next", "nasta"):
        monday = week(today, 1).first
        return monday + timedelta(days=WEEKDAYS[name])
    return today + timedelta(days=ahead)
