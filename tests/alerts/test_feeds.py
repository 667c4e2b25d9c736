"""What the entries of a feed are on a day."""

import pytest

from bot.alerts.feeds import LONGEST, entries_of
from bot.alerts.model import Scope, ScopeKind
from tests.alerts.builders import boden, claim, told, with_hours
from tests.offices.builders import day

SWEDEN = Scope(ScopeKind.SWEDEN)
PLAN = claim("planned_opening", "2022", "2021-09-29")
DATED = claim("planned_opening", "2022-05-31", "2022-05-02")
OPENED = claim("opened", "2022-05-31", "2022-06-01")


def entries(register, on, scope=SWEDEN):
    return entries_of(register, scope, day(on))


def test_a_feed_tells_what_has_been_told_the_latest_first():
    found = entries(boden(PLAN, DATED, OPENED), "2022-06-02")
    assert told([entry.notice for entry in found]) == [
        "opened 2022-05-31",
        "opening_soon 2022-05-31 in 1",
        "opening_soon 2022-05-31 in 7",
        "opening_date 2022-05-31 was 2022",
        "opening_announced 2022",
    ]
    assert {entry.claim.source.url for entry in found} == {"https://example.se/news"}
    assert len(entries(boden(PLAN, DATED, OPENED), "2022-05-01")) == 1


def test_an_entry_that_a_newer_one_replaces_says_so_and_is_updated():
    right = claim("planned_opening", "2022-06-14", "2022-05-10", corrects=DATED.id)
    before = entries(boden(PLAN, DATED, right), "2022-05-09")
    after = entries(boden(PLAN, DATED, right), "2022-05-10")
    correction, wrong, plan = after
    assert (correction.replaced, wrong.replaced) == (None, correction.notice)
    assert wrong.updated == correction.notice.due > wrong.notice.due == before[0].updated
    assert plan.replaced == wrong.notice
    assert [entry.notice.key for entry in before] == [wrong.notice.key, plan.notice.key]


@pytest.mark.parametrize(
    ("kind", "code", "count"),
    [("office", "boden", 1), ("municipality", "2582", 1), ("county", "25", 1), ("county", "24", 0)],
)
def test_a_feed_is_of_a_place(kind, code, count):
    assert len(entries(boden(PLAN), "2022-01-01", Scope(ScopeKind(kind), code))) == count


def test_hours_rest_on_no_claim():
    (entry,) = entries(with_hours(boden(), "2022-05-24"), "2022-06-02")
    assert entry.claim is None


def test_the_feed_of_all_of_sweden_has_an_end(register):
    assert len(entries(register, "2026-11-23")) == 94
    assert LONGEST >= 94
    moves = [
        claim("moved", f"2022-{m:02}-{d:02}", "2022-01-03")
        for m in range(1, 13)
        for d in range(1, 12)
    ]
    assert len(entries(boden(*moves), "2022-12-31")) <= LONGEST
