"""The notices that exist: kept once, joined to the alert of their office's day."""

from collections.abc import Sequence
from datetime import datetime

from bot.alerts.model import NoticeKey, NoticeKind, Told
from bot.alerts.ports import Found
from bot.alerts.summary import Concerned
from data.notice_rows import notice_facts
from data.statements import Statements, Transactions, moment

_TOLD = """
SELECT office_id, kind, day, lead, due, state FROM notices WHERE due >= :since ORDER BY id
"""
_ADD = """
INSERT INTO notices (office_id, kind, day, lead, first, precision, was_first, was_precision,
    claim_id, corrects, urgent, due, expires, found_at, state, reached, rhythm, everyone, language,
    made)
SELECT office_id, kind, day, lead, first, precision, was_first, was_precision,
    claim_id, corrects, urgent, due, expires, :now, 'waiting', 0, rhythm, everyone, language, 0
FROM {notice} WHERE true
ON CONFLICT (office_id, kind, day, lead) DO NOTHING
RETURNING id
"""
_NOTICE = (
    "office_id text, kind text, day text, lead integer, first date, precision text, "
    "was_first date, was_precision text, claim_id integer, corrects integer, urgent boolean, "
    "due timestamptz, expires timestamptz, rhythm text, everyone boolean, language text"
)
_WAITING_LEADER = """
SELECT id FROM notices
WHERE office_id = :office_id AND kind = :kind AND day = :day AND lead = :lead AND state = 'waiting'
"""
_JOINED = "UPDATE notices SET state = 'joined' WHERE id = :part"
_PART = "INSERT INTO notice_parts (notice_id, part_id) VALUES (:notice, :part)"
_AUDIENCE = """
INSERT INTO notice_audience (notice_id, kind, code, opening, ahead)
SELECT :notice, kind, code, opening, ahead FROM {lines}
"""
_LINES = "kind text, code text, opening boolean, ahead boolean"


class SqlNoticeStore:
    """The `NoticeStore` of `bot.alerts.ports`, on either database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def told(self, since: datetime) -> Sequence[Told]:
        """Every notice due since then, with those joined to others."""
        rows = await self._transactions.run(lambda db: db.rows(_TOLD, since=since))
        return [
            Told(NoticeKey(office, NoticeKind(kind), day, lead), moment(due), state == "joined")
            for office, kind, day, lead, due, state in rows
        ]

    async def add(self, found: Sequence[Found], now: datetime) -> int:
        """Keeps those whose key is new, in one transaction; how many these were."""
        leaders_first = sorted(found, key=lambda each: each.notice.joined_to is not None)
        return await self._transactions.run(
            lambda db: sum(add_notice(db, each, now) is not None for each in leaders_first)
        )


def add_notice(db: Statements, found: Found, now: datetime) -> int | None:
    """Keeps the notice and whom it concerns; its number, None where its key is there already."""
    sql = _ADD.format(notice=db.table("notice", _NOTICE))
    facts = notice_facts(found.notice) | {"everyone": found.everyone, "language": found.language}
    added = db.rows(sql, notice=db.json_rows([facts]), now=now)
    if not added:
        return None
    ((notice,),) = added
    lines = [line_of(each) for each in found.concerned]
    audience = _AUDIENCE.format(lines=db.table("lines", _LINES))
    db.count(audience, notice=notice, lines=db.json_rows(lines))
    leader = _leader(db, found.notice.joined_to)
    db.count(_PART, notice=notice if leader is None else leader, part=notice)
    if leader is not None:
        db.count(_JOINED, part=notice)
    return int(notice)


def _leader(db: Statements, key: NoticeKey | None) -> int | None:
    """The notice to join, where it has not begun to go out."""
    if key is None:
        return None
    facts = {"office_id": key.office_id, "kind": key.kind.value, "day": key.day, "lead": key.lead}
    found = db.rows(_WAITING_LEADER, **facts)
    return found[0][0] if found else None


def line_of(concerned: Concerned) -> dict[str, object]:
    """Whose subscriptions a notice concerns, as a row."""
    scope = concerned.scope
    return {
        "kind": scope.kind.value,
        "code": scope.code,
        "opening": concerned.opening,
        "ahead": concerned.leading,
    }
