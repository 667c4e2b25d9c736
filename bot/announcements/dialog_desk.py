"""Writing, submitting, approving and rejecting an announcement, message by message."""

from collections.abc import Awaitable, Callable, Mapping

from bot.announcements import checks
from bot.announcements import dialog_writing as writing
from bot.announcements.dialog import Ask, Dialog, Pressed, Tap
from bot.announcements.dialog_turn import DialogParts, DialogTurn, Replies
from bot.announcements.moves import Move
from bot.announcements.problems import AnnouncementError, Field
from bot.staff.model import Member, Permission
from bot.talk.model import text


class DialogDesk:
    """Answers members in their chats. What was written is a draft from the first text on."""

    def __init__(self, parts: DialogParts) -> None:
        self._parts = parts

    async def is_open(self, chat: int) -> bool:
        """Whether the next text of the chat is an answer in a dialog."""
        return await self._parts.dialog(chat) is not None

    async def begin(self, member: Member, chat: int, update: int) -> Replies:
        """Asks for the Swedish text of a new announcement."""
        turn = await self._parts.turn(member, Dialog(chat, Ask.SV), update)
        if Permission.WRITE not in turn.actor.may:
            return (turn.words.say(text("move-no-permission", move="edit")),)
        await turn.asking(Ask.SV)
        return (turn.words.asks_swedish(),)

    async def cancel(self, member: Member, chat: int, update: int) -> Replies:
        """Ends the dialog and its draft."""
        turn = await self._parts.turn(member, await self._dialog(chat), update)
        return await _tried(turn, _cancelled(turn))

    async def wrote(self, member: Member, chat: int, html: str, update: int) -> Replies:
        """Takes a text as the answer to what was asked."""
        turn = await self._parts.turn(member, await self._dialog(chat), update)
        if turn.dialog.last == update:
            return await _tried(turn, writing.again(turn))
        return await _tried(turn, _ANSWERS[turn.dialog.ask](turn, html))

    async def pressed(self, member: Member, chat: int, pressed: Pressed, update: int) -> Replies:
        """Does what the button says, once."""
        dialog = await self._parts.dialog(chat)
        turn = await self._parts.turn(member, dialog or Dialog(chat, Ask.SV), update)
        if dialog is not None and dialog.last == update:
            return await _tried(turn, writing.again(turn))
        if pressed.tap in _DECISIONS:
            return await _tried(turn, _DECISIONS[pressed.tap](turn, pressed))
        if dialog is None or pressed.number(0) != dialog.version:
            return (turn.words.say(text("dialog-outdated")),)
        return await _tried(turn, _TAPS[pressed.tap](turn, pressed))

    async def _dialog(self, chat: int) -> Dialog:
        return await self._parts.dialog(chat) or Dialog(chat, Ask.SV)


async def _tried(turn: DialogTurn, doing: Awaitable[Replies]) -> Replies:
    try:
        return await doing
    except AnnouncementError as error:
        return (turn.words.refused(error),)


async def _cancelled(turn: DialogTurn, _: Pressed | None = None) -> Replies:
    """Ends the dialog; a draft that it wrote is cancelled, a submission to decide on is not."""
    dialog = turn.dialog
    await turn.parts.dialogs.end(dialog.chat)
    if dialog.announcement_id and dialog.ask is not Ask.REASON:
        await turn.parts.announcements.cancel(turn.actor, dialog.announcement_id)
    return (turn.words.say(text("dialog-cancelled")),)


async def _approved(turn: DialogTurn, pressed: Pressed) -> Replies:
    number, seen = pressed.number(0), pressed.number(1)
    await turn.parts.announcements.approve(turn.actor, number, seen)
    return (turn.words.say(text("dialog-approved")),)


async def _rejecting(turn: DialogTurn, pressed: Pressed) -> Replies:
    """Asks for the reason, where the announcement may be rejected."""
    number, seen = pressed.number(0), pressed.number(1)
    announcements = turn.parts.announcements
    announcements.check(Move.REJECT, turn.actor, await announcements.announcement(number), seen)
    asked = Dialog(turn.dialog.chat, Ask.REASON, number, seen, last=turn.update)
    await turn.parts.dialogs.keep(asked, turn.parts.clock.now())
    return (turn.words.say(text("dialog-ask-reason")),)


async def _rejected(turn: DialogTurn, html: str) -> Replies:
    dialog = turn.dialog
    reason = checks.checked(html, Field.REASON).markup.shown
    await turn.parts.announcements.reject(turn.actor, dialog.announcement_id, dialog.seen, reason)
    await turn.parts.dialogs.end(dialog.chat)
    return (turn.words.say(text("dialog-rejected")),)


_ANSWERS: Mapping[Ask, Callable[[DialogTurn, str], Awaitable[Replies]]] = {
    Ask.SV: writing.swedish,
    Ask.EN: writing.english,
    Ask.AUDIENCE: writing.place,
    Ask.URGENT: writing.again,
    Ask.CONFIRM: writing.again,
    Ask.REASON: _rejected,
}
_TAPS: Mapping[Tap, Callable[[DialogTurn, Pressed], Awaitable[Replies]]] = {
    Tap.SWEDISH_ONLY: writing.swedish_only,
    Tap.EVERYONE: writing.everyone,
    Tap.ADD: writing.added,
    Tap.DROP: writing.dropped,
    Tap.DONE: writing.done,
    Tap.URGENT: writing.urgent,
    Tap.SUBMIT: writing.submitted,
    Tap.TEST: writing.tested,
    Tap.TEXT: writing.retext,
    Tap.WHO: writing.readdress,
    Tap.CANCEL: _cancelled,
}
_DECISIONS: Mapping[Tap, Callable[[DialogTurn, Pressed], Awaitable[Replies]]] = {
    Tap.APPROVE: _approved,
    Tap.REJECT: _rejecting,
}
"""They stand under a memo, whatever the chat is in the middle of."""
