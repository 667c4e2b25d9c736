"""Messages and buttons as turns of the one conversation, and the replies to them."""

from dataclasses import dataclass, replace

import structlog
from telegram import CallbackQuery, MaybeInaccessibleMessage, Message, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.errors import BadTurnError
from bot.talk import choices
from bot.talk.choices import Verb
from bot.talk.exchange import Exchange
from bot.talk.model import Intent, Language, Person, Reply
from bot.talk.understanding.commands import NAMES
from bot.texts import Texts
from handlers.telegram import commands
from handlers.telegram.addressed import Me, is_addressed, is_private, without_mention
from handlers.telegram.administrators import Administrators
from handlers.telegram.busy import Busy
from handlers.telegram.buttons import Buttons
from handlers.telegram.deep_links import DeepLinks
from handlers.telegram.deliver import Delivery
from handlers.telegram.door_words import ask_position, wordless
from handlers.telegram.flood import Flood
from handlers.telegram.markup import shown
from handlers.telegram.membership import Addresses
from handlers.telegram.rendering import ASK_POSITION
from handlers.telegram.sent import SentMessages
from handlers.telegram.spoken import Spoken
from handlers.telegram.spot import Spot
from handlers.telegram.staff import Staff, StaffQuestion
from handlers.telegram.staff_dialogs import StaffDialogs, StaffTurn
from handlers.telegram.updates import Asked, address_of, asked_by, command_in, person_of

