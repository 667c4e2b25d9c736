"""The states' allowed moves, and who may make each: one table for every door."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.announcements.memos import MemoKind
from bot.announcements.model import Announcement, State
from bot.announcements.problems import NotAllowedError, NotPossibleError
from bot.staff.model import Actor, Permission
from bot.talk.model import text


class Move(StrEnum):
    """What can be done to an announcement. The last three are the service's own."""

    EDIT = "edit"
    SUBMIT = "submit"
    APPROVE = "approve"
    REJECT = "reject"
    CANCEL = "cancel"
    PAUSE = "pause"
    RESUME = "resume"
    BEGIN = "begin"
    FINISH = "finish"
    LAPSE = "lapse"


@dataclass(frozen=True, slots=True)
class Allowed:
    """From which states a move leads where. `permission` None: only the service makes it.

    `by_another`: neither who submitted the announcement nor who edited it last may make it.
    `audited`: what the audit calls it. `tells`: what members are told of it in Telegram.
    """

    sources: frozenset[State]
    target: State
    permission: Permission | None
    audited: str
    by_another: bool = False
    tells: MemoKind | None = None


_WRITTEN = frozenset({State.DRAFT, State.SUBMITTED, State.REJECTED})
_UNDER_WAY = frozenset({State.APPROVED, State.SENDING, State.PAUSED})

MOVES: Mapping[Move, Allowed] = {
    Move.EDIT: Allowed(_WRITTEN, State.DRAFT, Permission.WRITE, "announcement.edited"),
    Move.SUBMIT: Allowed(
        frozenset({State.DRAFT}),
        State.SUBMITTED,
        Permission.WRITE,
        "announcement.submitted",
        tells=MemoKind.ASK,
    ),
    Move.APPROVE: Allowed(
        frozenset({State.SUBMITTED}),
        State.APPROVED,
        Permission.APPROVE,
        "announcement.approved",
        by_another=True,
        tells=MemoKind.APPROVED,
    ),
    Move.REJECT: Allowed(
        frozenset({State.SUBMITTED}),
        State.REJECTED,
        Permission.APPROVE,
        "announcement.rejected",
        tells=MemoKind.REJECTED,
    ),
    Move.CANCEL: Allowed(
        _WRITTEN | _UNDER_WAY,
        State.CANCELLED,
        Permission.HALT,
        "announcement.cancelled",
        tells=MemoKind.CANCELLED,
    ),
    Move.PAUSE: Allowed(
        frozenset({State.SENDING}), State.PAUSED, Permission.HALT, "announcement.paused"
    ),
    Move.RESUME: Allowed(
        frozenset({State.PAUSED}), State.SENDING, Permission.HALT, "announcement.resumed"
    ),
    Move.BEGIN: Allowed(frozenset({State.APPROVED}), State.SENDING, None, "announcement.begun"),
    Move.FINISH: Allowed(
        frozenset({State.SENDING, State.PAUSED}),
        State.SENT,
        None,
        "announcement.sent",
        tells=MemoKind.SENT,
    ),
    Move.LAPSE: Allowed(
        frozenset({State.APPROVED}),
        State.CANCELLED,
        None,
        "announcement.lapsed",
        tells=MemoKind.CANCELLED,
    ),
}

WITHDRAW = Allowed(_WRITTEN, State.CANCELLED, Permission.WRITE, "announcement.cancelled")
"""What is not approved may be cancelled by whoever may write it."""


def rule_of(move: Move, announcement: Announcement) -> Allowed:
    """The rule that the move follows for an announcement where it stands."""
    if move is Move.CANCEL and announcement.state in _WRITTEN:
        return WITHDRAW
    return MOVES[move]


def check(move: Move, announcement: Announcement, actor: Actor) -> Allowed:
    """The rule of the move. Raises NotAllowedError or NotPossibleError where it forbids it.

    What is read here may have changed by then: the store holds the same rule in the statement
    that makes the move.
    """
    rule = rule_of(move, announcement)
    if rule.permission is None or rule.permission not in actor.may:
        raise NotAllowedError(text("move-no-permission", move=move.value))
    if announcement.state not in rule.sources:
        raise NotPossibleError(
            text("move-not-possible", move=move.value, state=announcement.state.value)
        )
    if rule.by_another and actor.key in involved(announcement):
        raise NotAllowedError(text("move-own"))
    return rule


def possible(announcement: Announcement, actor: Actor) -> tuple[Move, ...]:
    """The moves that this person may make now: what a door shows as buttons."""
    return tuple(move for move in Move if _may(move, announcement, actor))


def involved(announcement: Announcement) -> frozenset[str]:
    """The keys of those who may not approve it: who submitted it, and who edited it last."""
    submitted = announcement.submitted_by
    return frozenset({announcement.edited_by.key} | ({submitted.key} if submitted else set()))


def _may(move: Move, announcement: Announcement, actor: Actor) -> bool:
    try:
        check(move, announcement, actor)
    except (NotAllowedError, NotPossibleError):
        return False
    return True
