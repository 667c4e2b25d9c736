"""What one can do at the offices, by agency and by service."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.offices.model import Agency, AgencyFacts, Known, Office, Register, Service

ID_CARD = frozenset({"id_card", "id_card_fee", "id_card_collect"})
"""The services that an office's `id_card` tells of."""

_EVERYWHERE = {"all": Known.YES, "some": Known.UNKNOWN, "none": Known.NO}


@dataclass(frozen=True, slots=True)
class Offer:
    """A service and whether it is to be had at one office: YES, NO or, where sources only say
    that some offices have it, UNKNOWN.
    """

    service: Service
    here: Known


@dataclass(frozen=True, slots=True)
class AgencyServices:
    """An agency and its services, in the register's order."""

    agency: AgencyFacts
    services: tuple[Service, ...]


def by_agency(register: Register) -> tuple[AgencyServices, ...]:
    """Every agency with its services, in the register's order."""
    agencies = register.agencies.values()
    return tuple(AgencyServices(facts, of_agency(register, facts.code)) for facts in agencies)


def of_agency(register: Register, agency: Agency) -> tuple[Service, ...]:
    """The agency's services. Those of SSC are what the offices themselves help with."""
    return tuple(s for s in register.services if s.agency is agency)


def about(register: Register, keys: Iterable[str]) -> tuple[Service, ...]:
    """The services named by `keys`, each a service's key or an agency's code, in the keys' order.

    Unknown keys are left out; no service comes twice.
    """
    found: dict[str, Service] = {}
    for key in keys:
        for service in register.services:
            if key in (service.key, service.agency):
                found.setdefault(service.key, service)
    return tuple(found.values())


def services_at(register: Register, office: Office) -> tuple[Offer, ...]:
    """The services of the agencies at this office and of the office itself."""
    agencies = (*office.agencies, Agency.SSC)
    return tuple(Offer(s, here(office, s)) for s in register.services if s.agency in agencies)


def here(office: Office, service: Service) -> Known:
    """Whether the service is to be had at this office, as far as is known.

    Where the register doesn't list the service's agency at the office, a source may have left it
    out: that is not known to be so, unless no office has the service.
    """
    listed = service.agency is Agency.SSC or service.agency in office.agencies
    if service.key in ID_CARD and service.offices == "some":
        return office.id_card
    at_all = _EVERYWHERE[service.offices]
    return at_all if listed or at_all is Known.NO else Known.UNKNOWN


def known_to_offer(register: Register, service: Service) -> tuple[Office, ...]:
    """The offices named by a source as having a service that only some have."""
    return tuple(o for o in register.offices.values() if here(o, service) is Known.YES)
