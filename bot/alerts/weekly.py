"""The notice of the week's summary: each Monday at 08:00, told until Wednesday ends."""

from datetime import date, timedelta

from bot.alerts.model import Notice, NoticeKey, NoticeKind
from bot.alerts.night import midnight, morning
from bot.offices.when import When

_MONDAY = 0
_LASTS = timedelta(days=3)


def weekly(day: date) -> tuple[Notice, ...]:
    """The day's notice of a summary: one on a Monday, else none. It is about no single office."""
    if day.weekday() != _MONDAY:
        return ()
    key = NoticeKey("", NoticeKind.SUMMARY, day.isoformat())
    return (Notice(key, When.day(day), morning(day), midnight(day + _LASTS)),)
