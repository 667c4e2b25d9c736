"""What would change in the register, as a table."""

from collections.abc import Iterable, Sequence

from rich.table import Table

from bot.cli.alerts import Says
from bot.offices.changes import Added, Change, Changed, Removed
from bot.register.shown import shown


def difference_table(changes: Sequence[Change], say: Says) -> Table:
    """One line for each field that changes and for each thing that comes or goes."""
    table = Table(title=say("cli-changes", count=len(changes)), title_justify="left")
    for column in ("part", "key", "field", "before", "after"):
        table.add_column(say(f"cli-changes-{column}"), overflow="fold")
    for change in changes:
        part = say(f"cli-part-{change.part.replace('_', '-')}")
        for line in _lines(change, say):
            table.add_row(part, change.key, *line)
    return table


def _lines(change: Change, say: Says) -> Iterable[tuple[str, str, str]]:
    match change:
        case Added(value=value):
            yield say("cli-changes-new"), "", shown(value)
        case Removed(value=value):
            yield say("cli-changes-gone"), shown(value), ""
        case Changed(fields=its):
            for field in its:
                yield field.field, shown(field.before), shown(field.after)
