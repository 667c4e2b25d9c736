"""One's own account: language, Telegram, and where one is signed in."""

from dataclasses import replace

from aiohttp import web

from bot.staff.desk import StaffDesk
from bot.staff.model import Member, Permission, Session
from bot.staff.ports import LinkPurpose
from bot.talk.model import Language
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.forms import form_of
from handlers.staff.pages import render
from handlers.staff.visit import Visit, gone_to

PATH = "/staff/konto"


class Account:
    """The pages of `/staff/konto`."""

    def __init__(self, staff: StaffDesk) -> None:
        self._staff = staff

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        look = Permission.LOOK
        return [
            keeper.get(PATH, look, self.show),
            keeper.post(f"{PATH}/sprak", look, self.choose_language),
            keeper.post(f"{PATH}/telegram", look, self.link_telegram),
            keeper.post(f"{PATH}/telegram/bort", look, self.unlink_telegram),
            keeper.post(f"{PATH}/session", look, self.end_session),
        ]

    async def show(self, visit: Visit) -> web.Response:
        return await self._page(visit)

    async def choose_language(self, visit: Visit) -> web.Response:
        """Keeps the language and goes back to the page from which it was chosen."""
        form = await form_of(visit.request)
        asked, back = form.value("language"), form.value("back")
        if asked in set(Language):
            changed = replace(visit.member, language=Language(asked))
            await self._staff.change(visit.member, changed, visit.actor)
        return gone_to(back if back.startswith("/staff/") and "\\" not in back else PATH)

    async def link_telegram(self, visit: Visit) -> web.Response:
        """Shows a code to send to the bot."""
        code = await self._staff.link(visit.member, LinkPurpose.TELEGRAM)
        return await self._page(visit, code)

    async def unlink_telegram(self, visit: Visit) -> web.Response:
        changed = replace(visit.member, telegram_id=None)
        await self._staff.change(visit.member, changed, visit.actor)
        return gone_to(PATH, "telegram-unlinked")

    async def end_session(self, visit: Visit) -> web.Response:
        """Ends one of one's own sessions."""
        asked = (await form_of(visit.request)).value("session")
        for _, session in await self._own(visit):
            if str(session.id) == asked:
                await self._staff.end(session.id, visit.actor)
        return gone_to(PATH, "session-ended")

    async def _page(self, visit: Visit, code: str | None = None) -> web.Response:
        context = {"sessions": await self._own(visit), "code": code, "current": visit.session.id}
        return render(visit, "staff/account.html", context)

    async def _own(self, visit: Visit) -> list[tuple[Member, Session]]:
        every = await self._staff.sessions()
        return [(m, session) for m, session in every if m.id == visit.member.id]
