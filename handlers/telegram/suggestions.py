"""What an inline query may mean: municipalities and offices, the likeliest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.offices.model import Office, Register
from bot.places.folding import fold_name
from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Place
from bot.talk import choices
from bot.talk.choices import Verb
from bot.talk.model import Intent, Text, text

_MOST_PLACES = 50


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One article: its id (at most 64 bytes), and the button whose answer it posts."""

    id: str
    title: str
    about: Text
    choice: str
    municipality_code: str


class Suggestions:
    """Looks for what the words mean, and for what begins with them."""

    def __init__(self, gazetteer: Gazetteer, matcher: Matcher) -> None:
        self._gazetteer = gazetteer
        self._matcher = matcher

    def for_words(self, words: str, register: Register) -> tuple[Suggestion, ...]:
        """All suggestions, each once: the place meant, offices, then names that begin so."""
        places = self._matcher.match(words).places
        begun = self._matcher.complete(words, _MOST_PLACES)
        found = [
            *(self._place(place, register) for place in places),
            *self._offices(words, register),
            *(self._place(place, register) for place in begun),
        ]
        return tuple({suggestion.id: suggestion for suggestion in found}.values())

    def _place(self, place: Place, register: Register) -> Suggestion:
        code = place.municipality_code
        name = self._gazetteer.municipalities[code].name
        offices = tuple(o.name for o in register.offices.values() if o.municipality_code == code)
        about = text("telegram-inline-municipality", offices=offices)
        choice = choices.place(code, Intent.FIND_OFFICE, place.locality)
        return Suggestion(
            id=choice,
            title=name if place.locality in {None, name} else f"{place.locality}, {name}",
            about=about if offices else text("telegram-inline-municipality-none"),
            choice=choice,
            municipality_code=code,
        )

    def _offices(self, words: str, register: Register) -> Iterator[Suggestion]:
        wanted = fold_name(words)
        for office in sorted(register.offices.values(), key=lambda office: office.name):
            names = (fold_name(office.name), fold_name(office.locality or ""))
            if wanted and any(name.startswith(wanted) for name in names):
                yield self._office(office)

    def _office(self, office: Office) -> Suggestion:
        choice = choices.data(Verb.OFFICE, choices.office_arg(office.id))
        place = self._gazetteer.municipalities[office.municipality_code].name
        return Suggestion(
            id=choice,
            title=office.name,
            about=text("telegram-inline-office", municipality=place),
            choice=choice,
            municipality_code=office.municipality_code,
        )
