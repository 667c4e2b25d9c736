"""The clock turned through 2020 to 2026 over the register that there is."""

import csv
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.alerts.lasting import still_true
from bot.alerts.making import iso
from bot.alerts.model import Notice
from bot.alerts.night import is_night, swedish_day
from bot.clock import SWEDEN
from bot.offices.model import Confidence, Register
from tests.alerts.herald import Herald, days, twice_a_day

pytestmark = pytest.mark.xdist_group("the years")
"""They are lived through once for all of these tests."""

FIRST, LAST = date(2020, 1, 1), date(2026, 12, 31)
GOLDEN = Path(__file__).parent / "seed_2020_2026.csv"


def line(notice: Notice) -> dict[str, str]:
    due, expires = (
        m.astimezone(SWEDEN).strftime("%a %Y-%m-%d %H:%M") for m in (notice.due, notice.expires)
    )
    return {
        "due": due,
        "office": notice.key.office_id,
        "tells": notice.key.kind,
        "date": iso(notice.when) or "no date",
        "days_before": str(notice.key.lead or ""),
        "was": "" if notice.was is None else iso(notice.was) or "no date",
        "claim": str(notice.claim_id or ""),
        "told_with": "" if notice.joined_to is None else notice.joined_to.kind,
        "until": expires,
    }


@pytest.fixture(scope="module")
def told(register: Register) -> list[Notice]:
    return Herald().lives_through(register, twice_a_day(FIRST, LAST))


def test_the_alerts_are_those_that_the_claims_warrant(told: list[Notice]) -> None:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        assert [line(notice) for notice in told] == list(csv.DictReader(file))


def test_each_is_told_once_and_none_at_night(told: list[Notice]) -> None:
    keys = [notice.key for notice in told]
    assert len(keys) == len(set(keys)) == 90
    assert not any(is_night(notice.due) for notice in told)
    a_day = [(n.key.office_id, swedish_day(n.due)) for n in told if n.joined_to is None]
    assert len(a_day) == len(set(a_day))


def test_the_years_have_leap_days_and_clocks_that_change(told: list[Notice]) -> None:
    lived = set(days(FIRST, LAST))
    assert {date(2020, 2, 29), date(2024, 2, 29), date(2022, 3, 27)} <= lived
    on_the_change = [n for n in told if swedish_day(n.due) == date(2021, 10, 31)]
    assert [n.key.office_id for n in on_the_change] == ["goteborg-gamlestaden", "malmo-varnhem"]
    assert all(n.due.hour == 7 for n in on_the_change)


def test_nothing_rests_on_a_rumour(told: list[Notice], register: Register) -> None:
    claims = {claim.id: claim for its in register.claims.values() for claim in its}
    assert all(claims[n.claim_id].confidence is not Confidence.LOW for n in told)


@pytest.mark.parametrize("seed", range(4))
def test_a_service_that_is_down_now_and_then_tells_the_same(
    told: list[Notice], register: Register, seed: int
) -> None:
    chance, up, now = Random(seed), [], FIRST
    while now <= LAST:
        up += list(twice_a_day(now, now))
        now += timedelta(days=chance.choice([1, 1, 2, 3, 5, 9]))
    found = {notice.key for notice in Herald().lives_through(register, up)}
    in_time = {n.key for n in told if any(_tells(n, register, moment) for moment in up)}
    assert found == in_time
    assert 80 < len(found) <= 90


def _tells(notice: Notice, register: Register, moment) -> bool:
    """Whether a service that is up at that moment tells it: known, of use, and still so."""
    day = swedish_day(moment)
    known = notice.due.date() <= day <= notice.due.date() + timedelta(days=14)
    return known and moment < notice.expires and still_true(notice, register, day)
