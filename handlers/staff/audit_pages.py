"""The audit in the console: searched, read page by page, and taken away as a file."""

import csv
import io
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import date
from typing import Any

from aiohttp import web

from bot.cells import inert
from bot.staff.audit import AREAS, LONGEST, AuditStore, Looked, Wanted, told
from bot.staff.model import AuditEntry, Permission
from bot.talk.model import Text, text
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.pages import PRIVATE, render
from handlers.staff.visit import Visit
from handlers.web.keys import TEXTS

PATH = "/staff/logg"
FILE = f"{PATH}.csv"
PAGE = 50
_CHUNK = 1000
_COLUMNS = ("at", "name", "actor", "door", "action", "subject", "details")
_FIELDS = ("vem", "vad", "om", "fran", "till")
_YEARS = range(2000, 3000)
_REFUSED = 422


class AuditPages:
    """The pages of `/staff/logg`. Nothing there changes anything."""

    def __init__(self, store: AuditStore) -> None:
        self._store = store

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        read = Permission.READ_AUDIT
        return [keeper.get(PATH, read, self.show), keeper.get(FILE, read, self.export)]

    async def show(self, visit: Visit) -> web.Response:
        """One page, the latest first."""
        query = visit.request.query
        wanted, problems = _wanted(query)
        looked = Looked((), None)
        if not problems:
            looked = await self._store.look(wanted, _number(query.get("fore", "")), PAGE)
        asked = {
            name: query[name] for name in ("vem", "vad", "om", "fran", "till") if name in query
        }
        context: dict[str, Any] = {
            "entries": [(each, told(each.details)) for each in looked.entries],
            "written": {name: query.get(name, "") for name in _FIELDS},
            "problems": problems,
            "areas": AREAS,
            "action": _in_words(visit),
            "file": visit.request.rel_url.with_path(FILE).with_query(asked),
            "older": _older(visit, asked, looked.on),
            "first": "fore" not in query,
            "latest": visit.request.rel_url.with_query(asked),
        }
        return render(visit, "staff/audit.html", context, _REFUSED if problems else 200)

    async def export(self, visit: Visit) -> web.StreamResponse:
        """Every entry that the search finds, as a CSV file; no cell is run as a formula."""
        wanted, problems = _wanted(visit.request.query)
        if problems:
            return await self.show(visit)
        response = web.StreamResponse(headers=_FILE_HEADERS | PRIVATE)
        await response.prepare(visit.request)
        await response.write(_csv([_COLUMNS]))
        async for chunk in self._chunks(wanted):
            await response.write(_csv([_row(each) for each in chunk]))
        await response.write_eof()
        return response

    async def _chunks(self, wanted: Wanted) -> AsyncIterator[Sequence[AuditEntry]]:
        looked = await self._store.look(wanted, None, _CHUNK)
        yield looked.entries
        while looked.on is not None:
            looked = await self._store.look(wanted, looked.on, _CHUNK)
            yield looked.entries


_FILE_HEADERS = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="logg.csv"',
}


def _in_words(visit: Visit) -> Callable[[str], str]:
    """How an action is told; by its code where this version has no words for it."""
    texts = visit.request.app[TEXTS]

    def told_as(action: str) -> str:
        key = f"audit-action-{action.replace('.', '-')}"
        return texts.say(key, visit.language) if texts.knows(key) else action

    return told_as


def _wanted(query: Mapping[str, str]) -> tuple[Wanted, Mapping[str, Text]]:
    problems: dict[str, Text] = {}
    days: dict[str, date | None] = {}
    for name in ("fran", "till"):
        value = query.get(name, "").strip()
        days[name] = _day(value) if value else None
        if value and days[name] is None:
            problems[name] = text("audit-bad-day", value=value[:LONGEST])
    area = query.get("vad", "")
    wanted = Wanted(
        who=_words(query.get("vem", "")),
        about=_words(query.get("om", "")),
        area=area if area in AREAS else "",
        first=days.get("fran"),
        last=days.get("till"),
    )
    return wanted, problems


def _day(value: str) -> date | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def _words(value: str) -> str:
    """What can be searched for; a character that no text has is left out."""
    return value.replace("\0", "").encode("utf-8", "ignore").decode().strip()[:LONGEST]


def _number(value: str) -> int | None:
    usable = value.isascii() and value.isdecimal() and len(value) < 18
    return int(value) if usable else None


def _older(visit: Visit, asked: Mapping[str, str], on: int | None) -> str | None:
    if on is None:
        return None
    return str(visit.request.rel_url.with_query({**asked, "fore": str(on)}))


def _row(entry: AuditEntry) -> tuple[str, ...]:
    at = entry.at.isoformat(timespec="seconds")
    cells = (entry.name, entry.actor, entry.door.value, entry.action, entry.subject)
    return (at, *cells, told(entry.details))


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows([map(inert, row) for row in rows])
    return written.getvalue().encode()
