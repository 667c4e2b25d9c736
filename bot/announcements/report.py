"""What came of an announcement as a table for a spreadsheet: counts, and nobody's name."""

import csv
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from io import StringIO

from bot.announcements.progress import Tally
from bot.announcements.times import shown

COLUMNS = ("time", "state", "reason", "language", "count")


def as_csv(tallies: Sequence[Tally], minutes: int = 1) -> str:
    """The counts as CSV, each for a slot of so many minutes by the Swedish clock, in order."""
    slots: Counter[tuple[datetime, str, str, str]] = Counter()
    for each in tallies:
        begins = each.minute - timedelta(minutes=each.minute.minute % minutes)
        slots[begins, each.state.value, each.reason, each.language.value] += each.count
    text = StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for (begins, *how), count in sorted(slots.items()):
        table.writerow((shown(begins), *how, count))
    return text.getvalue()
