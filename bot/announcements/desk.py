"""What staff do with announcements: one short use case for each verb, the same on every door."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, fields, replace

from bot.announcements import checks
from bot.announcements.audience import reach_of
from bot.announcements.memos import MemoStore
from bot.announcements.model import Announcement, Audience, Content, State, Who
from bot.announcements.moves import Move, check
from bot.announcements.ports import AnnouncementStore, FollowUp, Step
from bot.announcements.problems import (
    ChangedMeanwhileError,
    FaultyError,
    Field,
    NoSuchAnnouncementError,
    NotAllowedError,
    NotPossibleError,
    Problem,
)
from bot.announcements.progress import Progress, Tally
from bot.clock import Clock
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.staff.model import Actor, Permission, entry
from bot.talk.model import text
from bot.wake import Topic, Wake

LONGEST_REASON = 500
PAGE = 25
_NOTHING = Progress(0, is_complete=True, ended={})


@dataclass(frozen=True, slots=True)
class Desk:
    """What the use cases need. `require_approval` False: a submission is approved by itself.

    `register` gives it as it is just now.
    """

    store: AnnouncementStore
    follow_up: FollowUp
    memos: MemoStore
    register: Callable[[], Awaitable[Register]]
    gazetteer: Gazetteer
    clock: Clock
    wake: Wake
    require_approval: bool = True


class Announcements:
    """The use cases.

    Each that changes something takes the `version` that the person has seen, and raises
    NoSuchAnnouncementError, NotAllowedError, NotPossibleError, ChangedMeanwhileError or FaultyError
    (`bot.announcements.problems`), each with a text for the person; then nothing was changed.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def require_approval(self) -> bool:
        """Whether another person has to approve."""
        return self._desk.require_approval

    async def write(
        self, actor: Actor, content: Content, corrects: int | None = None
    ) -> Announcement:
        """Keeps a new draft, faults and all."""
        _permitted(actor, Permission.WRITE, Move.EDIT)
        audit = entry(actor, self._desk.clock.now(), "announcement.written", "")
        return await self._desk.store.add(_storable(content), _who(actor), corrects, audit)

    async def edit(self, actor: Actor, number: int, version: int, content: Content) -> Announcement:
        """Keeps the content; one that was submitted or rejected is a draft again."""
        before = await self.announcement(number)
        after = _storable(content)
        step = self._step(
            Move.EDIT, before, actor, version, changed=_changed(before.content, after)
        )
        return await self._told(await self._desk.store.edit(step, after), step, actor)

    async def submit(self, actor: Actor, number: int, version: int) -> Announcement:
        """Has another person asked to approve it; without approval, it is approved.

        Raises FaultyError with every fault of the content.
        """
        before = await self.announcement(number)
        step = self._step(Move.SUBMIT, before, actor, version)
        await self._check(before.content)
        reached = await self.count(before.content.audience)
        if not self._desk.require_approval:
            rule = replace(step.rule, target=State.APPROVED, tells=None)
            step = replace(step, rule=rule)
        return await self._take(replace(step, recipients=reached), actor)

    async def post(self, actor: Actor, content: Content) -> Announcement:
        """Writes and submits in one, for programs. Where there is a fault, nothing is kept."""
        _permitted(actor, Permission.WRITE, Move.SUBMIT)
        await self._check(checks.tidied(content))
        written = await self.write(actor, content)
        return await self.submit(actor, written.id, written.version)

    async def approve(self, actor: Actor, number: int, version: int) -> Announcement:
        """It goes out at its time. Never by whoever submitted it or edited it last."""
        before = await self.announcement(number)
        step = self._step(Move.APPROVE, before, actor, version)
        # A time to begin that has passed since is now; an end that has passed is a fault.
        await self._check(replace(before.content, send_at=None))
        return await self._take(step, actor)

    async def reject(self, actor: Actor, number: int, version: int, reason: str) -> Announcement:
        """It does not go out so; the reason tells why. Editing makes it a draft again."""
        before = await self.announcement(number)
        step = self._step(Move.REJECT, before, actor, version)
        return await self._take(replace(step, reason=_reason(reason)), actor)

    async def cancel(
        self, actor: Actor, number: int, version: int | None = None, reason: str = ""
    ) -> Announcement:
        """Nothing more of it goes out, from now on. What has arrived stays where it is."""
        before = await self.announcement(number)
        step = self._step(Move.CANCEL, before, actor, version)
        return await self._take(replace(step, reason=reason.strip()[:LONGEST_REASON]), actor)

    async def pause(self, actor: Actor, number: int, version: int | None = None) -> Announcement:
        """Nothing more of it goes out until it is resumed."""
        before = await self.announcement(number)
        return await self._take(self._step(Move.PAUSE, before, actor, version), actor)

    async def resume(self, actor: Actor, number: int, version: int | None = None) -> Announcement:
        """The rest of it goes out."""
        before = await self.announcement(number)
        return await self._take(self._step(Move.RESUME, before, actor, version), actor)

    async def correct(self, actor: Actor, number: int) -> Announcement:
        """A new draft that corrects this one: the same text for the same audience, to be changed.

        Only what has begun to go out is corrected.
        """
        wrong = await self.announcement(number)
        if wrong.begun_at is None:
            raise NotPossibleError(text("move-not-begun"))
        content = replace(wrong.content, send_at=None, expires_at=None)
        return await self.write(actor, content, corrects=wrong.id)

    async def test_to_self(self, actor: Actor, number: int) -> Announcement:
        """Has it sent to the person's own Telegram chat, as it would look.

        Raises NotPossibleError where they have not linked one, FaultyError where the texts can't be
        sent.
        """
        draft = await self.announcement(number)
        _permitted(actor, Permission.WRITE, Move.EDIT)
        faults = [p for p in await self.problems(draft.content) if p.field in _TEXTS]
        if faults:
            raise FaultyError(faults)
        kind, _, member = actor.key.partition(":")
        add, now = self._desk.memos.add_sample, self._desk.clock.now()
        if kind != "staff" or not await add(int(member), number, draft.version, now):
            raise NotPossibleError(text("move-no-chat"))
        self._desk.wake.tell(Topic.NOTICES)
        return draft

    async def announcement(self, number: int) -> Announcement:
        """Raises NoSuchAnnouncementError."""
        found = await self._desk.store.announcement(number)
        if found is None:
            raise NoSuchAnnouncementError(text("announcement-unknown", number=str(number)))
        return found

    def check(self, move: Move, actor: Actor, announcement: Announcement, version: int) -> None:
        """Raises as the use case of the move would, for a door that asks something first."""
        self._step(move, announcement, actor, version)

    async def listed(
        self, states: Collection[State] = (), before: int | None = None, most: int = PAGE
    ) -> Sequence[Announcement]:
        """A page of those in these states (any where none is named), the latest first."""
        return await self._desk.store.listed(states, before, most)

    async def problems(self, content: Content) -> tuple[Problem, ...]:
        """Everything that has to be mended before it can be submitted now."""
        register = await self._desk.register()
        now = self._desk.clock.now()
        return checks.problems_of(checks.tidied(content), register, self._desk.gazetteer, now)

    async def count(self, audience: Audience) -> int:
        """How many people it would go to now."""
        reach = reach_of(audience, await self._desk.register(), self._desk.gazetteer)
        return await self._desk.store.reached(reach, audience.language)

    async def progress(self, announcement: Announcement) -> Progress:
        """How it is getting on: counts, pace and time left."""
        if announcement.notice_id is None:
            return _NOTHING
        return await self._desk.follow_up.progress(announcement.notice_id, self._desk.clock.now())

    async def tallies(self, announcement: Announcement) -> Sequence[Tally]:
        """What came of it minute by minute, for a picture and a report."""
        if announcement.notice_id is None:
            return ()
        return await self._desk.follow_up.tallies(announcement.notice_id)

    async def _check(self, content: Content) -> None:
        problems = await self.problems(content)
        if problems:
            raise FaultyError(problems)

    def _step(
        self,
        move: Move,
        before: Announcement,
        actor: Actor,
        version: int | None,
        **details: str,
    ) -> Step:
        rule = check(move, before, actor)
        if version is not None and version != before.version:
            raise ChangedMeanwhileError(text("announcement-changed"))
        now = self._desk.clock.now()
        audit = entry(actor, now, rule.audited, f"announcement:{before.id}", details)
        return Step(before.id, move, rule, _who(actor), now, audit, version)

    async def _take(self, step: Step, actor: Actor) -> Announcement:
        if step.reason:
            audit = replace(step.audit, details={"reason": step.reason})
            step = replace(step, audit=audit)
        return await self._told(await self._desk.store.take(step), step, actor)

    async def _told(self, done: Announcement | None, step: Step, actor: Actor) -> Announcement:
        """The announcement after the step, others woken; raises where it could not be taken."""
        if done is None:
            # What another did in the meantime; what is forbidden now tells why by itself.
            check(step.move, await self.announcement(step.id), actor)
            raise ChangedMeanwhileError(text("announcement-changed"))
        self._desk.wake.tell(Topic.NOTICES)
        return done


