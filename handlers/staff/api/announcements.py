"""Announcements by the API: one is submitted, and followed."""

from aiohttp import web
from pydantic import BaseModel, ValidationError

from bot.announcements.desk import Announcements
from bot.announcements.problems import FaultyError, NoSuchAnnouncementError, NotAllowedError
from bot.staff.model import Permission, TokenScope
from bot.talk.model import text
from handlers.staff.api import announcement_models as models
from handlers.staff.api.gate import location
from handlers.staff.api.operations import (
    ALWAYS,
    ANNOUNCEMENT_ID,
    IDEMPOTENCY_KEY,
    OF_A_BODY,
    Call,
    Operation,
)
from handlers.staff.api.problems import ApiError, PlacedFault, of_announcement, of_shape

_LONGEST_NUMBER = 9


class AnnouncementApi:
    """What programs do with announcements. The texts and rules are those of the console."""

    def __init__(self, announcements: Announcements) -> None:
        self._announcements = announcements

    def operations(self) -> tuple[Operation, ...]:
        return (
            Operation(
                name="announce",
                method="POST",
                path="/announcements",
                permission=Permission.WRITE,
                scopes=(TokenScope.ANNOUNCEMENTS,),
                handler=self.post,
                body=models.NewAnnouncement,
                answers={201: models.Submitted},
                problems=(*ALWAYS, 409, *OF_A_BODY),
                parameters=(IDEMPOTENCY_KEY,),
                repeats=True,
                headers={201: ("Location",)},
            ),
            Operation(
                name="announcement",
                method="GET",
                path="/announcements/{id}",
                permission=Permission.LOOK,
                scopes=tuple(TokenScope),
                handler=self.show,
                answers={200: models.AnnouncementShown},
                problems=ALWAYS,
                parameters=(ANNOUNCEMENT_ID,),
            ),
        )

    async def post(self, call: Call) -> web.Response:
        """Submits it; it waits for approval where that is asked for."""
        wanted = _read(call.body)
        try:
            done = await self._announcements.post(call.actor, wanted.content())
        except FaultyError as error:
            raise of_announcement(error.problems) from None
        except NotAllowedError as error:
            raise ApiError(403, "forbidden", why=error.why) from None
        body = models.submitted(done).model_dump_json()
        headers = {"Cache-Control": "no-store", **location(body)}
        return web.json_response(text=body, status=201, headers=headers)

    async def show(self, call: Call) -> web.Response:
        """How it stands."""
        number = call.request.match_info["id"]
        if not number.isascii() or not number.isdecimal() or len(number) > _LONGEST_NUMBER:
            raise ApiError(404, "not-found")
        try:
            found = await self._announcements.announcement(int(number))
        except NoSuchAnnouncementError as error:
            raise ApiError(404, "not-found", why=error.why) from None
        shown = models.shown(found, await self._announcements.progress(found))
        return answered(shown)


def answered(shown: BaseModel, headers: dict[str, str] | None = None) -> web.Response:
    """An answer of a model, for no cache."""
    told = {"Cache-Control": "no-store", **(headers or {})}
    return web.json_response(text=shown.model_dump_json(), headers=told)


def _read(body: bytes) -> models.NewAnnouncement:
    try:
        wanted = models.NewAnnouncement.model_validate_json(body)
    except ValidationError as error:
        raise of_shape(error) from None
    if wanted.swedish_only and wanted.text.en:
        raise ApiError(422, "faulty", [PlacedFault("/swedish_only", text("api-fault-both"))])
    return wanted
