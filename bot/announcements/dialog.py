"""Where a member of staff is in writing an announcement, message by message."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

LASTS = timedelta(days=1)
"""After so long without an answer a dialog is over; what was written stays as a draft."""
VERSION = "s1"
_LIMIT = 64


class Ask(StrEnum):
    """What is asked for next."""

    SV = "sv"
    EN = "en"
    AUDIENCE = "audience"
    URGENT = "urgent"
    CONFIRM = "confirm"
    REASON = "reason"


class Tap(StrEnum):
    """What a button does. The last two stand under a memo, and need no dialog."""

    SWEDISH_ONLY = "sv_only"
    EVERYONE = "all"
    ADD = "add"
    DROP = "drop"
    DONE = "done"
    URGENT = "urgent"
    SUBMIT = "submit"
    TEST = "test"
    TEXT = "text"
    WHO = "who"
    CANCEL = "cancel"
    APPROVE = "yes"
    REJECT = "no"


_TAPS = {tap.value: tap for tap in Tap}


@dataclass(frozen=True, slots=True)
class Dialog:
    """The dialog of one chat. `seen` is the announcement's version that the member has seen.

    `version` grows with every step, so that each button works once. `last` is the update that led
    here: one that is delivered again, for its answer was lost, is answered again and not taken as
    the answer to the next question.
    """

    chat: int
    ask: Ask
    announcement_id: int = 0
    seen: int = 0
    version: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a dialog that was pressed, and its arguments, not yet checked."""

    tap: Tap
    args: tuple[str, ...] = ()

    def arg(self, index: int) -> str:
        """The argument, or "" where the button has none there."""
        return self.args[index] if index < len(self.args) else ""

    def number(self, index: int) -> int:
        """The argument as a number; 0 where it is none."""
        given = self.arg(index)
        return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0


def data(tap: Tap, *args: str | int) -> str:
    """The data of a button. Raises ValueError where it can't be carried."""
    made = ":".join((VERSION, tap, *map(str, args)))
    if len(made.encode()) > _LIMIT:
        raise ValueError(f"a button carries at most {_LIMIT} bytes: {made!r}")
    return made


def read(given: str) -> Pressed | None:
    """What the button does; None where it is none of a dialog's."""
    version, *rest = given.split(":")
    if version != VERSION or not rest or rest[0] not in _TAPS:
        return None
    return Pressed(_TAPS[rest[0]], tuple(rest[1:]))


class DialogStore(Protocol):
    """Dialogs that outlive a restart, and are seen by every process."""

    async def dialog(self, chat: int, now: datetime) -> Dialog | None:
        """The chat's dialog, where it is not over."""
        ...

    async def keep(self, dialog: Dialog, now: datetime) -> Dialog | None:
        """Keeps it as the version after its own; None where another is kept meanwhile.

        Version 0 begins a dialog, in the place of whatever was there.
        """
        ...

    async def end(self, chat: int) -> None:
        """The chat has no dialog any more."""
        ...
