"""Whom a notice concerns: the one rule that fan-out, sending and stopping share, as SQL."""


def concerns(subscriptions: str = "subscriptions") -> str:
    """Joins to a notice `h` its parts `n` and the subscriptions `s` that each concerns.

    Whoever began to follow after a notice was found has been told by the answer to that.
    `subscriptions` names what they are sought in.
    """
    return f"""
JOIN notice_parts m ON m.notice_id = h.id
JOIN notices n ON n.id = m.part_id
JOIN notice_audience a ON a.notice_id = n.id
JOIN {subscriptions} s ON s.kind = a.kind AND s.code = a.code
    AND (a.opening OR s.wish = 'everything') AND (s.leads OR NOT a.ahead)
    AND (h.rhythm = 'any' OR s.rhythm = h.rhythm) AND s.since <= n.found_at
"""


def concerns_everyone(subscriptions: str = "subscriptions") -> str:
    """The same of a notice for everyone who follows anything.

    A statement of its own, for an OR in the other would cost every other notice its index.
    """
    return f"""
JOIN notices n ON n.id = h.id AND n.everyone
JOIN {subscriptions} s ON s.since <= n.found_at
"""


CONCERNS, CONCERNS_EVERYONE = concerns(), concerns_everyone()
IN_ITS_LANGUAGE = "(h.language IS NULL OR h.language = coalesce(p.chosen, p.client, 'sv'))"
"""Whether a person `p` is answered in the language that the notice `h` is for."""

CANCEL = f"""
UPDATE deliveries SET state = 'cancelled', settled_at = :now
WHERE person_id = :person AND state IN ('waiting', 'held') AND NOT EXISTS (
    SELECT 1 FROM notices h {CONCERNS}
    WHERE h.id = deliveries.notice_id AND s.person_id = :person
) AND NOT EXISTS (
    SELECT 1 FROM notices h {CONCERNS_EVERYONE}
    WHERE h.id = deliveries.notice_id AND s.person_id = :person
)
RETURNING id
"""  # noqa: S608
"""Cancels what waits for a person whom it no longer concerns; the ids."""
