"""What an alert says: all that is news, in plain words, with who says so, in both languages."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.alerts.making import made, when_of
from bot.alerts.model import Notice, NoticeKind, Rhythm, Scope, ScopeKind, Subscription
from bot.alerts.news import warranted
from bot.alerts.weekly import weekly
from bot.alerts.wording import MOST_SUMMED_UP, Telling, alert, message, summary
from bot.offices.changed_address import with_office
from bot.offices.model import Register
from bot.offices.when import UNKNOWN_DATE, When
from bot.talk.model import BlockKind, Language, Reply
from bot.texts import Texts
from handlers.telegram.rendering import render
from tests.alerts.builders import boden, claim, with_hours
from tests.talk.talker import seed_register, strict_texts

LAHOLM = "laholm"
TODAY = date(2026, 11, 24)
_OTHERS = (NoticeKind.ANNOUNCEMENT, NoticeKind.SUMMARY)


def words(reply: Reply, texts: Texts) -> str:
    return "\n".join(texts.render(block.text, reply.language) for block in reply.blocks)


def told_on(day: str, office_id: str, language: Language, register: Register | None = None) -> str:
    """The alert of the office that the register warrants on the day."""
    register = register or seed_register()
    on = date.fromisoformat(day)
    found = [n for n in warranted(register, on) if n.key.office_id == office_id]
    reply = alert(found, Telling(register, language, on))
    assert any(block.kind is BlockKind.SOURCE and block.href for block in reply.blocks)
    return words(reply, strict_texts())


def say(
    kind: NoticeKind,
    when: str,
    language: Language = Language.SV,
    day: str = "2026-11-24",
    **more: object,
) -> str:
    on = date.fromisoformat(day)
    notice = replace(made(LAHOLM, kind, when_of(when), on), **more)
    telling = Telling(seed_register(), language, on)
    return words(alert([notice], telling), strict_texts())


@pytest.mark.parametrize(
    ("day", "language", "expected"),
    [
        (
            "2022-05-24",
            Language.SV,
            "2022. Tidigare sades det att kontoret skulle öppna under 2022.",
        ),
        ("2022-05-24", Language.EN, "It was said before that the office would open in 2022."),
        ("2022-05-30", Language.SV, "I morgon, tisdag 31 maj 2022, planeras kontoret öppna."),
        ("2022-05-30", Language.EN, "Tomorrow, Tuesday 31 May 2022, the office is planned"),
        ("2022-06-27", Language.SV, "Kontoret har öppnat (2022)."),
        ("2022-06-27", Language.EN, "The office has opened (2022)."),
    ],
)
def test_laholm_opens(day, language, expected):
    said = told_on(day, LAHOLM, language)
    assert said.startswith("Servicekontor Laholm\n")
    assert expected in said


def test_the_source_and_its_date_are_named():
    assert "Källa: Laholms tidning, 24 maj 2022" in told_on("2022-05-24", LAHOLM, Language.SV)


@pytest.mark.parametrize(
    ("kind", "when", "sv", "en"),
    [
        (
            NoticeKind.OPENING_ANNOUNCED,
            "2026-12-01",
            "Det planeras öppna tisdag 1 december 2026.",
            "It is planned to open on Tuesday 1 December 2026.",
        ),
        (NoticeKind.OPENING_ANNOUNCED, "", "Datumet är inte känt än.", "date is not known yet."),
        (
            NoticeKind.OPENING_ANNOUNCED,
            "2027-Q2",
            "öppna under andra kvartalet 2027.",
            "in the second",
        ),
        (NoticeKind.OPENING_DATE, "2026-12-01", "Nu är det känt när", "Now it is known when"),
        (
            NoticeKind.OPENING_SOON,
            "2026-12-01",
            "Om 7 dagar, tisdag 1 december 2026, planeras",
            "In 7 days, on Tuesday 1 December 2026, the office is planned",
        ),
        (
            NoticeKind.OPENED,
            "2026-11-24",
            "I dag, tisdag 24 november 2026, öppnar kontoret.",
            "Today, Tuesday 24 November 2026, the office opens.",
        ),
        (
            NoticeKind.OPENED,
            "2026-11-20",
            "Kontoret öppnade fredag 20 november 2026.",
            "The office opened on Friday 20 November 2026.",
        ),
        (
            NoticeKind.CLOSING_PLANNED,
            "2026-12-31",
            "Sista dagen är torsdag 31 december 2026.",
            "Its last day is Thursday 31 December 2026.",
        ),
        (NoticeKind.CLOSING_PLANNED, "2027", "stänga för gott under 2027.", "for good in 2027."),
        (
            NoticeKind.CLOSING_SOON,
            "2026-12-01",
            "Om 7 dagar, tisdag 1 december 2026, är kontorets sista dag.",
            "In 7 days, on Tuesday 1 December 2026, is the office’s last day.",
        ),
        (
            NoticeKind.CLOSED,
            "2026-11-23",
            "Sista dagen var måndag 23 november 2026.",
            "Its last day was Monday 23 November 2026.",
        ),
        (NoticeKind.MOVED, "2026-12-01", "flyttar tisdag 1 december", "moves on Tuesday 1 Dec"),
        (NoticeKind.MOVED, "2026-11", "flyttade i november 2026", "moved in November 2026"),
        (NoticeKind.HOURS, "2026-11-24", "nya öppettider från tisdag", "new opening hours from"),
    ],
)
def test_every_kind_has_its_words(kind, when, sv, en):
    assert sv in say(kind, when)
    assert en in say(kind, when, Language.EN)


@pytest.mark.parametrize("kind", [k for k in NoticeKind if k not in _OTHERS])
@pytest.mark.parametrize("when", ["2026-12-01", "2026-11", "2026-Q4", "2026", ""])
@pytest.mark.parametrize("was", [None, UNKNOWN_DATE, When.day(date(2026, 10, 1))])
def test_every_kind_can_be_told_of_any_date(kind, when, was):
    for language in Language:
        assert "{" not in say(kind, when, language, was=was)


def test_a_day_that_came_nearer_is_counted_from_today():
    notice = made(LAHOLM, NoticeKind.OPENING_SOON, when_of("2026-12-01"), date(2026, 11, 24), 7)
    late = Telling(seed_register(), Language.SV, date(2026, 11, 27))
    assert "Om 4 dagar" in words(alert([notice], late), strict_texts())


def test_a_correction_says_so_and_names_what_it_corrects():
    register = boden(
        claim("planned_opening", "2026-12-01", "2026-10-01", number=1),
        claim("planned_opening", "2027-02-01", "2026-11-02", number=2, corrects=1),
    )
    said = told_on("2026-11-02", "boden", Language.SV, register)
    assert "Rättelse. Tidigare sades det att kontoret skulle öppna den 1 december 2026" in said
    assert "Det stämmer inte. Nu gäller: kontoret planeras öppna den 1 februari 2027." in said
    said = told_on("2026-11-02", "boden", Language.EN, register)
    assert "Correction. It was said before that the office was to open on 1 December 2026" in said


def test_an_inauguration_is_not_called_an_opening():
    register = boden(claim("opened", "2026-11-02", "2026-11-02", detail="inauguration"))
    announced = claim("planned_opening", "2026-11-02", "2026-10-01")
    register = boden(announced, *register.claims["boden"])
    said = told_on("2026-11-02", "boden", Language.SV, register)
    assert "invigs kontoret" in said
    assert "Första dagen för besökare kan vara en annan än invigningen." in said
    assert "öppnar" not in said


def test_several_changes_of_one_office_are_one_message():
    register = with_hours(
        boden(
            claim("opened", "2020-01", "2020-01-10"),
            claim("moved", "2026-11-02", "2026-11-02"),
        ),
        "2026-11-02",
    )
    said = told_on("2026-11-02", "boden", Language.SV, register)
    assert said.count("Servicekontor Boden") == 1
    assert "flyttar kontoret" in said
    assert "Kontoret har nya öppettider från måndag 2 november 2026." in said
    assert "måndag 2 november 2026: 10:00–15:00" in said
    assert said.count("Källa: ") == 2


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        (Language.SV, "Adress nu: Storgatan 1.", "Ny adress: Torget 3 (tidigare Storgatan 1)."),
        (Language.EN, "Address now: Storgatan 1.", "New address: Torget 3 (before: Storgatan 1)."),
    ],
)
def test_a_move_says_from_where_to_where(language, before, after):
    register = boden(claim("moved", "2026-11-09", "2026-11-02"))
    here = replace(register.offices["boden"], address="Storgatan 1")
    register = replace(register, offices={"boden": here})
    assert before in told_on("2026-11-02", "boden", language, register)
    there = replace(here, address="Torget 3")
    register = with_office(register, there, date(2026, 11, 2))
    assert after in told_on("2026-11-02", "boden", language, register)


def test_it_leads_to_the_answer_and_stops_at_one_tap():
    notice = made(LAHOLM, NoticeKind.OPENED, when_of("2026-11-24"), date(2026, 11, 24))
    reply = alert([notice], Telling(seed_register(), Language.SV, TODAY))
    assert [c.data for row in reply.choices for c in row] == [
        "1:office:laholm",
        "1:stop:of:laholm",
    ]


def test_a_summary_tells_of_each_office_with_its_source():
    day = date(2022, 5, 30)
    found = [n for n in warranted(seed_register(), date(2022, 5, 24)) if n.key.office_id == LAHOLM]
    reply = summary(found, Telling(seed_register(), Language.SV, day))
    assert "Veckans nytt om det du bevakar" in words(reply, strict_texts())
    items = [block for block in reply.blocks if block.kind is BlockKind.ITEM]
    assert len(items) == len(found) == 1
    assert (
        items[0].href
        == "https://laholmstidning.se/samhalle/statligt-servicekontor-invigt-av-ministern/848"
    )
    assert [c.data for row in reply.choices for c in row] == ["1:mine:0", "1:stop:weekly"]


def test_each_gets_their_own_summary_or_none():
    monday, register = date(2022, 5, 30), seed_register()
    notices = weekly(monday)
    telling = Telling(register, Language.SV, monday)
    laholm = Scope(ScopeKind.MUNICIPALITY, "1381")
    reply = message(notices, [Subscription(laholm, rhythm=Rhythm.WEEKLY)], telling)
    assert reply is not None
    assert "Om 1 dagar" not in words(reply, strict_texts())
    assert "I morgon, tisdag 31 maj 2022" in words(reply, strict_texts())
    nowhere = Scope(ScopeKind.MUNICIPALITY, "2583")
    assert message(notices, [Subscription(nowhere, rhythm=Rhythm.WEEKLY)], telling) is None


def test_a_long_summary_is_one_message():
    day, register = date(2026, 11, 23), seed_register()
    found = [
        made(office_id, kind, When.day(day - timedelta(days=n)), day)
        for office_id in list(register.offices)[:60]
        for n, kind in enumerate([NoticeKind.CLOSED, NoticeKind.MOVED])
    ]
    for language in Language:
        reply = summary(found, Telling(register, language, day))
        assert len(render(reply, strict_texts()).parts) == 1
        assert str(len(found) - MOST_SUMMED_UP) in words(reply, strict_texts())


def test_what_is_about_no_office_in_the_register_can_not_be_told():
    notice = made("gone", NoticeKind.OPENED, when_of("2026-11-24"), TODAY)
    with pytest.raises(KeyError, match="gone"):
        alert([notice], Telling(seed_register(), Language.SV, TODAY))


def test_all_that_was_ever_warranted_can_be_told():
    register, told = seed_register(), 0
    for number in range(365 * 7):
        day = date(2020, 1, 1) + timedelta(days=number)
        groups: dict[str, list[Notice]] = {}
        for notice in warranted(register, day):
            groups.setdefault(notice.key.office_id, []).append(notice)
        for notices in groups.values():
            for language in Language:
                reply = alert(notices, Telling(register, language, day))
                assert "{" not in words(reply, strict_texts())
            told += 1
    assert told > 80
