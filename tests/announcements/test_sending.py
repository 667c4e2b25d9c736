"""From approved to sent, on each database: who gets it, when, and what pauses and ends it."""

from dataclasses import replace

import pytest

from bot.alerts.model import NoticeKind, Rhythm, Subscription, Wish
from bot.alerts.ports import Found
from bot.announcements.model import Announcement, Audience, Content, State
from bot.announcements.ports import Step
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.policy import DeliveryState
from bot.talk.model import Language
from data.announcement_store import SqlAnnouncementStore
from tests.alerts.herald import at
from tests.announcements.builders import BO, EVERYONE, IN_BODEN, Bureau, content
from tests.delivery.builders import (
    BODEN,
    DELIVERED,
    NORRBOTTEN,
    SWEDEN,
    RecordingDoor,
    found,
)

MALMO = Subscription(type(BODEN)(BODEN.kind, "1280"))


@pytest.fixture
def door() -> RecordingDoor:
    return RecordingDoor()


async def crowd(bureau: Bureau, size: int = 5) -> list[str]:
    addresses = [f"telegram:{number}" for number in range(size)]
    for address in addresses:
        await bureau.stores.follow(address)
    return addresses


async def state(bureau: Bureau, announcement: Announcement) -> State:
    return (await bureau.now(announcement)).state


async def test_it_reaches_each_whom_it_concerns_once_and_is_sent(
    bureau: Bureau, door: RecordingDoor
) -> None:
    wishes = [
        Subscription(BODEN, Wish.OPENINGS, leads=False),
        Subscription(BODEN, rhythm=Rhythm.WEEKLY),
        Subscription(NORRBOTTEN),
        Subscription(SWEDEN),
        MALMO,
    ]
    for number, wish in enumerate(wishes):
        await bureau.stores.follow(f"telegram:{number}", wish)
    approved = await bureau.approved(content(IN_BODEN))
    await bureau.begin()
    assert await state(bureau, approved) is State.SENDING
    await bureau.send(door)
    assert sorted(door.told) == [f"telegram:{number}" for number in range(4)]
    (notice,) = door.sent[0].notices
    assert (notice.key.kind, notice.key.day) == (NoticeKind.ANNOUNCEMENT, str(approved.id))
    sent = await bureau.now(approved)
    assert (sent.state, sent.recipients) == (State.SENT, 4)
    await bureau.begin()
    await bureau.send(door)
    assert len(door.sent) == 4


async def test_everyone_is_all_who_follow_anything(bureau: Bureau, door: RecordingDoor) -> None:
    await crowd(bureau, 3)
    await bureau.stores.follow("telegram:7", MALMO, client=Language.EN)
    await bureau.stores.stop("telegram:2")
    await bureau.approved(content(EVERYONE))
    await bureau.begin()
    await bureau.send(door)
    assert sorted(door.told) == ["telegram:0", "telegram:1", "telegram:7"]


@pytest.mark.parametrize("everyone", [True, False])
async def test_a_language_narrows_who_gets_it(
    bureau: Bureau, door: RecordingDoor, everyone: bool
) -> None:
    await crowd(bureau, 2)
    await bureau.stores.follow("telegram:7", Subscription(BODEN), client=Language.EN)
    places = () if everyone else ("2582",)
    english = Audience(everyone=everyone, municipalities=places, language=Language.EN)
    await bureau.approved(content(english))
    await bureau.begin()
    await bureau.send(door)
    assert door.told == ["telegram:7"]


@pytest.mark.parametrize("audience", [EVERYONE, IN_BODEN])
async def test_who_stops_before_it_is_sent_is_not_told_and_is_counted(
    bureau: Bureau, door: RecordingDoor, audience: Audience
) -> None:
    await crowd(bureau, 3)
    approved = await bureau.approved(content(audience))
    await bureau.begin()
    await bureau.stores.stop("telegram:1", bureau.clock.time)
    await bureau.stores.writers.talk.forget("telegram:2")
    await bureau.send(door)
    assert door.told == ["telegram:0"]
    progress = await bureau.progress(approved)
    assert progress.by_state == {DeliveryState.DELIVERED: 1, DeliveryState.CANCELLED: 1}
    assert (progress.made, progress.waiting) == (2, 0)
    assert await state(bureau, approved) is State.SENT


async def test_who_begins_to_follow_later_is_not_told(bureau: Bureau, door: RecordingDoor) -> None:
    await bureau.approved(content(EVERYONE))
    await bureau.dispatch().begin(bureau.clock.time)
    bureau.turn(seconds=1)
    await bureau.stores.follow("telegram:9", now=bureau.clock.time)
    await bureau.begin()
    await bureau.send(door)
    assert door.told == []


