"""How long what is stored is kept."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Retention:
    """How long each kind of row stays.

    What a person is told of it holds for the defaults, so that the settings allow less of what is
    people's, never more.

    `answers` are which message of the bot's answers which of a person's; `deliveries` stay that
    long after their notice expired, `gone` people after they followed nothing any more.
    """

    updates: timedelta = timedelta(days=1)
    answers: timedelta = timedelta(days=3)
    conversations: timedelta = timedelta(days=30)
    gone: timedelta = timedelta(days=30)
    deliveries: timedelta = timedelta(days=90)
    audit: timedelta = timedelta(days=730)


PICTURES = timedelta(days=90)
"""How long Telegram's ids of pictures are kept: they say nothing of anybody."""
