"""Bringing memos to members of staff: each claimed, sent and settled, again and again."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from bot.announcements.audience import reach_of
from bot.announcements.board import Posted
from bot.announcements.desk import Announcements
from bot.announcements.dialog_words import Words
from bot.announcements.memos import Memo, MemoKind, MemoStore
from bot.announcements.model import Announcement, State
from bot.announcements.problems import NoSuchAnnouncementError
from bot.delivery.clocks import Clocks
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.talk.model import Reply
from bot.wake import Topic, Wake

LOOKS_EVERY = 5.0
"""Seconds between two looks, where nobody tells of a memo."""
AT_ONCE = 20
LEASE = timedelta(seconds=60)


class MemoDoor(Protocol):
    """Sends to members over one door."""

    @property
    def is_open(self) -> bool: ...

    async def send(self, chat: int, replies: Sequence[Reply]) -> timedelta | None:
        """One try; None where it is done with, sent or not, else after how long to try again."""
        ...


@dataclass(frozen=True, slots=True)
class Courier:
    """Takes memos to the members' chats while the door is open."""

    memos: MemoStore
    announcements: Announcements
    register: Callable[[], Awaitable[Register]]
    gazetteer: Gazetteer
    door: MemoDoor
    clocks: Clocks
    wake: Wake

    async def run(self) -> None:
        """Goes on until cancelled. A round that fails is logged and tried again."""
        logger = structlog.get_logger()
        with self.wake.listening(Topic.NOTICES) as listener:
            while True:
                try:
                    while self.door.is_open and await self.round():
                        pass
                except Exception:
                    logger.exception("memos_failed")
                await self.clocks.wait_or_hear(LOOKS_EVERY, listener)

    async def round(self) -> int:
        """Brings what is due, some at once; how many were claimed."""
        now, real = self.clocks.service.now(), self.clocks.real.now()
        claimed = await self.memos.claim(now, real, real + LEASE, AT_ONCE)
        for memo in claimed:
            pause = await self._bring(memo)
            due = None if pause is None else self.clocks.service.now() + pause
            await self.memos.settle(memo, due)
        return len(claimed)

    async def _bring(self, memo: Memo) -> timedelta | None:
        chat = memo.member.telegram_id
        replies = await self._replies(memo)
        return await self.door.send(chat, replies) if chat and replies else None

    async def _replies(self, memo: Memo) -> tuple[Reply, ...]:
        """What to send; nothing where it has been overtaken."""
        try:
            its = await self.announcements.announcement(memo.announcement_id)
        except NoSuchAnnouncementError:
            return ()
        words = Words(memo.member.language, await self.register(), self.gazetteer)
        if memo.kind is MemoKind.SAMPLE:
            return words.preview(await self._posted(its))
        if memo.kind is MemoKind.ASK:
            waits = its.state is State.SUBMITTED and its.version == memo.version
            preview = words.preview(await self._posted(its))
            return (*preview, words.memo(memo.kind, its)) if waits else ()
        progress = await self.announcements.progress(its) if memo.kind is MemoKind.SENT else None
        return (words.memo(memo.kind, its, progress),)

    async def _posted(self, its: Announcement) -> Posted:
        reach = reach_of(its.content.audience, await self.register(), self.gazetteer)
        wrong = its.corrects and await self.announcements.announcement(its.corrects)
        return Posted(its, reach, wrong or None)
