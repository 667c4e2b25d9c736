"""Errors sorted by what to do next. Each message is for the person who can mend it."""

from bot.talk.model import Text, text

_SHOWN = 80
"""Characters of a value that are shown; more would hide what is said about it."""


class ServicekontorError(Exception):
    """The base of every error this project raises on purpose."""


class SettingError(ServicekontorError):
    """A setting has a value that can't be used. The start stops; the message names the setting."""


class FaultError(ServicekontorError, ValueError):
    """A value that staff gave can't be used. `why` tells them what to write instead."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.key)
        self.why = why


class SeedError(ServicekontorError):
    """A row of a data file can't be used; nothing of the load is kept.

    The message names the file, the row (1 is the header), the field and the value. `reason` is the
    same as a text for staff.
    """

    def __init__(self, file: str, row: int, field: str, value: str, why: Text | str) -> None:
        told = why if isinstance(why, str) else why.key
        super().__init__(f"{file}, row {row}, field {field}: {value!r} {told}")
        self.file, self.row, self.field, self.value, self.why = file, row, field, value, why

    @property
    def reason(self) -> Text:
        """Where it is and what to do about it."""
        if not self.field and not self.value:
            return text("fault-in-row", file=self.file, row=self.row, why=self.why)
        shown = self.value if len(self.value) <= _SHOWN else f"{self.value[:_SHOWN]}…"
        return text(
            "fault-in-field",
            file=self.file,
            row=self.row,
            field=self.field,
            value=shown,
            why=self.why,
        )


class StillInHandError(ServicekontorError):
    """Another process is answering the update, or died while it was. Deliver it again later."""


class DatabaseAwayError(ServicekontorError):
    """The database can't be reached, or can't be written, or somebody else has it locked.

    Nothing of what was to be done is kept, or nobody knows; the same may pass in a moment.
    """


class AnswerNotKeptError(DatabaseAwayError):
    """The answer is there; what follows from it is kept when the update comes again."""


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


class StorageError(ServicekontorError):
    """A backup, or a copy of a database, can't be made or put back; nothing has changed.

    `key` is the text key that tells what to do next, with its `facts`.
    """

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key, *facts.values())
        self.key, self.facts = key, facts
