"""Offices that became one: a closing that says where the office's visitors are to go instead.

A merger is a closing of the one office by a source; its claim's detail is `merged:` and the id of
the other office, which goes on as it was.
"""

from bot.offices.claims import CLOSINGS
from bot.offices.model import Claim
from bot.offices.status import Status

_MERGED = "merged:"


def merged_into(office_id: str) -> str:
    """The detail of a closing of an office that becomes part of this one."""
    return f"{_MERGED}{office_id}"


def successor_of(claim: Claim) -> str | None:
    """The id of the office that the claim's office becomes part of; None where it tells of none."""
    if claim.kind in CLOSINGS and claim.detail.startswith(_MERGED):
        return claim.detail.removeprefix(_MERGED)
    return None


def successor(status: Status) -> str | None:
    """The id of the office to go to instead of one that is closed or closing."""
    return next((found for c in status.supporting if (found := successor_of(c))), None)
