"""Which message of the bot's answers which message of a person's."""

from collections import OrderedDict
from typing import Protocol


class SentMessages(Protocol):
    """Remembers answers by chat and question, so that an edited question edits its answer."""

    async def answer_to(self, chat_id: int, question: int) -> int | None:
        """The message id of the answer; None where it is not remembered."""
        ...

    async def keep(self, chat_id: int, question: int, answer: int) -> None: ...


class RecentMessages:
    """The latest `most` answers, in memory."""

    def __init__(self, most: int = 10_000) -> None:
        self._most = most
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()

    async def answer_to(self, chat_id: int, question: int) -> int | None:
        return self._answers.get((chat_id, question))

    async def keep(self, chat_id: int, question: int, answer: int) -> None:
        self._answers[chat_id, question] = answer
        self._answers.move_to_end((chat_id, question))
        while len(self._answers) > self._most:
            self._answers.popitem(last=False)
