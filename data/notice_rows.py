"""Rows of notices and the values they stand for, both ways."""

from datetime import date
from typing import Any

from bot.alerts.model import Notice, NoticeKey, NoticeKind, Rhythm
from bot.offices.when import Precision, When
from data.statements import Row, moment

NOTICE_COLUMNS = """
n.id, n.office_id, n.kind, n.day, n.lead, n.first, n.precision, n.was_first, n.was_precision,
n.claim_id, n.corrects, n.urgent, n.due, n.expires
"""
"""What `notice_of` reads."""

_RHYTHMS = {
    NoticeKind.SUMMARY: Rhythm.WEEKLY.value,
    NoticeKind.ANNOUNCEMENT: "any",
}


def notice_facts(notice: Notice) -> dict[str, Any]:
    """What is kept of a notice itself; whom it joins and concerns is kept beside it."""
    key, was = notice.key, notice.was
    return {
        "office_id": key.office_id,
        "kind": key.kind.value,
        "day": key.day,
        "lead": key.lead,
        "first": _iso(notice.when),
        "precision": notice.when.precision.value,
        "was_first": _iso(was),
        "was_precision": was.precision.value if was else None,
        "claim_id": notice.claim_id,
        "corrects": notice.corrects,
        "urgent": notice.urgent,
        "due": notice.due,
        "expires": notice.expires,
        "rhythm": _RHYTHMS.get(key.kind, Rhythm.AT_ONCE.value),
    }


def notice_of(row: Row) -> Notice:
    """The notice of a row of `NOTICE_COLUMNS`; `joined_to` is None, whatever it joined."""
    was = When(_date(row[7]), Precision(row[8])) if row[8] else None
    return Notice(
        key=NoticeKey(row[1], NoticeKind(row[2]), row[3], row[4]),
        when=When(_date(row[5]), Precision(row[6])),
        was=was,
        claim_id=row[9],
        corrects=row[10],
        urgent=bool(row[11]),
        due=moment(row[12]),
        expires=moment(row[13]),
    )


def _iso(when: When | None) -> str | None:
    return when.first.isoformat() if when and when.first else None


def _date(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