_TEXTS = frozenset({Field.SV, Field.EN})


def _who(actor: Actor) -> Who:
    return Who(actor.key, actor.name)


def _permitted(actor: Actor, permission: Permission, move: Move) -> None:
    if permission not in actor.may:
        raise NotAllowedError(text("move-no-permission", move=move.value))


def _storable(content: Content) -> Content:
    """The content tidied; a text too long to be kept at all is refused."""
    tidied = checks.tidied(content)
    long = [
        Problem(field, text("text-too-long-to-keep", most=checks.LONGEST_SOURCE))
        for field, source in ((Field.SV, tidied.sv), (Field.EN, tidied.en))
        if len(source) > checks.LONGEST_SOURCE
    ]
    if long:
        raise FaultyError(long)
    return tidied


def _changed(before: Content, after: Content) -> str:
    """The names of what was changed, for the audit."""
    names = (each.name for each in fields(Content))
    return ", ".join(n for n in names if getattr(before, n) != getattr(after, n))


def _reason(given: str) -> str:
    reason = given.strip()
    if not reason:
        raise FaultyError([Problem(Field.REASON, text("reason-empty"))])
    if len(reason) > LONGEST_REASON:
        raise FaultyError([Problem(Field.REASON, text("reason-long", most=LONGEST_REASON))])
    return reason
