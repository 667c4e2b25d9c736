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
    """The choice, else the client's language; a question clearly in the other gets its own.

    A command is in the language it is a word of, unless one was chosen.
    """
    own = remembered.chosen or person.client
    asked_in = understood.language if understood.certainty >= _CLEARLY else None
    if asked_in is None and remembered.chosen is None:
        asked_in = understood.command
    if asked_in is not None and asked_in is not own:
        return Voice(asked_in, by_question=True, offers=own is not None)
    if own is None and asked_in is None:
        return _as_before(remembered) or Voice(Language.SV)
    return Voice(own or asked_in or Language.SV)


def for_press(person: Person, remembered: Remembered) -> Voice:
    """A button and a position keep to the language of the answer before."""
    return _as_before(remembered) or Voice(remembered.chosen or person.client or Language.SV)


def _as_before(remembered: Remembered) -> Voice | None:
    """The language that an earlier question chose; None where none did."""
    last = remembered.memory.language
    return Voice(last, by_question=True) if last else None
