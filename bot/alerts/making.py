"""Making one notice, with its key, its morning and its end."""

from datetime import date

from bot.alerts.lasting import expiry
from bot.alerts.model import Notice, NoticeKey, NoticeKind
from bot.alerts.night import morning
from bot.offices.when import UNKNOWN_DATE, Precision, When


def made(office_id: str, kind: NoticeKind, when: When, day: date, lead: int = 0) -> Notice:
    """The notice of `day` about `when`, due at 08:00 that day."""
    key = NoticeKey(office_id, kind, iso(when), lead)
    return Notice(key, when, morning(day), expiry(key, when, day))


def iso(when: When) -> str:
    """A date cut to its precision: 2022, 2022-Q3, 2022-06, 2022-06-27; "" where unknown."""
    if when.first is None:
        return ""
    if when.precision is Precision.QUARTER:
        return f"{when.first.year:04}-Q{(when.first.month + 2) // 3}"
    length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(when.precision, 10)
    return when.first.isoformat()[:length]


def when_of(day: str) -> When:
    """The date that `iso` wrote."""
    if not day:
        return UNKNOWN_DATE
    if "-Q" in day:
        month = 3 * int(day[6]) - 2
        return When(date(int(day[:4]), month, 1), Precision.QUARTER)
    precision = {4: Precision.YEAR, 7: Precision.MONTH}.get(len(day), Precision.DAY)
    return When(date.fromisoformat(f"{day}-01-01"[:10]), precision)