Said = str | StaffQuestion | None
Own = Said | StaffTurn
"""What the door says itself instead of the reply: a kind of its own words, or to staff."""
_LANGUAGE_ONLY = Asked(choice=choices.data(Verb.HELP))
"""Asked where the door has words of its own and needs to know in which language to say them."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What the door needs to hold a conversation."""

    me: Me
    exchange: Exchange
    texts: Texts
    delivery: Delivery
    links: DeepLinks
    sent: SentMessages
    addresses: Addresses
    administrators: Administrators
    busy: Busy
    buttons: Buttons
    spoken: Spoken
    staff: Staff
    dialogs: StaffDialogs
    flood: Flood

    async def message(self, update: Update, message: Message) -> None:
        """Answers a message that is meant for the bot."""
        if message.migrate_to_chat_id is not None:
            new = address_of(message.migrate_to_chat_id)
            await self.addresses.moved(address_of(message.chat.id), new)
            return
        if is_addressed(message, self.me, NAMES):
            await self._answer(update, message, _spot(message))

    async def edited(self, update: Update, message: Message) -> None:
        """Answers edited words by editing the earlier answer.

        A position that moves is edited over and over; it was answered when it was sent.
        """
        if not (message.text or message.caption):
            return
        earlier = await self.sent.answer_to(message.chat.id, message.message_id)
        if earlier is None and not is_addressed(message, self.me, NAMES):
            return
        await self._answer(update, message, replace(_spot(message), replaces=earlier))

    async def pressed(self, update: Update, query: CallbackQuery) -> None:
        """Answers what the button asks, and the button itself."""
        async with self.buttons.answering(query):
            if query.message is not None:
                await self._pressed_in(update, query, query.message)

    async def _pressed_in(
        self, update: Update, query: CallbackQuery, message: MaybeInaccessibleMessage
    ) -> None:
        person = person_of(message.chat, query.from_user)
        spot = Spot(message.chat.id)
        if isinstance(message, Message):
            spot = replace(spot, thread=_thread(message), replaces=message.message_id)
        async with self.flood.limited(person, replace(spot, replaces=None)) as passed:
            if passed:
                may = await self.administrators.may_follow(message.chat, query.from_user)
                await self._pressed(update, query.data or "", replace(person, may_follow=may), spot)

    async def _pressed(self, update: Update, data: str, person: Person, spot: Spot) -> None:
        staffs = await self.dialogs.pressed(spot.chat_id, data)
        if data == ASK_POSITION:
            await self._turn(person, update, _LANGUAGE_ONLY, spot, "position")
        elif staffs is not None:
            await self._turn(person, update, _LANGUAGE_ONLY, spot, staffs)
        else:
            await self._turn(person, update, Asked(choice=data), spot)

    async def _answer(self, update: Update, message: Message, spot: Spot) -> None:
        asked = asked_by(message)
        if asked is None:
            return
        person = person_of(message.chat, message.from_user)
        async with self.flood.limited(person, spot) as passed:
            if passed:
                await self._answer_to(update, message, asked, person, spot)

    async def _answer_to(
        self, update: Update, message: Message, asked: Asked, person: Person, spot: Spot
    ) -> None:
        if asked.text is not None:
            asked = await self._words(asked.text)
        may = await self.administrators.may_follow(
            message.chat, message.from_user, message.sender_chat
        )
        person = replace(person, may_follow=may)
        own: Own = asked.wordless or await self.dialogs.asked(message)
        own = own or await self.staff.asked(message)
        if own is None:
            await self._turn(person, update, asked, spot)
        elif is_private(message):
            await self._turn(person, update, _LANGUAGE_ONLY, spot, own)

    async def _words(self, text: str) -> Asked:
        words = without_mention(text, self.me)
        command = command_in(words)
        if command is not None:
            return await commands.asked_by_command(command, self.links)
        return Asked(text=words) if words.strip() else _LANGUAGE_ONLY

    async def _turn(
        self, person: Person, update: Update, asked: Asked, spot: Spot, own: Own = None
    ) -> None:
        """One turn; `own` names what the door says itself instead of the reply."""
        name = f"telegram:{update.update_id}"
        person = replace(person, asks=own is None)
        try:
            with self.busy.shown(spot.chat_id, spot.thread):
                async with self.exchange.turn(
                    person,
                    update=name,
                    text=asked.text,
                    choice=asked.choice,
                    position=asked.position,
                ) as reply:
                    if isinstance(own, StaffTurn) and reply is not None:
                        await self._advanced(own, update, spot)
                    elif not isinstance(own, StaffTurn) and reply is not None:
                        await self._delivered(reply, spot, own)
        except BadTurnError as error:
            said = self.texts.say(error.key, person.client or Language.SV)
            await self.delivery.say(shown(said), spot)

    async def _advanced(self, turn: StaffTurn, update: Update, spot: Spot) -> None:
        """Answers a member's turn; what follows a button takes the place of its message."""
        first, *more = await self.dialogs.answer(turn, update.update_id)
        pressed = turn.pressed is not None
        place = Spot(spot.chat_id, replaces=spot.replaces if pressed else None)
        await self._delivered(replace(first, edits=pressed), place, None)
        for reply in more:
            await self._delivered(reply, Spot(spot.chat_id), None)

    async def _delivered(self, reply: Reply, spot: Spot, own: Said) -> None:
        """Delivers, or notes why that is no use; what is worth another try passes as an error."""
        self.spoken.note(spot.chat_id, reply.language)
        try:
            await self._deliver(reply, spot, own)
        except Forbidden as error:
            structlog.get_logger().warning("address_gone", **_told(error))
            await self.addresses.gone(address_of(spot.chat_id))
        except ChatMigrated as error:
            new = address_of(error.new_chat_id)
            await self.addresses.moved(address_of(spot.chat_id), new)
            await self._deliver(reply, Spot(error.new_chat_id, spot.thread), own)
        except BadRequest as error:
            structlog.get_logger().warning("reply_refused", **_told(error))

    async def _deliver(self, reply: Reply, spot: Spot, own: Said) -> None:
        if own == "position":
            said, keys = ask_position(self.texts, reply.language, private=spot.chat_id > 0)
            await self.delivery.say(said, spot, keys)
        elif isinstance(own, StaffQuestion):
            await self.delivery.say(await self.staff.said(self.texts, reply.language, own), spot)
        elif own is not None:
            await self.delivery.say(wordless(self.texts, reply.language, own), spot)
        else:
            if reply.intent is Intent.FORGET:
                await self.sent.forget(spot.chat_id)
                spot = replace(spot, question=None)  # nothing is kept of this answer either
            keeps = spot.question is None and not reply.edits
            await self.delivery.reply(reply, replace(spot, replaces=None) if keeps else spot)


def _spot(message: Message) -> Spot:
    return Spot(
        message.chat.id,
        _thread(message),
        message.message_id,
        quotes=not is_private(message),
    )


def _thread(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def _told(error: TelegramError) -> dict[str, str]:
    # Telegram's words after a colon can repeat the text that it refused.
    return {"error": type(error).__name__, "why": error.message.partition(":")[0]}
