"""`/staff/register/las-in`: files into the register, looked at before they are entered."""

from collections import Counter
from itertools import islice

from aiohttp import web

from bot.errors import FaultError, SeedError
from bot.register.importing import LookAgainError, Looked, UploadGoneError
from bot.register.wording import differences
from bot.talk.model import Text, text
from handlers.staff.forms import form_of
from handlers.staff.pages import render
from handlers.staff.register.parts import RegisterParts
from handlers.staff.register.paths import EXPORT, IMPORT, OFFICES
from handlers.staff.register.previews import MOST_DIFFERENCES, alerts_shown
from handlers.staff.register.receiving import MOST_FILES, UPLOAD_BYTES, files_of
from handlers.staff.visit import Visit, gone_to

_REFUSED, _OVERTAKEN, _GONE = 422, 409, 410
FIELD = "files"


class ImportPages:
    """Takes files, shows what they would change, and enters them."""

    def __init__(self, parts: RegisterParts) -> None:
        self._parts, self._importer = parts, parts.importer

    async def ask(self, visit: Visit) -> web.Response:
        return _asking(visit)

    async def hand_in(self, visit: Visit) -> web.Response:
        """Keeps the files and goes on to what they would change; bad ones are told at the field."""
        try:
            files = await files_of(visit.request, FIELD)
            upload = await self._importer.hand_in(files, visit.member.id)
        except FaultError as fault:
            return _asking(visit, fault.why)
        except SeedError as error:
            return _asking(visit, error.reason)
        return gone_to(f"{IMPORT}/{upload}")

    async def show(self, visit: Visit) -> web.Response:
        return await self._looked(visit)

    async def decide(self, visit: Visit) -> web.Response:
        """Enters the files, or gives them up."""
        form = await form_of(visit.request)
        if form.value("step") != "confirm":
            await self._importer.give_up(visit.member.id)
            return gone_to(OFFICES, "import-given-up")
        upload, mark = visit.request.match_info["upload"], form.value("mark")
        try:
            await self._importer.apply(upload, visit.member.id, mark, visit.actor)
        except LookAgainError:
            return await self._looked(visit, again=True)
        except UploadGoneError:
            return _asking(visit, text("reg-upload-gone"), _GONE)
        except SeedError as error:
            return _asking(visit, error.reason)
        return gone_to(OFFICES, "import-done")

    async def _looked(self, visit: Visit, *, again: bool = False) -> web.Response:
        try:
            looked = await self._importer.look(visit.request.match_info["upload"], visit.member.id)
        except UploadGoneError:
            return _asking(visit, text("reg-upload-gone"), _GONE)
        except SeedError as error:
            # The register has changed so that the files fit no more.
            return _asking(visit, error.reason)
        context = {"looked": looked, "again": again, "counts": _counts(looked)}
        context |= self._differences(looked) | alerts_shown(looked.alerts, looked.after, visit)
        status = _OVERTAKEN if again else 200
        return render(visit, "staff/import_preview.html", context, status)

    def _differences(self, looked: Looked) -> dict[str, object]:
        told = differences(looked.before, looked.after, looked.changes, self._parts.gazetteer)
        offices = looked.after.offices
        shown = [
            (offices[each.office_id].name if each.office_id in offices else "", each)
            for each in islice(told, MOST_DIFFERENCES)
        ]
        return {"differences": shown, "most": MOST_DIFFERENCES}


def _counts(looked: Looked) -> list[tuple[str, int]]:
    """How many things of each part differ."""
    counted = Counter(change.part for change in looked.changes)
    return [(str(part).replace("_", "-"), many) for part, many in counted.items()]


def _asking(visit: Visit, why: Text | None = None, status: int = _REFUSED) -> web.Response:
    context = {
        "problems": {FIELD: why} if why else {},
        "export": EXPORT,
        "megabytes": UPLOAD_BYTES // (1024 * 1024),
        "most": MOST_FILES,
    }
    return render(visit, "staff/import.html", context, status if why else 200)
