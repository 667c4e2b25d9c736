"""Who may choose what a chat follows: in private everybody, in a group its administrators."""

from collections import OrderedDict

from telegram import Bot, Chat, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot.clock import Clock, SystemClock

_MAY = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})
_KEPT_SECONDS = 60
_MOST_KEPT = 1000


class Administrators:
    """Asks Telegram who is an administrator, at most once a minute for each person and group."""

    def __init__(self, bot: Bot, clock: Clock | None = None) -> None:
        self._bot, self._clock = bot, clock or SystemClock()
        self._known: OrderedDict[tuple[int, int], tuple[float, bool]] = OrderedDict()

    async def may_follow(self, chat: Chat, user: User | None, sender: Chat | None = None) -> bool:
        """Whether the user, or the chat in whose name they write, may choose for the chat.

        Only administrators can write in the name of their group, or in a channel.
        """
        if chat.type == ChatType.PRIVATE or (sender is not None and sender.id == chat.id):
            return True
        return user is not None and await self._is_administrator(chat.id, user.id)

    async def _is_administrator(self, chat: int, user: int) -> bool:
        now = self._clock.now().timestamp()
        asked_at, answer = self._known.get((chat, user), (0.0, False))
        if now - asked_at < _KEPT_SECONDS:
            return answer
        try:
            member = await self._bot.get_chat_member(chat, user)
        except TelegramError:
            return False
        self._known[chat, user] = now, member.status in _MAY
        self._known.move_to_end((chat, user))
        while len(self._known) > _MOST_KEPT:
            self._known.popitem(last=False)
        return member.status in _MAY
