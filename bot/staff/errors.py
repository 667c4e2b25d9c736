"""What staff can't do, with the text that says what to do next."""

from bot.errors import ServicekontorError
from bot.talk.model import Text, text


class StaffRefusedError(ServicekontorError):
    """A member or token can't be added or changed so; `reason` is for whoever asked."""

    def __init__(self, key: str, **facts: str) -> None:
        super().__init__(key)
        self.reason: Text = text(key, **facts)


class LinkUsedError(ServicekontorError):
    """A link or code that was used, is too old or never was. Ask for a new one."""
