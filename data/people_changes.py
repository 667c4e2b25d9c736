"""What happens to people in a transaction: gone, moved, not found."""

from datetime import datetime

from bot.delivery.policy import NOT_FOUND_FOR, NOT_FOUND_TRIES
from data.statements import Statements
from data.tallies import tally

_GONE = """
UPDATE people SET state = 'gone', reason = :reason, changed_at = :now
WHERE address = :address AND state <> 'gone' RETURNING id
"""
_END = "DELETE FROM subscriptions WHERE person_id = :person"
_CANCEL_ALL = """
UPDATE deliveries SET state = 'cancelled', reason = :reason, settled_at = :now
WHERE person_id = :person AND state IN ('waiting', 'held') RETURNING id
"""
_PERSON = "SELECT id FROM people WHERE address = :address"
_READDRESS = "UPDATE people SET address = :to WHERE address = :address"
_MOVE_TALK = """
UPDATE conversations SET address = :to
WHERE address = :address AND NOT EXISTS (SELECT 1 FROM conversations WHERE address = :to)
"""
_DROP_TALK = "DELETE FROM conversations WHERE address = :address"
_MOVE_SUBSCRIPTIONS = """
INSERT INTO subscriptions (kind, code, person_id, wish, rhythm, leads, since)
SELECT kind, code, :to, wish, rhythm, leads, since FROM subscriptions WHERE person_id = :person
ON CONFLICT (kind, code, person_id) DO NOTHING
"""
_MOVE_DELIVERIES = """
UPDATE deliveries SET person_id = :to WHERE person_id = :person AND NOT EXISTS (
    SELECT 1 FROM deliveries there
    WHERE there.notice_id = deliveries.notice_id AND there.person_id = :to
        AND there.channel = deliveries.channel)
"""
_DROP_DELIVERIES = "DELETE FROM deliveries WHERE person_id = :person"
UNMADE = """
UPDATE notices SET made = made - 1 WHERE id IN (
    SELECT notice_id FROM deliveries
    WHERE person_id = :person AND state IN ('waiting', 'sending', 'held'))
"""
"""What is not settled and erased was never made, so that counts still add up."""
_DROP_PERSON = "DELETE FROM people WHERE id = :person"
_NOT_FOUND = """
UPDATE people SET not_found = not_found + 1, not_found_since = coalesce(not_found_since, :now)
WHERE address = :address
"""
_LOST = """
SELECT 1 FROM people
WHERE address = :address AND not_found >= :tries AND not_found_since <= :before
"""


def make_gone(db: Statements, address: str, reason: str, now: datetime) -> None:
    """Ends the person's subscriptions and cancels what waits for them; the reason is kept."""
    for (person,) in db.rows(_GONE, address=address, reason=reason, now=now):
        db.count(_END, person=person)
        cancelled = db.rows(_CANCEL_ALL, person=person, reason=reason, now=now)
        tally(db, [row[0] for row in cancelled], now)


def note_not_found(db: Statements, address: str, reason: str, now: datetime) -> None:
    """Counts one more try to which the door said that there is no such chat.

    The third such try in a row, a day or more after the first, makes the person gone.
    """
    db.count(_NOT_FOUND, address=address, now=now)
    if db.rows(_LOST, address=address, tries=NOT_FOUND_TRIES, before=now - NOT_FOUND_FOR):
        make_gone(db, address, reason, now)


def move_person(db: Statements, address: str, to: str) -> None:
    """Gives the chat its new address; where that is known already, the two become one."""
    db.count(_MOVE_TALK, address=address, to=to)
    db.count(_DROP_TALK, address=address)
    there, here = (db.rows(_PERSON, address=each) for each in (to, address))
    if not here:
        return
    if not there:
        db.count(_READDRESS, address=address, to=to)
        return
    person, target = here[0][0], there[0][0]
    db.count(_MOVE_SUBSCRIPTIONS, person=person, to=target)
    db.count(_MOVE_DELIVERIES, person=person, to=target)
    for statement in (UNMADE, _DROP_DELIVERIES, _END, _DROP_PERSON):
        db.count(statement, person=person)
