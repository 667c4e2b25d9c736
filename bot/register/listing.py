"""The offices as staff look for them: by words and by state, a page at a time."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.offices.model import Claim, Office, Register
from bot.offices.status import State, Status, status_of
from bot.places.alphabet import alphabetical
from bot.places.folding import fold_name, undo_digraphs
from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Place

PAGE = 50
_NO_CLAIMS: tuple[Claim, ...] = ()
Known = tuple[tuple[Claim, ...], Status]
"""An office's claims, and the state that they make."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An office and its state on the day."""

    office: Office
    status: Status

    @property
    def is_to_check(self) -> bool:
        """Whether its newest source is more than a year old, or it has none."""
        status = self.status
        return status.state is not State.CLOSED and (status.old or not status.supporting)


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. `to_check`: only offices whose facts are old. Pages count from 1."""

    words: str = ""
    state: State | None = None
    to_check: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found, by name. `states` and `to_check` count all that the words find.

    `places` is what the words were taken for, where no office has them in its name or address.
    """

    offices: tuple[Listed, ...]
    total: int
    page: int
    pages: int
    states: Mapping[State, int]
    to_check: int
    places: tuple[Place, ...]


class Directory:
    """One version of the register on one day. States that are known from `before` are kept."""

    def __init__(
        self, register: Register, gazetteer: Gazetteer, day: date, before: "Directory | None" = None
    ) -> None:
        self.register, self.day = register, day
        self._gazetteer = gazetteer
        self.states: Mapping[str, Known] = dict(
            self._all_states(before if before and before.day == day else None)
        )
        offices = sorted(register.offices.values(), key=_by_name)
        self._listed = tuple(Listed(each, self.states[each.id][1]) for each in offices)
        self._words = {each.id: self._words_of(each) for each in offices}

    def status(self, office_id: str) -> Status:
        """The office's state on the day."""
        return self.states[office_id][1]

    @property
    def offices(self) -> tuple[Listed, ...]:
        """All of them, by name."""
        return self._listed

    def find(self, search: Search, matcher: Matcher) -> Found:
        """The offices that have all the words, each at the beginning of one of theirs.

        Where there are none, the words are taken for a place as people write it.
        """
        named = self._having(search.words)
        places: tuple[Place, ...] = ()
        if not named and search.words.strip():
            places = matcher.match(search.words).places
            codes = {place.municipality_code for place in places}
            named = [each for each in self._listed if each.office.municipality_code in codes]
        wanted = [each for each in named if _is_wanted(each, search)]
        pages = max(1, -(-len(wanted) // PAGE))
        page = min(max(1, search.page), pages)
        return Found(
            offices=tuple(wanted[(page - 1) * PAGE : page * PAGE]),
            total=len(wanted),
            page=page,
            pages=pages,
            states=Counter(each.status.state for each in named),
            to_check=sum(each.is_to_check for each in named),
            places=places,
        )

    def _having(self, words: str) -> Sequence[Listed]:
        asked = [f" {word}" for word in fold_name(words).split()]
        if not asked:
            return self._listed
        return [each for each in self._listed if _has(self._words[each.office.id], asked)]

    def _words_of(self, office: Office) -> str:
        places = self._gazetteer
        municipality = places.municipalities.get(office.municipality_code)
        around = (
            (municipality.name, places.county_of(municipality.code).name) if municipality else ()
        )
        parts = (office.name, office.locality or "", office.address or "", office.id, *around)
        return f" {fold_name(' '.join(parts))}"

    def _all_states(self, before: "Directory | None") -> Sequence[tuple[str, Known]]:
        known = before.states if before else {}
        found = []
        for office_id in self.register.offices:
            claims = self.register.claims.get(office_id, _NO_CLAIMS)
            there = known.get(office_id)
            same = there if there is not None and there[0] == claims else None
            found.append((office_id, same or (claims, status_of(claims, self.day))))
        return found


def _by_name(office: Office) -> tuple[str, str]:
    return alphabetical(office.name), office.id


def _is_wanted(each: Listed, search: Search) -> bool:
    if search.to_check and not each.is_to_check:
        return False
    return search.state is None or each.status.state is search.state


def _has(whole: str, words: Sequence[str]) -> bool:
    return all(word in whole or undo_digraphs(word) in whole for word in words)
