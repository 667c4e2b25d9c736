"""The order of the Swedish alphabet."""

_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "ü": "y"})
"""Lets letters sort as in Swedish, where å, ä and ö come after z."""


def alphabetical(name: str) -> str:
    """What to sort a name by."""
    return name.lower().translate(_AFTER_Z)
