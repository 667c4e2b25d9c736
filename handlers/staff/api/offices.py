"""The register's offices by the API: read, changed one at a time, or several at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from aiohttp import web
from pydantic import ValidationError

from bot.clock import Clock, today
from bot.errors import RegisterChangedError
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.register.auditing import EDITED, Signature
from bot.register.editing import Current, Editor, OfficeChangedError
from bot.register.edits import Edit
from bot.register.entries import BadEntriesError, Problem
from bot.register.limits import ID, LONGEST_ID
from bot.register.ports import RegisterDesk
from bot.staff.model import Permission, TokenScope
from bot.talk.model import text
from handlers.staff.api import office_models as models
from handlers.staff.api.announcements import answered
from handlers.staff.api.conditions import check, tag_of, unchanged
from handlers.staff.api.fields import Strict
from handlers.staff.api.office_edits import OfficeEdits, pointer_of
from handlers.staff.api.offices_shown import office_shown
from handlers.staff.api.operations import (
    ALWAYS,
    IF_MATCH,
    IF_NONE_MATCH,
    MUNICIPALITY,
    OF_A_BODY,
    OFFICE_ID,
    Call,
    Operation,
)
from handlers.staff.api.problems import ApiError, PlacedFault, of_entries, of_shape

Body = TypeVar("Body", bound=Strict)
LARGEST = 2 * 1024 * 1024
"""Bytes of a body with offices in it."""
_NOT_SEEN = (412, 428)


@dataclass(frozen=True, slots=True)
class Registry:
    """What the operations on offices need."""

    current: Current
    editor: Editor
    desk: RegisterDesk
    gazetteer: Gazetteer
    clock: Clock


class OfficeApi:
    """What programs do with offices. The rules are those of the register's forms."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._kept: tuple[tuple[int, date], models.OfficesShown] | None = None

    def operations(self) -> tuple[Operation, ...]:
        read, change = tuple(TokenScope), (TokenScope.REGISTER,)
        look, edit = Permission.LOOK, Permission.EDIT_REGISTER
        tagged = {200: ("ETag",), 201: ("ETag",)}
        refused = (*ALWAYS, *_NOT_SEEN, *OF_A_BODY)
        one, all_, shown = "/offices/{id}", "/offices", models.OfficeShown
        body, bodies = models.OfficeBody, models.OfficesBody
        several = models.OfficesShown
        return (
            Operation(
                "offices", "GET", all_, look, read, self.list_, {200: several, 304: None},
                problems=(*ALWAYS, 422), parameters=(MUNICIPALITY, IF_NONE_MATCH), headers=tagged,
            ),
            Operation(
                "put-offices", "PUT", all_, edit, change, self.put_all, {200: several},
                problems=refused, body=bodies, parameters=(IF_MATCH,), most=LARGEST, headers=tagged,
            ),
            Operation(
                "office", "GET", one, look, read, self.show, {200: shown, 304: None},
                problems=ALWAYS, parameters=(OFFICE_ID, IF_NONE_MATCH), headers=tagged,
            ),
            Operation(
                "put-office", "PUT", one, edit, change, self.put, {200: shown, 201: shown},
                problems=refused, body=body, parameters=(OFFICE_ID, IF_MATCH, IF_NONE_MATCH),
                most=LARGEST, headers=tagged,
            ),
        )  # fmt: skip

    async def list_(self, call: Call) -> web.Response:
        """All offices, or those of one municipality."""
        code = call.request.query.get("municipality")
        if code is not None and code not in self._registry.gazetteer.municipalities:
            raise ApiError(422, "faulty", why=text("fault-no-municipality"))
        found = self._all(await self._registry.current())
        inside = [each for each in found.offices if code in (None, each.municipality)]
        shown = models.OfficesShown(version=found.version, offices=inside)
        return _tagged(call, shown, self._version_tag(found.version))

    async def show(self, call: Call) -> web.Response:
        """One office."""
        shown = self._one(await self._registry.current(), call.request.match_info["id"])
        return _tagged(call, shown, tag_of(shown))

    async def put(self, call: Call) -> web.Response:
        """Makes the office what the body says; a new one where there is none."""
        office_id = call.request.match_info["id"]
        _check_id(office_id)
        body = _read(call.body, models.OfficeBody)
        if body.id is not None and body.id != office_id:
            raise ApiError(422, "faulty", [PlacedFault("/id", text("api-fault-other-id"))])
        register = await self._registry.current()
        new = office_id not in register.offices
        check(call.request, None if new else tag_of(self._one(register, office_id)))
        edit = _edit(self._edits(), register, office_id, body)
        try:
            await self._registry.editor.apply(edit, register.version, call.actor)
        except (OfficeChangedError, RegisterChangedError):
            raise ApiError(412, "changed") from None
        except BadEntriesError as bad:
            raise of_entries(_pointed(bad.problems)) from None
        shown = self._one(await self._registry.current(), office_id)
        response = answered(shown, {"ETag": tag_of(shown)})
        response.set_status(201 if new else 200)
        return response

    async def put_all(self, call: Call) -> web.Response:
        """Makes several offices what the body says, all of them or none."""
        body = _read(call.body, models.OfficesBody)
        before = await self._registry.current()
        check(call.request, self._version_tag(before.version))
        after, by = self._after(before, body), self._signature(call)
        try:
            await self._registry.desk.apply(before, after, by)
        except RegisterChangedError:
            raise ApiError(412, "changed") from None
        now = await self._registry.current()
        named = [self._one(now, each.id) for each in body.offices]
        shown = models.OfficesShown(version=now.version, offices=named)
        return answered(shown, {"ETag": self._version_tag(now.version)})

    def _after(self, before: Register, body: models.OfficesBody) -> Register:
        """The register with all of it; raises every fault of every office."""
        edits, day, after = self._edits(), today(self._registry.clock), before
        faults: list[PlacedFault] = []
        seen: set[str] = set()
        for place, each in enumerate(body.offices):
            pointer = f"/offices/{place}"
            if each.id in seen:
                faults.append(PlacedFault(f"{pointer}/id", text("fault-twice")))
                continue
            seen.add(each.id)
            try:
                after = _edit(edits, after, each.id, each).on(after, day)
            except BadEntriesError as bad:
                faults += [p.within(pointer) for p in _faults(_pointed(bad.problems))]
            except ApiError as error:
                faults += [fault.within(pointer) for fault in error.faults]
        if faults:
            raise ApiError(422, "faulty", faults)
        return after

    def _edits(self) -> OfficeEdits:
        return OfficeEdits(self._registry.gazetteer, today(self._registry.clock))

    def _signature(self, call: Call) -> Signature:
        return Signature(call.actor, self._registry.clock.now(), EDITED)

    def _one(self, register: Register, office_id: str) -> models.OfficeShown:
        office = register.offices.get(office_id)
        if office is None:
            raise ApiError(404, "not-found")
        return office_shown(register, office, today(self._registry.clock))

    def _all(self, register: Register) -> models.OfficesShown:
        """Every office by id; worked out anew only where something changed."""
        day = today(self._registry.clock)
        key = (register.version, day)
        if self._kept is None or self._kept[0] != key:
            every = sorted(register.offices.values(), key=lambda office: office.id)
            offices = [office_shown(register, office, day) for office in every]
            self._kept = key, models.OfficesShown(version=register.version, offices=offices)
        return self._kept[1]

    def _version_tag(self, version: int) -> str:
        """States change with the day, so the day is part of what was seen."""
        return f'"{version}.{today(self._registry.clock):%Y%m%d}"'


def _tagged(call: Call, shown: Strict, tag: str) -> web.Response:
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if unchanged(call.request, tag):
        return web.Response(status=304, headers=headers)
    return answered(shown, headers)


def _read(body: bytes, model: type[Body]) -> Body:
    try:
        found: Body = model.model_validate_json(body)
    except ValidationError as error:
        raise of_shape(error) from None
    return found


def _edit(edits: OfficeEdits, register: Register, office_id: str, body: models.OfficeBody) -> Edit:
    try:
        return edits.edit(register, office_id, body)
    except BadEntriesError as bad:
        raise of_entries(bad.problems) from None


def _pointed(problems: Iterable[Problem]) -> Sequence[Problem]:
    return [replace(each, field=pointer_of(each.field)) for each in problems]


def _faults(problems: Iterable[Problem]) -> Iterable[PlacedFault]:
    return (PlacedFault(each.field, each.why) for each in problems)


def _check_id(office_id: str) -> None:
    if not ID.fullmatch(office_id) or len(office_id) > LONGEST_ID:
        raise ApiError(422, "faulty", why=text("fault-office-id", longest=LONGEST_ID))
