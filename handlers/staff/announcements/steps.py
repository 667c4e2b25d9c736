"""Where an announcement stands, as steps; and who did what when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.announcements.model import Announcement, State
from bot.talk.model import Text, text

_WAY = (State.DRAFT, State.SUBMITTED, State.APPROVED, State.SENDING, State.SENT)
_STANDS_AT = {State.REJECTED: State.SUBMITTED, State.PAUSED: State.SENDING}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way: done, the present one, or still ahead."""

    state: State
    is_done: bool
    is_now: bool


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, when, and for which reason."""

    what: Text
    at: datetime
    reason: str = ""


def steps_of(announcement: Announcement) -> tuple[Step, ...]:
    """The way from draft to sent; one that left it shows its state in place of the next step."""
    state = announcement.state
    at = _WAY.index(_STANDS_AT.get(state) or (state if state in _WAY else _last(announcement)))
    way = [*_WAY]
    if state not in _WAY:
        way[at] = state
    if state is State.CANCELLED:
        way = way[: at + 1]
    return tuple(Step(each, n < at or state is State.SENT, n == at) for n, each in enumerate(way))


def history_of(announcement: Announcement) -> Iterator[Done]:
    """Who did what, the first first, as far as the announcement itself tells."""
    its = announcement
    yield Done(text("history-written", who=its.written_by.name), its.created_at)
    if its.edited_at != its.created_at:
        yield Done(text("history-edited", who=its.edited_by.name), its.edited_at)
    if its.submitted_by and its.submitted_at:
        yield Done(text("history-submitted", who=its.submitted_by.name), its.submitted_at)
    later = [*_decision(its), *_going_out(its)]
    yield from sorted(later, key=lambda done: done.at)


def _decision(its: Announcement) -> Iterator[Done]:
    if its.decided_by and its.decided_at:
        what = {State.REJECTED: "rejected", State.CANCELLED: "cancelled"}.get(its.state, "approved")
        said = text("history-decided", what=what, who=its.decided_by.name)
        yield Done(said, its.decided_at, its.reason)


def _going_out(its: Announcement) -> Iterator[Done]:
    if its.begun_at:
        yield Done(text("history-begun"), its.begun_at)
    if its.ended_at:
        yield Done(text("history-ended"), its.ended_at)


def _last(announcement: Announcement) -> State:
    """How far one came that was cancelled: the step whose place its end takes."""
    if announcement.begun_at:
        return State.SENT
    return State.APPROVED if announcement.submitted_at else State.SUBMITTED
