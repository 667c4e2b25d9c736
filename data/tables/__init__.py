"""All tables, by area. The migrations make them; a test holds the two together."""

from data.tables.common import Moment, metadata
from data.tables.notices import deliveries, notice_audience, notice_parts, notices
from data.tables.people import leader, people, subscriptions
from data.tables.register import (
    agencies,
    claims,
    office_hours,
    offices,
    register_version,
    services,
    special_days,
)
from data.tables.talk import answered_updates, conversations
from data.tables.telegram import telegram_answers, telegram_pictures

__all__ = [
    "Moment",
    "agencies",
    "answered_updates",
    "claims",
    "conversations",
    "deliveries",
    "leader",
    "metadata",
    "notice_audience",
    "notice_parts",
    "notices",
    "office_hours",
    "offices",
    "people",
    "register_version",
    "services",
    "special_days",
    "subscriptions",
    "telegram_answers",
    "telegram_pictures",
]
