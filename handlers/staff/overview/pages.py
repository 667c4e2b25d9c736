"""The overview, the questions in detail, and the offices whose facts are to be checked."""

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.overview.figures import Chosen
from bot.overview.overview import DAYS, StaffOverview
from bot.places.model import Gazetteer
from bot.staff.model import Permission
from bot.talk.model import Intent
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.overview.view import asked_view, overview_view
from handlers.staff.pages import render
from handlers.staff.visit import Visit
from handlers.web.municipality_map import MunicipalityMap

START = "/staff/"
QUESTIONS = "/staff/fragor"
TO_CHECK = "/staff/kontrollera"
PERIODS = (7, DAYS, 90, 365)
_PAGE = 50
_ALPHABET = {0xE5: "{", 0xE4: "|", 0xF6: "}"}
"""Puts å, ä and ö after z, in their Swedish order."""


@dataclass(frozen=True, slots=True)
class OverviewPages:
    """The pages of `/staff/`, `/staff/fragor` and `/staff/kontrollera`."""

    overview: StaffOverview
    gazetteer: Gazetteer
    drawing: MunicipalityMap

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        look = Permission.LOOK
        return [
            keeper.get(START, look, self.show),
            keeper.get(QUESTIONS, look, self.questions),
            keeper.get(TO_CHECK, look, self.to_check),
        ]

    async def show(self, visit: Visit) -> web.Response:
        """Everything at a glance."""
        seen = await self.overview.seen()
        view = overview_view(seen, self.gazetteer, self.drawing)
        return render(visit, "staff/overview/overview.html", view)

    async def questions(self, visit: Visit) -> web.Response:
        """The questions of one intent, one municipality or both; what is unknown means all."""
        query = visit.request.query
        intent, place, days = query.get("intent", ""), query.get("kommun", ""), query.get("dagar")
        chosen = Chosen(
            Intent(intent) if intent in set(Intent) else None,
            place if place in self.gazetteer.municipalities else None,
        )
        length = next((each for each in PERIODS if str(each) == days), DAYS)
        period, questions = await self.overview.questions(chosen, length)
        view: dict[str, Any] = {
            "chosen": chosen,
            "length": length,
            "intents": list(Intent),
            "municipalities": self._municipalities(),
            "periods": PERIODS,
        }
        view |= asked_view(questions, period, self.gazetteer)
        return render(visit, "staff/overview/questions.html", view)

    async def to_check(self, visit: Visit) -> web.Response:
        """All offices whose facts are old, a page at a time."""
        facts = (await self.overview.offices()).to_check
        pages = max(1, -(-len(facts) // _PAGE))
        asked = visit.request.query.get("sida", "")
        page = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 1
        page = min(max(page, 1), pages)
        shown = facts[(page - 1) * _PAGE : page * _PAGE]
        view = {
            "facts": shown,
            "count": len(facts),
            "page": page,
            "pages": pages,
            "place": self.gazetteer.municipalities,
        }
        return render(visit, "staff/overview/to_check.html", view)

    def _municipalities(self) -> list[tuple[str, str]]:
        every = self.gazetteer.municipalities.values()
        named = ((each.code, each.name) for each in every)
        return sorted(named, key=lambda pair: pair[1].lower().translate(_ALPHABET))
