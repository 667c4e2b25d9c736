"""The moves that are made from an announcement's page, each by a form of its own."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.announcements.model import Announcement
from bot.announcements.moves import Move, possible
from bot.announcements.problems import AnnouncementError, FaultyError, NotAllowedError
from bot.staff.model import Actor, Permission
from bot.talk.model import Text
from handlers.staff.announcements.draft_form import by_field
from handlers.staff.announcements.parts import PATH, Parts, number_in, path_of
from handlers.staff.announcements.showing import Tried, about, page_of
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.forms import Form, form_of
from handlers.staff.pages import render
from handlers.staff.visit import Handler, Visit, gone_to

_ONE = f"{PATH}/{{id}}"
_FAULTY, _REFUSED, _CONFLICT = 422, 403, 409
_Use = Callable[[Actor, Announcement, Form], Awaitable[Announcement]]


class Deciding:
    """Submitting, approving, rejecting, halting, correcting and trying out."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._desk = parts, parts.announcements

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        write, approve, halt = Permission.WRITE, Permission.APPROVE, Permission.HALT
        return [
            keeper.get(f"{_ONE}/lamna-in", write, self._asking(Move.SUBMIT)),
            keeper.post(f"{_ONE}/lamna-in", write, self._doing(self._submit, "submitted")),
            keeper.get(f"{_ONE}/godkann", approve, self._asking(Move.APPROVE)),
            keeper.post(f"{_ONE}/godkann", approve, self._doing(self._approve, "approved")),
            keeper.post(f"{_ONE}/avsla", approve, self._doing(self._reject, "rejected")),
            # Its writer may take back what is not approved; the core tells the two apart.
            keeper.post(f"{_ONE}/avbryt", write, self._doing(self._cancel, "cancelled")),
            keeper.post(f"{_ONE}/pausa", halt, self._doing(self._pause, "paused")),
            keeper.post(f"{_ONE}/fortsatt", halt, self._doing(self._resume, "resumed")),
            keeper.post(f"{_ONE}/prov", write, self._doing(self._try, "tried")),
            keeper.post(f"{_ONE}/ratta", write, self.correct),
        ]

    async def correct(self, visit: Visit) -> web.Response:
        """Goes on to the form of a new draft that corrects this one."""
        wrong = await self._parts.asked(visit)
        try:
            draft = await self._desk.correct(visit.actor, wrong.id)
        except AnnouncementError as refused:
            return await self._refused(visit, wrong, Form({}), refused)
        return gone_to(path_of(draft, "andra"))

    def _asking(self, move: Move) -> Handler:
        """A last look before what can't be undone, with the number of recipients."""

        async def ask(visit: Visit) -> web.Response:
            announcement = await self._parts.asked(visit)
            if move not in possible(announcement, visit.actor):
                return gone_to(path_of(announcement))
            context = await about(self._parts, visit, announcement)
            submits = "submit" if self._desk.require_approval else "send"
            kind = "approve" if move is Move.APPROVE else submits
            return render(visit, "staff/announcements/sure.html", context | {"kind": kind})

        return ask

    def _doing(self, use: _Use, told: str) -> Handler:
        async def do(visit: Visit) -> web.Response:
            announcement = await self._parts.asked(visit)
            form = await form_of(visit.request)
            try:
                done = await use(visit.actor, announcement, form)
            except AnnouncementError as refused:
                return await self._refused(visit, announcement, form, refused)
            return gone_to(path_of(done), f"announcement-{told}")

        return do

    async def _submit(self, actor: Actor, its: Announcement, form: Form) -> Announcement:
        return await self._desk.submit(actor, its.id, number_in(form, "version"))

    async def _approve(self, actor: Actor, its: Announcement, form: Form) -> Announcement:
        return await self._desk.approve(actor, its.id, number_in(form, "version"))

    async def _reject(self, actor: Actor, its: Announcement, form: Form) -> Announcement:
        return await self._desk.reject(
            actor, its.id, number_in(form, "version"), form.raw("reason")
        )

    async def _cancel(self, actor: Actor, its: Announcement, form: Form) -> Announcement:
        # To halt must not wait for a page to be read again: whatever its version is meanwhile.
        return await self._desk.cancel(actor, its.id, reason=form.raw("cancel-reason"))

    async def _pause(self, actor: Actor, its: Announcement, _: Form) -> Announcement:
        return await self._desk.pause(actor, its.id)

    async def _resume(self, actor: Actor, its: Announcement, _: Form) -> Announcement:
        return await self._desk.resume(actor, its.id)

    async def _try(self, actor: Actor, its: Announcement, _: Form) -> Announcement:
        return await self._desk.test_to_self(actor, its.id)

    async def _refused(
        self, visit: Visit, before: Announcement, form: Form, refused: AnnouncementError
    ) -> web.Response:
        """The page as it is now, with why nothing was done; what was written is kept."""
        now = await self._desk.announcement(before.id)
        status = _CONFLICT
        problems: dict[str, Text | tuple[Text, ...]] = {"": refused.why}
        if isinstance(refused, FaultyError):
            status, problems = _FAULTY, dict(by_field(refused.problems))
        elif isinstance(refused, NotAllowedError):
            status = _REFUSED
        return await page_of(self._parts, visit, now, Tried(problems, form, status))
