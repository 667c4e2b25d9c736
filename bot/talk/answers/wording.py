"""How a state, a claim and a source are said."""

import re
from datetime import date
from urllib.parse import urlsplit

from bot.offices.model import Claim, ClaimKind, Service, Source
from bot.offices.status import State, Status
from bot.offices.when import UNKNOWN_DATE, Precision, When
from bot.talk.answers.answer import source
from bot.talk.model import Block, Text, text

_PUBLISHER = re.compile(r"\(([^()]+)\)$")

_CLAIMS = {
    ClaimKind.PLANNED_OPENING: "said-planned-opening",
    ClaimKind.PLANNED_CLOSING: "said-planned-closing",
    ClaimKind.OPENED: "state-opened",
    ClaimKind.SEEN_OPEN: "state-seen",
    ClaimKind.MOVED: "state-moved",
    ClaimKind.CLOSED: "state-closed",
}


def said(claim: Claim) -> Text:
    """What one claim says, as the end of a sentence about the office."""
    return text(_CLAIMS[claim.kind], when=claim.when, precision=str(claim.when.precision))


def state(status: Status, phase: int | None = None) -> Text:
    """The state as the end of a sentence about the office, its uncertainty said."""
    told = _state(status, phase)
    return text("state-uncertain", state=told) if status.uncertain else told


def _state(status: Status, phase: int | None) -> Text:
    if status.basis is None:
        return text("state-nothing")
    if status.state is State.PLANNED and phase is not None and status.closing is None:
        return _with_date("state-planned-phase", status, phase=phase)
    return _with_date(_key(status), status)


def _with_date(key: str, status: Status, **facts: object) -> Text:
    return text(key, when=status.when, precision=str(status.when.precision), **facts)


def _key(status: Status) -> str:
    match status.state:
        case State.PLANNED:
            return "state-planned" if status.closing is None else "state-reopening"
        case State.CLOSING:
            return "state-closing"
        case State.CLOSED:
            return "state-closed"
        case State.OPEN:
            return _open_key(status)
    passed_closing = status.passed is ClaimKind.PLANNED_CLOSING
    return "state-passed-closing" if passed_closing else "state-passed-opening"


def _open_key(status: Status) -> str:
    if status.inauguration:
        return "state-inaugurated"
    return _CLAIMS[status.basis.kind] if status.basis else "state-nothing"


def source_block(given: Source) -> Block:
    """Who said it and when, leading there."""
    publisher = publisher_of(given)
    if given.published.first is None:
        return source(text("source-line-undated", publisher=publisher), given.url)
    shown = text("source-line", publisher=publisher, published=given.published)
    return source(shown, given.url)


def cited(given: Source) -> Text:
    """Who said it and when, to stand in brackets."""
    publisher = publisher_of(given)
    if given.published.first is None:
        return text("cited-undated", publisher=publisher)
    return text("cited", publisher=publisher, published=given.published)


def publisher_of(given: Source) -> str:
    """Who published it: what the title names in brackets at its end, else the site's host."""
    named = _PUBLISHER.search(given.title)
    if named:
        return named.group(1)
    return host_of(given.url)


def host_of(url: str) -> str:
    """The site that the address is on."""
    return urlsplit(url).netloc.removeprefix("www.")


def source_of(service: Service) -> Source:
    """Who said that it can be done, and when."""
    return Source(service.source_url, "", _when(service.as_of))


def _when(as_of: str) -> When:
    """The day, month or year of "2024-02-02", "2022-12" or "2023"; else an unknown date."""
    precision = {10: Precision.DAY, 7: Precision.MONTH, 4: Precision.YEAR}.get(len(as_of))
    if precision is None:
        return UNKNOWN_DATE
    try:
        return When(date.fromisoformat(as_of + "0000-01-01"[len(as_of) :]), precision)
    except ValueError:
        return UNKNOWN_DATE
