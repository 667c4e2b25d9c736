"""When alerts may go out: between 08:00 and 20:00 in Sweden, by the clock on the wall."""

from datetime import UTC, date, datetime, time, timedelta

from bot.clock import SWEDEN

MORNING = time(8)
EVENING = time(20)


def morning(day: date) -> datetime:
    """08:00 in Sweden on that day, in UTC."""
    return datetime.combine(day, MORNING, SWEDEN).astimezone(UTC)


def midnight(day: date) -> datetime:
    """When that day begins in Sweden, in UTC."""
    return datetime.combine(day, time(0), SWEDEN).astimezone(UTC)


def swedish_day(moment: datetime) -> date:
    """The calendar day in Sweden."""
    return moment.astimezone(SWEDEN).date()


def is_night(moment: datetime) -> bool:
    """Whether only what is urgent may go out."""
    return not MORNING <= moment.astimezone(SWEDEN).time() < EVENING


def out_of_night(moment: datetime) -> datetime:
    """The moment itself, or where it is night the next 08:00, in UTC."""
    local = moment.astimezone(SWEDEN)
    if not is_night(moment):
        return moment.astimezone(UTC)
    before_dawn = local.time() < MORNING
    return morning(local.date() if before_dawn else local.date() + timedelta(days=1))
