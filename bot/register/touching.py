"""Which offices a change of the register is about."""

from collections.abc import Iterable

from bot.offices.changes import Added, Change, Part, Removed

_SHARED = frozenset({Part.SERVICE, Part.AGENCY})


def office_of(change: Change) -> str | None:
    """The id of the office that the change is about; None where it is about all, or not told.

    A claim that changed is not told: none ever does.
    """
    if change.part in _SHARED:
        return None
    if change.part is Part.OFFICE:
        return change.key
    if isinstance(change, Added | Removed):
        office_id: str = change.value.office_id
        return office_id
    return None if change.part is Part.CLAIM else change.key.partition(" ")[0]


def offices_touched(found: Iterable[Change]) -> frozenset[str]:
    """The ids of all offices that the changes are about."""
    return frozenset(each for change in found if (each := office_of(change)) is not None)
