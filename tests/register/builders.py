"""Forms filled in as staff do."""

from dataclasses import replace
from datetime import date

from bot.offices.model import Claim, Register
from bot.register.forms import claim, closing, facts, opening
from tests.offices.builders import office, register_of

TODAY = date(2026, 11, 26)
CODES = frozenset({"2582", "2584"})
SOURCE = {"source_url": "https://www.statenssc.se/nyheter/boden", "source_title": "Nytt i Boden"}


def register(*claims: Claim) -> Register:
    """Boden and Kiruna, with what is claimed of them."""
    kiruna = replace(office("kiruna", lat=67.85, lon=20.22), municipality_code="2584")
    return register_of(office("boden"), kiruna, claims=claims)


def a_claim(
    kind: str = "planned_opening", when: str = "2027-03-01", **fields: str
) -> dict[str, str]:
    return claim.empty(TODAY, kind) | SOURCE | {"date": when} | fields


def a_closing(when: str = "2027-01-31", **fields: str) -> dict[str, str]:
    return closing.empty(TODAY) | SOURCE | {"date": when} | fields


def an_office(name: str = "Servicekontor Jokkmokk", **fields: str) -> dict[str, str]:
    where = {"municipality_code": "2582", "lat": "66,6069", "lon": "19.8229", "agency-FK": "on"}
    when = {"date": "2027-06"}
    return opening.empty(TODAY) | SOURCE | where | when | {"name": name} | fields


def facts_of(register: Register, office_id: str = "boden", **fields: str) -> dict[str, str]:
    return facts.of(register.offices[office_id]) | fields
