"""In whatever course of events: no window over the limits, no place lost, no reply behind bulk."""

import heapq
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.telegram.limiter_pacer import Call, Limits, Pacer

LIMITS = Limits(per_second=5, group_most=4, group_seconds=10.0)
PEOPLE, GROUPS = (1, 2, 3), (-1, "@channel")


@dataclass(frozen=True)
class Ask:
    """A call asked for `after` seconds past the one before; its answer takes `takes` seconds.

    It reaches Telegram after the share `arrives` of that, or of the longest a call travels.
    """

    after: float
    chat: int | str
    bulk: bool = False
    takes: float = 0.1
    arrives: float = 0.5
    halts: float = 0.0
    withdrawn: bool = False


@dataclass
class Course:
    """What happened: departures and halts in order, and when each call reached Telegram."""

    left: list[tuple[float, Call]] = field(default_factory=list)
    arrived: list[tuple[float, Call]] = field(default_factory=list)
    halts: list[tuple[float, float]] = field(default_factory=list)
    asked: list[Call] = field(default_factory=list)
    pacer: Pacer = field(default_factory=lambda: Pacer(LIMITS))


def play(asks: list[Ask], limits: Limits = LIMITS) -> Course:
    """Plays the asks to the end, on a clock that jumps from one event to the next."""
    course = Course(pacer=Pacer(limits))
    pacer, plans = course.pacer, {}
    events: list[tuple[float, int, str, Call]] = []
    now = 1000.0
    for number, ask in enumerate(asks):
        now += ask.after
        call = Call(ask.chat, ask.bulk)
        plans[call] = ask
        events.append((now, number, "ask", call))
    heapq.heapify(events)
    tie = len(asks)

    def leave(call: Call, now: float) -> None:
        nonlocal tie
        tie += 1
        course.left.append((now, call))
        on_its_way = min(plans[call].takes, limits.settle) * plans[call].arrives
        course.arrived.append((now + on_its_way, call))
        heapq.heappush(events, (now + plans[call].takes, tie, "answer", call))

    while events or pacer.waiting:
        due = pacer.next_at(now)
        if events and (due is None or events[0][0] <= due):
            now, _, kind, call = heapq.heappop(events)
            if kind == "answer":
                pacer.answered(call, now)
                if plans[call].halts:
                    pacer.halt(now + plans[call].halts)
                    course.halts.append((now, now + plans[call].halts))
            else:
                course.asked.append(call)
                if pacer.leave_at_once(call, now):
                    leave(call, now)
                else:
                    pacer.ask(call, now)
                    if plans[call].withdrawn:
                        pacer.give_back(call, now)
                        course.asked.remove(call)
        else:
            assert due is not None
            now = max(now, due)
        for released in pacer.release(now):
            leave(released, now)
    return course


asks = st.builds(
    Ask,
    after=st.sampled_from([0.0, 0.0, 0.01, 0.2, 1.0, 3.0]),
    chat=st.sampled_from(PEOPLE + GROUPS),
    bulk=st.booleans(),
    takes=st.one_of(st.floats(0.0, 0.5), st.just(30.0)),
    arrives=st.floats(0.0, 1.0),
    halts=st.sampled_from([0.0, 0.0, 0.0, 0.0, 1.5, 4.0]),
    withdrawn=st.sampled_from([False, False, False, True]),
)
courses = st.lists(asks, max_size=60).map(play)


def most_in(times: list[float], seconds: float) -> int:
    """The most that fall into any window that is a hair shorter than `seconds`."""
    times = sorted(times)
    return max(
        (sum(start <= t < start + seconds - 1e-6 for t in times) for start in times), default=0
    )


@given(courses)
@settings(max_examples=150, deadline=None)
def test_telegram_never_counts_more_than_the_limit_in_any_second(course: Course) -> None:
    assert most_in([at for at, _ in course.arrived], 1.0) <= LIMITS.per_second


@given(courses)
@settings(max_examples=100, deadline=None)
def test_a_group_never_gets_more_than_its_share(course: Course) -> None:
    for group in GROUPS:
        times = [at for at, call in course.arrived if call.chat == group]
        assert most_in(times, LIMITS.group_seconds) <= LIMITS.group_most


@given(courses)
@settings(max_examples=100, deadline=None)
def test_a_person_gets_one_a_second_after_a_burst_of_three(course: Course) -> None:
    for person in PEOPLE:
        times = [at for at, call in course.left if call.chat == person]
        for first, start in enumerate(times):
            for number, at in enumerate(times[first:]):
                assert number + 1 <= 3 + (at - start) + 1e-6


