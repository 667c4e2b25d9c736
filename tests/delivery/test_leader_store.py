"""One leads at a time, on each database."""

import asyncio

from tests.delivery.builders import NOON, SECOND, Stores, open_stores

UNTIL = NOON + 20 * SECOND


async def test_one_of_many_gets_the_lead(stores: Stores, database_url: str) -> None:
    async with open_stores(database_url) as other:
        got = await asyncio.gather(
            *(each.leader.hold(f"{n}", NOON, UNTIL) for n, each in enumerate([stores, other] * 5))
        )

    assert sum(got) == 1


async def test_who_leads_goes_on_and_the_others_wait(stores: Stores) -> None:
    assert await stores.leader.hold("a", NOON, UNTIL)
    assert await stores.leader.hold("a", NOON + 10 * SECOND, UNTIL + 10 * SECOND)

    assert not await stores.leader.hold("b", UNTIL, UNTIL + 20 * SECOND)
    assert await stores.leader.hold("b", UNTIL + 10 * SECOND, UNTIL + 30 * SECOND)
    assert not await stores.leader.hold("a", UNTIL + 11 * SECOND, UNTIL + 31 * SECOND)


async def test_what_is_let_go_is_free_at_once(stores: Stores) -> None:
    await stores.leader.hold("a", NOON, UNTIL)
    await stores.leader.let_go("b")
    assert not await stores.leader.hold("b", NOON, UNTIL)

    await stores.leader.let_go("a")
    assert await stores.leader.hold("b", NOON, UNTIL)
