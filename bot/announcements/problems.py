"""What is wrong with an announcement, each fault at its field, and why a use case was refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import ServicekontorError
from bot.talk.model import Text


class Field(StrEnum):
    """Where a fault is: the names that forms and the API use."""

    SV = "text.sv"
    EN = "text.en"
    AUDIENCE = "audience"
    SEND_AT = "send_at"
    EXPIRES_AT = "expires_at"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault and what to do about it, to be rendered in the reader's language.

    `line` and `column` count from 1 and say where in a text it is.
    """

    field: Field
    text: Text
    line: int | None = None
    column: int | None = None


class AnnouncementError(ServicekontorError):
    """A use case that was refused. `why` tells the person what to do next; nothing was changed."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.key)
        self.why = why


class NoSuchAnnouncementError(AnnouncementError):
    """There is no announcement with this number."""


class NotAllowedError(AnnouncementError):
    """This person may not do it: their role, or because they wrote what is to be approved."""


class NotPossibleError(AnnouncementError):
    """The announcement's state does not allow it (any more)."""


class ChangedMeanwhileError(AnnouncementError):
    """Somebody has changed the announcement since it was read. Read it again, then decide."""


class FaultyError(AnnouncementError):
    """What was given can't be used; `problems` has every fault, at least one."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems[0].text)
        self.problems = tuple(problems)
