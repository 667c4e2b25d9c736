"""The register that the project ships: its numbers, and that its parts fit together."""

from collections import Counter

from bot.offices.claims import foretold
from bot.offices.model import Agency, Register
from data.register_files import GATHERED
from tests.offices.conftest import SEED


def test_what_the_seed_holds(register: Register) -> None:
    municipalities = {o.municipality_code for o in register.offices.values()}
    assert (len(register.offices), len(municipalities)) == (77, 67)
    assert sum(len(its) for its in register.claims.values()) == 123
    assert (len(register.services), len(register.agencies)) == (33, 6)


def test_claims_are_numbered_by_their_row(register: Register) -> None:
    claims = sorted((c for its in register.claims.values() for c in its), key=lambda c: c.id)
    rows = (SEED / "office_events.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [c.id for c in claims] == list(range(1, 124))
    assert [c.office_id for c in claims] == [row.split(",")[0] for row in rows]


def test_every_office_has_a_claim_and_an_agency(register: Register) -> None:
    assert set(register.claims) == set(register.offices)
    assert all(office.agencies for office in register.offices.values())
    assert set(register.agencies) == set(Agency)


def test_no_hours_and_no_doors_are_known_yet(register: Register) -> None:
    assert not register.hours
    assert not register.special_days
    assert {o.position_of for o in register.offices.values()} == {"locality", "municipality_seat"}


def test_the_programme_has_14_offices_in_each_phase(register: Register) -> None:
    phases = Counter(o.programme_phase for o in register.offices.values())
    assert phases == {None: 49, 1: 14, 2: 14}


def test_nothing_was_seen_before_it_was(register: Register) -> None:
    claims = [c for its in register.claims.values() for c in its]
    assert [c.office_id for c in claims if foretold(c)] == []


def test_undated_sources_count_from_the_day_of_gathering(register: Register) -> None:
    claims = [c for its in register.claims.values() for c in its]
    undated = [c for c in claims if c.source.published.first is None]
    assert len(undated) == 7
    assert {c.known_from for c in undated} == {GATHERED}
    assert all(c.known_from <= GATHERED for c in claims)


def test_every_file_of_the_seed_has_its_source_named() -> None:
    named = (SEED / "SOURCES.md").read_text(encoding="utf-8")
    files = [file.name for file in SEED.iterdir() if file.suffix != ".md"]
    assert len(files) >= 17
    assert [name for name in files if f"`{name}`" not in named] == []
