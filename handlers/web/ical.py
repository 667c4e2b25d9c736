"""Events as a calendar to subscribe to (RFC 5545)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.alerts.calendar import CalendarEvent, EventState
from handlers.web.atom import BEGINNING
from handlers.web.feed_texts import FeedTexts

if TYPE_CHECKING:
    from icalendar import Event

_STATUS = {
    EventState.PLANNED: "TENTATIVE",
    EventState.HAPPENED: "CONFIRMED",
    EventState.CALLED_OFF: "CANCELLED",
}
_DAY = timedelta(days=1)
_TWICE_A_DAY = timedelta(hours=12)


def last_changed(events: Sequence[CalendarEvent]) -> datetime:
    """When the calendar last changed, as far as its events tell."""
    return max((event.changed for event in events), default=BEGINNING)


def calendar(place: str, events: Sequence[CalendarEvent], texts: FeedTexts) -> bytes:
    """The calendar of a place. Each event is a whole day and keeps its UID when it changes."""
    # The library takes a tenth of a second to import, which a start has no use for.
    from icalendar import Calendar  # noqa: PLC0415

    title = texts.title(place)
    made = Calendar()
    made.add("prodid", f"-//servicekontor//servicekontor//{str(texts.language).upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("name", title)
    made.add("x-wr-calname", title)
    made.add("refresh-interval", _TWICE_A_DAY, parameters={"value": "DURATION"})
    for event in events:
        made.add_component(_event(event, texts))
    document: bytes = made.to_ical()
    return document


def _event(event: CalendarEvent, texts: FeedTexts) -> "Event":
    from icalendar import Event  # noqa: PLC0415

    made = Event()
    source = event.source
    for name, value in (
        ("uid", f"{event.name}@servicekontor.invalid"),
        ("dtstamp", event.changed),
        ("last-modified", event.changed),
        ("sequence", event.revision),
        ("status", _STATUS[event.state]),
        ("transp", "TRANSPARENT"),
        ("dtstart", event.day),
        ("dtend", event.day + _DAY),
        ("summary", texts.event_title(event)),
        ("description", texts.source(source.title or source.url) if source else None),
        ("url", source.url if source else None),
    ):
        if value is not None:
            made.add(name, value)
    return made
