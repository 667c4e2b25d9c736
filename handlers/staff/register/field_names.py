"""What the fields of the register's forms are called, for telling which one is wrong."""

from bot.talk.model import Text, text

_FACTS = frozenset(
    {
        "name",
        "municipality_code",
        "locality",
        "address",
        "position_of",
        "agencies",
        "id_card",
        "programme_phase",
        "vulnerable_area",
    }
)
_DAYS = frozenset({"day", "opens", "closes", "note_sv", "note_en"})


def named(field: str, why: Text) -> Text:
    """The problem with the name of its field; one of the whole form stands for itself."""
    return text("reg-problem", field=_called(field), why=why) if field else why


def _called(field: str) -> Text:
    name, *places = field.split("-")
    if field in _FACTS:
        return text(f"reg-field-{_key(field)}")
    if name in _DAYS and len(places) == 1:
        return text("reg-of-day", number=int(places[0]) + 1, field=text(f"reg-day-{_key(name)}"))
    if name in _DAYS:
        return text("reg-weekday", weekday=int(places[0]) + 1)
    return text(f"reg-{_key(field)}")


def _key(name: str) -> str:
    return name.replace("_", "-")
