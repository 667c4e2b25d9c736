"""An address that takes the place of another: the other is kept, so that an alert can tell it."""

from dataclasses import replace
from datetime import date, timedelta

from bot.offices.model import Office, Register

_RECENT = timedelta(days=14)


def with_office(register: Register, office: Office, day: date) -> Register:
    """The register with the office in the place of the one with its id, entered on `day` (Swedish).

    An address that takes the place of another is marked as changed on `day`, and the other is kept;
    of several changes on one day, the address before the first.
    """
    before = register.offices.get(office.id)
    if before is not None:
        office = _marked(before, office, day)
    return replace(register, offices={**register.offices, office.id: office})


def moved_from(office: Office, day: date) -> str | None:
    """The address before the one it has on `day`, where it changed in the two weeks before."""
    changed = office.address_changed
    if changed is None or not timedelta(0) <= day - changed <= _RECENT:
        return None
    return office.earlier_address


def _marked(before: Office, office: Office, day: date) -> Office:
    known = before if before.address_changed else office
    earlier, changed = known.earlier_address, known.address_changed
    if before.address is not None and before.address != office.address and changed != day:
        earlier, changed = before.address, day
    if earlier is not None and earlier == office.address:
        earlier, changed = None, None
    return replace(office, earlier_address=earlier, address_changed=changed)
