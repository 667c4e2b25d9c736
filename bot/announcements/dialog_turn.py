"""One message or button of a member, with all that it is answered from."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.announcements.desk import Announcements
from bot.announcements.dialog import Ask, Dialog, DialogStore
from bot.announcements.dialog_words import Words
from bot.announcements.finding import PlaceFinder
from bot.announcements.model import Announcement, Content
from bot.clock import Clock
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.staff.model import Actor, Door, Member
from bot.talk.model import Reply

Replies = tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class DialogParts:
    """What dialogs are made of; `register` gives it as it is just now."""

    announcements: Announcements
    dialogs: DialogStore
    finder: PlaceFinder
    register: Callable[[], Awaitable[Register]]
    gazetteer: Gazetteer
    clock: Clock

    async def turn(self, member: Member, dialog: Dialog, update: int) -> "DialogTurn":
        """A turn of the member in the dialog."""
        words = Words(member.language, await self.register(), self.gazetteer)
        return DialogTurn(self, member.acting(Door.TELEGRAM), dialog, words, update)

    async def dialog(self, chat: int) -> Dialog | None:
        """The chat's dialog, where it is not over."""
        return await self.dialogs.dialog(chat, self.clock.now())


@dataclass(frozen=True, slots=True)
class DialogTurn:
    """Who does it, where they are, the words to answer with, and the update's number."""

    parts: DialogParts
    actor: Actor
    dialog: Dialog
    words: Words
    update: int

    async def asking(self, ask: Ask) -> "DialogTurn":
        """The turn once this is asked for; the buttons before it work no more."""
        return await self._kept(replace(self.dialog, ask=ask))

    async def content(self) -> Content:
        """What has been written so far."""
        return (await self.draft()).content if self.dialog.announcement_id else Content()

    async def draft(self) -> Announcement:
        """The announcement as it is now."""
        return await self.parts.announcements.announcement(self.dialog.announcement_id)

    async def written(self, content: Content, ask: Ask) -> tuple["DialogTurn", Announcement]:
        """Keeps the content as the draft, and asks for what comes next."""
        announcements = self.parts.announcements
        if self.dialog.announcement_id:
            now = await self.draft()
            draft = await announcements.edit(self.actor, now.id, now.version, content)
        else:
            draft = await announcements.write(self.actor, content)
        dialog = replace(self.dialog, ask=ask, announcement_id=draft.id, seen=draft.version)
        return await self._kept(dialog), draft

    async def _kept(self, dialog: Dialog) -> "DialogTurn":
        # Where another process was faster its buttons are the ones that work, and these do not.
        dialog = replace(dialog, last=self.update)
        kept = await self.parts.dialogs.keep(dialog, self.parts.clock.now())
        return replace(self, dialog=kept or dialog)
