"""Whom a notice concerns."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.alerts.model import (
    OPENING_KINDS,
    Notice,
    NoticeKind,
    Scope,
    ScopeKind,
    Subscription,
    Wish,
)
from bot.offices.claims import CLOSINGS
from bot.offices.model import ClaimKind, Office, Register

_OF_OPENING = frozenset({ClaimKind.PLANNED_OPENING, ClaimKind.OPENED})
_LEADS = frozenset({NoticeKind.OPENING_SOON})


@dataclass(frozen=True, slots=True)
class Audience:
    """Whose subscriptions an alert concerns: those to one of `scopes`.

    `openings`: also those who want to hear of openings only. `leads`: only those who want to be
    told ahead of an opening once more.
    """

    scopes: tuple[Scope, ...]
    openings: bool
    leads: bool


def audience_of(alert: Sequence[Notice], register: Register) -> Audience:
    """Whom an alert concerns: its leading notice and those joined to it, all of one office.

    An office that the register doesn't have (any more) concerns nobody.
    """
    office = register.offices.get(alert[0].key.office_id)
    return Audience(
        scopes_of(office) if office else (),
        openings=any(is_about_opening(notice, register) for notice in alert),
        leads=all(notice.key.kind in _LEADS for notice in alert),
    )


def scopes_of(office: Office) -> tuple[Scope, ...]:
    """What one can follow to hear of the office: itself, its municipality, its county, Sweden."""
    return (
        Scope(ScopeKind.OFFICE, office.id),
        Scope(ScopeKind.MUNICIPALITY, office.municipality_code),
        Scope(ScopeKind.COUNTY, county_of(office)),
        Scope(ScopeKind.SWEDEN),
    )


def county_of(office: Office) -> str:
    """The county's code, with which the code of each of its municipalities begins."""
    return office.municipality_code[:2]


def concerns(audience: Audience, subscription: Subscription) -> bool:
    """Whether the subscription asks for it, at once or in a summary."""
    return (
        subscription.scope in audience.scopes
        and (audience.openings or subscription.wish is Wish.EVERYTHING)
        and (subscription.leads or not audience.leads)
    )


def is_about_opening(notice: Notice, register: Register) -> bool:
    """Whether one who wants to hear of openings only is told: also of a correction of one."""
    if notice.key.kind is not NoticeKind.CORRECTION:
        return notice.key.kind in OPENING_KINDS
    claims = register.claims.get(notice.key.office_id, ())
    behind = {notice.claim_id, notice.corrects} - {None}
    kinds = {claim.kind for claim in claims if claim.id in behind}
    return bool(kinds & _OF_OPENING) and not kinds & CLOSINGS
