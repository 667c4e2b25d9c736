"""One alert per office and Swedish day: which of a day's notices leads, and which join it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.alerts.model import Notice, NoticeKind
from bot.alerts.night import swedish_day

_LEADING = (
    NoticeKind.CORRECTION,
    NoticeKind.OPENED,
    NoticeKind.CLOSED,
    NoticeKind.MOVED,
    NoticeKind.OPENING_DATE,
    NoticeKind.OPENING_ANNOUNCED,
    NoticeKind.CLOSING_PLANNED,
    NoticeKind.HOURS,
    NoticeKind.OPENING_SOON,
    NoticeKind.CLOSING_SOON,
    NoticeKind.ANNOUNCEMENT,
    NoticeKind.SUMMARY,
)
"""What leads comes first: what changed before what comes near."""


def grouped(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices by office and day, each group's first leading and the others joined to it.

    What is urgent, or about no single office, stands alone.
    """
    groups: dict[tuple[object, ...], list[Notice]] = {}
    for notice in notices:
        groups.setdefault(_group(notice), []).append(notice)
    return tuple(n for group in groups.values() for n in _led(group))


def _group(notice: Notice) -> tuple[str, date] | tuple[object]:
    if notice.urgent or not notice.key.office_id:
        return (notice.key,)
    return notice.key.office_id, swedish_day(notice.due)


def _led(group: list[Notice]) -> Iterable[Notice]:
    leader, *others = sorted(group, key=_rank)
    yield replace(leader, joined_to=None)
    for notice in others:
        yield replace(notice, joined_to=leader.key)


def _rank(notice: Notice) -> tuple[int, date, int]:
    """A group's newest notice of a kind leads: it tells what holds now."""
    first = notice.when.first or date.min
    return _LEADING.index(notice.key.kind), first, notice.key.lead
