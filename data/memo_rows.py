"""Memos to members, made in the transaction of the move that they tell of."""

from bot.announcements.memos import LASTS, MemoKind
from bot.announcements.model import Announcement
from bot.announcements.moves import involved
from bot.announcements.ports import Step
from bot.staff.model import GRANTS, Permission
from data.statements import Statements

_APPROVERS = ", ".join(f"'{role}'" for role, may in GRANTS.items() if Permission.APPROVE in may)
_ADD = """
INSERT INTO staff_memos (staff_id, kind, announcement_id, occasion, version, state, attempt, due,
    expires)
SELECT m.id, :kind, :announcement, :occasion, :version, 'waiting', 0, :now, :expires
FROM staff m WHERE m.state = 'active' AND m.telegram_id IS NOT NULL AND {whom}
ON CONFLICT (staff_id, announcement_id, kind, occasion) DO NOTHING
"""
_TO_APPROVERS = _ADD.format(
    whom=f"m.role IN ({_APPROVERS}) AND 'staff:' || m.id NOT IN (:first, :second)"
)
_TO_SUBMITTER = _ADD.format(whom="'staff:' || m.id = :first AND 'staff:' || m.id <> :second")
SAMPLE = _ADD.format(whom="m.id = :member")


def add_memos(db: Statements, kind: MemoKind, announcement: Announcement, step: Step) -> None:
    """Tells those who may approve it that it waits, or whoever submitted it what became of it."""
    facts = {
        "kind": kind.value,
        "announcement": announcement.id,
        "occasion": str(announcement.version),
        "version": announcement.version,
        "now": step.now,
        "expires": step.now + LASTS,
    }
    if kind is MemoKind.ASK:
        out = sorted(involved(announcement))
        db.count(_TO_APPROVERS, first=out[0], second=out[-1], **facts)
    elif announcement.submitted_by is not None:
        submitter, decider = announcement.submitted_by.key, step.who.key
        db.count(_TO_SUBMITTER, first=submitter, second=decider, **facts)
