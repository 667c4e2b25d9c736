"""Writing and changing an announcement: the form, its preview, and what is wrong at each field."""

from dataclasses import dataclass, field, replace
from typing import Any

from aiohttp import web

from bot.announcements.checks import tidied
from bot.announcements.model import Announcement, Content
from bot.announcements.moves import Move, possible
from bot.announcements.problems import (
    AnnouncementError,
    ChangedMeanwhileError,
    FaultyError,
    Problem,
)
from bot.offices.programme import PHASES
from bot.staff.model import Permission
from handlers.staff.announcements.bubbles import bubbles_of
from handlers.staff.announcements.draft_form import Draft, by_field, filled_in, read_draft
from handlers.staff.announcements.parts import PATH, Parts, number_in, path_of
from handlers.staff.announcements.places_form import value_of
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.forms import Faults, Form, form_of
from handlers.staff.pages import render
from handlers.staff.visit import Visit, gone_to

NEW = f"{PATH}/nytt"
_EDIT = f"{PATH}/{{id}}/andra"
_FAULTY, _CONFLICT = 422, 409


@dataclass(frozen=True, slots=True)
class Filled:
    """The form as it was filled in, to change `before` where that is there.

    `newer`: it has been changed by another since, and the writer is told so now.
    """

    form: Form
    before: Announcement | None = None
    problems: Faults = field(default_factory=dict)
    newer: bool = False

    @property
    def corrects(self) -> int | None:
        """Which announcement it corrects, if any."""
        return self.before.corrects if self.before else None

    @property
    def seen(self) -> int:
        """The version that the writer has seen; 0, which is none, where it was not sent along."""
        return number_in(self.form, "version")

    @property
    def version(self) -> str:
        """What is sent along next time."""
        if self.before is None:
            return ""
        return str((0 if self.newer else self.seen) or self.before.version)


class Writing:
    """The pages with the form."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._desk = parts, parts.announcements

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        write = Permission.WRITE
        return [
            keeper.get(NEW, write, self.begin),
            keeper.post(NEW, write, self.write),
            keeper.get(_EDIT, write, self.change),
            keeper.post(_EDIT, write, self.edit),
        ]

    async def begin(self, visit: Visit) -> web.Response:
        """An empty form."""
        return await self._page(visit, Filled(Form({})))

    async def write(self, visit: Visit) -> web.Response:
        """Previews, or keeps a new draft."""
        return await self._take(visit, None)

    async def change(self, visit: Visit) -> web.Response:
        """The form as the announcement was written."""
        announcement = await self._parts.asked(visit)
        if Move.EDIT not in possible(announcement, visit.actor):
            return gone_to(path_of(announcement))
        return await self._page(visit, Filled(filled_in(announcement.content), announcement))

    async def edit(self, visit: Visit) -> web.Response:
        """Previews, or keeps what was changed."""
        return await self._take(visit, await self._parts.asked(visit))

    async def _take(self, visit: Visit, before: Announcement | None) -> web.Response:
        filled = Filled(await form_of(visit.request), before)
        draft = await self._read(filled.form)
        asked, problems = filled.form.value("do"), draft.problems
        if asked not in {"draft", "preview"}:
            problems = await self._faults(draft)
        if problems or asked == "preview":
            status = 200 if asked == "preview" else _FAULTY
            return await self._page(visit, replace(filled, problems=by_field(problems)), status)
        return await self._keep(visit, filled, tidied(draft.content))

    async def _faults(self, draft: Draft) -> tuple[Problem, ...]:
        """What can't be read, and of the fields that can, what can't be sent."""
        unread = {problem.field for problem in draft.problems}
        found = await self._desk.problems(draft.content)
        return (*draft.problems, *(p for p in found if p.field not in unread))

    async def _keep(self, visit: Visit, filled: Filled, content: Content) -> web.Response:
        before = filled.before
        try:
            if before is None:
                kept = await self._desk.write(visit.actor, content)
            else:
                kept = await self._desk.edit(visit.actor, before.id, filled.seen, content)
        except FaultyError as faulty:
            refused = replace(filled, problems=by_field(faulty.problems))
            return await self._page(visit, refused, _FAULTY)
        except AnnouncementError as error:
            # What is sent once more, after this was read, is meant to take the place of the newer.
            newer = isinstance(error, ChangedMeanwhileError)
            now = await self._desk.announcement(before.id) if before else None
            refused = Filled(filled.form, now, {"": error.why}, newer=newer)
            return await self._page(visit, refused, _CONFLICT)
        return gone_to(path_of(kept), "announcement-kept")

    async def _read(self, form: Form) -> Draft:
        return read_draft(form, self._parts.finder, await self._parts.register())

    async def _page(self, visit: Visit, filled: Filled, status: int = 200) -> web.Response:
        draft, wording = await self._read(filled.form), await self._parts.wording(visit)
        audience = draft.content.audience
        context: dict[str, Any] = {
            "form": filled.form,
            "before": filled.before,
            "version": filled.version,
            "newer": filled.newer,
            "problems": filled.problems,
            "chosen": [(value_of(each), wording.place(each)) for each in draft.places.chosen],
            "questions": [
                (question.words, [(value_of(c), wording.place(c)) for c in question.candidates])
                for question in draft.places.questions
            ],
            "unread": "\n".join(draft.places.unknown),
            "phases": PHASES,
            "bubbles": await bubbles_of(self._parts, draft.content, filled.corrects),
            "audience": wording.audience(audience),
            "recipients": None if audience.is_empty else await self._desk.count(audience),
            "needs_approval": self._desk.require_approval,
        }
        return render(visit, "staff/announcements/write.html", context, status)
