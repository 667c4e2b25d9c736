"""Claiming by lease, settling, recovering, and what stops a delivery, on each database."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from bot.alerts.model import NoticeKind, Scope, ScopeKind, Subscription, Wish
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.policy import DeliveryState, settlement
from bot.delivery.reasons import Reason
from bot.talk.model import Language
from data.engine import reading
from tests.delivery.builders import (
    BODEN,
    DAY,
    DELIVERED,
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

GONE = Outcome(OutcomeKind.GONE, "blocked")
NOT_FOUND = Outcome(OutcomeKind.RETRY, Reason.CHAT_NOT_FOUND)


async def settled(
    stores: Stores, outcome: Outcome, *deliveries: Delivery, now: datetime = NOON
) -> None:
    await stores.deliveries.settle([settlement(d, outcome, now) for d in deliveries], now)


async def told(stores: Stores, *addresses: str) -> None:
    """These follow Boden, and its opening is fanned out."""
    for address in addresses:
        await stores.follow(address)
    await stores.tell(found())


async def test_what_one_has_claimed_another_does_not_get(stores: Stores, database_url: str) -> None:
    await told(stores, *(f"telegram:{n}" for n in range(10)))
    async with open_stores(database_url) as other:
        claims = await asyncio.gather(*(each.claim(2) for each in [stores, other] * 4))

    ids = [delivery.id for claim in claims for delivery in claim]
    assert sorted(ids) == sorted(set(ids))
    assert len(ids) == 10


async def test_each_door_claims_its_own(stores: Stores) -> None:
    await told(stores, "telegram:1", "sms:2")

    assert [delivery.address for delivery in await stores.claim()] == ["telegram:1"]


async def test_nothing_is_claimed_before_it_is_due(stores: Stores) -> None:
    await told(stores, "telegram:1")
    await settled(stores, Outcome(OutcomeKind.RETRY, after=HOUR), *await stores.claim())

    assert await stores.claim(now=NOON + HOUR - SECOND) == ()
    assert len(await stores.claim(now=NOON + HOUR)) == 1


async def test_at_night_only_what_is_urgent_is_claimed(stores: Stores) -> None:
    await stores.follow("telegram:1")
    urgent = found(NoticeKind.ANNOUNCEMENT, urgent=True)
    await stores.tell(found(), urgent)

    facts = ("telegram", 10, NOON, NOON + MINUTE)
    (first,) = await stores.deliveries.claim(*facts, urgent_only=True)
    assert first.notices == (urgent.notice,)
    assert await stores.deliveries.claim(*facts, urgent_only=True) == ()
    assert len(await stores.deliveries.claim(*facts, urgent_only=False)) == 1


async def test_what_has_expired_is_not_claimed_however_much(stores: Stores) -> None:
    await told(stores, *(f"telegram:{n}" for n in range(7)))

    assert await stores.claim(2, now=NOON + 14 * DAY) == ()
    assert set((await stores.states()).values()) == {"expired"}


async def test_a_lease_that_ran_out_goes_back(stores: Stores) -> None:
    await told(stores, "telegram:1")
    await stores.claim(until=NOON + MINUTE)

    assert await stores.fan_out.recover(NOON + MINUTE - SECOND) == 0
    assert await stores.fan_out.recover(NOON + MINUTE) == 1
    (again,) = await stores.claim(now=NOON + MINUTE)
    assert again.attempt == 2


async def test_a_late_answer_counts_where_nobody_has_claimed_since(stores: Stores) -> None:
    await told(stores, "telegram:1")
    claimed = await stores.claim()
    await stores.fan_out.recover(NOON + MINUTE)
    await settled(stores, DELIVERED, *claimed)

    assert await stores.states() == {"telegram:1": "delivered"}
    assert await stores.claim() == ()


async def test_a_late_answer_is_left_out_where_another_has_claimed(stores: Stores) -> None:
    await told(stores, "telegram:1")
    claimed = await stores.claim()
    await stores.fan_out.recover(NOON + MINUTE)
    await stores.claim()
    await settled(stores, Outcome(OutcomeKind.RETRY), *claimed)

    assert await stores.states() == {"telegram:1": "sending"}


async def test_what_is_settled_stays_settled(stores: Stores) -> None:
    await told(stores, "telegram:1")
    claimed = await stores.claim()
    await settled(stores, DELIVERED, *claimed)
    await settled(stores, Outcome(OutcomeKind.RETRY), *claimed)

    assert await stores.states() == {"telegram:1": "delivered"}
    assert await stores.fan_out.recover(NOON + DAY) == 0


async def test_one_text_that_is_refused_stops_nobody_else(stores: Stores) -> None:
    await told(stores, "telegram:1", "telegram:2")
    first, second = await stores.claim()
    await settled(stores, Outcome(OutcomeKind.REJECTED, "bad_request"), first)
    await settled(stores, DELIVERED, second)

    assert await stores.states() == {"telegram:1": "rejected", "telegram:2": "delivered"}
    assert (await stores.rows("d.reason"))[0][0] == "bad_request"
    assert await stores.deliveries.progress(first.notice_id) == {
        DeliveryState.REJECTED: 1,
        DeliveryState.DELIVERED: 1,
    }


async def test_gone_ends_everything_with_the_reason_kept(stores: Stores) -> None:
    await stores.follow("telegram:1", Subscription(BODEN), Subscription(SWEDEN))
    await stores.follow("telegram:2")
    await stores.tell(found(), found(NoticeKind.HOURS))
    first = (await stores.claim(1))[0]
    await settled(stores, GONE, first)

    assert await stores.count("subscriptions") == 1
    assert await stores.count("people", "state = 'gone' AND reason = 'blocked'") == 1
    assert [row[0] for row in await stores.rows("d.state") if row[0] != "waiting"] == [
        "gone",
        "cancelled",
    ]
    await stores.tell(found(NoticeKind.CLOSED))
    assert await stores.count("deliveries") == 5


async def test_who_is_gone_and_comes_back_follows_anew(stores: Stores) -> None:
    await stores.follow("telegram:1")
    await stores.people.gone("telegram:1", "blocked", NOON - HOUR)
    await stores.follow("telegram:1", now=NOON - MINUTE)
    await stores.tell(found())

    assert await stores.states() == {"telegram:1": "waiting"}


async def test_stopping_cancels_what_waits_with_it(stores: Stores) -> None:
    await told(stores, "telegram:1", "telegram:2")
    await stores.stop("telegram:1")

    assert await stores.states() == {"telegram:1": "cancelled", "telegram:2": "waiting"}


async def test_what_still_concerns_them_through_another_subscription_goes_on(
    stores: Stores,
) -> None:
    await stores.follow("telegram:1", Subscription(BODEN), Subscription(SWEDEN))
    await stores.tell(found())
    await stores.follow("telegram:1", Subscription(SWEDEN), now=NOON)
    assert await stores.states() == {"telegram:1": "waiting"}

    malmo = Scope(ScopeKind.MUNICIPALITY, "1280")
    await stores.follow("telegram:1", Subscription(malmo), now=NOON)
    assert await stores.states() == {"telegram:1": "cancelled"}


async def test_wishing_for_openings_only_cancels_the_rest(stores: Stores) -> None:
    await stores.follow("telegram:1")
    await stores.tell(found(), found(NoticeKind.HOURS))
    await stores.follow("telegram:1", Subscription(BODEN, Wish.OPENINGS), now=NOON)

    assert [row[0] for row in await stores.rows("d.state")] == ["waiting", "cancelled"]


async def test_what_was_fanned_out_too_late_to_be_cancelled_is_not_sent(stores: Stores) -> None:
    await told(stores, "telegram:1")
    async with stores.engine.begin() as connection:
        await connection.execute(text("DELETE FROM subscriptions"))

    assert await stores.claim() == ()
    assert await stores.states() == {"telegram:1": "cancelled"}


async def test_forgetting_takes_the_deliveries_along_also_one_in_the_air(stores: Stores) -> None:
    await told(stores, "telegram:1", "telegram:2")
    first = (await stores.claim(1))[0]
    await stores.writers.talk.forget("telegram:1")
    await settled(stores, DELIVERED, first)

    assert await stores.states() == {"telegram:2": "waiting"}


async def test_a_chat_that_is_not_found_three_times_over_a_day_is_gone(stores: Stores) -> None:
    await told(stores, "telegram:1")
    now = NOON
    for _ in range(3):
        assert await stores.count("people", "state = 'gone'") == 0
        (delivery,) = await stores.claim(now=now)
        await settled(stores, NOT_FOUND, delivery, now=now)
        now += timedelta(hours=12)

    assert (
        await stores.count("people", f"state = 'gone' AND reason = '{Reason.CHAT_NOT_FOUND}'") == 1
    )
    assert await stores.states() == {"telegram:1": "cancelled"}


async def test_two_tries_over_a_day_are_not_enough(stores: Stores) -> None:
    await told(stores, "telegram:1")
    for now in (NOON, NOON + 2 * DAY):
        (delivery,) = await stores.claim(now=now)
        await settled(stores, NOT_FOUND, delivery, now=now)

    assert await stores.count("people", "state = 'reachable' AND not_found = 2") == 1


async def test_three_that_are_not_found_at_once_are_not_a_day(stores: Stores) -> None:
    await stores.follow("telegram:1")
    await stores.tell(found(), found(NoticeKind.HOURS), found(NoticeKind.MOVED))
    await settled(stores, NOT_FOUND, *await stores.claim())

    assert await stores.count("people", "state = 'reachable' AND not_found = 3") == 1


async def test_a_chat_that_is_found_again_begins_anew(stores: Stores) -> None:
    await stores.follow("telegram:1")
    await stores.tell(found(), found(NoticeKind.HOURS))
    first, second = await stores.claim()
    await settled(stores, NOT_FOUND, first)
    await settled(stores, DELIVERED, second)

    assert await stores.count("people", "not_found = 0 AND not_found_since IS NULL") == 1


async def test_a_group_that_moved_is_told_at_its_new_address(stores: Stores) -> None:
    await stores.follow("telegram:-7", chosen=Language.EN)
    await stores.tell(found())
    moved = Outcome(OutcomeKind.RETRY, "migrated", moved_to="telegram:-1007")
    await settled(stores, moved, *await stores.claim())
    (again,) = await stores.claim()

    assert (again.address, again.language) == ("telegram:-1007", Language.EN)
    opened = await stores.writers.talk.open("telegram:-1007", None, NOON)
    assert opened is not None
    assert opened.remembered.follows == (Subscription(BODEN),)
    assert opened.remembered.chosen is Language.EN


async def test_a_group_that_moved_to_a_known_address_becomes_one_with_it(stores: Stores) -> None:
    await stores.follow("telegram:-7", Subscription(BODEN), Subscription(NORRBOTTEN))
    await stores.follow("telegram:-1007", Subscription(BODEN), Subscription(SWEDEN))
    await stores.tell(found())
    await stores.people.move("telegram:-7", "telegram:-1007")

    assert await stores.states() == {"telegram:-1007": "waiting"}
    assert await stores.count("people") == 1
    assert await stores.count("subscriptions") == 3


@pytest.mark.parametrize(
    ("chosen", "client", "language"),
    [
        (Language.EN, Language.SV, Language.EN),
        (None, Language.EN, Language.EN),
        (None, None, Language.SV),
    ],
)
async def test_the_choice_wins_over_the_clients_language(
    stores: Stores, chosen: Language | None, client: Language | None, language: Language
) -> None:
    await stores.follow("telegram:1", chosen=chosen, client=client)
    await stores.tell(found())
    (delivery,) = await stores.claim()

    assert delivery.language is language


async def test_a_language_chosen_after_the_fan_out_counts(stores: Stores) -> None:
    await told(stores, "telegram:1")
    opened = await stores.writers.talk.open("telegram:1", None, NOON)
    assert opened is not None
    english = replace(opened.remembered, chosen=Language.EN)
    await stores.writers.talk.close("telegram:1", None, english, NOON)
    (delivery,) = await stores.claim()

    assert delivery.language is Language.EN


async def test_on_sqlite_claiming_finds_its_rows_by_an_index(sqlite_url: str) -> None:
    query = (
        "EXPLAIN QUERY PLAN SELECT id FROM deliveries WHERE state = 'waiting' "
        "AND channel = 'telegram' AND urgent = 0 AND due <= '2026' ORDER BY due, id LIMIT 1"
    )
    async with open_stores(sqlite_url) as stores, reading(stores.engine) as connection:
        plan = (await connection.execute(text(query))).all()

    assert [row[3] for row in plan] == [
        "SEARCH deliveries USING INDEX ix_deliveries_waiting (channel=? AND urgent=? AND due<?)"
    ]
