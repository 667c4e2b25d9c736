"""How the deliveries of the latest notices stand, on each database."""

import pytest

from bot.alerts.model import NoticeKey, NoticeKind
from bot.delivery.model import Outcome, OutcomeKind
from bot.delivery.policy import DeliveryState, settlement
from bot.delivery.progress import WITH_REASONS, Progress, reasons_of, stand
from bot.delivery.reasons import Reason, in_words
from bot.talk.model import Language
from bot.texts import Texts
from data.progress_store import SqlProgressStore
from tests.delivery.builders import DAY, DELIVERED, HOUR, MINUTE, NOON, Stores, found


@pytest.fixture
def progress(stores: Stores) -> SqlProgressStore:
    return SqlProgressStore(stores.engine)


async def told(stores: Stores, day: int) -> None:
    """A notice that was due so many days before noon goes to all who follow."""
    due = NOON - day * DAY
    key = NoticeKey("boden", NoticeKind.OPENED, due.date().isoformat())
    await stores.tell(found(key=key, due=due), now=due)


async def settled(stores: Stores, *outcomes: Outcome, day: int = 0) -> None:
    """So many that wait are tried, with these outcomes."""
    now = NOON - day * DAY
    claimed = await stores.claim(len(outcomes), now, now + MINUTE)
    pairs = zip(claimed, outcomes, strict=True)
    await stores.deliveries.settle([settlement(d, o, now) for d, o in pairs], now)


async def follow(stores: Stores, people: int) -> None:
    for number in range(people):
        await stores.follow(f"telegram:{number}", now=NOON - 60 * DAY)


async def test_where_nothing_was_sent_there_is_nothing(progress: SqlProgressStore) -> None:
    assert await progress.progress_since(NOON - 7 * DAY) == Progress({})


async def test_each_state_is_counted(stores: Stores, progress: SqlProgressStore) -> None:
    await follow(stores, 6)
    await told(stores, 0)
    refused = Outcome(OutcomeKind.REJECTED, "too_long")
    doubt = Outcome(OutcomeKind.UNKNOWN, "no_answer")
    await settled(stores, DELIVERED, DELIVERED, refused, doubt)
    await stores.claim(1)

    seen = await progress.progress_since(NOON - 7 * DAY)
    assert seen.counts == {
        DeliveryState.DELIVERED: 2,
        DeliveryState.REJECTED: 1,
        DeliveryState.WAITING: 2,
        DeliveryState.SENDING: 1,
    }
    assert (seen.waiting, seen.oldest) == (3, NOON)
    assert seen.reasons == {DeliveryState.REJECTED: {"too_long": 1}}


async def test_what_is_settled_counts_for_its_days(
    stores: Stores, progress: SqlProgressStore
) -> None:
    await follow(stores, 1)
    await told(stores, 8)
    await settled(stores, DELIVERED, day=8)
    await told(stores, 7)
    await settled(stores, DELIVERED, day=7)

    assert (await progress.progress_since(NOON - 7 * DAY)).counts == {DeliveryState.DELIVERED: 1}


async def test_what_waits_counts_however_old(stores: Stores, progress: SqlProgressStore) -> None:
    await follow(stores, 3)
    await told(stores, 9)
    again = Outcome(OutcomeKind.RETRY, "network", HOUR)
    await settled(stores, again, DELIVERED, day=9)
    await stores.claim(1, NOON - 9 * DAY)
    await told(stores, 0)

    seen = await progress.progress_since(NOON - 7 * DAY)
    assert seen.counts == {DeliveryState.WAITING: 4, DeliveryState.SENDING: 1}
    assert seen.oldest == NOON - 9 * DAY


async def test_each_notice_is_told_apart_the_latest_first(
    stores: Stores, progress: SqlProgressStore
) -> None:
    await follow(stores, 3)
    refused, blocked = (
        Outcome(OutcomeKind.REJECTED, "too_long"),
        Outcome(OutcomeKind.GONE, "blocked"),
    )
    for day, outcomes in ((9, [DELIVERED] * 3), (2, [refused, refused, DELIVERED]), (1, [blocked])):
        await told(stores, day)
        await settled(stores, *outcomes, day=day)

    latest, before = await progress.progress_by_notice(NOON - 7 * DAY, 10)
    assert (latest.key.day, latest.due) == ("2026-11-22", NOON - DAY)
    assert latest.progress.counts == {DeliveryState.GONE: 1, DeliveryState.WAITING: 2}
    assert latest.progress.oldest == NOON - DAY
    assert before.progress.counts == {DeliveryState.REJECTED: 2, DeliveryState.DELIVERED: 1}
    assert before.progress.reasons == {DeliveryState.REJECTED: {"too_long": 2}}
    assert [n.key for n in await progress.progress_by_notice(NOON - 7 * DAY, 1)] == [latest.key]
    assert await progress.progress_of(before.key) == before.progress
    assert await progress.progress_of(NoticeKey("boden", NoticeKind.MOVED, "2026")) == Progress({})


@pytest.mark.parametrize("language", Language)
def test_every_reason_has_its_words(language: Language) -> None:
    texts = Texts.load(strict=True)
    said = [texts.render(in_words(code), language) for code in (*Reason, "", "from elsewhere")]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("state", WITH_REASONS)
def test_reasons_are_told_the_most_frequent_first(state: DeliveryState) -> None:
    seen = Progress({state: 6}, None, {state: {"refused": 1, "error": 2, "blocked": 3}})
    assert [many for _, many in reasons_of(seen, state)] == [3, 2, 1]
    assert sum(line.key == "deliveries-because" for line in stand(seen, NOON)) == 3
