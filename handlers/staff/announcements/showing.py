"""One announcement's page: where it stands, what its recipients see, and what can be done."""

from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.announcements.model import Announcement
from bot.announcements.moves import Move, possible
from bot.staff.model import Permission
from handlers.staff.announcements.bubbles import bubbles_of, first_words
from handlers.staff.announcements.draft_form import by_field
from handlers.staff.announcements.following import progress_of
from handlers.staff.announcements.list_page import show_list
from handlers.staff.announcements.parts import PATH, Parts
from handlers.staff.announcements.steps import history_of, steps_of
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.forms import Faults, Form
from handlers.staff.pages import render
from handlers.staff.visit import Visit


class Showing:
    """The list, and the page of each."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        return [
            keeper.get(PATH, Permission.LOOK, self.list),
            keeper.get(f"{PATH}/{{id}}", Permission.LOOK, self.show),
        ]

    async def list(self, visit: Visit) -> web.Response:
        """A page of the list."""
        return await show_list(self._parts, visit)

    async def show(self, visit: Visit) -> web.Response:
        """The page of one."""
        announcement = await self._parts.asked(visit)
        return await page_of(self._parts, visit, announcement)


@dataclass(frozen=True, slots=True)
class Tried:
    """What was tried from the page and why it could not be done, with the form that was sent."""

    problems: Faults = field(default_factory=dict)
    form: Form = field(default_factory=lambda: Form({}))
    status: int = 200


async def page_of(
    parts: Parts, visit: Visit, announcement: Announcement, tried: Tried | None = None
) -> web.Response:
    """The page, with what went wrong when something was tried from it."""
    tried = tried or Tried()
    moves = possible(announcement, visit.actor)
    context = await about(parts, visit, announcement)
    context |= {
        "moves": moves,
        "may_correct": announcement.begun_at is not None and visit.may(Permission.WRITE),
        "may_test": visit.may(Permission.WRITE),
        "has_chat": visit.member.telegram_id is not None,
        "faults": await _faults(parts, announcement) if Move.SUBMIT in moves else {},
        "waits_for_another": _waits_for_another(visit, announcement, moves),
        "history": list(history_of(announcement)),
        "steps": steps_of(announcement),
        "problems": tried.problems,
        "form": tried.form,
        **(await progress_of(parts, announcement)),
    }
    return render(visit, "staff/announcements/show.html", context, tried.status)


async def about(parts: Parts, visit: Visit, announcement: Announcement) -> dict[str, Any]:
    """What every page of one announcement shows of it. `recipients` is None where nobody is meant.

    Before it goes out they are counted anew.
    """
    content, wording = announcement.content, await parts.wording(visit)
    recipients = announcement.recipients
    if announcement.begun_at is None:
        audience = content.audience
        recipients = None if audience.is_empty else await parts.announcements.count(audience)
    return {
        "its": announcement,
        "words": first_words(content, visit.language),
        "bubbles": await bubbles_of(parts, content, announcement.corrects),
        "audience": wording.audience(content.audience, most=500),
        "recipients": recipients,
        "needs_approval": parts.announcements.require_approval,
    }


async def _faults(parts: Parts, announcement: Announcement) -> Faults:
    """What has to be mended before it can be submitted."""
    return by_field(await parts.announcements.problems(announcement.content))


def _waits_for_another(visit: Visit, its: Announcement, moves: tuple[Move, ...]) -> bool:
    may = visit.may(Permission.APPROVE)
    return may and its.state == "submitted" and Move.APPROVE not in moves
