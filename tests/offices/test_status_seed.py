"""The rule on the offices that there are."""

from collections import Counter
from datetime import date

import pytest

from bot.offices.model import ClaimKind, Register
from bot.offices.status import Status, status_of
from tests.offices.builders import day, shown

TODAY = "2026-11-23"


def status(register: Register, office: str, on: str = TODAY) -> Status:
    return status_of(register.claims.get(office, ()), day(on))


@pytest.mark.parametrize(
    ("office", "on", "state", "when", "confidence"),
    [
        ("boden", "2021-09-28", "unknown", "", None),
        ("boden", "2022-03-10", "planned", "2022", "high"),
        ("boden", "2023-03-10", "unknown", "2022", "high"),
        ("boden", TODAY, "open", "2023-06", "medium"),
        ("laholm", "2022-05-23", "planned", "2022", "high"),
        ("laholm", "2022-05-24", "planned", "2022-05-31", "high"),
        ("laholm", "2022-06-01", "unknown", "2022-05-31", "high"),
        ("laholm", "2022-06-27", "open", "2022", "high"),
        ("arvika", "2025-04-10", "closing", "2025-05-30", "high"),
        ("arvika", "2025-05-31", "unknown", "2025-05-30", "high"),
        ("arvika", TODAY, "closed", "2025-05-30", "high"),
        ("bollnas", TODAY, "unknown", "2025-06-13", "high"),
        ("goteborg-gamlestaden", "2022-01-01", "unknown", "2021-11-01", "high"),
        ("goteborg-gamlestaden", TODAY, "open", "2022", "high"),
        ("jarfalla", "2024-01-15", "planned", "2024-01-16", "high"),
        ("jarfalla", "2024-01-16", "open", "2024-01-16", "high"),
        ("kungalv", TODAY, "closed", "2025-05-30", "high"),
        ("landskrona", "2025-05-01", "closing", "2025-06-13", "high"),
        ("linkoping-skaggetorp", TODAY, "unknown", "2022", "high"),
        ("ludvika", TODAY, "planned", "", "medium"),
        ("nordmaling", "2024-03-01", "unknown", "2023", "high"),
        ("nordmaling", TODAY, "open", "2024-09", "low"),
        ("norrkoping-city", TODAY, "closed", "2025-01", "high"),
        ("orebro", "2021-11-01", "open", "2021-10-27", "medium"),
        ("orebro", TODAY, "open", "2022-04-25", "high"),
        ("simrishamn", TODAY, "closed", "2025-03-25", "high"),
        ("tingsryd", TODAY, "open", "2023", "low"),
        ("trelleborg", TODAY, "closing", "", "medium"),
        ("vaxjo-araby", TODAY, "unknown", "2025-06-13", "high"),
        ("vimmerby", TODAY, "open", "2018", "high"),
        ("ystad", TODAY, "open", "2020", "medium"),
    ],
)
def test_an_office_on_a_day(
    register: Register, office: str, on: str, state: str, when: str, confidence: str | None
) -> None:
    told = status(register, office, on)
    assert (told.state, shown(told.when), told.confidence) == (state, when, confidence)


def test_bodens_plan_is_told_with_its_source(register: Register) -> None:
    source = status(register, "boden", "2022-03-10").as_of
    assert source is not None
    assert "Statens servicecenter" in source.title
    assert source.published.first == date(2021, 9, 29)


def test_bodens_opening_is_told_with_its_source(register: Register) -> None:
    told = status(register, "boden")
    assert told.as_of is not None
    assert told.as_of.url.startswith("https://nsd.se/")
    assert told.as_of.published.first == date(2023, 6, 20)
    assert told.old


def test_laholm_opened_and_was_planned_for_a_day(register: Register) -> None:
    told = status(register, "laholm")
    assert told.opened is not None
    assert told.planned is not None
    assert (shown(told.opened.when), shown(told.planned.when)) == ("2022", "2022-05-31")
    assert told.contradicting == ()


def test_kungalvs_two_last_days_are_both_told(register: Register) -> None:
    told = status(register, "kungalv")
    assert [shown(c.when) for c in told.contradicting] == ["2025-05-23"]


def test_only_kungalvs_sources_contradict_each_other(register: Register) -> None:
    disputed = {o for o in register.offices if status(register, o).contradicting}
    assert disputed == {"kungalv"}


def test_inaugurations_are_said_to_be_that(register: Register) -> None:
    inaugurated = {o for o in register.offices if status(register, o).inauguration}
    assert inaugurated == {"jarfalla", "jonkoping-raslatt", "malmo-mobilia"}


def test_ludvika_is_planned_and_its_closing_uncertain(register: Register) -> None:
    told = status(register, "ludvika")
    assert told.closing is not None
    assert (told.closing.confidence, shown(told.closing.when)) == ("low", "2025-02")
    assert not told.may_be_open


def test_plans_that_passed_are_never_told_as_opened(register: Register) -> None:
    passed = {
        o for o in register.offices if status(register, o).passed is ClaimKind.PLANNED_OPENING
    }
    assert len(passed) == 17
    for office in passed:
        kinds = {claim.kind for claim in register.claims[office]}
        assert kinds == {ClaimKind.PLANNED_OPENING}


def test_how_many_offices_are_in_which_state(register: Register) -> None:
    states = Counter(str(status(register, o).state) for o in register.offices)
    assert states == {"open": 44, "unknown": 20, "closed": 9, "closing": 3, "planned": 1}
