"""What one office's turn from one day's status to the next is news of, if of anything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.alerts.lasting import is_news
from bot.alerts.making import made
from bot.alerts.model import Notice, NoticeKind
from bot.offices.claims import overlap
from bot.offices.model import Claim, ClaimKind, Confidence
from bot.offices.status import State, Status
from bot.offices.when import When


@dataclass(frozen=True, slots=True)
class Turn:
    """One office from the day before to `day`: the two states, and the claims in between.

    `fresh` are the sure claims that were first told that day, `told` all those told before.
    """

    office_id: str
    day: date
    before: Status
    after: Status
    fresh: tuple[Claim, ...]
    told: tuple[Claim, ...]

    @property
    def touched(self) -> bool:
        """Whether the state rests on something first told that day."""
        return any(claim in self.after.supporting for claim in self.fresh)

    @property
    def awaited(self) -> bool:
        """Whether it was planned to open the day before, or a plan to open had passed."""
        before = self.before
        return before.state is State.PLANNED or before.passed is ClaimKind.PLANNED_OPENING

    @property
    def ending(self) -> bool:
        """Whether it was to close the day before, or a plan to close had passed."""
        before = self.before
        return before.state is State.CLOSING or before.passed is ClaimKind.PLANNED_CLOSING


def news_of(turn: Turn) -> Notice | None:
    """The one notice that tells of the turn; None where nobody needs to hear of it."""
    before, after = turn.before, turn.after
    if after.basis is None or (before.state, before.when) == (after.state, after.when):
        return None
    tells = _TELLS.get(after.state)
    return _correction(turn) or (tells(turn) if tells else None)


def _correction(turn: Turn) -> Notice | None:
    """A claim of that day that takes back one that was told, where that changes what holds."""
    for claim in turn.fresh:
        old = next((c for c in turn.told if c.id == claim.corrects), None)
        if old is None or claim not in turn.after.supporting or not _was_told(old, turn):
            continue
        if is_news(old.when, turn.day) or is_news(claim.when, turn.day):
            notice = _notice(turn, NoticeKind.CORRECTION, was=old.when)
            return replace(notice, claim_id=claim.id, corrects=old.id)
    return None


def _was_told(old: Claim, turn: Turn) -> bool:
    return old.confidence is not Confidence.LOW and old in turn.before.supporting


def _opened(turn: Turn) -> Notice | None:
    basis = turn.after.basis
    if turn.before.state is State.OPEN or basis is None or not is_news(basis.when, turn.day):
        return None
    begins = basis.kind is ClaimKind.OPENED and basis.when.first == turn.day
    if not turn.touched and not begins:
        return None
    if basis.kind is ClaimKind.OPENED or turn.awaited:
        return _notice(turn, NoticeKind.OPENED)
    if turn.ending or turn.before.state is State.CLOSED:
        return _notice(turn, NoticeKind.CORRECTION, was=turn.before.when)
    return None


def _planned(turn: Turn) -> Notice | None:
    if not turn.touched:
        return None
    if not turn.awaited:
        return _notice(turn, NoticeKind.OPENING_ANNOUNCED)
    return _dated(turn, NoticeKind.OPENING_DATE, ClaimKind.PLANNED_OPENING)


def _closing(turn: Turn) -> Notice | None:
    if not turn.touched:
        return None
    if not turn.ending:
        return _notice(turn, NoticeKind.CLOSING_PLANNED)
    return _dated(turn, NoticeKind.CLOSING_PLANNED, ClaimKind.PLANNED_CLOSING)


def _dated(turn: Turn, kind: NoticeKind, plan: ClaimKind) -> Notice:
    """A new date of the same plan.

    One that was told before and holds again is a correction, for the notice of that date is there.
    """
    again = any(c.kind is plan and c.when == turn.after.when for c in turn.told)
    told = NoticeKind.CORRECTION if again else kind
    return _notice(turn, told, was=turn.before.when)


def _closed(turn: Turn) -> Notice | None:
    closed = turn.after.when
    if turn.before.state is State.CLOSED or not is_news(closed, turn.day):
        return None
    over = closed.last is not None and closed.last + timedelta(days=1) == turn.day
    if not turn.touched and not over:
        return None
    otherwise = turn.ending and not overlap(turn.before.when, closed)
    return _notice(turn, NoticeKind.CLOSED, was=turn.before.when if otherwise else None)


def _notice(turn: Turn, kind: NoticeKind, was: When | None = None) -> Notice:
    notice = made(turn.office_id, kind, turn.after.when, turn.day)
    basis = turn.after.basis
    return replace(notice, was=was, claim_id=basis.id if basis else None)


_TELLS: Mapping[State, Callable[[Turn], Notice | None]] = {
    State.OPEN: _opened,
    State.PLANNED: _planned,
    State.CLOSING: _closing,
    State.CLOSED: _closed,
}
"""A state that is unknown, as after a plan that passed, tells nothing."""
