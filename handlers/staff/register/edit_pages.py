"""The pages of one form: asking, showing what it would do, and doing it when that is confirmed."""

from typing import Any

from aiohttp import web

from bot.errors import RegisterChangedError
from bot.register.editing import OfficeChangedError
from bot.register.edits import Edit
from bot.register.entries import BadEntriesError
from bot.register.past import told
from bot.talk.model import text
from handlers.staff.forms import Form, Problems, form_of
from handlers.staff.pages import render
from handlers.staff.register.field_names import named
from handlers.staff.register.forms import CONFIDENCES, EditForm, Fields, Scene
from handlers.staff.register.parts import RegisterParts
from handlers.staff.register.paths import OFFICES, office_path
from handlers.staff.register.previews import preview
from handlers.staff.visit import Visit, gone_to

_REFUSED, _OVERTAKEN = 422, 409
_OWN = frozenset({"step", "version"})


class EditPages:
    """Asks for an edit and makes it. Nothing is changed before it was shown."""

    def __init__(self, parts: RegisterParts, form: EditForm) -> None:
        self._parts, self._form = parts, form

    async def ask(self, visit: Visit) -> web.Response:
        scene = await self._scene(visit)
        return self._page(visit, scene, self._form.start(scene), scene.register.version)

    async def take(self, visit: Visit) -> web.Response:
        """The form as it was sent: shown again, shown with what it would do, or done."""
        scene, form = await self._scene(visit), await form_of(visit.request)
        fields, version = _fields(form), _version(form, scene)
        if form.value("step") == "back":
            return self._page(visit, scene, fields, version)
        try:
            edit = self._form.edit(scene, fields)
            if form.value("step") == "confirm":
                return await self._done(visit, edit, version)
            await self._parts.editor.overtaken(edit, version)
            return await self._preview(visit, scene, edit, form, version)
        except BadEntriesError as bad:
            problems = {each.field: each.why for each in bad.problems}
            return self._page(visit, scene, fields, version, problems=problems)
        except OfficeChangedError as changed:
            return await self._overtaken(visit, fields, changed)
        except RegisterChangedError:
            busy = {"": text("reg-busy")}
            return self._page(visit, scene, fields, version, problems=busy)

    async def _done(self, visit: Visit, edit: Edit, version: int) -> web.Response:
        await self._parts.editor.apply(edit, version, visit.actor)
        return gone_to(office_path(edit.office_id), f"office-{self._form.key}")

    async def _preview(
        self, visit: Visit, scene: Scene, edit: Edit, form: Form, version: int
    ) -> web.Response:
        foreseen = await self._parts.editor.foresee(edit)
        if not foreseen.changes:
            fields = _fields(form)
            return self._page(visit, scene, fields, version, {"": text("reg-nothing-changes")})
        context = preview(foreseen, edit.office_id, self._parts, visit) | {
            "key": self._form.key,
            "pairs": [pair for pair in form.pairs if pair[0] not in _OWN],
            "version": version,
            "office": foreseen.after.offices[edit.office_id],
        }
        return render(visit, "staff/office_preview.html", context)

    async def _overtaken(
        self, visit: Visit, fields: Fields, changed: OfficeChangedError
    ) -> web.Response:
        """The form with what was written, and who changed what since it was opened."""
        scene = await self._scene(visit)
        office_id, gazetteer = scene.edited.id, self._parts.gazetteer
        by = [(each, list(told(each, office_id, scene.register, gazetteer))) for each in changed.by]
        merged = self._form.moved_on(scene, fields)
        return self._page(visit, scene, merged, scene.register.version, changed=by)

    def _page(  # noqa: PLR0913, PLR0917 - what a page shows has that many parts
        self,
        visit: Visit,
        scene: Scene,
        fields: Fields,
        version: int,
        problems: Problems | None = None,
        changed: Any = None,
    ) -> web.Response:
        context = {
            "key": self._form.key,
            "office": scene.office,
            "f": _Filled(fields),
            "version": version,
            "confidences": CONFIDENCES,
            "changed": changed,
            "cancel": office_path(scene.office.id) if scene.office else OFFICES,
            **self._form.context(scene, fields),
            "problems": problems or {},
            "named": {name: named(name, why) for name, why in (problems or {}).items()},
        }
        status = _OVERTAKEN if changed else _REFUSED if problems else 200
        return render(visit, f"staff/office_{self._form.key}.html", context, status)

    async def _scene(self, visit: Visit) -> Scene:
        register = await self._parts.current()
        asked = visit.request.match_info.get("office")
        office = register.offices.get(asked) if asked else None
        if asked and office is None:
            raise web.HTTPNotFound
        return Scene(register, office, self._parts.day, self._parts.gazetteer, visit.request.query)


class _Filled(dict[str, str]):
    """What the fields say; one that was not sent is empty."""

    def __missing__(self, _: str) -> str:
        return ""


def _fields(form: Form) -> dict[str, str]:
    """The fields by name; of several agencies each has its own."""
    fields = {name: form.raw(name) for name in form.fields if name not in _OWN}
    return fields | {f"agency-{code}": "on" for code in form.many("agencies")}


def _version(form: Form, scene: Scene) -> int:
    """The version of the register that the person read; a form without one has read this."""
    given = form.value("version")
    known = given.isascii() and given.isdecimal() and len(given) < 10
    return int(given) if known else scene.register.version
