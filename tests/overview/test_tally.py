"""What is counted of questions, and what never is."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.overview.model import Asked
from bot.overview.tally import EVERY, Tally
from bot.places.model import Outcome
from bot.talk.model import Intent, Person, PlaceAnswer, Turn
from tests.overview.desk import Asking, MemoryTallies
from tests.talk.talker import TODAY

BODEN = PlaceAnswer(Outcome.FOUND, ("2582",))
SEVERAL = PlaceAnswer(Outcome.ASK, ("2582", "2580"))


@pytest.fixture
def store() -> MemoryTallies:
    return MemoryTallies()


@pytest.fixture
def tally(store: MemoryTallies) -> Tally:
    return Tally(store)


@pytest.fixture
def asking(tally: Tally) -> Asking:
    return Asking(tally)


async def test_questions_are_counted_by_intent_place_outcome_and_door(
    asking: Asking, tally: Tally, store: MemoryTallies
) -> None:
    asking.ask("Boden")
    asking.ask("Boden", "telegram:7")
    asking.ask("öppettider i Boden")
    asking.ask("Boden")
    asking.ask("hej")
    await tally.keep()

    assert store.asked == {
        Asked(TODAY, Intent.FIND_OFFICE, "2582", Outcome.FOUND, "web"): 2,
        Asked(TODAY, Intent.FIND_OFFICE, "2582", Outcome.FOUND, "telegram"): 1,
        Asked(TODAY, Intent.HOURS, "2582", Outcome.FOUND, "web"): 1,
        Asked(TODAY, Intent.SMALLTALK, "", Outcome.NONE, "web"): 1,
    }


async def test_a_name_that_may_be_several_places_belongs_to_none(
    asking: Asking, tally: Tally, store: MemoryTallies
) -> None:
    asking.ask("Järna")
    await tally.keep()
    (asked,) = store.asked
    assert (asked.municipality, asked.outcome) == ("", Outcome.ASK)


async def test_turning_a_page_is_no_question(
    asking: Asking, tally: Tally, store: MemoryTallies
) -> None:
    reply = replace(asking.ask("Boden"), edits=True)
    tally.answered(Turn(Person("web", "web:1"), TODAY, choice="1:page:2"), reply)
    await tally.keep()
    assert store.asked.total() == 1


async def test_a_new_day_is_counted_for_itself(tally: Tally, store: MemoryTallies) -> None:
    Asking(tally, date(2026, 11, 30)).ask("Boden")
    Asking(tally, date(2026, 12, 1)).ask("Boden")
    await tally.keep()
    assert {asked.day.month for asked in store.asked} == {11, 12}
    assert store.writes == 2


async def test_what_could_not_be_kept_is_kept_the_next_time() -> None:
    store = MemoryTallies(failures=1)
    tally = Tally(store)
    Asking(tally).ask("Boden")
    Asking(tally).ask("Var ligger kontoret i Sörgläntinge?")
    with pytest.raises(OSError, match="full"):
        await tally.keep()
    Asking(tally).ask("Boden")
    await tally.keep()
    await tally.keep()

    assert sorted(store.asked.values()) == [1, 2]
    assert store.words == {"sorglantinge": 1}
    assert store.writes == 2


async def test_counts_are_kept_again_and_again_and_once_more_at_the_end(
    asking: Asking, tally: Tally, store: MemoryTallies
) -> None:
    asking.ask("Boden")
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await tally.run(sleep)
    assert (slept, store.writes) == ([EVERY] * 3, 1)

    asking.ask("Boden")
    await tally.aclose()
    assert store.asked.total() == 2


async def test_a_failing_store_stops_nothing(asking: Asking) -> None:
    tally = Tally(MemoryTallies(failures=9))
    Asking(tally).ask("Boden")
    await tally.aclose()


async def test_what_is_typed_letter_by_letter_counts_once(
    tally: Tally, store: MemoryTallies
) -> None:
    tally.typed("telegram:7", TODAY, SEVERAL)
    await tally.keep()
    tally.typed("telegram:7", TODAY, BODEN)
    await tally.keep()
    assert not store.asked

    await tally.keep()
    assert store.asked == {Asked(TODAY, Intent.FIND_OFFICE, "2582", Outcome.FOUND, "inline"): 1}

    tally.typed("telegram:8", TODAY, BODEN)
    await tally.aclose()
    assert store.asked.total() == 2


async def test_a_word_counts_once_a_day_for_each_chat(
    asking: Asking, tally: Tally, store: MemoryTallies
) -> None:
    for _ in range(5):
        asking.ask("Var ligger kontoret i Sörgläntinge?")
    asking.ask("Var ligger kontoret i Sörgläntinge?", "telegram:7")
    Asking(tally, date(2026, 11, 24)).ask("Var ligger kontoret i Sörgläntinge?")
    await tally.keep()
    assert store.words == {"sorglantinge": 3}
