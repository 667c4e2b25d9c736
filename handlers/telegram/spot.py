"""Where in Telegram a reply goes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a reply goes. `replaces` is the message of the bot's whose place it may take.

    `question` is the person's message; `quotes` tells whether the reply refers to it.
    """

    chat_id: int
    thread: int | None = None
    question: int | None = None
    quotes: bool = False
    replaces: int | None = None
