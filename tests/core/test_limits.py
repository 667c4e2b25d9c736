"""Token buckets, turned by hand."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.limits import BURST_SECONDS, Buckets, Inbound, Verdict
from bot.limits_shared import hear_limits, share_limits, tell_limits
from bot.tasks import Supervisor


class Hand:
    """Seconds, turned by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def taken(buckets: Buckets, key: str, times: int) -> int:
    """How many of so many pass."""
    return sum(buckets.take(key) is Verdict.PASSED for _ in range(times))


def test_a_burst_of_twenty_and_then_one_a_second() -> None:
    hand = Hand()
    person = Inbound.of(time=hand).person

    assert taken(person, "a", 100) == 20
    assert taken(person, "b", 1) == 1
    for _ in range(5):
        hand.seconds += 1
        assert taken(person, "a", 10) == 1
    hand.seconds += 3600
    assert taken(person, "a", 100) == 20


def test_it_is_said_once_until_all_is_well_again() -> None:
    hand = Hand()
    buckets = Buckets(1, time=hand)
    taken(buckets, "a", 20)

    assert [buckets.take("a") for _ in range(3)] == [Verdict.TELL, Verdict.SILENT, Verdict.SILENT]
    hand.seconds += 2
    assert taken(buckets, "a", 2) == 2
    assert buckets.take("a") is Verdict.SILENT
    hand.seconds += BURST_SECONDS
    assert taken(buckets, "a", 20) == 20
    assert buckets.take("a") is Verdict.TELL


def test_how_long_to_wait_is_true() -> None:
    hand = Hand()
    buckets = Buckets(0.25, time=hand)
    taken(buckets, "a", 9)

    wait = buckets.wait("a")
    hand.seconds += wait - 1
    assert buckets.take("a") is not Verdict.PASSED
    hand.seconds += 1
    assert buckets.take("a") is Verdict.PASSED
    assert buckets.wait("somebody new") == 1


def test_what_will_come_again_is_not_counted() -> None:
    buckets = Buckets(1, time=Hand())
    for _ in range(100):
        assert buckets.take("a") is Verdict.PASSED
        buckets.give_back("a")


def test_it_remembers_no_more_than_it_may_and_forgets_who_has_a_full_bucket() -> None:
    hand = Hand()
    buckets = Buckets(1, most=1000, time=hand)
    for number in range(5000):
        buckets.take(str(number))
    assert len(buckets) == 1000

    hand.seconds += 3600
    for number in range(1000):
        buckets.take(f"new {number}")
    assert len(buckets) <= 1000
    hand.seconds += 3600
    for _ in range(1000):
        buckets.take("one")
        buckets.take("other")
    assert taken(buckets, "last", 1) == 1
    assert len(buckets) < 1000


def test_many_others_do_not_make_it_forget_who_asks_on() -> None:
    buckets = Buckets(1, most=100, time=Hand())
    passed = 0
    for number in range(2000):
        passed += buckets.take("greedy") is Verdict.PASSED
        buckets.take(str(number))
    assert passed == 20


@given(st.lists(st.tuples(st.floats(0, 30), st.sampled_from("ab")), max_size=80))
def test_nobody_ever_gets_more_than_the_burst_and_the_rate(course: list[tuple[float, str]]) -> None:
    hand = Hand()
    buckets = Buckets(1, time=hand)
    passes: dict[str, list[float]] = {"a": [], "b": []}
    for pause, key in course:
        hand.seconds += pause
        if buckets.take(key) is Verdict.PASSED:
            passes[key].append(hand.seconds)
    for times in passes.values():
        for first, start in enumerate(times):
            for last, end in enumerate(times[first:], start=1):
                assert last <= BURST_SECONDS + (end - start) + 1e-3


@dataclass
class Wire:
    """Between two processes."""

    ears: dict[str, Callable[[str], None]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def say(self, subject: str, words: str) -> None:
        self.said.append(words)
        if subject in self.ears:
            self.ears[subject](words)

    def hear(self, subject: str, heard: Callable[[str], None]) -> None:
        self.ears[subject] = heard


def test_what_one_process_let_through_counts_in_the_other() -> None:
    hand, wire = Hand(), Wire()
    here, there = Inbound.of(time=hand), Inbound.of(time=hand)
    hear_limits(there, wire)
    assert taken(here.person, "quiet", 5) == 5
    assert taken(here.person, "greedy", 50) == 20
    tell_limits(here, wire)

    assert taken(there.person, "greedy", 50) == 0
    assert taken(there.person, "quiet", 50) == 20
    hand.seconds += 5
    assert taken(there.person, "greedy", 50) == 5


@given(st.lists(st.tuples(st.floats(0, 3), st.sampled_from([0, 1])), max_size=120))
def test_where_word_comes_at_once_two_processes_let_through_little_more_than_one(
    course: list[tuple[float, int]],
) -> None:
    """Up to half a bucket nothing is said, for that is what nearly everybody asks."""
    hand, both = Hand(), (Wire(), Wire())
    processes = Inbound.of(time=hand), Inbound.of(time=hand)
    for inbound, wire in zip(processes, both, strict=True):
        hear_limits(inbound, wire)
    passed = 0
    for pause, which in course:
        hand.seconds += pause
        passed += processes[which].person.take("greedy") is Verdict.PASSED
        tell_limits(processes[which], both[1 - which])
    assert passed <= BURST_SECONDS * 1.5 + (hand.seconds - 1000.0) + 1


def test_going_from_one_process_to_the_other_gains_little() -> None:
    hand, both = Hand(), (Wire(), Wire())
    processes = Inbound.of(time=hand), Inbound.of(time=hand)
    for inbound, wire in zip(processes, both, strict=True):
        hear_limits(inbound, wire)
    passed = 0
    for _ in range(60):
        passed += sum(taken(inbound.person, "greedy", 10) for inbound in processes)
        for inbound, wire in zip(processes, reversed(both), strict=True):
            tell_limits(inbound, wire)
        hand.seconds += 1
    assert passed <= 60 + 2 * 20


async def test_word_goes_at_once_and_then_waits_for_more() -> None:
    wire, inbound = Wire(), Inbound.of(time=Hand())
    asleep, awake = asyncio.Event(), asyncio.Event()

    async def sleep(_: float) -> None:
        asleep.set()
        await awake.wait()

    async with Supervisor() as tasks:
        tasks.start("limits", share_limits(inbound, wire, sleep))
        await asyncio.sleep(0)
        taken(inbound.person, "quiet", 10)
        taken(inbound.person, "greedy", 11)
        await asleep.wait()
        taken(inbound.person, "other", 12)
        taken(inbound.person, "another", 12)
        assert [word[-2:] for word in wire.said] == ["11"]
        asleep.clear()
        awake.set()
        await asleep.wait()
    assert [word.count(",") for word in wire.said] == [0, 1]


def test_many_who_are_too_fast_are_told_of_in_few_short_words() -> None:
    wire, inbound = Wire(), Inbound.of(time=Hand())
    for number in range(5000):
        taken(inbound.person, str(number), 20)
    tell_limits(inbound, wire)

    assert 1 <= len(wire.said) <= 10
    assert max(map(len, wire.said)) < 7000


@pytest.mark.parametrize(
    "words", ["", ",", "zz", "0011223344556677", "00112233445566775x", "a" * 99]
)
def test_words_that_are_not_understood_change_nothing(words: str) -> None:
    inbound, wire = Inbound.of(time=Hand()), Wire()
    hear_limits(inbound, wire)
    wire.say("limit-person", words)

    assert taken(inbound.person, "a", 50) == 20
