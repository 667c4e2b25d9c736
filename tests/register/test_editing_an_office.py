"""Edits of one office: what they change, what they refuse, and that no claim is ever lost."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.offices.changes import Added, Changed, Part, changes
from bot.offices.merging import successor
from bot.offices.model import Known, Register
from bot.offices.status import State, status_of
from bot.register.edits import Edit
from bot.register.entries import BadEntriesError
from bot.register.forms import claim, closing, days, facts, hours, moving, opening
from bot.register.naming import office_id
from bot.texts import Texts
from tests.offices.builders import claim as a_stored_claim
from tests.register.builders import (
    CODES,
    SOURCE,
    TODAY,
    a_claim,
    a_closing,
    an_office,
    facts_of,
    register,
)

OPEN = a_stored_claim("opened", "2023-06", "2023-06-12", number=7)


def after(edit: Edit, before: Register) -> Register:
    return edit.on(before, TODAY)


def refused(make, *arguments) -> dict[str, str]:
    """The fields that are refused, each with what the person is told in Swedish."""
    with pytest.raises(BadEntriesError) as caught:
        after(make(*arguments), register(OPEN))
    texts = Texts.load(strict=True)
    assert all(texts.render(p.why, "en") for p in caught.value.problems)  # type: ignore[arg-type]
    return {p.field: texts.render(p.why, "sv") for p in caught.value.problems}  # type: ignore[arg-type]


def test_a_claim_is_added_beside_those_there_are():
    before = register(OPEN)
    (added,) = changes(before, after(claim.edit(a_claim(), "kiruna", TODAY), before))
    assert isinstance(added, Added)
    assert (added.value.id, added.value.office_id) == (8, "kiruna")
    assert (added.value.known_from, added.value.recorded) == (TODAY, None)


def test_a_claim_of_an_older_source_is_recorded_the_day_it_is_entered():
    told = a_claim(published="2026-10-01")
    made = after(claim.edit(told, "boden", TODAY), register()).claims["boden"]
    assert [(c.known_from, c.recorded) for c in made] == [(date(2026, 10, 1), TODAY)]


def test_the_same_claim_twice_is_one():
    once = after(claim.edit(a_claim(), "boden", TODAY), register(OPEN))
    assert changes(once, after(claim.edit(a_claim(), "boden", TODAY), once)) == ()


def test_a_correction_keeps_what_it_corrects():
    fields = a_claim("opened", "2023-05", published="2026-11-20", corrects="7")
    made = after(claim.edit(fields, "boden", TODAY), register(OPEN))
    assert [(c.id, c.corrects) for c in made.claims["boden"]] == [(7, None), (8, 7)]


def test_only_the_facts_that_were_changed_are_changed():
    first = register()
    fields = facts_of(first, address="Storgatan 1")
    edit = facts.edit(fields, facts_of(first), first.offices["boden"], CODES)
    meanwhile = after(
        facts.edit(facts_of(first, id_card="yes"), facts_of(first), first.offices["boden"], CODES),
        first,
    )
    both = after(edit, meanwhile).offices["boden"]
    assert (both.address, both.id_card) == ("Storgatan 1", Known.YES)


def test_a_week_has_several_stretches_a_day():
    fields = SOURCE | {
        "published": "2026-11-20",
        "opens-0-0": "10:00",
        "closes-0-0": "12:00",
        "opens-0-2": "13:00",
        "closes-0-2": "16:00",
        "opens-4-1": "09:00",
        "closes-4-1": "11:30",
    }
    before = register()
    made = after(hours.edit(fields, "boden", TODAY, 3), before)
    assert [(h.weekday, h.opens, h.closes) for h in made.hours["boden"]] == [
        (0, time(10), time(12)),
        (0, time(13), time(16)),
        (4, time(9), time(11, 30)),
    ]
    assert {h.changed for h in made.hours["boden"]} == {None}
    later = after(hours.edit(fields | {"closes-4-1": "12:00"}, "boden", TODAY, 3), made)
    assert {h.changed for h in later.hours["boden"]} == {TODAY}
    assert "boden" not in after(hours.edit({"unknown": "on"}, "boden", TODAY, 3), later).hours
    shown = hours.of(made.hours["boden"], TODAY)
    assert shown["opens-0-1"] == "13:00"


def test_special_days_from_today_take_the_place_of_those_there_were():
    first = days.edit({"day-0": "2026-12-30", "note_sv-0": "Stängt"}, "boden", TODAY, 3)
    before = after(first, register())
    second = days.edit({"day-1": "2026-12-31", "opens-1": "10:00", "closes-1": "12:00"}, *_row())
    made = after(second, before).special_days["boden"]
    assert [(s.day, s.opens) for s in made] == [(date(2026, 12, 31), time(10))]
    behind = after(second, before)
    later = Edit("boden", days.edit({}, *_row()).steps).on(behind, date(2027, 1, 5))
    assert len(later.special_days["boden"]) == 1


def _row() -> tuple[str, date, int]:
    return "boden", TODAY, 3


def test_an_office_that_moves_gets_its_address_position_and_claim_together():
    before = register(OPEN)
    fields = moving.of(before.offices["boden"], TODAY) | SOURCE
    fields |= {
        "address": "Kungsgatan 5",
        "lat": "65.826",
        "position_of": "door",
        "date": "2026-12-01",
    }
    found = changes(before, after(moving.edit(fields, before.offices["boden"], TODAY), before))
    assert [(change.part, type(change)) for change in found] == [
        (Part.OFFICE, Changed),
        (Part.CLAIM, Added),
    ]


def test_an_office_that_becomes_part_of_another_is_closed_and_says_where_to_go():
    fields = a_closing(into="kiruna")
    made = after(closing.edit(fields, "boden", TODAY), register(OPEN))
    status = status_of(made.claims["boden"], TODAY)
    assert (status.state, successor(status)) == (State.CLOSING, "kiruna")
    assert made.offices["kiruna"] == register().offices["kiruna"]


def test_a_new_office_comes_with_what_a_source_says_of_it():
    before = register(OPEN)
    made = after(opening.edit(an_office(), before, CODES, TODAY), before)
    office = made.offices["jokkmokk"]
    assert (office.position.lat, office.agencies) == (66.6069, ("FK",))
    assert status_of(made.claims["jokkmokk"], TODAY).state is State.PLANNED


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Servicekontor Dals-Ed", "dals-ed"),
        ("Servicekontoret i Åre", "are"),
        ("Boden", "boden-2"),
        ("<b>&nbsp;", "b-nbsp"),
        ("★", "kontor"),
        ("Servicekontor " + "å" * 60, "a" * 40),
    ],
)
def test_an_office_gets_an_id_from_its_name(name, made):
    assert office_id(name, {"boden"}) == made


def test_every_field_that_is_wrong_is_told_at_once():
    fields = a_claim(
        "ajar", "1 maj", source_url="javascript:alert(1)", source_title="", published="2027-01-01"
    )
    told = refused(claim.edit, fields, "boden", TODAY)
    assert set(told) == {"kind", "date", "source_url", "source_title", "published"}
    assert "2022-Q3" in told["date"]
    assert "https://" in told["source_url"]
    assert "26 november 2026" in told["published"]


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: claim.edit(a_claim(corrects="99"), "boden", TODAY), "corrects"),
        (lambda: claim.edit(a_claim(corrects="no"), "boden", TODAY), "corrects"),
        (lambda: claim.edit(a_claim(when="1066"), "boden", TODAY), "date"),
        (lambda: claim.edit(a_claim(source_title="a\nb"), "boden", TODAY), "source_title"),
        (lambda: closing.edit(a_closing(into="boden"), "boden", TODAY), "into"),
        (lambda: closing.edit(a_closing(into="nowhere"), "boden", TODAY), "into"),
        (lambda: closing.edit(a_closing(kind="opened"), "boden", TODAY), "kind"),
        (lambda: _new(name="servicekontor BODEN"), "name"),
        (lambda: _new(name=""), "name"),
        (lambda: _new(municipality_code="9999"), "municipality_code"),
        (lambda: _new(lat="59 grader"), "lat"),
        (lambda: _new(**{"agency-FK": ""}), "agencies"),
        (lambda: _new(programme_phase="3"), "programme_phase"),
        (lambda: _new(address="a" * 201), "address"),
        (lambda: hours.edit({"opens-0-0": "10", **SOURCE}, "boden", TODAY, 3), "opens-0-0"),
        (lambda: hours.edit(SOURCE, "boden", TODAY, 3), "opens-0-0"),
        (lambda: _stretch("10:00", "09:00"), "closes-0-0"),
        (lambda: _stretch("10:00", "12:00", "11:00", "13:00"), "opens-0-1"),
        (lambda: days.edit({"day-0": "2026-11-25"}, *_row()), "day-0"),
        (lambda: days.edit({"day-0": "2026-12-24", "day-1": "2026-12-24"}, *_row()), "day-1"),
        (lambda: days.edit({"day-0": "", "note_sv-0": "Stängt"}, *_row()), "day-0"),
    ],
)
def test_a_field_that_is_wrong_is_told(make, field):
    assert field in refused(make)


def _new(**fields: str) -> Edit:
    return opening.edit(an_office(**fields), register(), CODES, TODAY)


def _stretch(*times: str) -> Edit:
    names = ("opens-0-0", "closes-0-0", "opens-0-1", "closes-0-1")
    fields = dict(zip(names, times, strict=False))
    return hours.edit(SOURCE | {"published": "2026-11-20"} | fields, "boden", TODAY, 3)


OFFICES = st.sampled_from(["boden", "kiruna"])
DATES = st.sampled_from(["", "2025", "2026-Q4", "2026-11", "2026-11-26", "2027-03-01"])
KINDS = st.sampled_from(["planned_opening", "opened", "planned_closing", "closed", "moved"])
LOW_OR_HIGH = st.sampled_from(["high", "low"])


@st.composite
def an_edit(draw: st.DrawFn):
    office, when = draw(OFFICES), draw(DATES)
    corrects, sure = draw(st.sampled_from(["", "1", "2", "3"])), draw(LOW_OR_HIGH)
    names = st.sampled_from(["Jokkmokk", "Pajala"])

    def make(now: Register) -> Edit:
        match which:
            case "claim":
                fields = a_claim(kind, when, corrects=corrects, confidence=sure)
                return claim.edit(fields, office, TODAY)
            case "close":
                return closing.edit(a_closing(when), office, TODAY)
            case "move":
                fields = moving.of(now.offices[office], TODAY) | SOURCE
                fields |= {"address": when or "Torget", "date": when}
                return moving.edit(fields, now.offices[office], TODAY)
            case "new":
                return opening.edit(an_office(name), now, CODES, TODAY)
            case _:
                fields = facts_of(now, office, address=when)
                return facts.edit(fields, facts_of(now, office), now.offices[office], CODES)

    which, kind, name = (
        draw(st.sampled_from(["claim", "close", "move", "new", "facts"])),
        draw(KINDS),
        draw(names),
    )
    return make


@given(st.lists(an_edit(), max_size=12))
def test_no_sequence_of_edits_loses_or_changes_a_claim(edits):
    now = register(OPEN)
    for make in edits:
        try:
            then = after(make(now), now)
        except BadEntriesError:
            continue
        for office, its in now.claims.items():
            assert then.claims[office][: len(its)] == its
        numbers = [c.id for its in then.claims.values() for c in its]
        assert len(set(numbers)) == len(numbers)
        assert set(now.offices) <= set(then.offices)
        now = then
