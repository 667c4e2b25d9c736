"""What an answer is made from: the question as understood, and what is known on its day."""

from dataclasses import dataclass, replace
from datetime import date

from bot.places.model import How, Outcome, Place, Position
from bot.ports import Remembered
from bot.talk.knowledge import Knowledge
from bot.talk.model import Intent, Language, Memory, Person, PlaceAnswer
from bot.talk.understanding.model import DaySpan

_NOBODY = Person("", "")
_NOTHING = Remembered()


@dataclass(frozen=True, slots=True)
class Scene:
    """One question: what is wanted, in which language, and what was spoken of before it.

    `topic` is a service's key or an agency's code. `about_day` is the day or days the question
    names ("on Christmas Eve", "next week"), None where it names none. `remembered` is what was kept
    of `person` when the turn began.
    """

    knows: Knowledge
    language: Language
    intent: Intent
    memory: Memory
    topic: str | None = None
    about_day: date | DaySpan | None = None
    person: Person = _NOBODY
    remembered: Remembered = _NOTHING

    @property
    def day(self) -> date:
        return self.knows.day

    def remembering(self, place: Place, office_id: str | None = None) -> Memory:
        """What to remember once this place was spoken of: codes, and no word of the errand."""
        shared = place.how is How.POSITION
        return Memory(
            intent=self.intent,
            municipality=place.municipality_code,
            office=office_id,
            locality=place.locality,
            origin=rounded(place.position) if shared else None,
            topic=self.topic if self.intent is Intent.SERVICES else None,
        )

    def wanting(self, intent: Intent) -> "Scene":
        return replace(self, intent=intent)


@dataclass(frozen=True, slots=True)
class Origin:
    """What distances are measured from. `label` None: the position that the person shared."""

    position: Position
    label: str | None
    is_main_town: bool = False


def origin_of(place: Place, knows: Knowledge) -> Origin:
    """The locality, postcode or position of the place, else the municipality's main town."""
    if place.how is How.POSITION:
        return Origin(place.position, None)
    municipality = knows.municipality(place.municipality_code)
    if place.position == municipality.position:
        return Origin(municipality.position, municipality.seat, is_main_town=True)
    return Origin(place.position, place.label)


def rounded(position: Position) -> Position:
    """The position to about a kilometre: all that is kept of where a person is."""
    return Position(round(position.lat, 2), round(position.lon, 2))


def found(place: Place) -> PlaceAnswer:
    return PlaceAnswer(Outcome.FOUND, (place.municipality_code,), place.how)
