"""What stands around a name: whether it is meant as a place, and what part it plays."""

from collections.abc import Sequence
from enum import IntEnum

from bot.places.cues import (
    AFTER,
    BETWEEN,
    BY,
    FILLERS,
    FOLLOWING,
    GOALS,
    GOING,
    LEADING,
    LISTS,
    LIVING,
    MEANT,
    NAMING,
    NOT,
    OFFICE,
    ORIGINS,
    POSTCODE,
    PREPOSITIONS,
    STREETS,
    SURE_PREPOSITIONS,
    TO_FOLLOW,
    VERBS,
)
from bot.places.folding import written_name
from bot.places.hits import Hit
from bot.places.index import Name, Rank
from bot.places.vocabulary import Vocabulary
from bot.places.words import Before, Word

KNOWN_BY_NAME = 1_000
KNOWN_BY_WORD = 5_000
"""From these populations a place is meant even by an ordinary word standing alone, with a
capital letter and without."""

_QUIET = PREPOSITIONS | AFTER | OFFICE | BETWEEN | NAMING | FILLERS


class Role(IntEnum):
    """The part a place plays in a question; the highest is the one asked about."""

    DENIED = 0
    ORIGIN = 1
    NAMED = 2
    GOAL = 3
    ASKED = 4


class Context:
    """The words of one text, read around a run of them."""

    def __init__(
        self, words: Sequence[Word], vocabulary: Vocabulary, foreign: frozenset[str]
    ) -> None:
        self.words = words
        self._foreign = foreign
        self._vocabulary = vocabulary

    def is_meant(self, hit: Hit) -> bool:
        """Whether a name that is also an ordinary word is meant as a place here."""
        if hit.area:
            return True
        if hit.typed in self._foreign:
            return hit.names[0].rank is not Rank.LOCALITY
        if hit.compound or self._is_hyphenated(hit) or not self._is_ordinary(hit):
            return True
        if _has_other_dots(hit) or self._is_person(hit.first):
            return False
        if hit.names[0].rank <= Rank.ALIAS:
            return self._is_meant_municipality(hit)
        return self._is_meant_locality(hit)

    def _is_ordinary(self, hit: Hit) -> bool:
        words = self.words[hit.first : hit.end]
        if hit.names[0].rank <= Rank.ALIAS or any(_is_suburb(name) for name in hit.names):
            return all(self._vocabulary.lists(word.written) for word in words)
        if words[-1].written.endswith(STREETS):
            return True
        return all(self._vocabulary.inflects(word.written) for word in words)

    def _is_meant_municipality(self, hit: Hit) -> bool:
        return (
            self._is_capital_inside(hit)
            or self.follows(hit.first, SURE_PREPOSITIONS)
            or self._is_gone_to(hit.first)
            or self._is_clause(hit.first, hit.end)
            or self._is_asked_for(hit)
            or self._precedes(hit.end, AFTER)
            or (self.stands_alone(hit.first, hit.end) and self._is_no_verb(hit))
        )

    def _is_meant_locality(self, hit: Hit) -> bool:
        people = max(
            (_people(name) for name in hit.names if name.written == hit.written), default=0
        )
        exact = any(name.written == hit.typed for name in hit.names)
        several = hit.end - hit.first > 1
        if self.stands_alone(hit.first, hit.end):
            capital = self.words[hit.first].capital
            if exact and (several or (capital and not self._lists(hit))):
                return True
            return people >= (KNOWN_BY_NAME if capital or several else KNOWN_BY_WORD)
        large = people >= KNOWN_BY_NAME
        placed = self.follows(hit.first, SURE_PREPOSITIONS) or self._precedes(hit.end, AFTER)
        named = (exact and several) or not self._lists(hit)
        at_home = named and self._is_home_or_office(hit.first)
        capital = self._is_capital_inside(hit)
        if at_home and capital and self.follows(hit.first, BY):
            return True
        return placed and (large or at_home or capital)

    def _lists(self, hit: Hit) -> bool:
        return all(self._vocabulary.lists(word.written) for word in self.words[hit.first : hit.end])

    def _is_home_or_office(self, first: int) -> bool:
        """Whether "bor i" or "kontoret i" leads to it."""
        at = self._preposition(first)
        return at >= 0 and (self._lives(at) or self._is_office_before(at))

    def _is_no_verb(self, hit: Hit) -> bool:
        """Whether "what are" and "och vara" are ruled out."""
        before = self.words[hit.first - 1].folded if hit.first else ""
        return before not in FILLERS or hit.typed not in VERBS

    def _is_hyphenated(self, hit: Hit) -> bool:
        """Whether a name is written as no two words are: "Ö-vik"."""
        return any(word.before is Before.HYPHEN for word in self.words[hit.first + 1 : hit.end])

    def _is_capital_inside(self, hit: Hit) -> bool:
        word = self.words[hit.first]
        return word.capital and word.before is not Before.STOP

    def stands_alone(self, first: int, end: int) -> bool:
        """Whether nothing else of substance is said."""
        return all(
            self._is_quiet(word) for at, word in enumerate(self.words) if not first <= at < end
        )

    def _is_person(self, first: int) -> bool:
        """Whether a greeting or "my name is" stands right before."""
        at = first - 1
        if at > 0 and self.words[at].folded in {"is", "ar", "am"}:
            at -= 1
        return at >= 0 and self.words[at].folded in NAMING

    def _is_gone_to(self, first: int) -> bool:
        return (
            first > 1
            and self.words[first - 1].folded == "to"
            and any(word.folded in GOING for word in self.words[max(0, first - 3) : first - 1])
        )

    def _is_clause(self, first: int, end: int) -> bool:
        """Whether the name is parted from all else by commas, as in "lund, har ni öppet"."""
        return self._ends_clause(end) and (first == 0 or self.words[first].before >= Before.COMMA)

    def _is_quiet(self, word: Word) -> bool:
        """Whether a word says nothing that a place would have to fit into; "ska det" does."""
        if word.folded in _QUIET:
            return True
        return word.taken and not self._vocabulary.lists(word.written)

    def _is_asked_for(self, hit: Hit) -> bool:
        """Whether it ends a question such as "när öppnar lund", or "meddela mig om lund"; "hur ska
        öppettiderna vara" is none.
        """
        if hit.first == 0 or not self._ends_clause(hit.end):
            return False
        if hit.typed in VERBS:
            return self._is_led_to(hit.first, TO_FOLLOW)
        before = self.words[hit.first - 1].folded
        return before in OFFICE or self._is_led_to(hit.first, FOLLOWING)

    def _is_led_to(self, first: int, cues: frozenset[str]) -> bool:
        """Whether one of `cues` leads to it: "hör av dig om"."""
        at = first - 1
        while at > 0 and self.words[at].folded in LEADING:
            at -= 1
        return self.words[at].folded in cues

    def _ends_clause(self, end: int) -> bool:
        return end == len(self.words) or self.words[end].before >= Before.COMMA

    def is_called_postcode(self, first: int) -> bool:
        """Whether "postnummer" or "zip code is" stands before a number."""
        return any(word.folded in POSTCODE for word in self.words[max(0, first - 3) : first])

    def stand_alone(self, places: Sequence[int]) -> bool:
        """The same for several words that need not be beside each other."""
        return all(self._is_quiet(word) or at in places for at, word in enumerate(self.words))

    def follows(self, first: int, cues: frozenset[str]) -> bool:
        """Whether one of `cues` stands before, with at most two words like "central" between."""
        at = self._preposition(first)
        return at >= 0 and self.words[at].folded in cues

    def _precedes(self, end: int, cues: frozenset[str]) -> bool:
        return (
            end < len(self.words)
            and self.words[end].before <= Before.HYPHEN
            and self.words[end].folded in cues
        )

    def _preposition(self, first: int) -> int:
        """Where the word stands that leads to a place; -1 where a new sentence begins."""
        at = first
        for _ in range(3):
            if at == 0 or self.words[at].before >= Before.STOP:
                return -1
            at -= 1
            if self.words[at].folded not in BETWEEN:
                return at
        return at

    def role(self, first: int, end: int) -> Role:
        """The part that the place in these words plays."""
        at = self._preposition(first)
        preposition = self.words[at].folded if at >= 0 else ""
        if preposition in NOT or (at > 0 and self.words[at - 1].folded in NOT):
            return Role.DENIED
        before = self.words[first - 1].folded if first else ""
        if self._precedes(end, OFFICE) or self._is_office_before(at) or before in MEANT:
            return Role.ASKED
        if preposition in ORIGINS or (preposition in PREPOSITIONS - GOALS and self._lives(at)):
            return Role.ORIGIN
        return Role.GOAL if preposition in GOALS else Role.NAMED

    def _is_office_before(self, at: int) -> bool:
        """Whether "kontoret i" or "kontoret" stands right before a place."""
        if at < 0:
            return False
        word = self.words[at].folded
        if word in OFFICE:
            return True
        return (
            at > 0
            and word in PREPOSITIONS
            and word not in ORIGINS
            and self.words[at].before <= Before.HYPHEN
            and self.words[at - 1].folded in OFFICE
        )

    def _lives(self, at: int) -> bool:
        start = at
        while start > max(0, at - 3) and self.words[start].before <= Before.HYPHEN:
            start -= 1
        return any(word.folded in LIVING for word in self.words[start:at])

    def is_listed_with(self, hit: Hit, other: Hit) -> bool:
        """Whether a municipality's name that is also a word stands in "A eller B"."""
        if hit.typed in VERBS or all(name.written != hit.typed for name in hit.names):
            return False
        first, second = sorted((hit, other), key=lambda each: each.first)
        between = self.words[first.end : second.first]
        return (
            hit.names[0].rank is Rank.MUNICIPALITY
            and len(between) == 1
            and between[0].folded in LISTS
            and (hit is first or self._ends_clause(hit.end))
        )

    def joined(self, end: int, first: int) -> str:
        """How two names stand together: "list" (A eller B), "in" (A i B, A, B) or "" (apart)."""
        between = self.words[end:first]
        if any(word.folded in LISTS for word in between):
            return "list"
        if len(between) > 3 or self.words[first].before is Before.STOP:
            return ""
        inner = {word.folded for word in between} - AFTER - BETWEEN
        if inner <= {"i", "in", "pa", "vid", "lan", "ligger", "som"}:
            return "in" if between else "beside"
        return ""


def _people(name: Name) -> int:
    """How many live in a locality; 0 for another name that it has."""
    if name.locality is None or written_name(name.locality.name) != name.written:
        return 0
    return name.locality.population or 0


def _is_suburb(name: Name) -> bool:
    return name.locality is not None and name.locality.kind == "suburb"


def _has_other_dots(hit: Hit) -> bool:
    """Whether the dots of an ordinary word are not the name's: "märk" is not Mark."""
    return not hit.typed.isascii() and all(name.written != hit.typed for name in hit.names)
