"""Whom an announcement concerns: which subscriptions, and which places' answers and feeds."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.alerts.matching import scopes_of
from bot.alerts.model import Scope, ScopeKind
from bot.announcements.model import Audience
from bot.announcements.problems import Field, Problem
from bot.offices.model import Office, Register
from bot.offices.programme import PHASES
from bot.places.model import Gazetteer
from bot.talk.model import Text, text

MOST = 500
"""How many places one audience may name: more are everyone, or a county."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom it concerns, worked out: everyone, or whoever follows one of `scopes`."""

    everyone: bool
    scopes: frozenset[Scope]

    def holds(self, scope: Scope) -> bool:
        """Whether one who follows this scope is told."""
        return self.everyone or scope in self.scopes


def reach_of(audience: Audience, register: Register, gazetteer: Gazetteer) -> Reach:
    """Whom the audience means, by the register as it is.

    A municipality: those who follow it, any office in it, its county, or Sweden. A county: it, its
    municipalities and their offices, Sweden. An office or a phase: as for an alert of the office.
    """
    if audience.everyone:
        return Reach(everyone=True, scopes=frozenset())
    chosen = set(audience.municipalities)
    for municipality in gazetteer.municipalities.values():
        if municipality.county_code in audience.counties:
            chosen.add(municipality.code)
    found = {scope for code in chosen for scope in _of_municipality(code)}
    found |= {Scope(ScopeKind.COUNTY, code) for code in audience.counties}
    found |= {Scope(ScopeKind.OFFICE, o.id) for o in _inside(register, chosen)}
    found |= {scope for office in _named(audience, register) for scope in scopes_of(office)}
    if found:
        found.add(Scope(ScopeKind.SWEDEN))
    return Reach(everyone=False, scopes=frozenset(found))


def problems_of(
    audience: Audience, register: Register, gazetteer: Gazetteer
) -> tuple[Problem, ...]:
    """What is wrong with the audience: nobody chosen, or what is not known by that code."""
    if audience.is_empty:
        return (_problem(text("audience-empty")),)
    found = [
        *_unknown("municipality", audience.municipalities, gazetteer.municipalities),
        *_unknown("county", audience.counties, gazetteer.counties),
        *_unknown("office", audience.offices, register.offices),
        *_unknown("phase", audience.phases, PHASES),
    ]
    named = len(audience.municipalities) + len(audience.counties) + len(audience.offices)
    if audience.everyone and (named or audience.phases):
        found.append(_problem(text("audience-everyone-and-more")))
    if named > MOST:
        found.append(_problem(text("audience-many", most=MOST)))
    return tuple(found)


def _unknown(kind: str, chosen: Iterable[object], known: Iterable[object]) -> Iterable[Problem]:
    there = set(known)
    for each in chosen:
        if each not in there:
            yield _problem(text("audience-unknown", kind=kind, value=str(each)[:60]))


def _problem(why: Text) -> Problem:
    return Problem(Field.AUDIENCE, why)


def _of_municipality(code: str) -> tuple[Scope, ...]:
    return Scope(ScopeKind.MUNICIPALITY, code), Scope(ScopeKind.COUNTY, code[:2])


def _inside(register: Register, codes: set[str]) -> Iterable[Office]:
    return (o for o in register.offices.values() if o.municipality_code in codes)


def _named(audience: Audience, register: Register) -> Iterable[Office]:
    for office in register.offices.values():
        of_phase = office.programme_phase is not None and office.programme_phase in audience.phases
        if of_phase or office.id in audience.offices:
            yield office
