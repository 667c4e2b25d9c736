"""From approved to sent: what is due begins, and what has nothing left to send ends.

Each step is one transaction that holds whatever else happens, and finds by itself what is to be
done, so that it can be run again, by any process, after a stop anywhere.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.alerts.model import Notice, NoticeKey, NoticeKind
from bot.alerts.night import swedish_day
from bot.alerts.ports import Found
from bot.alerts.summary import Concerned
from bot.announcements.audience import reach_of
from bot.announcements.model import LASTS, Announcement, Who
from bot.announcements.moves import MOVES, Move
from bot.announcements.ports import AnnouncementStore, FollowUp, Step
from bot.announcements.times import is_due
from bot.offices.model import Register
from bot.offices.when import When
from bot.places.model import Gazetteer
from bot.staff.model import SERVICE, entry
from bot.wake import Topic, Wake

SWEPT_AT_ONCE = 2000
"""How many deliveries one transaction of a sweep changes: so short that nobody waits for it."""
LOOKS_EVERY = 5.0
"""Seconds between two rounds, where nobody tells of a change."""
_SERVICE = Who(SERVICE.key, SERVICE.name)


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Takes announcements on. `sends` False: there is no door to send by, they are only shown."""

    store: AnnouncementStore
    follow_up: FollowUp
    register: Callable[[], Awaitable[Register]]
    gazetteer: Gazetteer
    wake: Wake
    sends: bool = True

    async def begin(self, now: datetime) -> int:
        """Begins what is due at `now`; how many. What expired before it began is cancelled.

        One that fails is logged and tried again in the next round: it holds up nothing else.
        """
        begun = 0
        logger = structlog.get_logger()
        for announcement in await self.store.approved():
            try:
                begun += await self._taken_on(announcement, now)
            except Exception:
                logger.exception("announcement_not_begun", announcement=announcement.id)
        if begun:
            self.wake.tell(Topic.NOTICES)
        return begun

    async def _taken_on(self, announcement: Announcement, now: datetime) -> bool:
        ends = announcement.content.expires_at
        if ends is not None and ends <= now:
            await self.store.take(_step(Move.LAPSE, announcement, now))
        elif is_due(announcement, now):
            return await self._begin(announcement, now)
        return False

    async def follow(self, now: datetime) -> int:
        """Carries out holds, and ends what has nothing left to send; how many ended."""
        while await self.follow_up.sweep(now, SWEPT_AT_ONCE):
            self.wake.tell(Topic.DELIVERIES)
        ended = 0
        for number in await self.follow_up.finished(now):
            announcement = await self.store.announcement(number)
            if announcement is not None:
                ended += await self.store.take(_step(Move.FINISH, announcement, now)) is not None
        if ended:
            self.wake.tell(Topic.NOTICES)
        return ended

    async def run(self, now: Callable[[], datetime]) -> None:
        """Both, again and again until cancelled, where nobody fans out. What fails is logged."""
        logger = structlog.get_logger()
        with self.wake.listening(Topic.NOTICES) as listener:
            while True:
                try:
                    await self.begin(now())
                    await self.follow(now())
                except Exception:
                    logger.exception("dispatch_failed")
                await listener.heard_within(LOOKS_EVERY)

    async def _begin(self, announcement: Announcement, now: datetime) -> bool:
        register = await self.register()
        audience = announcement.content.audience
        reach = reach_of(audience, register, self.gazetteer)
        reached = await self.store.reached(reach, audience.language) if self.sends else 0
        concerned = (Concerned(scope, opening=True, leading=False) for scope in reach.scopes)
        found = Found(
            notice_of(announcement, now),
            tuple(sorted(concerned)),
            everyone=reach.everyone,
            language=audience.language,
        )
        step = _step(Move.BEGIN, announcement, now)
        step = replace(step, recipients=reached, ends=_ends(announcement, now))
        return await self.store.begin(step, found if self.sends else None) is not None


def notice_of(announcement: Announcement, now: datetime) -> Notice:
    """The notice of an announcement that begins at `now`. There is one for each number."""
    content = announcement.content
    return Notice(
        key=NoticeKey("", NoticeKind.ANNOUNCEMENT, str(announcement.id)),
        when=When.day(swedish_day(now)),
        due=now,
        expires=_ends(announcement, now),
        urgent=content.urgent,
    )


def _ends(announcement: Announcement, now: datetime) -> datetime:
    return announcement.content.expires_at or now + LASTS


def _step(move: Move, announcement: Announcement, now: datetime) -> Step:
    rule = MOVES[move]
    audit = entry(SERVICE, now, rule.audited, f"announcement:{announcement.id}")
    return Step(
        announcement.id,
        move,
        rule,
        _SERVICE,
        now,
        audit,
        announcement.version,
    )
