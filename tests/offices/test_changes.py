from dataclasses import replace
from datetime import time

from bot.offices.changes import Added, Changed, FieldChange, Part, Removed, changes
from bot.offices.model import OpenHours, Register, SpecialDay
from tests.offices.builders import claim, day, office, register_of, service

BODEN = office("boden")
OPENED = claim("opened", "2023-06", "2023-06-20", number=2)
PLANNED = claim("planned_opening", "2022", "2021-09-29", number=10)


def before() -> Register:
    return register_of(BODEN, claims=(OPENED,), services=(service("forms"),))


def test_the_same_register_has_no_changes(register: Register) -> None:
    assert changes(register, replace(register, version=7)) == ()
    reordered = dict(reversed(register.offices.items()))
    assert changes(register, replace(register, offices=reordered)) == ()


def test_a_field_is_told_from_what_to_what() -> None:
    street = replace(BODEN, address="Kungsgatan 1")
    after = replace(before(), offices={"boden": street})
    told = FieldChange("address", None, "Kungsgatan 1")
    assert changes(before(), after) == (Changed(Part.OFFICE, "boden", (told,)),)


def test_what_comes_and_what_goes() -> None:
    lulea = office("lulea")
    after = register_of(BODEN, lulea, claims=(PLANNED,), services=(service("digital"),))
    assert changes(before(), after) == (
        Added(Part.OFFICE, "lulea", lulea),
        Removed(Part.CLAIM, "2", OPENED),
        Added(Part.CLAIM, "10", PLANNED),
        Added(Part.SERVICE, "digital", service("digital")),
        Removed(Part.SERVICE, "forms", service("forms")),
    )


def test_hours_and_special_days() -> None:
    ten, two, three = time(10), time(14), time(15)
    old = replace(
        before(),
        hours={"boden": (OpenHours("boden", 0, ten, three),)},
        special_days={"boden": (SpecialDay("boden", day("2026-12-30"), ten, three),)},
    )
    new = replace(old, hours={"boden": (OpenHours("boden", 0, ten, two),)}, special_days={})
    assert changes(old, new) == (
        Changed(Part.HOURS, "boden 0 10:00", (FieldChange("closes", three, two),)),
        Removed(Part.SPECIAL_DAY, "boden 2026-12-30", old.special_days["boden"][0]),
    )
