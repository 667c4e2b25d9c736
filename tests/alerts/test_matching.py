"""Whom a notice concerns."""

from datetime import date

import pytest

from bot.alerts.matching import Audience, audience_of, concerns
from bot.alerts.model import Scope, ScopeKind, Subscription, Wish
from bot.alerts.news import warranted
from tests.alerts.builders import boden, claim, with_hours

PLAN = claim("planned_opening", "2022-05-31", "2022-05-02")


def audience(register, day: str) -> Audience:
    return audience_of(warranted(register, date.fromisoformat(day)), register)


@pytest.mark.parametrize(
    ("kind", "code", "hears"),
    [
        ("office", "boden", True),
        ("municipality", "2582", True),
        ("county", "25", True),
        ("sweden", "", True),
        ("office", "lulea", False),
        ("municipality", "2580", False),
        ("county", "24", False),
    ],
)
def test_who_follows_the_place_hears_of_it(kind, code, hears):
    subscription = Subscription(Scope(ScopeKind(kind), code))
    assert concerns(audience(boden(PLAN), "2022-05-02"), subscription) is hears


@pytest.mark.parametrize(
    ("claims", "day", "openings"),
    [
        ([PLAN], "2022-05-02", True),
        ([PLAN, claim("opened", "2022-05-31", "2022-06-01")], "2022-06-01", True),
        ([claim("moved", "2022-05-31", "2022-06-01")], "2022-06-01", False),
        ([claim("planned_closing", "2022-05-31", "2022-05-02")], "2022-05-02", False),
        ([claim("closed", "2022-05-31", "2022-06-01")], "2022-06-01", False),
    ],
)
def test_who_wants_openings_only_hears_of_openings_only(claims, day, openings):
    wish = Subscription(Scope(ScopeKind.SWEDEN), Wish.OPENINGS)
    assert concerns(audience(boden(*claims), day), wish) is openings


def test_corrections_reach_those_who_were_told():
    wish = Subscription(Scope(ScopeKind.SWEDEN), Wish.OPENINGS)
    right = claim("planned_opening", "2022-06-14", "2022-05-10", corrects=PLAN.id)
    assert concerns(audience(boden(PLAN, right), "2022-05-10"), wish)
    closing = claim("planned_closing", "2022-05-31", "2022-05-02")
    stays = claim("seen_open", "2022-05", "2022-05-10", corrects=closing.id)
    assert not concerns(audience(boden(closing, stays), "2022-05-10"), wish)


def test_leads_are_for_those_who_want_them():
    silent = Subscription(Scope(ScopeKind.SWEDEN), leads=False)
    assert not concerns(audience(boden(PLAN), "2022-05-24"), silent)
    assert concerns(audience(with_hours(boden(PLAN), "2022-05-24"), "2022-05-24"), silent)
    closing = claim("planned_closing", "2022-05-31", "2022-05-02")
    assert concerns(audience(boden(closing), "2022-05-24"), silent)


def test_an_office_that_is_gone_concerns_nobody():
    notices = warranted(boden(PLAN), date(2022, 5, 2))
    from tests.offices.builders import register_of

    assert audience_of(notices, register_of()).scopes == ()
