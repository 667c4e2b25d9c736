"""Entries as an Atom feed (RFC 4287)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from handlers.web.feed_entries import FeedEntry, feed_id
from handlers.web.feed_texts import FeedTexts

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
BEGINNING = datetime(2019, 6, 1, tzinfo=UTC)
"""When an empty feed was last updated: the day the offices came to Statens servicecenter."""


def atom(path: str, place: str, entries: Sequence[FeedEntry], texts: FeedTexts) -> bytes:
    """The feed of a place at the address `path`, as a document in UTF-8."""
    feed = ET.Element(f"{{{_ATOM}}}feed", {f"{{{_XML}}}lang": str(texts.language)})
    _add(feed, "id", feed_id(path))
    _add(feed, "title", texts.title(place))
    _add(feed, "updated", moment(last_updated(entries)))
    _add(_add(feed, "author"), "name", texts.author())
    _add(feed, "link", rel="self", type="application/atom+xml", href=_in(path, texts))
    _add(feed, "link", rel="alternate", type="text/html", href=_in("/", texts))
    for entry in entries:
        _entry(feed, entry)
    ET.register_namespace("", _ATOM)
    document: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return document


def last_updated(entries: Sequence[FeedEntry]) -> datetime:
    """When the feed last changed, as far as its entries tell."""
    return max((entry.updated for entry in entries), default=BEGINNING)


def moment(value: datetime) -> str:
    """A date and time as RFC 3339 writes it, in UTC."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _entry(feed: ET.Element, entry: FeedEntry) -> None:
    item = _add(feed, "entry")
    _add(item, "id", entry.id)
    _add(item, "title", entry.title)
    _add(item, "published", moment(entry.published))
    _add(item, "updated", moment(entry.updated))
    _add(item, "content", entry.text, type="text")
    if entry.via is not None:
        _add(item, "link", rel="via", href=entry.via)


def _in(path: str, texts: FeedTexts) -> str:
    return f"{path}?lang={texts.language}"


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text
    return element
