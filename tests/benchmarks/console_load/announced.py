"""Announcements in every state, and one of which a hundred thousand deliveries are told."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from data import tables
from data.engine import writing
from tests.benchmarks.console_load.country import Size

FOLLOWED = 1
"""The number of the one whose deliveries are told."""
_STATES = ("sent",) * 16 + ("draft", "submitted", "rejected", "cancelled")
_WORDS = "Kontoret i <b>Boden</b> har ändrade öppettider i veckan. Välkommen ändå. " * 8
_MINUTES = 60
_OUTCOMES = (("delivered", ""), ("gone", "blocked"), ("rejected", "chat_not_found"))


async def announcements(engine: AsyncEngine, size: Size, now: datetime) -> None:
    """As many as the size says, the first one told to all."""
    async with writing(engine) as connection:
        await connection.execute(insert(tables.notices), [_notice(size, now)])
        rows = [_announcement(n, size, now) for n in range(1, size.announcements + 1)]
        await connection.execute(insert(tables.announcements), rows)
        await connection.execute(insert(tables.announcement_tallies), _tallies(size, now))


def _announcement(number: int, size: Size, now: datetime) -> Mapping[str, Any]:
    state = "sent" if number == FOLLOWED else _STATES[number % len(_STATES)]
    at = now - timedelta(minutes=size.announcements - number)
    begun = state in {"sent", "cancelled"}
    who = {"key": "staff:1", "name": "Anna Andersson"}
    return {
        "id": number,
        "version": 4,
        "state": state,
        "sv": _WORDS,
        "en": _WORDS,
        "swedish_only": False,
        "audience": json.dumps({"municipalities": ["2582", "0180"], "counties": ["12"]}),
        "urgent": number % 9 == 0,
        "expires_at": at + timedelta(days=3),
        "reason": "",
        "created_at": at,
        "edited_at": at,
        "submitted_at": at,
        "decided_at": at,
        "begun_at": at if begun else None,
        "ended_at": at if begun else None,
        "notice_id": 1 if number == FOLLOWED else None,
        "recipients": size.subscribers,
        **{f"{what}_by": who["key"] for what in ("written", "edited", "submitted", "decided")},
        **{f"{what}_name": who["name"] for what in ("written", "edited", "submitted", "decided")},
    }


def _notice(size: Size, now: datetime) -> Mapping[str, Any]:
    return {
        "id": 1,
        "office_id": "",
        "kind": "announcement",
        "day": str(FOLLOWED),
        "lead": 0,
        "precision": "day",
        "urgent": False,
        "due": now,
        "expires": now + timedelta(days=3),
        "found_at": now,
        "state": "done",
        "reached": 0,
        "rhythm": "at_once",
        "everyone": False,
        "made": size.subscribers,
    }


def _tallies(size: Size, now: datetime) -> list[Mapping[str, Any]]:
    share = size.subscribers // (_MINUTES * len(_OUTCOMES) * 2)
    return [
        {
            "notice_id": 1,
            "minute": now.replace(second=0, microsecond=0) - timedelta(minutes=minute),
            "state": state,
            "reason": reason,
            "language": language,
            "count": share,
        }
        for minute in range(_MINUTES)
        for state, reason in _OUTCOMES
        for language in ("sv", "en")
    ]
