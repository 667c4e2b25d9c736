"""From a notice to one delivery for each person it concerns, on each database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.alerts.model import NoticeKey, NoticeKind, Rhythm, Scope, ScopeKind, Subscription, Wish
from bot.talk.model import Language
from data.reach import SqlReach
from tests.delivery.builders import (
    BODEN,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    NORRBOTTEN,
    SECOND,
    SWEDEN,
    Stores,
    found,
    open_stores,
)

MALMO = Scope(ScopeKind.MUNICIPALITY, "1280")
OPENINGS = Subscription(BODEN, Wish.OPENINGS)


async def told(stores: Stores) -> set[str]:
    return set(await stores.states())


async def test_each_who_follows_any_of_its_scopes_gets_one(stores: Stores) -> None:
    await stores.follow("telegram:1", Subscription(BODEN), Subscription(SWEDEN))
    await stores.follow("telegram:2", Subscription(NORRBOTTEN))
    await stores.follow("telegram:3", Subscription(Scope(ScopeKind.OFFICE, "boden")))
    await stores.follow("telegram:4", Subscription(MALMO))
    await stores.follow("telegram:5", Subscription(Scope(ScopeKind.OFFICE, "25")))
    await stores.tell(found())

    assert await stores.states() == dict.fromkeys(
        ("telegram:1", "telegram:2", "telegram:3"), "waiting"
    )


async def test_openings_only_hears_of_openings_only(stores: Stores) -> None:
    await stores.follow("telegram:1", OPENINGS)
    await stores.tell(found(NoticeKind.MOVED), found(NoticeKind.CLOSED))
    assert await told(stores) == set()

    await stores.tell(found(NoticeKind.OPENED))
    assert await told(stores) == {"telegram:1"}


async def test_a_lead_is_for_those_who_want_leads(stores: Stores) -> None:
    await stores.follow("telegram:1", Subscription(BODEN, leads=False))
    await stores.follow("telegram:2", Subscription(BODEN))
    await stores.tell(found(NoticeKind.OPENING_SOON))

    assert await told(stores) == {"telegram:2"}


async def test_the_weekly_hear_in_summaries_and_the_others_at_once(stores: Stores) -> None:
    await stores.follow("telegram:1", Subscription(BODEN, rhythm=Rhythm.WEEKLY))
    await stores.follow("telegram:2", Subscription(BODEN))
    await stores.tell(found())
    assert await told(stores) == {"telegram:2"}

    summary = NoticeKey("", NoticeKind.SUMMARY, "2026-11-23")
    await stores.tell(found(NoticeKind.SUMMARY, key=summary))
    assert await told(stores) == {"telegram:1", "telegram:2"}


async def test_an_announcement_is_for_both(stores: Stores) -> None:
    await stores.follow("telegram:1", Subscription(BODEN, rhythm=Rhythm.WEEKLY))
    await stores.follow("telegram:2", Subscription(BODEN))
    await stores.tell(found(NoticeKind.ANNOUNCEMENT))

    assert await told(stores) == {"telegram:1", "telegram:2"}


async def test_who_began_to_follow_after_it_was_found_is_not_told(stores: Stores) -> None:
    await stores.notices.add([found()], NOON)
    await stores.follow("telegram:1", now=NOON)
    await stores.follow("telegram:2", now=NOON + SECOND)
    await stores.tell(now=NOON + MINUTE)

    assert await told(stores) == {"telegram:1"}


async def test_a_changed_choice_does_not_begin_anew(stores: Stores) -> None:
    await stores.follow("telegram:1")
    await stores.notices.add([found()], NOON)
    await stores.follow("telegram:1", OPENINGS, now=NOON + SECOND)
    await stores.tell(now=NOON + MINUTE)

    assert await told(stores) == {"telegram:1"}


async def test_nothing_goes_out_before_it_is_due_or_when_it_has_expired(stores: Stores) -> None:
    await stores.follow("telegram:1")
    await stores.tell(found(due=NOON + HOUR))
    assert await told(stores) == set()

    await stores.tell(now=NOON + 15 * DAY)
    assert await told(stores) == set()
    assert await stores.count("notices", "state = 'expired'") == 1


async def test_the_same_notice_is_kept_once(stores: Stores) -> None:
    await stores.follow("telegram:1")
    assert await stores.notices.add([found(), found()], NOON) == 1
    assert await stores.notices.add([found()], NOON + HOUR) == 0
    await stores.tell(now=NOON + HOUR)
    await stores.tell(found(), now=NOON + HOUR)

    assert await stores.count("deliveries") == 1


async def test_what_exists_is_told_with_what_it_joined(stores: Stores) -> None:
    leader, joining = found(due=NOON + HOUR), found(NoticeKind.HOURS, due=NOON + HOUR)
    joining = replace(joining, notice=replace(joining.notice, joined_to=leader.notice.key))
    await stores.notices.add([joining, leader, found(NoticeKind.MOVED, due=NOON - DAY)], NOON)
    there = await stores.notices.told(NOON)

    assert [(each.key, each.due, each.joined) for each in there] == [
        (leader.notice.key, NOON + HOUR, False),
        (joining.notice.key, NOON + HOUR, True),
    ]


async def test_those_that_join_go_out_as_one(stores: Stores) -> None:
    await stores.follow("telegram:1")
    await stores.follow("telegram:2", OPENINGS)
    leader, joining = found(), found(NoticeKind.HOURS)
    joining = replace(joining, notice=replace(joining.notice, joined_to=leader.notice.key))
    await stores.tell(leader, joining)

    kinds = {
        delivery.address: [notice.key.kind for notice in delivery.notices]
        for delivery in await stores.claim()
    }
    assert kinds == {
        "telegram:1": [NoticeKind.OPENED, NoticeKind.HOURS],
        "telegram:2": [NoticeKind.OPENED],
    }


async def test_one_that_joins_what_has_gone_out_goes_out_alone(stores: Stores) -> None:
    await stores.follow("telegram:1")
    await stores.tell(found())
    late = found(NoticeKind.HOURS)
    late = replace(late, notice=replace(late.notice, joined_to=found().notice.key))
    await stores.tell(late)

    assert [len(delivery.notices) for delivery in await stores.claim()] == [1, 1]


async def test_a_notice_is_read_as_it_was_written(stores: Stores) -> None:
    await stores.follow("telegram:1", chosen=Language.EN, client=Language.SV)
    given = found(NoticeKind.CORRECTION, claim_id=7, corrects=3, urgent=True)
    moved = replace(given, notice=replace(given.notice, was=given.notice.when))
    await stores.tell(moved)
    (delivery,) = await stores.claim()

    assert delivery.notices == (moved.notice,)
    assert (delivery.address, delivery.language) == ("telegram:1", Language.EN)
    assert delivery.follows == (Subscription(BODEN),)
    assert (delivery.attempt, delivery.doubts) == (1, 0)
    assert delivery.expires == given.notice.expires


@pytest.mark.parametrize("stops_after", range(8))
async def test_it_may_stop_anywhere_and_another_process_goes_on(
    stores: Stores, database_url: str, stops_after: int
) -> None:
    for number in range(10):
        await stores.follow(f"telegram:{number}")
    await stores.notices.add([found()], NOON)
    for _ in range(stops_after):
        await stores.fan_out.fan_out(NOON, 2)

    async with open_stores(database_url) as other:
        while await other.fan_out.fan_out(NOON + MINUTE, 3):
            pass

    assert sorted(await stores.states()) == [f"telegram:{number}" for number in range(10)]
    assert await stores.count("deliveries") == 10
    assert await stores.count("notices", "state = 'done'") == 1


async def test_what_is_urgent_and_what_was_due_first_goes_first(stores: Stores) -> None:
    for number in range(4):
        await stores.follow(f"telegram:{number}")
    later, sooner = found(NoticeKind.MOVED), found(NoticeKind.CLOSED, due=NOON - HOUR)
    urgent = found(NoticeKind.ANNOUNCEMENT, urgent=True)
    await stores.notices.add([later, sooner, urgent], NOON)

    async def started() -> list[object]:
        await stores.fan_out.fan_out(NOON, 100)
        await stores.fan_out.fan_out(NOON, 100)
        return [row[0] for row in await stores.rows("DISTINCT d.notice_id, d.id")][::4]

    await started()
    assert await stores.count("deliveries", "urgent") == 4
    assert await stores.count("deliveries") == 4
    await started()
    assert {row[0] for row in await stores.rows("d.due")} != {NOON}


async def test_how_many_would_be_reached(stores: Stores) -> None:
    await stores.follow("telegram:1", Subscription(BODEN), Subscription(SWEDEN))
    await stores.follow("telegram:2", OPENINGS)
    await stores.follow("telegram:3", Subscription(BODEN, rhythm=Rhythm.WEEKLY))
    await stores.follow("telegram:4")
    await stores.people.gone("telegram:4", "blocked", NOON)

    openings, hours, nobody = found(), found(NoticeKind.HOURS), found(scopes=())
    groups = ([openings], [hours], [hours, openings], [nobody])
    assert await SqlReach(stores.engine).reached_by_each(groups) == [2, 1, 2, 0]
    assert await SqlReach(stores.engine).reached_by_each([]) == []
    assert await stores.count("notices") == 0


async def test_an_alert_lasts_as_long_as_any_of_its_notices(stores: Stores) -> None:
    await stores.follow("telegram:1")
    short, long = found(expires=NOON + HOUR), found(NoticeKind.HOURS, expires=NOON + DAY)
    long = replace(long, notice=replace(long.notice, joined_to=short.notice.key))
    await stores.tell(short, long)
    (delivery,) = await stores.claim(now=NOON + 2 * HOUR)

    assert [notice.key.kind for notice in delivery.notices] == [NoticeKind.HOURS]
    assert delivery.expires == NOON + timedelta(days=1)
