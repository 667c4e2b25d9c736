"""What people follow: read with a conversation's state, and changed with it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.alerts.model import Rhythm, Scope, ScopeKind, Subscription, Wish
from bot.ports import Remembered
from bot.talk.model import Language
from data.concerns import CANCEL
from data.statements import Row, Statements
from data.tallies import tally

_READ = """
SELECT p.address, p.chosen, p.client, s.kind, s.code, s.wish, s.rhythm, s.leads
FROM {wanted} JOIN people p ON p.address = wanted.address
JOIN subscriptions s ON s.person_id = p.id
ORDER BY s.since, s.kind, s.code
"""
_LANGUAGES = """
UPDATE people SET chosen = :chosen, client = :client
WHERE address = :address
    AND (coalesce(chosen, '') <> coalesce(:chosen, '')
        OR coalesce(client, '') <> coalesce(:client, ''))
"""
_PERSON = """
INSERT INTO people (address, door, chosen, client, state, reason, not_found, changed_at)
VALUES (:address, :door, :chosen, :client, 'reachable', '', 0, :now)
ON CONFLICT (address) DO UPDATE SET chosen = excluded.chosen, client = excluded.client,
    state = 'reachable', reason = '', not_found = 0, not_found_since = NULL,
    changed_at = excluded.changed_at
RETURNING id
"""
_FOLLOW = """
INSERT INTO subscriptions (kind, code, person_id, wish, rhythm, leads, since)
VALUES (:kind, :code, :person, :wish, :rhythm, :leads, :now)
ON CONFLICT (kind, code, person_id) DO UPDATE
SET wish = excluded.wish, rhythm = excluded.rhythm, leads = excluded.leads
"""
_STOP = "DELETE FROM subscriptions WHERE kind = :kind AND code = :code AND person_id = :person"


@dataclass(frozen=True, slots=True)
class Following:
    """What the tables of people say of an address."""

    chosen: Language | None = None
    client: Language | None = None
    follows: tuple[Subscription, ...] = ()


def following(db: Statements, addresses: Iterable[str]) -> dict[str, Following]:
    """What those of the addresses follow that follow anything, the oldest subscription first."""
    wanted = db.json_rows({"address": address} for address in addresses)
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in db.rows(_READ.format(wanted=db.table("wanted", "address text")), wanted=wanted):
        found[row[0]].append(row)
    return {address: following_of(rows) for address, rows in found.items()}


def following_of(rows: list[Row]) -> Following:
    """What rows of an address, its chosen and its client's language and a subscription say."""
    chosen, client = (Language(code) if code else None for code in rows[0][1:3])
    return Following(chosen, client, tuple(subscription_of(row[3:]) for row in rows))


def with_follows(remembered: Remembered, person: Following | None) -> Remembered:
    """What is remembered with what is followed, which outlives the rest of a conversation."""
    if person is None:
        return remembered
    return replace(
        remembered,
        chosen=remembered.chosen or person.chosen,
        client=person.client,
        follows=person.follows,
        followed=person.follows,
    )


def keep_follows(db: Statements, address: str, remembered: Remembered, now: datetime) -> None:
    """Keeps the difference to what was followed when the turn began, and the languages."""
    if remembered.follows == remembered.followed:
        if remembered.follows:
            db.count(_LANGUAGES, address=address, **_languages(remembered))
        return
    (person,) = db.rows(
        _PERSON, address=address, door=address.partition(":")[0], now=now, **_languages(remembered)
    )[0]
    before, wanted = set(remembered.followed), set(remembered.follows)
    for stopped in {s.scope for s in before} - {s.scope for s in wanted}:
        db.count(_STOP, kind=stopped.kind.value, code=stopped.code, person=person)
    for subscription in remembered.follows:
        if subscription not in before:
            db.count(_FOLLOW, person=person, now=now, **_facts(subscription))
    tally(db, [row[0] for row in db.rows(CANCEL, person=person, now=now)], now)


def subscription_of(row: Row) -> Subscription:
    """The subscription of a row of kind, code, wish, rhythm and leads."""
    kind, code, wish, rhythm, leads = row
    return Subscription(Scope(ScopeKind(kind), code), Wish(wish), Rhythm(rhythm), bool(leads))


def _facts(subscription: Subscription) -> dict[str, object]:
    return {
        "kind": subscription.scope.kind.value,
        "code": subscription.scope.code,
        "wish": subscription.wish.value,
        "rhythm": subscription.rhythm.value,
        "leads": subscription.leads,
    }


def _languages(remembered: Remembered) -> dict[str, str | None]:
    chosen, client = remembered.chosen, remembered.client
    return {
        "chosen": chosen.value if chosen else None,
        "client": client.value if client else None,
    }
