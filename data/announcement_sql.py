"""The statements that change announcements. Each move is one, with all that must hold in it."""

from collections.abc import Mapping
from typing import Any

from bot.announcements.model import State
from bot.announcements.moves import MOVES, Move
from data.announcement_rows import COLUMNS
from data.statements import Statements

_GIVEN = (
    "sv text, en text, swedish_only boolean, audience text, urgent boolean, "
    "send_at timestamptz, expires_at timestamptz, corrects integer"
)
_RETURNING = ", ".join(f"announcements.{each.strip()}" for each in COLUMNS.split(","))
ADD = f"""
INSERT INTO announcements (version, state, sv, en, swedish_only, audience, urgent, send_at,
    expires_at, corrects, written_by, written_name, edited_by, edited_name, reason, created_at,
    edited_at)
SELECT 1, 'draft', sv, en, swedish_only, audience, urgent, send_at, expires_at, corrects,
    :who, :name, :who, :name, '', :now, :now
FROM {{given}} WHERE true RETURNING {_RETURNING}
"""  # noqa: S608
_STILL = """
announcements.id = :id AND (:version = 0 OR version = :version)
    AND (NOT :another OR (edited_by <> :who AND coalesce(submitted_by, '') <> :who))
"""
"""Nobody has changed it since it was read, and whoever may not decide alone does not."""
_WRITTEN = ", ".join(f"'{state}'" for state in sorted(MOVES[Move.EDIT].sources))
EDIT = f"""
UPDATE announcements SET version = version + 1, state = 'draft', sv = given.sv, en = given.en,
    swedish_only = given.swedish_only, audience = given.audience, urgent = given.urgent,
    send_at = given.send_at, expires_at = given.expires_at, edited_by = :who, edited_name = :name,
    edited_at = :now, submitted_by = NULL, submitted_name = NULL, submitted_at = NULL,
    decided_by = NULL, decided_name = NULL, decided_at = NULL, reason = '', recipients = NULL
FROM {{given}} WHERE {_STILL} AND state IN ({_WRITTEN}) RETURNING {_RETURNING}
"""  # noqa: S608
_SUBMITTED = """submitted_by = :who, submitted_name = :name, submitted_at = :now,
    recipients = CAST(:recipients AS integer)"""
_DECIDED = "decided_by = :who, decided_name = :name, decided_at = :now, reason = :reason"
_BEGUN = """begun_at = :now, recipients = CAST(:recipients AS integer), expires_at = :ends"""
_SETS: Mapping[Move, str] = {
    Move.SUBMIT: _SUBMITTED,
    Move.APPROVE: _DECIDED,
    Move.REJECT: _DECIDED,
    Move.CANCEL: _DECIDED,
    Move.PAUSE: "reason = reason",
    Move.RESUME: "reason = reason",
    Move.BEGIN: _BEGUN,
    Move.FINISH: "ended_at = :now",
    Move.LAPSE: _DECIDED,
}


def _take(sets: str, target: State) -> str:
    return f"""
UPDATE announcements SET version = version + 1, state = '{target}', {sets}
WHERE {_STILL} AND state IN ({{sources}}) RETURNING {_RETURNING}
"""  # noqa: S608


TAKE: Mapping[tuple[Move, State], str] = {
    **{(move, MOVES[move].target): _take(sets, MOVES[move].target) for move, sets in _SETS.items()},
    (Move.SUBMIT, State.APPROVED): _take(f"{_SUBMITTED}, {_DECIDED}", State.APPROVED),
}
"""By the move and where it leads: without approval, a submission leads to approved."""

BEGUN = f"""
UPDATE announcements SET notice_id = :notice WHERE id = :id RETURNING {_RETURNING}
"""  # noqa: S608
HOLDS: Mapping[Move, str] = {
    Move.PAUSE: "UPDATE notices SET hold = 'paused' WHERE id = :notice",
    Move.RESUME: "UPDATE notices SET hold = 'resumed' WHERE id = :notice",
    Move.CANCEL: "UPDATE notices SET hold = 'cancelled', state = 'cancelled' WHERE id = :notice",
    Move.FINISH: """
UPDATE notices SET hold = NULL,
    state = CASE WHEN state IN ('waiting', 'started') THEN 'expired' ELSE state END
WHERE id = :notice
""",
}
"""What a move means for the notice, and so for its deliveries, from its commit on."""

_READERS = "SELECT p.id FROM people p WHERE coalesce(p.chosen, p.client, 'sv') = :language"
"""Begun with, for they are few: those of the language that most read are counted by the others."""
REACHED = {
    False: """
SELECT count(DISTINCT s.person_id) FROM {lines} JOIN subscriptions s
    ON s.kind = lines.kind AND s.code = lines.code
""",
    True: f"""
WITH readers AS MATERIALIZED ({_READERS})
SELECT count(DISTINCT s.person_id) FROM readers JOIN subscriptions s ON s.person_id = readers.id
JOIN {{lines}} ON s.kind = lines.kind AND s.code = lines.code
""",  # noqa: S608
}
"""How many follow one of these scopes, by whether it is for one language."""
REACHED_EVERYONE = {
    False: "SELECT count(DISTINCT person_id) FROM subscriptions",
    True: f"""
WITH readers AS MATERIALIZED ({_READERS})
SELECT count(*) FROM readers
WHERE EXISTS (SELECT 1 FROM subscriptions s WHERE s.person_id = readers.id)
""",  # noqa: S608
}


def given(db: Statements, facts: Mapping[str, Any]) -> tuple[str, str]:
    """Facts of which some are missing, as the table `given` and its rows."""
    return db.table("given", _GIVEN), db.json_rows([facts])
