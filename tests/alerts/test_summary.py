"""What the Monday summary tells whom."""

from datetime import date

from bot.alerts.model import Rhythm, Scope, ScopeKind, Subscription, Wish
from bot.alerts.summary import summary_of, whole_summary, whom_it_concerns
from tests.alerts.builders import BODEN, boden, claim, office, register_of, told

MONDAY = date(2022, 5, 30)
SWEDEN = Scope(ScopeKind.SWEDEN)


def weekly(scope: Scope = SWEDEN, **choices: object) -> Subscription:
    return Subscription(scope, rhythm=Rhythm.WEEKLY, **choices)


def words(register, *subscriptions: Subscription) -> tuple[list[str], list[str]]:
    summary = summary_of(register, MONDAY, subscriptions)
    return told(summary.news), told(summary.ahead)


def test_the_week_that_was_and_the_week_ahead():
    register = boden(
        claim("planned_opening", "2022", "2021-09-29"),
        claim("planned_opening", "2022-05-31", "2022-05-24"),
    )
    news = ["opening_date 2022-05-31 was 2022"]
    assert words(register, weekly()) == (news, ["opening_soon 2022-05-31 in 1"])


def test_a_lead_of_last_week_is_told_as_what_lies_ahead():
    register = boden(claim("planned_opening", "2022-06-02", "2022-03-24"))
    assert words(register, weekly()) == ([], ["opening_soon 2022-06-02 in 3"])


def test_what_was_overtaken_in_the_week_is_not_told():
    register = boden(
        claim("planned_opening", "2022-05-31", "2022-05-24"),
        claim("planned_opening", "2022-06-14", "2022-05-26"),
    )
    assert words(register, weekly()) == (["opening_date 2022-06-14 was 2022-05-31"], [])


def test_only_the_last_seven_days_count():
    before = boden(claim("planned_opening", "2022", "2022-05-22"))
    on_monday = boden(claim("planned_opening", "2022", "2022-05-30"))
    assert not summary_of(before, MONDAY, [weekly()])
    assert not summary_of(on_monday, MONDAY, [weekly()])
    assert summary_of(boden(claim("planned_opening", "2022", "2022-05-23")), MONDAY, [weekly()])


def test_only_what_is_followed_weekly_counts():
    register = boden(claim("planned_closing", "2022-06-01", "2022-05-24"))
    at_once = Subscription(SWEDEN)
    elsewhere = weekly(Scope(ScopeKind.COUNTY, "24"))
    assert not summary_of(register, MONDAY, [at_once, elsewhere, weekly(wish=Wish.OPENINGS)])
    here = weekly(Scope(ScopeKind.MUNICIPALITY, "2582"))
    assert told(summary_of(register, MONDAY, [here]).ahead) == ["closing_soon 2022-06-01 in 2"]


def test_what_opens_in_the_week_is_for_those_who_want_to_be_told_ahead():
    register = boden(claim("planned_opening", "2022-06-05", "2022-03-24"))
    assert summary_of(register, MONDAY, [weekly()])
    assert not summary_of(register, MONDAY, [weekly(leads=False)])


def test_whom_there_is_something_for():
    closing = claim("planned_closing", "2022-06-01", "2022-05-24", office_id="lulea")
    register = register_of(
        BODEN, office("lulea"), claims=(claim("planned_opening", "2022", "2022-05-24"), closing)
    )
    found = whom_it_concerns(whole_summary(register, MONDAY), register)
    in_short = {(c.scope.kind.value, c.scope.code, c.opening, c.leading) for c in found}
    assert {("office", "boden", True, False), ("office", "lulea", False, False)} <= in_short
    assert ("sweden", "", True, False) in in_short
    assert len(in_short) == len({each[:2] for each in in_short})
