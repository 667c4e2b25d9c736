"""What is told of changed hours: from what to what, once, whatever happens before it is sent."""

from datetime import UTC, date, datetime, timedelta
from itertools import chain

import pytest

from bot.alerts.feeds import entries_of
from bot.alerts.missing import missing
from bot.alerts.model import Notice, NoticeKind, Rhythm, Scope, ScopeKind, Subscription, Told
from bot.alerts.night import morning
from bot.alerts.weekly import weekly
from bot.alerts.wording import Telling, message
from bot.offices.changed_hours import with_hours
from bot.offices.model import OpenHours, Register
from bot.talk.model import Language, Reply
from bot.texts import Texts
from handlers.telegram.rendering import render
from tests.alerts.builders import boden, claim
from tests.alerts.builders import with_hours as legacy_hours
from tests.offices.builders import week
from tests.talk.talker import seed_register

MONDAY = date(2026, 11, 2)
SWEDEN = Scope(ScopeKind.SWEDEN)
OLD = week("mon 10:00-15:00", "tue 10:00-15:00", "wed 10:00-15:00", "sat 10:00-13:00")
NEW = week(
    "mon 10:00-15:00",
    "tue 09:00-12:00",
    "tue 13:00-16:00",
    "wed 10:00-15:00",
    "fri 09:00-12:00",
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SLIP = week("mon 01:00-15:00")

Turn = tuple[date, tuple[OpenHours, ...]]


def entered(*turns: Turn) -> Register:
    register = boden(claim("opened", "2020-01", "2020-01-10"))
    for day, hours in ((date(2026, 10, 1), OLD), *turns):
        register = with_hours(register, "boden", hours, day)
    return register


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment of that winter day, in Swedish time."""
    return datetime(day.year, day.month, day.day, hour - 1, minute, tzinfo=UTC)


def to_make(register: Register, now: datetime, *told: Told) -> tuple[Notice, ...]:
    return tuple(n for n in missing(register, now, told) if n.key.kind is NoticeKind.HOURS)


def told(notice: Notice) -> Told:
    return Told(notice.key, notice.due, notice.joined_to is not None)


def said(reply: Reply | None) -> list[str] | None:
    texts = Texts.load(strict=True)
    return reply and [texts.render(block.text, reply.language) for block in reply.blocks]


def alert(
    notices: tuple[Notice, ...],
    register: Register,
    language: Language = Language.SV,
    day: date = MONDAY,
) -> list[str] | None:
    return said(message(notices, (), Telling(register, language, day)))


def test_an_alert_says_what_each_day_was_and_is() -> None:
    register = entered((MONDAY, NEW))
    notices = to_make(register, at(MONDAY, 9))
    assert alert(notices, register) == [
        "Servicekontor Boden",
        "Kontoret har nya öppettider från måndag 2 november 2026.",
        "tisdag: 09:00–12:00 och 13:00–16:00 (tidigare 10:00–15:00)",
        "fredag: 09:00–12:00 (tidigare stängt)",
        "lördag: stängt (tidigare 10:00–13:00)",
        "De andra dagarna är som förut.",
        "Källa: a.se, 1 januari 2026",
    ]
    assert alert(notices, register, Language.EN)[2:6] == [
        "Tuesday: 09:00–12:00 and 13:00–16:00 (before: 10:00–15:00)",
        "Friday: 09:00–12:00 (before: closed)",
        "Saturday: closed (before: 10:00–13:00)",
        "The other days are as before.",
    ]


def test_a_week_that_changed_as_a_whole_has_no_other_days() -> None:
    register = entered((MONDAY, week("thu 10:00-15:00")))
    told_of = alert(to_make(register, at(MONDAY, 9)), register)
    assert told_of is not None
    assert "De andra dagarna är som förut." not in told_of
    assert "onsdag: stängt (tidigare 10:00–15:00)" in told_of


def test_a_slip_mended_before_the_morning_is_never_told() -> None:
    slip = entered((MONDAY, SLIP))
    first = to_make(slip, at(MONDAY, 6))
    mended = entered((MONDAY, SLIP), (MONDAY, NEW))
    second = to_make(mended, at(MONDAY, 7), *map(told, first))
    assert [n.joined_to for n in second] == [first[0].key]
    both = alert((*first, *second), mended)
    at_once = entered((MONDAY, NEW))
    assert both == alert(to_make(at_once, at(MONDAY, 9)), at_once)


def test_hours_put_back_before_the_morning_are_no_news() -> None:
    register = entered((MONDAY, SLIP), (MONDAY, OLD))
    assert alert(to_make(register, at(MONDAY, 7)), register) is None


def test_a_slip_that_was_told_is_put_right_the_next_morning() -> None:
    (first,) = to_make(entered((MONDAY, SLIP)), at(MONDAY, 9))
    mended = entered((MONDAY, SLIP), (MONDAY, OLD))
    (second,) = to_make(mended, at(MONDAY, 10), told(first))
    assert second.due == morning(MONDAY + timedelta(days=1))
    told_of = alert((second,), mended, day=MONDAY + timedelta(days=1))
    assert told_of is not None
    assert "måndag: 10:00–15:00 (tidigare 01:00–15:00)" in told_of
    assert "tisdag: 10:00–15:00 (tidigare stängt)" in told_of
    assert to_make(mended, at(MONDAY, 11), told(first), told(second)) == ()


def test_changes_of_several_days_down_are_told_as_one() -> None:
    later = MONDAY + timedelta(days=2)
    register = entered((MONDAY, SLIP), (later, NEW))
    notices = to_make(register, at(later, 9))
    assert [n.joined_to is None for n in notices].count(True) == 1
    told_of = alert(notices, register, day=later)
    assert told_of is not None
    assert told_of[1] == "Kontoret har nya öppettider från onsdag 4 november 2026."
    at_once = entered((MONDAY, NEW))
    assert told_of[2:] == alert(to_make(at_once, at(MONDAY, 9)), at_once)[2:]


def test_hours_that_are_no_longer_known_are_not_told() -> None:
    notices = to_make(entered((MONDAY, NEW)), at(MONDAY, 7))
    assert alert(notices, entered((MONDAY, NEW), (MONDAY, ()))) is None


def test_where_it_is_not_known_what_was_the_new_week_is_told() -> None:
    register = legacy_hours(boden(), MONDAY.isoformat())
    told_of = alert(to_make(register, at(MONDAY, 9)), register)
    assert told_of is not None
    assert "måndag 2 november 2026: 10:00–15:00" in told_of


LINES = {
    Language.SV: "Servicekontor Boden. Kontoret har nya öppettider från onsdag 4 november 2026. "
    "Nya tider: tisdag: 09:00–12:00 och 13:00–16:00 (tidigare 10:00–15:00), "
    "fredag: 09:00–12:00 (tidigare stängt) och lördag: stängt (tidigare 10:00–13:00).",
    Language.EN: "Servicekontor Boden. The office has new opening hours from Wednesday 4 November "
    "2026. New times: Tuesday: 09:00–12:00 and 13:00–16:00 (before: 10:00–15:00), "
    "Friday: 09:00–12:00 (before: closed) and Saturday: closed (before: 10:00–13:00).",
}


@pytest.mark.parametrize("language", Language)
def test_a_summary_tells_the_changes_of_a_week_as_one(language: Language) -> None:
    register = entered((MONDAY, SLIP), (MONDAY + timedelta(days=2), NEW))
    next_monday = MONDAY + timedelta(days=7)
    mine = [Subscription(SWEDEN, rhythm=Rhythm.WEEKLY)]
    reply = message(weekly(next_monday), mine, Telling(register, language, next_monday))
    told_of = said(reply)
    assert told_of is not None
    assert told_of[1:] == [LINES[language]]


def test_a_week_in_which_all_offices_change_their_hours_is_one_message() -> None:
    register = seed_register()
    for office_id in list(register.offices)[:40]:
        every = (week(f"{d} 10:00-15:00", office_id=office_id) for d in WEEKDAYS)
        split = (
            week(f"{d} 08:00-12:00", f"{d} 13:00-18:00", office_id=office_id) for d in WEEKDAYS
        )
        for hours, day in ((every, MONDAY - timedelta(days=9)), (split, MONDAY)):
            register = with_hours(register, office_id, chain(*hours), day)
    next_monday = MONDAY + timedelta(days=7)
    mine = [Subscription(SWEDEN, rhythm=Rhythm.WEEKLY)]
    for language in Language:
        reply = message(weekly(next_monday), mine, Telling(register, language, next_monday))
        assert reply is not None
        (part,) = render(reply, Texts.load(strict=True)).parts
        assert len(part) > 2000
        assert "35" in (said(reply) or [])[-1]


def test_a_week_that_ends_as_it_began_has_no_news() -> None:
    register = entered((MONDAY, SLIP), (MONDAY + timedelta(days=2), OLD))
    next_monday = MONDAY + timedelta(days=7)
    mine = [Subscription(SWEDEN, rhythm=Rhythm.WEEKLY)]
    telling = Telling(register, Language.SV, next_monday)
    assert message(weekly(next_monday), mine, telling) is None


def test_a_feed_keeps_each_change_and_says_which_no_longer_holds() -> None:
    later = MONDAY + timedelta(days=2)
    before = entries_of(entered((MONDAY, SLIP)), SWEDEN, later)
    after = entries_of(entered((MONDAY, SLIP), (later, NEW)), SWEDEN, later)
    (old,) = (e for e in before if e.hours)
    new, same = (e for e in after if e.hours)
    assert same.notice.key == old.notice.key
    assert (old.replaced, same.replaced, new.replaced) == (None, new.notice, None)
    assert same.updated == new.notice.due > old.updated
    assert (same.hours, new.hours.before) == (old.hours, same.hours.after)
