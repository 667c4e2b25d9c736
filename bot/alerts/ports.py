"""What the finding of notices needs from the stores, as protocols.

Two days are stored with the register so that a change is news when it became known here, once:
`claims.recorded` (`Claim.recorded`: the day the bot came to know the claim, empty: the day it is
known from) and `office_hours.changed` (`OpenHours.changed`: the day these hours replaced others).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.alerts.model import Notice, Told
from bot.alerts.summary import Concerned
from bot.talk.model import Language


@dataclass(frozen=True, slots=True)
class Found:
    """A notice to be made, and whom it concerns: any subscription that a line of it means.

    A notice without `concerned` reaches nobody, unless it is for `everyone` who follows anything.
    With a `language` it is only for those who are answered in it.
    """

    notice: Notice
    concerned: tuple[Concerned, ...]
    everyone: bool = False
    language: Language | None = None


class NoticeStore(Protocol):
    """The notices that exist, sent or not."""

    async def told(self, since: datetime) -> Sequence[Told]:
        """Every notice due since then, with those joined to others."""
        ...

    async def add(self, found: Sequence[Found], now: datetime) -> int:
        """Keeps those whose key is new, in one transaction; how many these were.

        A notice that joins another (`joined_to`) is not fanned out by itself, unless the other has
        begun to go out. Nobody is told who began to follow after `now`.
        """
        ...


class Reach(Protocol):
    """Whom notices would reach, before they are made."""

    async def reached_by_each(self, groups: Sequence[Sequence[Found]]) -> Sequence[int]:
        """How many people would get an alert of each group, whose notices go out together.

        One query, however many groups there are.
        """
        ...
