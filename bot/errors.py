"""Errors sorted by what to do next. Each message is for the person who can mend it."""


class ServicekontorError(Exception):
    """The base of every error this project raises on purpose."""


class SettingError(ServicekontorError):
    """A setting has a value that can't be used. The start stops; the message names the setting."""


class SeedError(ServicekontorError):
    """A row of a data file can't be used; nothing of the load is kept.

    The message names the file, the row (1 is the header), the field and the value.
    """

    def __init__(self, file: str, row: int, field: str, value: str, why: str) -> None:
        super().__init__(f"{file}, row {row}, field {field}: {value!r} {why}")
        self.file, self.row, self.field, self.value, self.why = file, row, field, value, why


class StillInHandError(ServicekontorError):
    """Another process is answering the update, or died while it was. Deliver it again later."""


class TokenRefusedError(ServicekontorError):
    """Telegram does not know the bot's token. Trying again is no use."""


class BadTurnError(ServicekontorError):
    """A turn that can't be read: no text, choice or position, or one out of range.

    `key` is the text key that tells the person what to do next.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class RegisterChangedError(ServicekontorError):
    """Somebody has changed the register since it was read. Read it again, then change it."""
