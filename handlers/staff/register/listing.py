"""`/staff/kontor`: all offices, looked for by words and by state."""

from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from bot.offices.status import State
from bot.register.listing import Listed, Search
from bot.talk.answers import wording
from handlers.staff.pages import render
from handlers.staff.register.parts import Directories, RegisterParts
from handlers.staff.register.paths import OFFICES
from handlers.staff.visit import Visit

_LONGEST = 100


class ListPage:
    """Looks for offices."""

    def __init__(self, parts: RegisterParts, directories: Directories) -> None:
        self._parts, self._directories = parts, directories

    async def show(self, visit: Visit) -> web.Response:
        """`?q=` words, `?state=` a state, `?check=1` old facts only, `?page=` from 1."""
        search = _search(visit.request)
        directory = await self._directories.now()
        found = directory.find(search, self._parts.places.matcher)
        context = {
            "search": search,
            "found": found,
            "rows": [self._row(each) for each in found.offices],
            "states": list(State),
            "all": len(directory.offices),
            "places": ", ".join(dict.fromkeys(p.label for p in found.places)),
            "address": lambda **other: _address(search, other),
        }
        return render(visit, "staff/offices.html", context)

    def _row(self, each: Listed) -> dict[str, Any]:
        gazetteer, office = self._parts.gazetteer, each.office
        municipality = gazetteer.municipalities.get(office.municipality_code)
        return {
            "office": office,
            "municipality": municipality.name if municipality else office.municipality_code,
            "state": wording.state(each.status, office.programme_phase),
            "source": wording.cited(each.status.as_of) if each.status.as_of else None,
            "to_check": each.is_to_check,
        }


def _search(request: web.Request) -> Search:
    query = request.query
    state, page = query.get("state", ""), query.get("page", "")
    return Search(
        words=query.get("q", "")[:_LONGEST],
        state=State(state) if state in set(State) else None,
        to_check=bool(query.get("check")),
        page=int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1,
    )


def _address(search: Search, other: dict[str, Any]) -> str:
    """The list with something else chosen; the words stay."""
    chosen = {"q": search.words, "state": search.state or "", "check": search.to_check and "1"}
    query = {name: value for name, value in (chosen | other).items() if value}
    return f"{OFFICES}?{urlencode(query)}" if query else OFFICES
