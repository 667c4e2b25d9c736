from collections import Counter
from collections.abc import Callable
from datetime import date

from bot.offices.model import Office, Register
from bot.offices.programme import Openings, openings_on, programme
from bot.offices.status import Status, status_of
from tests.offices.builders import claim, day, office, register_of


def status_on(register: Register, on: date) -> Callable[[Office], Status]:
    return lambda one: status_of(register.claims.get(one.id, ()), on)


def opened_by(register: Register, on: date) -> Openings:
    return openings_on(register, on, status_on(register, on))


def states(register: Register, phase: int, on: date) -> dict[str, str]:
    return {
        each.office.id: str(each.status.state)
        for each in programme(register, phase, status_on(register, on))
    }


def test_the_first_phase_when_it_was_announced(register: Register) -> None:
    told = states(register, 1, day("2022-03-10"))
    assert len(told) == 14
    assert set(told.values()) == {"planned"}


def test_both_phases_today(register: Register) -> None:
    today = day("2026-11-23")
    first, second = states(register, 1, today), states(register, 2, today)
    assert Counter(first.values()) == {"unknown": 8, "open": 5, "closed": 1}
    assert Counter(second.values()) == {"unknown": 10, "open": 4}
    assert first["boden"] == "open"
    assert first["filipstad"] == "closed"


def test_offices_come_by_name(register: Register) -> None:
    (_, first), (_, second) = opened_by(register, day("2026-11-23")).phases
    assert first[0].office.id == "boden"
    assert [e.office.name for e in second] == sorted(e.office.name for e in second)


def test_openings_outside_the_programme(register: Register) -> None:
    assert [e.office.id for e in opened_by(register, day("2026-11-23")).opening] == ["ludvika"]
    assert opened_by(register, day("2026-11-23")).opened == ()
    summer = opened_by(register, day("2020-07-01"))
    opened = {each.office.id for each in summer.opened}
    assert opened == {"asele", "solleftea", "storuman", "torsby", "vansbro"}


def test_openings_by_date_with_unknown_ones_last() -> None:
    register = register_of(
        *(office(name) for name in ("unknown", "later", "sooner")),
        claims=(
            claim("planned_opening", "", "2026-06-01", office_id="unknown"),
            claim("planned_opening", "2027-06", "2026-06-01", office_id="later"),
            claim("planned_opening", "2027-02-01", "2026-06-01", office_id="sooner"),
        ),
    )
    opening = opened_by(register, day("2026-11-23")).opening
    assert [each.office.id for each in opening] == ["sooner", "later", "unknown"]


def test_what_opened_longer_than_a_year_ago_is_not_new() -> None:
    register = register_of(
        office("old"),
        office("new"),
        claims=(
            claim("opened", "2025-11-22", "2025-11-23", office_id="old"),
            claim("opened", "2025-11-23", "2025-11-24", office_id="new"),
        ),
    )
    opened = opened_by(register, day("2026-11-23")).opened
    assert [each.office.id for each in opened] == ["new"]
