"""All tables, by area. The migrations make them; a test holds the two together."""

from data.tables.announcements import (
    announcement_tallies,
    announcements,
    staff_dialogs,
    staff_memos,
)
from data.tables.common import Moment, metadata
from data.tables.notices import deliveries, notice_audience, notice_parts, notices
from data.tables.overview import question_counts, unknown_places, unknown_word_key, unknown_words
from data.tables.people import leader, people, subscriptions
from data.tables.register import (
    agencies,
    claims,
    earlier_hours,
    office_hours,
    offices,
    register_version,
    services,
    special_days,
)
from data.tables.staff import (
    api_tokens,
    audit,
    idempotency_keys,
    staff,
    staff_links,
    staff_sessions,
)
from data.tables.talk import answered_updates, conversations, turns_in_hand
from data.tables.telegram import telegram_answers, telegram_pictures
from data.tables.uploads import register_uploads

__all__ = [
    "Moment",
    "agencies",
    "announcement_tallies",
    "announcements",
    "answered_updates",
    "api_tokens",
    "audit",
    "claims",
    "conversations",
    "deliveries",
    "earlier_hours",
    "idempotency_keys",
    "leader",
    "metadata",
    "notice_audience",
    "notice_parts",
    "notices",
    "office_hours",
    "offices",
    "people",
    "question_counts",
    "register_uploads",
    "register_version",
    "services",
    "special_days",
    "staff",
    "staff_dialogs",
    "staff_links",
    "staff_memos",
    "staff_sessions",
    "subscriptions",
    "telegram_answers",
    "telegram_pictures",
    "turns_in_hand",
    "unknown_places",
    "unknown_word_key",
    "unknown_words",
]