async def test_only_what_is_urgent_begins_at_night(bureau: Bureau, door: RecordingDoor) -> None:
    await crowd(bureau, 1)
    bureau.clock.time = at("2026-11-23 21:00")
    calm, urgent = await bureau.approved(), await bureau.approved(content(urgent=True))
    await bureau.begin()
    assert (await state(bureau, calm), await state(bureau, urgent)) == (
        State.APPROVED,
        State.SENDING,
    )
    bureau.clock.time = at("2026-11-24 08:00")
    await bureau.begin()
    assert await state(bureau, calm) is State.SENDING


async def test_it_waits_for_its_time(bureau: Bureau) -> None:
    later = await bureau.approved(content(send_at=at("2026-11-25 10:00")))
    bureau.clock.time = at("2026-11-25 09:59")
    await bureau.begin()
    assert await state(bureau, later) is State.APPROVED
    bureau.turn(minutes=1)
    await bureau.begin()
    assert await state(bureau, later) is State.SENDING


async def test_what_ends_before_it_could_begin_is_cancelled(bureau: Bureau) -> None:
    its = content(send_at=at("2026-11-25 10:00"), expires_at=at("2026-11-25 12:00"))
    late = await bureau.approved(its)
    bureau.clock.time = at("2026-11-25 12:00")
    await bureau.begin()
    assert await state(bureau, late) is State.CANCELLED
    assert (await bureau.audit())[-1] == "servicekontor announcement.lapsed"


async def test_nothing_is_claimed_of_what_is_paused_from_that_moment_on(
    bureau: Bureau, door: RecordingDoor
) -> None:
    people = await crowd(bureau)
    approved = await bureau.approved()
    await bureau.begin()
    await bureau.send(door, most=2)
    paused = await bureau.announcements.pause(BO, approved.id)
    assert paused.state is State.PAUSED
    assert await bureau.stores.claim() == ()
    await bureau.stores.tell(found())
    assert len(await bureau.stores.claim()) == len(people)
    await bureau.dispatch().follow(bureau.clock.time)
    assert await bureau.stores.count("deliveries", "state = 'held'") == 3
    assert (await bureau.progress(approved)).waiting == 3
    assert await bureau.stores.claim() == ()

    await bureau.announcements.resume(BO, approved.id)
    await bureau.dispatch().follow(bureau.clock.time)
    await bureau.send(door)
    assert sorted(door.told) == people
    assert await state(bureau, approved) is State.SENT
    assert await bureau.stores.count("notices", "hold IS NOT NULL") == 0


async def test_what_is_cancelled_ends_at_once_and_for_all(
    bureau: Bureau, door: RecordingDoor
) -> None:
    await crowd(bureau)
    approved = await bureau.approved()
    await bureau.begin()
    await bureau.send(door, most=2)
    in_the_air = await bureau.stores.claim(limit=1)
    await bureau.announcements.cancel(BO, approved.id, reason="Fel text")
    assert await bureau.stores.claim() == ()
    await bureau.dispatch().follow(bureau.clock.time)

    # What was in the air comes back to wait: it is cancelled too, before anybody could claim it.
    retry = Outcome(OutcomeKind.RETRY, "held")
    await bureau.stores.deliveries.settle(settled(bureau, in_the_air, retry), bureau.clock.time)
    bureau.turn(minutes=5)
    assert await bureau.stores.claim(now=bureau.clock.time) == ()
    await bureau.dispatch().follow(bureau.clock.time)
    await bureau.dispatch().follow(bureau.clock.time)
    progress = await bureau.progress(approved)
    assert progress.ended == {
        (DeliveryState.DELIVERED, ""): 2,
        (DeliveryState.CANCELLED, "withdrawn"): 3,
    }
    assert (await state(bureau, approved), progress.waiting) == (State.CANCELLED, 0)
    assert await bureau.stores.count("notices", "hold IS NOT NULL") == 0


def settled(bureau: Bureau, claimed: object, outcome: Outcome) -> list[object]:
    from bot.delivery.policy import settlement

    return [settlement(each, outcome, bureau.clock.time) for each in claimed]  # type: ignore[attr-defined]


async def test_a_fan_out_stops_where_it_is_and_goes_on_after_a_pause(
    bureau: Bureau, door: RecordingDoor
) -> None:
    people = await crowd(bureau, 6)
    approved = await bureau.approved(content(EVERYONE))
    await bureau.dispatch().begin(bureau.clock.time)
    await bureau.stores.fan_out.fan_out(bureau.clock.time, 2)
    await bureau.announcements.pause(BO, approved.id)
    assert not await bureau.stores.fan_out.fan_out(bureau.clock.time, 2)
    await bureau.announcements.resume(BO, approved.id)
    await bureau.begin()
    await bureau.send(door)
    assert sorted(door.told) == people

    other = await bureau.approved(content(EVERYONE))
    await bureau.dispatch().begin(bureau.clock.time)
    await bureau.stores.fan_out.fan_out(bureau.clock.time, 2)
    await bureau.announcements.cancel(BO, other.id)
    assert not await bureau.stores.fan_out.fan_out(bureau.clock.time, 2)
    await bureau.dispatch().follow(bureau.clock.time)
    assert (await bureau.progress(other)).by_state == {DeliveryState.CANCELLED: 2}


