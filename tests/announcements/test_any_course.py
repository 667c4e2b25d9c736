"""Whatever happens to an announcement while it goes out, in any order, the counts hold."""

import asyncio
from collections import Counter
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.announcements.model import State
from bot.announcements.problems import NotPossibleError
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.policy import settlement
from tests.announcements.builders import BO, EVERYONE, Bureau, content, open_bureau
from tests.delivery.builders import DAY, DELIVERED, HOUR, NOON, SECOND

PEOPLE = 6
TABLES = (
    "announcement_tallies",
    "announcements",
    "deliveries",
    "notice_audience",
    "notice_parts",
    "notices",
    "subscriptions",
    "people",
)
STEPS = st.lists(
    st.sampled_from(
        [
            *("fan_out", "fan_out", "send", "send", "send", "send_two", "lose", "refuse"),
            *("pause", "resume", "sweep", "follow", "stop_one", "forget_one", "wait", "recover"),
            *("cancel", "expire"),
        ]
    ),
    min_size=10,
    max_size=30,
)


class Course:
    """One announcement, those who follow, and what has really arrived."""

    def __init__(self, bureau: Bureau) -> None:
        self.bureau, self.stores = bureau, bureau.stores
        self.arrived: Counter[str] = Counter()
        self.doubtful: set[str] = set()
        self.left = [f"telegram:{number}" for number in range(PEOPLE)]
        self.number = 0

    async def begin(self) -> None:
        self.bureau.clock.time = NOON
        async with self.stores.engine.begin() as connection:
            for table in TABLES:
                await connection.execute(text(f"DELETE FROM {table}"))
        for address in self.left:
            await self.stores.follow(address, now=NOON - DAY)
        approved = await self.bureau.approved(content(EVERYONE, expires_at=NOON + 6 * HOUR))
        self.number = approved.id
        await self.bureau.dispatch().begin(NOON)

    async def take(self, step: str) -> None:
        state = (await self.bureau.announcements.announcement(self.number)).state
        before = self.arrived.total()
        await getattr(self, step)()
        if state in {State.PAUSED, State.CANCELLED}:
            assert self.arrived.total() == before, f"{step} sent something of what is {state}"
        self.bureau.clock.turn(SECOND)
        await self.adds_up()

    async def adds_up(self) -> None:
        """What was made is what waits and what ended, and each arrived once unless in doubt."""
        its = await self.bureau.announcements.announcement(self.number)
        progress = await self.bureau.announcements.progress(its)
        open_ = await self.stores.count("deliveries", "state IN ('waiting', 'sending', 'held')")
        assert progress.waiting == open_
        assert all(n == 1 for who, n in self.arrived.items() if who not in self.doubtful)

    async def fan_out(self) -> None:
        await self.stores.fan_out.fan_out(self.bureau.clock.time, 2)

    async def send(self) -> None:
        await self._try(DELIVERED, 1)

    async def send_two(self) -> None:
        await self._try(DELIVERED, 2)

    async def lose(self) -> None:
        await self._try(Outcome(OutcomeKind.UNKNOWN, "no_answer"), 1)

    async def refuse(self) -> None:
        await self._try(Outcome(OutcomeKind.RETRY, "network", timedelta(0)), 1)

    async def _try(self, outcome: Outcome, most: int) -> None:
        now = self.bureau.clock.time
        claimed = await self.stores.claim(most, now, now + timedelta(minutes=1))
        for delivery in claimed:
            self._note(delivery, outcome)
        done = [settlement(each, outcome, now) for each in claimed]
        await self.stores.deliveries.settle(done, now)
        await self.stores.deliveries.settle(done, now)

    def _note(self, delivery: Delivery, outcome: Outcome) -> None:
        if outcome.kind is not OutcomeKind.RETRY:
            self.arrived[delivery.address] += 1
        if outcome.kind is OutcomeKind.UNKNOWN:
            self.doubtful.add(delivery.address)

    async def pause(self) -> None:
        await self._move("pause")

    async def resume(self) -> None:
        await self._move("resume")

    async def cancel(self) -> None:
        await self._move("cancel")

    async def _move(self, verb: str) -> None:
        try:
            await getattr(self.bureau.announcements, verb)(BO, self.number)
        except NotPossibleError:
            return

    async def sweep(self) -> None:
        await self.bureau.follow_up.sweep(self.bureau.clock.time, 1)

    async def follow(self) -> None:
        await self.bureau.dispatch().follow(self.bureau.clock.time)

    async def stop_one(self) -> None:
        if self.left:
            await self.stores.stop(self.left.pop(), self.bureau.clock.time)

    async def forget_one(self) -> None:
        if self.left:
            await self.stores.writers.talk.forget(self.left.pop())

    async def wait(self) -> None:
        self.bureau.clock.turn(timedelta(minutes=10))

    async def recover(self) -> None:
        await self.stores.fan_out.recover(self.bureau.clock.time + DAY)

    async def expire(self) -> None:
        self.bureau.clock.turn(2 * HOUR)

    async def end(self) -> None:
        """All that is left to do is done: then it has ended, and nothing waits."""
        await self._move("resume")
        for _ in range(60):
            await self.fan_out()
            await self.follow()
            await self.send_two()
            self.bureau.clock.turn(timedelta(minutes=1))
        await self.follow()
        its = await self.bureau.announcements.announcement(self.number)
        assert its.state in {State.SENT, State.CANCELLED}
        assert (await self.bureau.announcements.progress(its)).waiting == 0
        assert await self.stores.count("notices", "hold IS NOT NULL") == 0


def test_any_course_of_events_adds_up(sqlite_url: str) -> None:
    async def course(steps: list[str]) -> None:
        async with open_bureau(sqlite_url) as bureau:
            its = Course(bureau)
            await its.begin()
            for step in steps:
                await its.take(step)
            await its.end()

    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(STEPS)
    def tried(steps: list[str]) -> None:
        asyncio.run(course(steps))

    tried()
