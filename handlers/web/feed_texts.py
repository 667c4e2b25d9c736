"""What feeds and calendars say, in the reader's language."""

from collections.abc import Iterator

from bot.alerts.calendar import CalendarEvent
from bot.alerts.feeds import Entry
from bot.alerts.hours_told import day_texts, keeps_other_days
from bot.alerts.model import NoticeKind
from bot.offices.changed_hours import HoursChange
from bot.offices.model import Claim
from bot.talk.model import Language
from bot.texts import Texts

_INAUGURATION = "inauguration"


class FeedTexts:
    """The texts of feeds in one language."""

    def __init__(self, texts: Texts, language: Language) -> None:
        self._texts = texts
        self.language = language

    def title(self, place: str) -> str:
        """What the feed of a place is called; "" stands for all of Sweden."""
        return self.say("feed-title", place=place or self.say("feed-sweden"))

    def author(self) -> str:
        return self.say("feed-author")

    def entry_title(self, entry: Entry) -> str:
        kind, notice = _key(entry.notice.key.kind), entry.notice
        office, days = entry.office.name, notice.key.lead
        return self.say(f"feed-{kind}", office=office, days=days, date=notice.when)

    def entry_text(self, entry: Entry) -> str:
        """The entry in full sentences, one on each line."""
        return "\n".join(self._sentences(entry))

    def event_title(self, event: CalendarEvent) -> str:
        key = f"feed-event-{event.kind}-{_key(event.state)}"
        return self.say(key, office=event.office.name)

    def source(self, title: str) -> str:
        return self.say("feed-source", source=title)

    def _sentences(self, entry: Entry) -> Iterator[str]:
        notice, claim = entry.notice, entry.claim
        if notice.key.kind is NoticeKind.CORRECTION:
            yield self.say("feed-wrong")
        yield self.say(f"feed-says-{_says(claim)}", date=notice.when)
        yield from self._changed(entry.hours)
        if notice.was is not None:
            yield self.say("feed-was", was=notice.was)
        if entry.replaced is not None:
            yield self.say("feed-replaced", date=entry.replaced.when)
        if claim is not None:
            yield self.source(claim.source.title or claim.source.url)

    def _changed(self, hours: HoursChange | None) -> Iterator[str]:
        for day in day_texts(hours) if hours else ():
            yield self._texts.render(day, self.language)
        if hours and keeps_other_days(hours):
            yield self.say("hours-other-days")

    def say(self, key: str, **facts: object) -> str:
        return self._texts.say(key, self.language, **facts)


def _says(claim: Claim | None) -> str:
    """Which sentence tells what the claim says; without one, it is about hours."""
    if claim is None:
        return "hours"
    return "inaugurated" if claim.detail == _INAUGURATION else _key(claim.kind)


def _key(name: str) -> str:
    return name.replace("_", "-")
