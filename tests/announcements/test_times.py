"""Times as staff write them, by the clock on a Swedish wall."""

from dataclasses import replace

import pytest

from bot.announcements.model import Content
from bot.announcements.problems import FaultyError, Field
from bot.announcements.times import problems_of, read_moment, shown, starts_at
from bot.talk.model import Language
from bot.texts import Texts
from tests.alerts.herald import at
from tests.announcements.builders import faults

NOW = at("2026-11-23 13:00")
TEXTS = Texts.load(strict=True)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-12-01T08:00", at("2026-12-01 08:00")),
        ("2026-12-01 08:00", at("2026-12-01 08:00")),
        ("2026-07-01T08:00", at("2026-07-01 08:00")),
        ("2026-12-01T07:00Z", at("2026-12-01 08:00")),
        ("2026-12-01T08:00:30+01:00", at("2026-12-01 08:00:30")),
        ("2026-10-25T02:30", at("2026-10-25 02:30")),
        (" ", None),
    ],
)
def test_a_time_is_read_as_the_wall_shows_it(written: str, moment: object) -> None:
    assert read_moment(written, Field.SEND_AT) == moment


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("i morgon", "time-unreadable"),
        ("2026-13-01T08:00", "time-unreadable"),
        ("0001-01-01T00:00", "time-unreadable"),
        ("2027-03-28T02:30", "time-skipped"),
        ("2027-03-28T02:00", "time-skipped"),
    ],
)
def test_a_time_that_is_none_is_told_at_its_field(written: str, key: str) -> None:
    with pytest.raises(FaultyError) as told:
        read_moment(written, Field.EXPIRES_AT)
    assert faults(told.value) == [("expires_at", key)]
    assert TEXTS.render(told.value.why, Language.SV)


def test_the_skipped_hour_says_what_to_choose() -> None:
    with pytest.raises(FaultyError) as told:
        read_moment("2027-03-28T02:30", Field.SEND_AT)
    assert "Välj till exempel 03:30." in TEXTS.render(told.value.why, Language.SV)


def test_what_is_shown_is_read_back() -> None:
    assert shown(at("2026-12-01 08:05")) == "2026-12-01T08:05"


@pytest.mark.parametrize(
    ("send", "ends", "told"),
    [
        ("", "", []),
        ("2026-11-23 14:00", "2026-11-24 14:00", []),
        ("2026-11-23 12:59", "", [("send_at", "time-past")]),
        ("", "2026-11-23 13:00", [("expires_at", "time-past")]),
        ("2026-11-25 10:00", "2026-11-24 10:00", [("expires_at", "time-before-start")]),
        ("2026-11-23 22:00", "2026-11-24 07:00", [("expires_at", "time-before-start")]),
    ],
)
def test_it_must_begin_ahead_and_end_after_it_begins(
    send: str, ends: str, told: list[tuple[str, str]]
) -> None:
    moments = [at(each) if each else None for each in (send, ends)]
    problems = problems_of(Content(send_at=moments[0], expires_at=moments[1]), NOW)
    assert [(p.field.value, p.text.key) for p in problems] == told
    assert all(TEXTS.render(p.text, language) for p in problems for language in Language)


def test_only_what_is_urgent_begins_at_night() -> None:
    night, morning = at("2026-11-23 22:00"), at("2026-11-24 08:00")
    assert starts_at(Content(), night) == morning
    assert starts_at(Content(urgent=True), night) == night
    later = replace(Content(), send_at=at("2026-11-24 21:00"))
    assert starts_at(later, night) == at("2026-11-25 08:00")
