"""Openings, last days and moves with an exact day, as events of a calendar that changes with them.

An event stays the same when its day is changed: it gets a new revision. It is called off when the
plan loses its exact day, or the claim is taken back, before that day has come. A plan that passed
stays as it was: planned.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.alerts.feeds import history_of, offices_of
from bot.alerts.knowing import sure_status, told_from, turning_days
from bot.alerts.lasting import is_news
from bot.alerts.model import NoticeKind, Scope
from bot.alerts.night import morning
from bot.offices.model import Office, Register, Source
from bot.offices.status import State, Status
from bot.offices.when import Precision


class EventKind(StrEnum):
    """What happens on the day. A closing's day is the last day open."""

    OPENING = "opening"
    CLOSING = "closing"
    MOVE = "move"


class EventState(StrEnum):
    """Whether it is planned, told as happened, or called off."""

    PLANNED = "planned"
    HAPPENED = "happened"
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One day of one office. `name` never changes; `revision` counts its changes, from 0.

    `changed` is when it came to be as it is.
    """

    name: str
    office: Office
    kind: EventKind
    day: date
    state: EventState
    revision: int
    changed: datetime
    source: Source | None


def events_of(register: Register, scope: Scope, day: date) -> tuple[CalendarEvent, ...]:
    """The events of the scope's offices as they are known on `day`, by their days. Pure."""
    found = [e for office in offices_of(register, scope) for e in _of_office(register, office, day)]
    return tuple(sorted(found, key=lambda event: (event.day, event.name)))


def _of_office(register: Register, office: Office, day: date) -> Iterable[CalendarEvent]:
    claims = register.claims.get(office.id, ())
    plans = {kind: _Plan(office, kind) for kind in (EventKind.OPENING, EventKind.CLOSING)}
    for each in sorted(d for d in turning_days(claims) if d <= day):
        status = sure_status(claims, each)
        for plan in plans.values():
            plan.see(status, each)
    yield from (event for plan in plans.values() for event in plan.events)
    yield from _moves(register, office, day)


_STATES = {
    EventKind.OPENING: (State.PLANNED, State.OPEN),
    EventKind.CLOSING: (State.CLOSING, State.CLOSED),
}


class _Plan:
    """The openings or the closings of one office while its days go by."""

    def __init__(self, office: Office, kind: EventKind) -> None:
        self._office, self._kind = office, kind
        self._ahead, self._happened = _STATES[kind]
        self.events: list[CalendarEvent] = []

    def see(self, status: Status, today: date) -> None:
        """Takes in what the office's status is on a day."""
        exact = status.when.first if status.when.precision is Precision.DAY else None
        if status.state is self._ahead and exact is not None:
            self._put(exact, EventState.PLANNED, status, today)
        elif status.state is self._happened and self._tells(status, today) and exact is not None:
            self._put(exact, EventState.HAPPENED, status, today)
        elif self._is_off(status, today):
            self._put(self.events[-1].day, EventState.CALLED_OFF, status, today)

    def _tells(self, status: Status, today: date) -> bool:
        opened = status.basis is status.opened or self._kind is EventKind.CLOSING
        return opened and (bool(self.events) or is_news(status.when, today))

    def _is_off(self, status: Status, today: date) -> bool:
        if not self.events or self.events[-1].state is not EventState.PLANNED:
            return False
        return self.events[-1].day > today and status.state is not self._happened

    def _put(self, day: date, state: EventState, status: Status, today: date) -> None:
        last = self.events[-1] if self.events else None
        if last is not None and (last.day, last.state) == (day, state):
            return
        again = last is not None and last.state is EventState.HAPPENED
        new = last is None or (again and state is EventState.PLANNED)
        number = len(self.events) + new
        event = CalendarEvent(
            name=f"{self._office.id}-{self._kind}-{number}",
            office=self._office,
            kind=self._kind,
            day=day,
            state=state,
            revision=0 if new or last is None else last.revision + 1,
            changed=morning(today),
            source=status.as_of,
        )
        self.events = [*self.events, event] if new else [*self.events[:-1], event]


def _moves(register: Register, office: Office, day: date) -> Iterable[CalendarEvent]:
    claims = register.claims.get(office.id, ())
    by_id = {claim.id: claim for claim in claims if told_from(claim) <= day}
    taken_back = {c.corrects: told_from(c) for c in by_id.values()}
    for notice in history_of(register, office.id, day):
        moved = notice.when.first
        if notice.key.kind is not NoticeKind.MOVED or notice.when.precision is not Precision.DAY:
            continue
        if moved is None or notice.claim_id is None:
            continue
        off = taken_back.get(notice.claim_id)
        yield CalendarEvent(
            name=f"{office.id}-{EventKind.MOVE}-{notice.claim_id}",
            office=office,
            kind=EventKind.MOVE,
            day=moved,
            state=EventState.PLANNED if off is None else EventState.CALLED_OFF,
            revision=0 if off is None else 1,
            changed=notice.due if off is None else morning(off),
            source=by_id[notice.claim_id].source,
        )
