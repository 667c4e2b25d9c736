"""What a person wants, read from their words before any place is looked for."""

from bot.talk.understanding.model import (
    LAST_OF_THEM,
    NONE_OF_THEM,
    DaySpan,
    Smalltalk,
    Understood,
)
from bot.talk.understanding.understand import understand

__all__ = ["LAST_OF_THEM", "NONE_OF_THEM", "DaySpan", "Smalltalk", "Understood", "understand"]
