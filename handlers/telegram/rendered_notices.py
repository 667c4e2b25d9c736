"""Alerts as messages, each made once for all who are told the same in the same language."""

from datetime import date
from typing import NamedTuple

from bot.alerts.model import Notice, Subscription
from bot.alerts.wording import Telling, message
from bot.delivery.model import Delivery
from bot.talk.model import Language, Reply
from bot.talk.readers import to_group
from bot.texts import Texts
from handlers.telegram.rendering import Rendered, render
from handlers.telegram.updates import chat_id_of, is_group

_MOST_KEPT = 1000


class _Told(NamedTuple):
    """All that a message is made from, beside the register and the day."""

    notices: tuple[Notice, ...]
    follows: tuple[Subscription, ...]
    language: Language
    to_group: bool


class RenderedNotices:
    """Keeps the latest messages for as long as the register and the day are the same."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._kept: dict[_Told, Rendered | None] = {}
        self._as_of: tuple[int, date] | None = None

    def of(self, delivery: Delivery, telling: Telling) -> Rendered | None:
        """The message; None where there is nothing to tell. Raises as `bot.alerts.wording`.

        The text of an announcement that goes out never changes, so its notice stands for it.
        """
        as_of = telling.register.version, telling.day
        if self._as_of != as_of or len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
            self._as_of = as_of
        group = is_group(chat_id_of(delivery.address))
        told = _Told(delivery.notices, delivery.follows, delivery.language, group)
        if told not in self._kept:
            said = message(told.notices, told.follows, telling)
            self._kept[told] = self._made(said, group) if said else None
        return self._kept[told]

    def _made(self, said: Reply, group: bool) -> Rendered:
        return render(to_group(said) if group else said, self._texts)
