"""Alerts and announcements as entries of a feed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.alerts.feeds import LONGEST, Entry
from bot.alerts.model import NoticeKey
from bot.announcements.board import Posted
from bot.announcements.rendering import plain_text
from bot.announcements.telling import day_of, markup_of, named
from handlers.web.feed_texts import FeedTexts

_TAG = "tag:servicekontor.invalid,2026:"
"""Ids must never change, wherever the service is reached; nobody can own a name under .invalid."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry. `via` is the address of the source, where there is one."""

    id: str
    title: str
    published: datetime
    updated: datetime
    text: str
    via: str | None = None


def feed_id(path: str) -> str:
    """A feed's own id."""
    return f"{_TAG}{path.removeprefix('/')}"


def entry_id(key: NoticeKey) -> str:
    """The id of an alert's entry: as lasting as the notice's key."""
    return f"{_TAG}{key.office_id}/{key.kind}/{key.day or 'undated'}/{key.lead}"


def latest(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    """As many as a feed has, the latest change first."""
    return tuple(sorted(entries, key=lambda each: each.updated, reverse=True)[:LONGEST])


def alert(entry: Entry, texts: FeedTexts) -> FeedEntry:
    """An alert's entry."""
    return FeedEntry(
        id=entry_id(entry.notice.key),
        title=texts.entry_title(entry),
        published=entry.notice.due,
        updated=entry.updated,
        text=texts.entry_text(entry),
        via=None if entry.claim is None else entry.claim.source.url,
    )


def announced(posted: Posted, texts: FeedTexts) -> FeedEntry:
    """An announcement's entry, updated when it is withdrawn or corrected."""
    announcement, other = posted.announcement, posted.corrected_by
    begun = announcement.begun_at or announcement.edited_at
    changed = announcement.decided_at if posted.withdrawn else other and other.begun_at
    kind = "correction" if announcement.corrects else "announcement"
    return FeedEntry(
        id=f"{_TAG}announcement/{announcement.id}",
        title=texts.say(f"feed-{kind}-title", words=named(announcement, texts.language)),
        published=begun,
        updated=max(begun, changed or begun),
        text="\n".join(_said(posted, texts)),
    )


def _said(posted: Posted, texts: FeedTexts) -> Iterator[str]:
    announcement, wrong, other = posted.announcement, posted.corrects, posted.corrected_by
    if posted.withdrawn:
        yield texts.say("feed-withdrawn")
        return
    if other is not None:
        yield texts.say("feed-corrected", date=day_of(other))
    if wrong is not None:
        words = named(wrong, texts.language)
        yield texts.say("announcement-corrects", date=day_of(wrong), words=words)
    if announcement.content.swedish_only and texts.language != "sv":
        yield texts.say("announcement-swedish-only")
    yield plain_text(markup_of(announcement, texts.language))
