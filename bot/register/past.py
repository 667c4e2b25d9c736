"""What somebody else changed, in words, from what the audit kept of it."""

from collections.abc import Iterable

from bot.offices.changes import Part
from bot.offices.model import Claim, Register
from bot.places.model import Gazetteer
from bot.register.auditing import FieldWas, PastChange
from bot.register.claims import every_claim
from bot.register.wording import NOTHING, Difference, claim, fact, field, raw, weekday
from bot.talk.model import Text, text

_CODES = frozenset({"municipality_code", "position_of", "id_card", "vulnerable_area"})


def told(
    change: PastChange, office_id: str, register: Register, gazetteer: Gazetteer
) -> Iterable[Difference]:
    """The fields of the change; `register` is as it is now, for a claim stays as it was added."""
    claims = {str(each.id): each for each in every_claim(register)}
    for each in change.fields:
        was, now = (_value(each, words, claims, gazetteer) for words in (each.before, each.after))
        yield Difference(office_id, _what(each.field), was, now)


def _what(name: str) -> Text:
    part, _, which = name.partition(" ")
    match part:
        case Part.CLAIM:
            return text("reg-new-claim", number=which)
        case Part.HOURS:
            return weekday(int(which[:1]))
        case Part.SPECIAL_DAY:
            return text("reg-part-special-day", which=which)
        case Part.OFFICE:
            return text("reg-new-office")
        case _:
            return field(name)


def _value(its: FieldWas, words: str, claims: dict[str, Claim], gazetteer: Gazetteer) -> Text:
    part, _, which = its.field.partition(" ")
    if not words:
        return NOTHING
    if part == Part.CLAIM and which in claims:
        return claim(claims[which])
    if its.field in _CODES:
        return fact(its.field, words, gazetteer)
    return raw(words.replace("\n", ", ").replace("|", ", "))
