"""What is found with those whom it concerns."""

from bot.alerts.finding import find
from bot.alerts.model import NoticeKind, Scope, ScopeKind
from bot.alerts.summary import Concerned
from tests.alerts.builders import boden, claim
from tests.alerts.herald import at

PLAN = claim("planned_opening", "2022-06-20", "2022-05-28")


def found(register, now):
    return {each.notice.key.kind: each.concerned for each in find(register, at(now), [])}


def test_a_notice_is_found_with_everyone_who_can_follow_it():
    concerned = found(boden(PLAN), "2022-05-28 12:00")[NoticeKind.OPENING_ANNOUNCED]
    assert set(concerned) == {
        Concerned(scope, opening=True, leading=False)
        for scope in (
            Scope(ScopeKind.OFFICE, "boden"),
            Scope(ScopeKind.MUNICIPALITY, "2582"),
            Scope(ScopeKind.COUNTY, "25"),
            Scope(ScopeKind.SWEDEN),
        )
    }


def test_a_lead_is_for_those_who_want_it():
    concerned = found(boden(PLAN), "2022-06-13 12:00")[NoticeKind.OPENING_SOON]
    assert {each.leading for each in concerned} == {True}


def test_a_summary_concerns_those_it_has_something_for():
    monday = found(boden(PLAN), "2022-05-30 12:00")
    assert len(monday[NoticeKind.SUMMARY]) == 4
    assert found(boden(PLAN), "2022-06-06 12:00")[NoticeKind.SUMMARY] == ()
