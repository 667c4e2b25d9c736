"""Changes of the register in words: what changes, from what to what."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.offices.changes import Added, Change, Changed, Part, Removed
from bot.offices.hours import OpenTime, times_of
from bot.offices.model import Claim, Office, OpenHours, Register, SpecialDay
from bot.places.model import Gazetteer, Position
from bot.register.shown import shown
from bot.talk.answers import wording
from bot.talk.model import Text, text

NOTHING = text("reg-nothing")
_BEFORE = frozenset({"earlier_address", "address_changed"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs. `office_id` is "" for what all offices share."""

    office_id: str
    what: Text
    before: Text
    after: Text


def differences(
    before: Register, after: Register, found: Sequence[Change], gazetteer: Gazetteer
) -> Iterable[Difference]:
    """The changes in words, in their order; those of an office's hours weekday by weekday."""
    told: set[str] = set()
    for change in found:
        match change.part:
            case Part.OFFICE:
                yield from _of_office(change, gazetteer)
            case Part.CLAIM:
                yield from _of_claim(change)
            case Part.HOURS:
                office_id = change.key.partition(" ")[0]
                if office_id not in told:
                    told.add(office_id)
                    yield from _of_hours(office_id, before, after)
            case Part.SPECIAL_DAY:
                yield _of_special_day(change)
            case Part.SERVICE | Part.AGENCY:
                yield from _shared(change)
            case _:
                # Earlier hours say once more what the hours that went were.
                continue


def fact(field: str, value: object, gazetteer: Gazetteer) -> Text:
    """A fact of an office as people say it."""
    if value in (None, "", ()):
        return NOTHING
    read = _FACTS.get(field)
    return read(value, gazetteer) if read else raw(shown(value))


def field(name: str) -> Text:
    """What a fact of an office is called."""
    return text(f"reg-field-{name.replace('_', '-')}")


def raw(words: str) -> Text:
    """Words as they are, in every language."""
    return text("as-written", words=words) if words else NOTHING


def claim(its: Claim) -> Text:
    """What a claim says, and who said it."""
    return text("reg-claim-says", said=wording.said(its), by=wording.cited(its.source))


def times(its: Sequence[OpenTime]) -> Text:
    """The times of a day."""
    if not its:
        return text("reg-closed")
    return raw(", ".join(f"{t.opens:%H:%M}–{t.closes:%H:%M}" for t in its))


def special_day(its: SpecialDay) -> Text:
    """What holds on a special day, with its note."""
    known = its.opens is not None and its.closes is not None
    open_then = (OpenTime(its.opens, its.closes),) if its.opens and its.closes and known else ()
    if not its.note_sv and not its.note_en:
        return times(open_then)
    return text("reg-special-noted", times=times(open_then), sv=its.note_sv, en=its.note_en)


def weekday(number: int) -> Text:
    """A weekday's hours; 0 is Monday."""
    return text("reg-weekday-hours", weekday=number + 1)


def _of_office(change: Change, gazetteer: Gazetteer) -> Iterable[Difference]:
    if isinstance(change, Changed):
        # What was before is told as such already, beside what takes its place.
        for each in (f for f in change.fields if f.field not in _BEFORE):
            was, now = (fact(each.field, v, gazetteer) for v in (each.before, each.after))
            yield Difference(change.key, field(each.field), was, now)
    else:
        name = raw(change.value.name)
        was, now = (NOTHING, name) if isinstance(change, Added) else (name, NOTHING)
        yield Difference(change.key, text("reg-new-office"), was, now)


def _of_claim(change: Change) -> Iterable[Difference]:
    # Claims are only ever added.
    if isinstance(change, Added):
        what = text("reg-new-claim", number=change.key)
        yield Difference(change.value.office_id, what, NOTHING, claim(change.value))


def _of_hours(office_id: str, before: Register, after: Register) -> Iterable[Difference]:
    was, now = (register.hours.get(office_id, ()) for register in (before, after))
    differ = [n for n in range(7) if times_of(was, n) != times_of(now, n)]
    for n in differ:
        yield Difference(office_id, weekday(n), _on(was, n), _on(now, n))
    if not differ:
        yield Difference(office_id, text("reg-hours-source"), _told_by(was), _told_by(now))


def _on(week: tuple[OpenHours, ...], number: int) -> Text:
    return times(times_of(week, number)) if week else text("reg-hours-unknown")


def _told_by(week: tuple[OpenHours, ...]) -> Text:
    return raw(", ".join(sorted({f"{h.source_url} {h.published or ''}".strip() for h in week})))


def _of_special_day(change: Change) -> Difference:
    office_id, _, day = change.key.partition(" ")
    what = text("reg-special-day", day=date.fromisoformat(day))
    match change:
        case Added(value=value):
            return Difference(office_id, what, NOTHING, special_day(value))
        case Removed(value=value):
            return Difference(office_id, what, special_day(value), NOTHING)
        case Changed(fields=its):
            was, now = (
                ", ".join(shown(v) for v in values if v)
                for values in zip(*((f.before, f.after) for f in its), strict=True)
            )
            return Difference(office_id, what, raw(was), raw(now))


def _shared(change: Change) -> Iterable[Difference]:
    what = text(f"reg-part-{change.part}", which=change.key)
    match change:
        case Added(value=value):
            yield Difference("", what, NOTHING, raw(shown(value)))
        case Removed(value=value):
            yield Difference("", what, raw(shown(value)), NOTHING)
        case Changed(fields=its):
            for each in its:
                yield Difference("", what, raw(shown(each.before)), raw(shown(each.after)))


def municipality(code: str, gazetteer: Gazetteer) -> Text:
    """The municipality's name, where the code is known."""
    found = gazetteer.municipalities.get(code)
    return raw(found.name if found else code)


def position(its: Position) -> str:
    """Degrees north and east."""
    return f"{its.lat}, {its.lon}"


_Reads = Callable[[Any, Gazetteer], Text]
_FACTS: Mapping[str, _Reads] = {
    "municipality_code": municipality,
    "position": lambda value, _: raw(position(value)),
    "position_of": lambda value, _: text(f"reg-position-{value.replace('_', '-')}"),
    "id_card": lambda value, _: text(f"reg-known-{value}"),
    "vulnerable_area": lambda value, _: text(f"reg-known-{value}"),
    "agencies": lambda value, _: raw(", ".join(value)),
}


def office_facts(office: Office, gazetteer: Gazetteer) -> Sequence[tuple[Text, Text]]:
    """Every fact of the office with what it is called."""
    names = (
        "name",
        "municipality_code",
        "locality",
        "address",
        "position",
        "position_of",
        "agencies",
        "id_card",
        "programme_phase",
        "vulnerable_area",
    )
    return [(field(name), fact(name, getattr(office, name), gazetteer)) for name in names]
