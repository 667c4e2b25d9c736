"""What is known on one day, from one version of the register; kept for the next question."""

from collections.abc import Sequence
from datetime import date

from bot.offices.model import Claim, Known, Office, Register
from bot.offices.status import State, Status, status_of
from bot.places.model import County, Gazetteer, Municipality

_NO_CLAIMS: tuple[Claim, ...] = ()


class Knowledge:
    """The register and the gazetteer on one day. States are worked out once for each office."""

    def __init__(self, register: Register, gazetteer: Gazetteer, day: date) -> None:
        self.register = register
        self.gazetteer = gazetteer
        self.day = day
        self._by_municipality = _grouped(register)
        self._states: dict[str, Status] = {}

    def status(self, office: Office) -> Status:
        """The office's state on the day, from its claims."""
        known = self._states.get(office.id)
        if known is None:
            claims = self.register.claims.get(office.id, _NO_CLAIMS)
            known = self._states[office.id] = status_of(claims, self.day)
        return known

    def offices_in(self, municipality_code: str) -> tuple[Office, ...]:
        """The municipality's offices by name; none where the register has none."""
        return self._by_municipality.get(municipality_code, ())

    def all_closed(self, municipality_code: str) -> bool:
        """Whether every office there is known to be closed; True also where there is none."""
        offices = self.offices_in(municipality_code)
        return all(self.status(one).state is State.CLOSED for one in offices)

    def municipality(self, code: str) -> Municipality:
        return self.gazetteer.municipalities[code]

    def county(self, municipality_code: str) -> County:
        return self.gazetteer.county_of(municipality_code)

    def with_offices(self, county_codes: Sequence[str]) -> tuple[Municipality, ...]:
        """The counties' municipalities with an office not known to be closed, largest first."""
        found = (self.municipality(c) for c in self._by_municipality if not self.all_closed(c))
        inside = [m for m in found if m.county_code in county_codes]
        return tuple(sorted(inside, key=lambda m: (-m.population, m.name)))

    def with_id_card(self) -> tuple[Office, ...]:
        """The offices known to take applications for identity cards, by name."""
        offices = self.register.offices.values()
        return tuple(sorted((o for o in offices if o.id_card is Known.YES), key=_by_name))


def _grouped(register: Register) -> dict[str, tuple[Office, ...]]:
    groups: dict[str, list[Office]] = {}
    for office in sorted(register.offices.values(), key=_by_name):
        groups.setdefault(office.municipality_code, []).append(office)
    return {code: tuple(offices) for code, offices in groups.items()}


def _by_name(office: Office) -> str:
    return office.name
