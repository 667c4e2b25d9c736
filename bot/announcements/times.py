"""Times as staff write them, by the clock on the wall in Sweden."""

from datetime import UTC, datetime

from bot.alerts.night import out_of_night
from bot.announcements.model import Announcement, Content
from bot.announcements.problems import FaultyError, Field, Problem
from bot.clock import SWEDEN
from bot.talk.model import Text, text


def read_moment(written: str, field: Field) -> datetime | None:
    """The moment of "2026-11-27T08:00" or "2026-11-27 08:00" in Sweden, in UTC; None where empty.

    One with an offset ("+01:00", "Z") is that moment. In the hour that comes twice in October, the
    first is meant. Raises FaultyError where it can't be read, or where the clock skips that time.
    """
    if not written.strip():
        return None
    try:
        found = datetime.fromisoformat(written.strip())
        return _from_wall(found, field) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        raise FaultyError([Problem(field, text("time-unreadable", value=written[:40]))]) from None


def shown(moment: datetime) -> str:
    """The moment as `read_moment` reads it back, in Sweden."""
    return moment.astimezone(SWEDEN).strftime("%Y-%m-%dT%H:%M")


def problems_of(content: Content, now: datetime) -> tuple[Problem, ...]:
    """What is wrong with the times at `now`."""
    found = []
    if content.send_at is not None and content.send_at <= now:
        found.append(Problem(Field.SEND_AT, text("time-past", **_when(content.send_at))))
    if content.expires_at is not None:
        starts = starts_at(content, now)
        if content.expires_at <= now:
            found.append(Problem(Field.EXPIRES_AT, text("time-past", **_when(content.expires_at))))
        elif content.expires_at <= starts:
            found.append(Problem(Field.EXPIRES_AT, text("time-before-start", **_when(starts))))
    return tuple(found)


def starts_at(content: Content, now: datetime) -> datetime:
    """When it would begin to go out if it were approved at `now`: only what is urgent, at night."""
    wanted = now if content.send_at is None else max(content.send_at, now)
    return wanted if content.urgent else out_of_night(wanted)


def is_due(announcement: Announcement, now: datetime) -> bool:
    """Whether an approved announcement is to begin."""
    return starts_at(announcement.content, now) <= now


def in_words(moment: datetime) -> Text:
    """A day and a time in Sweden, to be put into another text."""
    return text("time-of-day", **_when(moment))


def _when(moment: datetime) -> dict[str, object]:
    local = moment.astimezone(SWEDEN)
    return {"date": local.date(), "time": f"{local:%H:%M}"}


def _from_wall(local: datetime, field: Field) -> datetime:
    moment = local.replace(tzinfo=SWEDEN).astimezone(UTC)
    if moment.astimezone(SWEDEN).replace(tzinfo=None, fold=0) != local.replace(fold=0):
        after = moment.astimezone(SWEDEN)
        skipped = text("time-skipped", time=f"{local:%H:%M}", after=f"{after:%H:%M}")
        raise FaultyError([Problem(field, skipped)])
    return moment
