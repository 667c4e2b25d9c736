"""Rows of announcements and the values they stand for, both ways."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.announcements.model import Announcement, Audience, Content, State, Who
from bot.talk.model import Language
from data.statements import Row, moment

COLUMNS = """
id, version, state, sv, en, swedish_only, audience, urgent, send_at, expires_at, corrects,
written_by, written_name, edited_by, edited_name, submitted_by, submitted_name, decided_by,
decided_name, reason, created_at, edited_at, submitted_at, decided_at, begun_at, ended_at,
notice_id, recipients
"""
"""What `announcement_of` reads."""


def announcement_of(row: Row) -> Announcement:
    """The announcement of a row of `COLUMNS`."""
    take = iter(row)
    return Announcement(
        id=next(take),
        version=next(take),
        state=State(next(take)),
        content=_content(take),
        corrects=next(take),
        written_by=Who(next(take), next(take)),
        edited_by=Who(next(take), next(take)),
        submitted_by=_who(next(take), next(take)),
        decided_by=_who(next(take), next(take)),
        reason=next(take),
        created_at=moment(next(take)),
        edited_at=moment(next(take)),
        submitted_at=_moment(next(take)),
        decided_at=_moment(next(take)),
        begun_at=_moment(next(take)),
        ended_at=_moment(next(take)),
        notice_id=next(take),
        recipients=next(take),
    )


def content_facts(content: Content) -> dict[str, Any]:
    """What is kept of the content, by column."""
    return {
        "sv": content.sv,
        "en": content.en,
        "swedish_only": content.swedish_only,
        "audience": audience_json(content.audience),
        "urgent": content.urgent,
        "send_at": content.send_at,
        "expires_at": content.expires_at,
    }


def audience_json(audience: Audience) -> str:
    """The audience as JSON; what is not chosen is left out."""
    chosen = {key: value for key, value in asdict(audience).items() if value}
    return json.dumps(chosen, separators=(",", ":"))


def audience_of(kept: str) -> Audience:
    """The audience that `audience_json` wrote."""
    chosen = json.loads(kept)
    language = chosen.get("language")
    return Audience(
        everyone=bool(chosen.get("everyone")),
        municipalities=tuple(chosen.get("municipalities", ())),
        counties=tuple(chosen.get("counties", ())),
        offices=tuple(chosen.get("offices", ())),
        phases=tuple(chosen.get("phases", ())),
        language=Language(language) if language else None,
    )


def _content(take: Iterator[Any]) -> Content:
    return Content(
        sv=next(take),
        en=next(take),
        swedish_only=bool(next(take)),
        audience=audience_of(next(take)),
        urgent=bool(next(take)),
        send_at=_moment(next(take)),
        expires_at=_moment(next(take)),
    )


def _who(key: str | None, name: str | None) -> Who | None:
    return Who(key, name or "") if key else None


def _moment(value: Any) -> datetime | None:
    return None if value is None else moment(value)
