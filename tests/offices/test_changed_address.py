"""Entering an office: the address before is kept, and told for two weeks."""

from dataclasses import replace

import pytest

from bot.offices.changed_address import moved_from, with_office
from bot.offices.model import Office
from tests.offices.builders import day, office, register_of


def entered(*turns: tuple[str, str | None]) -> Office:
    """Boden's office with the addresses entered one after another, each on its day."""
    register = register_of(replace(office("boden"), address="Storgatan 1"))
    for its_day, address in turns:
        changed = replace(office("boden"), address=address)
        register = with_office(register, changed, day(its_day))
    return register.offices["boden"]


@pytest.mark.parametrize(
    ("turns", "before"),
    [
        ([], None),
        ([("2026-11-02", "Storgatan 1")], None),
        ([("2026-11-02", "Kungsgatan 2")], "Storgatan 1"),
        ([("2026-11-02", "Kungsgatan 3"), ("2026-11-02", "Kungsgatan 2")], "Storgatan 1"),
        ([("2026-11-01", "Kungsgatan 2"), ("2026-11-02", "Torget 3")], "Kungsgatan 2"),
        ([("2026-11-02", "Kungsgatan 3"), ("2026-11-02", "Storgatan 1")], None),
        ([("2026-11-02", None), ("2026-11-02", "Kungsgatan 2")], "Storgatan 1"),
        ([("2026-11-02", "Kungsgatan 2"), ("2026-11-03", "Kungsgatan 2")], "Storgatan 1"),
        ([("2026-10-01", "Kungsgatan 2")], None),
    ],
)
def test_the_address_before(turns, before):
    assert moved_from(entered(*turns), day("2026-11-05")) == before


def test_it_is_told_for_two_weeks():
    moved = entered(("2026-11-02", "Kungsgatan 2"))
    told = [d for d in range(1, 31) if moved_from(moved, day(f"2026-11-{d:02}"))]
    assert (told[0], told[-1]) == (2, 16)


def test_a_new_office_is_as_it_is_given():
    given = replace(office("kalix"), earlier_address="Torget 3", address_changed=day("2026-11-02"))
    register = with_office(register_of(office("boden")), given, day("2026-11-05"))
    assert register.offices["kalix"] == given
