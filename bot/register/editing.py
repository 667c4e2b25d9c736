"""Making an edit: seeing first whom it alerts and with which words, then applying it.

Two who edit different offices don't disturb each other: an edit is made anew on what the register
has become. Whoever edits an office that somebody else has changed since is told what, and nothing
is changed until they say so again.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.alerts.foreseeing import Alert, alerts_of, caused, of_these
from bot.alerts.ports import NoticeStore, Reach
from bot.clock import Clock, today
from bot.errors import RegisterChangedError, ServicekontorError
from bot.offices.changes import Change, changes
from bot.offices.model import Register
from bot.register.auditing import EDITED, PastChange, Signature
from bot.register.edits import Edit
from bot.register.ports import RegisterDesk
from bot.staff.model import Actor

_TRIES = 20

Current = Callable[[], Awaitable[Register]]


@dataclass(frozen=True, slots=True)
class Workplace:
    """What those who change the register work with. `current` gives it as it is just now."""

    desk: RegisterDesk
    notices: NoticeStore
    reach: Reach
    clock: Clock
    current: Current


class OfficeChangedError(ServicekontorError):
    """Somebody has changed the office since it was read; `by` tells who changed what.

    The version to go on from is `version`.
    """

    def __init__(self, by: Sequence[PastChange], version: int) -> None:
        super().__init__(", ".join(each.name for each in by))
        self.by, self.version = tuple(by), version


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an edit would do: the register after it, what differs, and the alerts it causes."""

    before: Register
    after: Register
    changes: tuple[Change, ...]
    alerts: tuple[Alert, ...]


class Editor:
    """The use cases of one who edits an office."""

    def __init__(self, workplace: Workplace) -> None:
        self._desk, self._notices, self._reach = workplace.desk, workplace.notices, workplace.reach
        self._clock, self._current = workplace.clock, workplace.current

    async def foresee(self, edit: Edit) -> Foreseen:
        """What the edit would do now; nothing is changed. Raises BadEntriesError."""
        before = await self._current()
        after = edit.on(before, today(self._clock))
        was, now = (of_these(register, {edit.office_id}) for register in (before, after))
        found = await caused(self._notices, was, now, self._clock.now())
        alerts = await alerts_of(self._reach, found)
        return Foreseen(before, after, changes(was, now), alerts)

    async def overtaken(self, edit: Edit, version: int) -> None:
        """Raises OfficeChangedError where the office was changed after that version."""
        await self._check(edit, await self._current(), version)

    async def apply(self, edit: Edit, version: int, actor: Actor) -> int:
        """Makes the edit of one who read the register at `version`; the new version.

        What is so already is left so. Raises BadEntriesError, OfficeChangedError.
        """
        by = Signature(actor, self._now(), EDITED)
        for _ in range(_TRIES):
            before = await self._current()
            after = edit.on(before, today(self._clock))
            if not changes(before, after):
                return before.version
            await self._check(edit, before, version)
            try:
                return await self._desk.apply(before, after, by)
            except RegisterChangedError:
                continue
        raise RegisterChangedError

    async def _check(self, edit: Edit, now: Register, version: int) -> None:
        if now.version == version:
            return
        by = await self._desk.changed_since([edit.office_id], version)
        if by:
            raise OfficeChangedError([each for _, each in by], now.version)

    def _now(self) -> datetime:
        return self._clock.now()
