"""What is counted of questions, as values. Nothing here tells of a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.places.model import Outcome
from bot.talk.model import Intent

SEEN_TO_SHOW = 5
"""How many times a word that is no known place is seen before the word itself is kept."""
INLINE = "inline"
"""The door of what is typed after the bot's name in any Telegram chat."""


@dataclass(frozen=True, slots=True, order=True)
class Asked:
    """What is told apart of a question, and no more of it. `municipality` is "" for none or
    several; `door` is a person's door, or INLINE.
    """

    day: date
    intent: Intent
    municipality: str
    outcome: Outcome
    door: str


class TallyStore(Protocol):
    """Keeps the counts; several processes may add at once."""

    async def add(self, asked: Mapping[Asked, int], words: Mapping[str, int], day: date) -> None:
        """Adds to the counts of questions and of unknown words, in one transaction.

        A word (folded) is kept only as a keyed digest until it has been seen SEEN_TO_SHOW times
        within the calendar month of `day`; then it is kept itself.
        """
        ...