@pytest.mark.parametrize("paused", [True, False])
async def test_what_is_not_sent_in_time_expires(
    bureau: Bureau, door: RecordingDoor, paused: bool
) -> None:
    await crowd(bureau)
    approved = await bureau.approved()
    await bureau.begin()
    await bureau.send(door, most=2)
    if paused:
        await bureau.announcements.pause(BO, approved.id)
        await bureau.dispatch().follow(bureau.clock.time)
    bureau.turn(days=3)
    await bureau.dispatch().follow(bureau.clock.time)
    progress = await bureau.progress(approved)
    assert progress.by_state == {DeliveryState.DELIVERED: 2, DeliveryState.EXPIRED: 3}
    assert await state(bureau, approved) is State.SENT
    await bureau.send(door)
    assert len(door.sent) == 2


async def test_what_came_of_each_is_told_with_the_reason(bureau: Bureau) -> None:
    people = await crowd(bureau, 4)
    fates = {
        people[0]: DELIVERED,
        people[1]: Outcome(OutcomeKind.GONE, "blocked"),
        people[2]: Outcome(OutcomeKind.REJECTED, "bad_markup"),
        people[3]: Outcome(OutcomeKind.UNKNOWN, "no_answer"),
    }
    approved = await bureau.approved(content(EVERYONE))
    await bureau.begin()

    def fate(delivery: Delivery) -> Outcome:
        return fates[delivery.address]

    door = RecordingDoor(fate)
    await bureau.send(door)
    assert (await bureau.progress(approved)).waiting == 1
    bureau.turn(minutes=1)
    await bureau.send(door)
    assert (await bureau.progress(approved)).ended == {
        (DeliveryState.DELIVERED, ""): 1,
        (DeliveryState.GONE, "blocked"): 1,
        (DeliveryState.REJECTED, "bad_markup"): 1,
        (DeliveryState.UNKNOWN, "no_answer"): 1,
    }
    assert await state(bureau, approved) is State.SENT


async def test_settling_again_counts_nothing_twice(bureau: Bureau) -> None:
    await crowd(bureau, 2)
    approved = await bureau.approved()
    await bureau.begin()
    claimed = await bureau.stores.claim()
    for _ in range(2):
        ended = settled(bureau, claimed, DELIVERED)
        await bureau.stores.deliveries.settle(ended, bureau.clock.time)
    assert (await bureau.progress(approved)).by_state == {DeliveryState.DELIVERED: 2}


async def test_without_a_door_it_becomes_sent_and_is_shown(bureau: Bureau) -> None:
    await crowd(bureau, 2)
    approved = await bureau.approved()
    dispatch = bureau.dispatch(sends=False)
    await dispatch.begin(bureau.clock.time)
    await dispatch.follow(bureau.clock.time)
    sent = await bureau.now(approved)
    assert (sent.state, sent.notice_id, sent.recipients) == (State.SENT, None, 0)
    assert [each.id for each in await bureau.store.shown(bureau.clock.time)] == [approved.id]
    assert (await bureau.announcements.progress(sent)).is_complete
    assert await bureau.store.shown(bureau.turn(days=3)) == []


async def test_one_that_can_not_begin_holds_up_no_other(bureau: Bureau) -> None:
    one, other = await bureau.approved(), await bureau.approved()

    class Failing(SqlAnnouncementStore):
        async def begin(self, step: Step, found: Found | None) -> Announcement | None:
            if step.id == one.id:
                raise OSError("this one fails")
            return await super().begin(step, found)

    db = bureau.stores.writers.transactions
    dispatch = replace(bureau.dispatch(), store=Failing(bureau.stores.engine, db))
    assert await dispatch.begin(bureau.clock.time) == 1
    assert await state(bureau, other) is State.SENDING
    await bureau.begin()
    assert await state(bureau, one) is State.SENDING


async def test_two_processes_begin_it_once(bureau: Bureau, door: RecordingDoor) -> None:
    people = await crowd(bureau, 2)
    approved = await bureau.approved()
    stale = await bureau.store.approved()
    await bureau.begin()
    assert len(stale) == 1
    assert await bureau.dispatch()._begin(stale[0], bureau.clock.time) is False
    await bureau.begin()
    await bureau.send(door)
    assert sorted(door.told) == people
    assert await state(bureau, approved) is State.SENT


async def test_a_correction_names_what_it_corrects(bureau: Bureau) -> None:
    wrong = await bureau.approved(content(sv="Stängt på måndag"))
    await bureau.begin()
    right = await bureau.announcements.correct(BO, wrong.id)
    assert (right.corrects, right.state, right.content.sv) == (
        wrong.id,
        State.DRAFT,
        "Stängt på måndag",
    )
    assert Content().send_at is right.content.send_at
