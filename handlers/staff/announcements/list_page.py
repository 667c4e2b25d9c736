"""The list of announcements, by where they stand."""

from collections.abc import Mapping

from aiohttp import web

from bot.announcements.desk import PAGE
from bot.announcements.model import State
from handlers.staff.announcements.bubbles import first_words
from handlers.staff.announcements.parts import Parts
from handlers.staff.pages import render
from handlers.staff.visit import Visit

FILTERS: Mapping[str, tuple[State, ...]] = {
    "": (),
    "drafts": (State.DRAFT, State.REJECTED),
    "submitted": (State.SUBMITTED,),
    "approved": (State.APPROVED,),
    "under-way": (State.SENDING, State.PAUSED),
    "sent": (State.SENT,),
    "cancelled": (State.CANCELLED,),
}


async def show_list(parts: Parts, visit: Visit) -> web.Response:
    """A page of those in the states of the filter, the latest first."""
    query = visit.request.query
    chosen = query.get("show", "")
    chosen = chosen if chosen in FILTERS else ""
    before = query.get("before", "")
    start = int(before) if before.isascii() and before.isdecimal() and len(before) < 10 else None
    found = await parts.announcements.listed(FILTERS[chosen], start, PAGE + 1)
    wording = await parts.wording(visit)
    shown = [
        {
            "its": each,
            "words": first_words(each.content, visit.language),
            "audience": wording.audience(each.content.audience),
        }
        for each in found[:PAGE]
    ]
    context = {
        "announcements": shown,
        "filters": list(FILTERS),
        "chosen": chosen,
        "starts_later": start is not None,
        "next": found[PAGE - 1].id if len(found) > PAGE else None,
        "needs_approval": parts.announcements.require_approval,
    }
    return render(visit, "staff/announcements/list.html", context)
