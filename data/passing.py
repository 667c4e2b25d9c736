"""How many rows of workbooks may be gone through, whether there is anything in them or not."""

from dataclasses import dataclass

from bot.errors import SeedError
from bot.talk.model import text


@dataclass(slots=True)
class Passing:
    """Counts the rows of all files that are handed in together."""

    left: int

    def row(self, sheet: str, number: int) -> None:
        """One more. Raises SeedError where that is too many."""
        self.left -= 1
        if self.left < 0:
            raise SeedError(sheet, number, "", "", text("fault-empty-rows"))
