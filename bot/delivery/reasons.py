"""Why a try to send ended as it did: the codes that are kept, never a text that was sent."""

from enum import StrEnum

from bot.talk.model import Text, text


class Reason(StrEnum):
    """A door's and the postman's codes. Each has its words in `locales/` ("reason-" and the code).

    CHAT_NOT_FOUND goes with RETRY: the chat may be back. SLOW_DOWN, with RETRY and `after`, is a
    door that takes nothing from anybody for a while.
    """

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    DELETED = "deleted"
    FORBIDDEN = "forbidden"
    CHAT_NOT_FOUND = "chat_not_found"
    TOO_LONG = "too_long"
    BAD_MARKUP = "bad_markup"
    NO_RIGHTS = "no_rights"
    REFUSED = "refused"
    NOT_MADE = "not_made"
    NO_REGISTER = "no_register"
    NO_ANSWER = "no_answer"
    GATEWAY = "gateway"
    RESTARTED = "restarted"
    ERROR = "error"
    SLOW_DOWN = "slow_down"
    SERVER_ERROR = "server_error"
    NO_CONNECTION = "no_connection"
    NOT_TAKEN = "not_taken"
    MOVED = "moved"
    NOTHING_TO_TELL = "nothing_to_tell"
    HELD = "held"
    WITHDRAWN = "withdrawn"


def in_words(code: str) -> Text:
    """What the code means, in the words of staff; a code from another version as it is."""
    if not code:
        return text("reason-none")
    if code not in set(Reason):
        return text("reason-other", code=code)
    return text(f"reason-{code.replace('_', '-')}")
