"""What would change in the register, as a table."""

from collections.abc import Iterable, Sequence

from bot.cli.alerts import Says
from bot.cli.paper import Column, Sheet
from bot.offices.changes import Added, Change, Changed, Removed
from bot.register.shown import shown


def difference_table(changes: Sequence[Change], say: Says) -> Sheet:
    """One line for each field that changes and for each thing that comes or goes."""
    names = ("part", "key", "field", "before", "after")
    columns = [Column(say(f"cli-changes-{name}"), folds=True) for name in names]
    rows = [
        (say(f"cli-part-{change.part.replace('_', '-')}"), change.key, *line)
        for change in changes
        for line in _lines(change, say)
    ]
    return Sheet(say("cli-changes", count=len(changes)), columns, rows)


def _lines(change: Change, say: Says) -> Iterable[tuple[str, str, str]]:
    match change:
        case Added(value=value):
            yield say("cli-changes-new"), "", shown(value)
        case Removed(value=value):
            yield say("cli-changes-gone"), shown(value), ""
        case Changed(fields=its):
            for field in its:
                yield field.field, shown(field.before), shown(field.after)
