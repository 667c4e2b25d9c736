"""The fields of a form as staff filled them in, read so that all that is wrong is told at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.errors import FaultError, ServicekontorError
from bot.talk.model import Text

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Problem:
    """A field whose value can't be used, and what to write instead."""

    field: str
    value: str
    why: Text


class BadEntriesError(ServicekontorError):
    """Something in a form can't be used. Nothing was changed; what was written is still there."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(f"{each.field}: {each.why.key}" for each in problems))
        self.problems = problems


class Entries:
    """Reads fields by name; one that is missing is as good as empty. Ends with `check`."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._fields = fields
        self._problems: list[Problem] = []

    def given(self, field: str) -> str:
        """What was written in the field, without spaces around it."""
        return self._fields.get(field, "").strip()

    def read(self, field: str, parse: Callable[[str], Value], otherwise: Value) -> Value:
        """The value as `parse` makes it; `otherwise` where it can't, which `check` then tells."""
        try:
            return parse(self.given(field))
        except FaultError as fault:
            self.refuse(field, fault.why)
            return otherwise

    def refuse(self, field: str, why: Text) -> None:
        """Notes that the field can't be used; of several reasons the first is told."""
        if all(each.field != field for each in self._problems):
            self._problems.append(Problem(field, self.given(field), why))

    def check(self) -> None:
        """Raises BadEntriesError where something could not be used."""
        if self._problems:
            raise BadEntriesError(*self._problems)
