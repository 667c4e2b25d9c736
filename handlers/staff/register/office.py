"""`/staff/kontor/{office}`: what is known of one office, by whom, and who follows it."""

from typing import Any

from aiohttp import web

from bot.alerts.matching import scopes_of
from bot.offices.claims import newest_first
from bot.offices.hours import coming_special_days, times_of
from bot.offices.merging import successor
from bot.offices.model import Claim, Office, Register
from bot.offices.status import Status
from bot.register import wording as said
from bot.register.listing import Directory
from bot.talk.answers import wording
from handlers.staff.pages import render
from handlers.staff.register.office_map import office_map
from handlers.staff.register.parts import Directories, RegisterParts
from handlers.staff.visit import Visit


class OfficePage:
    """Shows one office."""

    def __init__(self, parts: RegisterParts, directories: Directories) -> None:
        self._parts, self._directories = parts, directories

    async def show(self, visit: Visit) -> web.Response:
        directory = await self._directories.now()
        office = directory.register.offices.get(visit.request.match_info["office"])
        if office is None:
            raise web.HTTPNotFound
        followers = await self._parts.followers.counted(scopes_of(office))
        context = {
            **self._known(directory, office),
            "followers": {str(scope.kind): many for scope, many in followers.items()},
            "map": office_map(office, self._parts.places),
        }
        return render(visit, "staff/office.html", context)

    def _known(self, directory: Directory, office: Office) -> dict[str, Any]:
        register, status = directory.register, directory.status(office.id)
        into = register.offices.get(successor(status) or "")
        return {
            "office": office,
            "status": status,
            "state": wording.state(status, office.programme_phase),
            "facts": said.office_facts(office, self._parts.gazetteer),
            "week": _week(register, office.id),
            "days": [
                (each.day, said.special_day(each))
                for each in coming_special_days(register, office.id, self._parts.day)
            ],
            "claims": _claims(register, office.id, status),
            "into": into,
            "disputed": [said.claim(each) for each in status.contradicting],
        }


def _week(register: Register, office_id: str) -> list[tuple[Any, Any]]:
    """Each weekday with its times; nothing where the hours are not known."""
    week = register.hours.get(office_id, ())
    return [(said.weekday(n), said.times(times_of(week, n))) for n in range(7)] if week else []


def _claims(register: Register, office_id: str, status: Status) -> list[dict[str, Any]]:
    claims = register.claims.get(office_id, ())
    corrected = {claim.corrects: claim.id for claim in claims if claim.corrects is not None}
    return [_claim(claim, corrected.get(claim.id), status) for claim in newest_first(claims)]


def _claim(claim: Claim, corrected_by: int | None, status: Status) -> dict[str, Any]:
    return {
        "claim": claim,
        "says": wording.said(claim),
        "by": wording.cited(claim.source),
        "corrected_by": corrected_by,
        "decides": claim == status.basis,
    }