@given(courses)
@settings(max_examples=100, deadline=None)
def test_nothing_leaves_before_the_latest_time_that_any_was_given(course: Course) -> None:
    for said, until in course.halts:
        assert not [at for at, _ in course.left if said < at < until - 1e-6]


@given(courses)
@settings(max_examples=100, deadline=None)
def test_every_call_that_is_not_withdrawn_leaves_once(course: Course) -> None:
    left = [call for _, call in course.left]
    assert len(left) == len(course.asked)
    assert set(left) == set(course.asked)


@given(courses)
@settings(max_examples=100, deadline=None)
def test_calls_of_a_chat_leave_in_the_order_they_came(course: Course) -> None:
    for chat in PEOPLE + GROUPS:
        for bulk in (False, True):
            mine = [c for c in course.asked if (c.chat, c.bulk) == (chat, bulk)]
            assert [c for _, c in course.left if c in mine] == mine


def test_a_reply_goes_before_all_bulk_that_waits() -> None:
    bulk = [Ask(0.0, chat, bulk=True) for chat in range(100, 200)]
    course = play([*bulk, Ask(2.0, 7)])
    asked = 1002.0
    answered_at = next(at for at, call in course.left if call.chat == 7)
    assert answered_at - asked <= 1 / LIMITS.per_second + 1e-6


def test_what_waited_leaves_one_by_one_after_a_halt() -> None:
    flood = Ask(0.0, 50, takes=0.01, halts=10.0)
    course = play([flood, *(Ask(0.1, chat) for chat in range(100, 120))])
    after = [at for at, call in course.left if call.chat != 50]
    assert min(after) >= 1010.0
    assert most_in(after, 0.5) <= LIMITS.per_second // 2 + 2


def test_bulk_leaves_places_between_for_replies() -> None:
    course = play([Ask(0.0, chat, bulk=True) for chat in range(100, 130)])
    assert most_in([at for at, _ in course.left], 0.5) <= LIMITS.per_second // 2 + 2


def test_a_new_reply_does_not_pass_those_that_wait() -> None:
    course = play([Ask(0.0, chat, takes=0.01) for chat in range(100, 110)] + [Ask(1.05, 7)])
    assert course.left[-1][1].chat == 7


def test_a_reply_does_not_pass_an_earlier_one_to_the_same_chat() -> None:
    course = play([*(Ask(0.0, 1) for _ in range(4)), Ask(1.0, 1)])
    assert [call for _, call in course.left] == course.asked


def test_bulk_uses_the_limit_up() -> None:
    course = play([Ask(0.0, chat, bulk=True, takes=0.001) for chat in range(1, 301)])
    assert len(course.left) / (course.left[-1][0] - 1000.0) >= 0.97 * LIMITS.per_second


def test_lost_answers_do_not_hold_the_others_up() -> None:
    lost = [
        Ask(0.0, chat, bulk=True, takes=30.0 if chat % 50 == 0 else 0.001) for chat in range(1, 301)
    ]
    course = play(lost)
    assert len(course.left) / (course.left[-1][0] - 1000.0) >= 0.97 * LIMITS.per_second


def test_a_withdrawn_call_gives_its_place_to_the_next() -> None:
    pacer = Pacer(LIMITS)
    calls = [Call(1) for _ in range(5)]
    for call in calls:
        if not pacer.leave_at_once(call, 0.0):
            pacer.ask(call, 0.0)
    pacer.give_back(calls[3], 0.0)
    assert pacer.next_at(0.0) == 1.0
    assert pacer.release(1.0) == [calls[4]]


def test_a_call_that_may_leave_but_is_not_made_is_not_counted() -> None:
    pacer = Pacer(LIMITS)
    calls = [Call(chat) for chat in range(1, 6)]
    assert all(pacer.leave_at_once(call, 0.0) for call in calls)
    assert not pacer.leave_at_once(Call(9), 0.0)
    pacer.give_back(calls[0], 0.0)
    assert pacer.leave_at_once(Call(9), 0.0)


def test_nothing_is_kept_of_chats_that_are_quiet_again() -> None:
    pacer = Pacer(Limits(per_second=100_000))
    for second in range(20):
        for chat in range(1000):
            call = Call(second * 1000 + chat + 1)
            assert pacer.leave_at_once(call, float(second))
            pacer.answered(call, float(second))
    assert pacer.chats <= 4096


def test_a_chat_is_remembered_while_its_limit_is_in_use() -> None:
    pacer = Pacer(Limits(per_second=100_000))
    for chat in (1, 1, 1, *range(2, 3000)):
        assert pacer.leave_at_once(Call(chat), 0.0)
    assert not pacer.leave_at_once(Call(1), 0.5)
