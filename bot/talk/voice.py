"""In which language to answer."""

from dataclasses import dataclass

from bot.ports import Remembered
from bot.talk.model import Language, Person
from bot.talk.understanding import Understood

_CLEARLY = 0.6
"""How sure the words' language must be to be answered in it against the person's own."""


@dataclass(frozen=True, slots=True)
class Voice:
    """The language of one answer. `offers` is set where the question's language was followed
    though the person's own is another: the answer then offers to keep to it.
    """

    language: Language
    by_question: bool = False
    offers: bool = False


def for_text(person: Person, remembered: Remembered, understood: Understood) -> Voice:
    """The choice, else the client's language; a question clearly in the other gets its own."""
    own = remembered.chosen or person.client
    asked_in = understood.language if understood.certainty >= _CLEARLY else None
    if asked_in is not None and asked_in is not own:
        return Voice(asked_in, by_question=True, offers=own is not None)
    return Voice(own or asked_in or remembered.memory.language or Language.SV)


def for_press(person: Person, remembered: Remembered) -> Voice:
    """A button and a position keep to the language of the answer before."""
    last = remembered.memory.language
    if last is not None:
        return Voice(last, by_question=True)
    return Voice(remembered.chosen or person.client or Language.SV)
