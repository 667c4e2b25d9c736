"""Finds the place that a person means in what they write."""

from collections.abc import Iterable, Sequence

from bot.places.choosing import Candidates, Chooser
from bot.places.combining import Combiner
from bot.places.context import Context
from bot.places.cues import LISTS, PREPOSITIONS
from bot.places.guessing import Guesser
from bot.places.hits import Hit, find_hits
from bot.places.index import Index
from bot.places.model import Gazetteer, How, Match, Outcome, Place
from bot.places.postcodes import Number, find_numbers, places_of
from bot.places.unknown import find_unknown
from bot.places.vocabulary import Vocabulary
from bot.places.words import Word, read_words

MOST_PLACES = 8
NOTHING = Match(Outcome.NONE)


class Matcher:
    """Matches texts to the places of one gazetteer. Building it takes a moment; share it."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._index = Index(gazetteer)
        self._vocabulary = Vocabulary(gazetteer.common_words, self._index.names_of_municipalities())
        self._chooser = Chooser(gazetteer)
        self._guesser = Guesser(gazetteer, self._index, self._vocabulary, self._chooser)
        self._combiner = Combiner(gazetteer, self._chooser)

    def match(self, text: str, taken: Sequence[tuple[int, int]] = ()) -> Match:
        """What `text` says of a place; any text is taken, the first words of a long one read.

        `taken` are spans of characters that are understood as something else and are no place.
        """
        words = read_words(text, taken)
        if not words:
            return NOTHING
        context = Context(words, self._vocabulary, self._gazetteer.foreign)
        numbers = find_numbers(words)
        found = self._named(words, context)
        found += self._postcodes(numbers)
        found = self._guessed(words, context, found)
        if found:
            found.sort(key=lambda each: each.hit.first)
            return self._matched(self._combiner.combine(found, context))
        return self._unmatched(words, numbers, context)

    def complete(self, prefix: str, limit: int) -> list[Place]:
        """At most `limit` places whose name begins so: municipalities, then by population."""
        return self._guesser.prefixes.complete(prefix, limit)

    def _named(self, words: Sequence[Word], context: Context) -> list[Candidates]:
        meant: list[Candidates] = []
        doubtful: list[Candidates] = []
        for hit in find_hits(words, self._index):
            chosen = self._chooser.choose(hit, self._guesser.slips(hit))
            (meant if context.is_meant(hit) else doubtful).append(chosen)
        placed = [
            each
            for each in doubtful
            if self._combiner.has_place(each, meant, context)
            or any(context.is_listed_with(each.hit, other.hit) for other in meant)
        ]
        return meant + placed

    def _postcodes(self, numbers: Iterable[Number]) -> list[Candidates]:
        found = []
        for number in numbers:
            places = places_of(number, self._gazetteer.postcodes)
            if places:
                hit = Hit(number.first, number.end, number.code, how=How.POSTCODE)
                found.append(Candidates(hit, (), places))
        return found

    def _guessed(
        self, words: Sequence[Word], context: Context, found: list[Candidates]
    ) -> list[Candidates]:
        """With the guesses for what is left: all where nothing was found, else placed ones."""
        guesses = self._guesser.several_words(words, [each.hit for each in found])
        kept = [each for each in found if not any(_overlap(each.hit, g.hit) for g in guesses)]
        covered = [each.hit for each in (*kept, *guesses)]
        for at, word in enumerate(words):
            if any(hit.first <= at < hit.end for hit in covered):
                continue
            if covered and not context.follows(at, PREPOSITIONS | LISTS):
                continue
            guess = self._guesser.one_word(word, at, context)
            if guess:
                guesses.append(guess)
        return kept + guesses

    def _matched(self, asked: Sequence[Candidates]) -> Match:
        places = _one_for_each(place for candidates in asked for place in candidates.places)
        area = next((each.hit.area for each in asked if each.hit.area), None)
        if area and not places:
            return self._area([each.hit for each in asked])
        region = area.name if area else None
        counties = area.county_codes if area else ()
        if len(places) == 1:
            return Match(Outcome.FOUND, places, places[0].how, 1, region, counties)
        how = places[0].how
        return Match(Outcome.ASK, places[:MOST_PLACES], how, len(places), region, counties)

    def _area(self, hits: Sequence[Hit]) -> Match:
        areas = [hit.area for hit in hits if hit.area]
        counties = tuple(dict.fromkeys(code for area in areas for code in area.county_codes))
        few = {code for area in areas for code in area.municipality_codes}
        inside = [
            municipality
            for municipality in self._gazetteer.municipalities.values()
            if (municipality.code in few if few else municipality.county_code in counties)
        ]
        inside.sort(key=lambda municipality: -municipality.population)
        places = tuple(
            Place(each.code, each.name, each.position, None, areas[0].how) for each in inside
        )
        return Match(
            Outcome.ASK,
            places[:MOST_PLACES],
            areas[0].how,
            len(places),
            areas[0].name,
            counties,
        )

    def _unmatched(
        self, words: Sequence[Word], numbers: Sequence[Number], context: Context
    ) -> Match:
        for number in numbers:
            alone = context.stands_alone(number.first, number.end)
            led = context.follows(number.first, PREPOSITIONS)
            if alone or number.spaced or led or context.is_called_postcode(number.first):
                code = f"{number.code[:3]} {number.code[3:]}"
                return Match(Outcome.UNKNOWN, how=How.POSTCODE, word=code)
        word = find_unknown(words, context, self._guesser, self._gazetteer.foreign)
        return Match(Outcome.UNKNOWN, word=word) if word else NOTHING


def _overlap(a: Hit, b: Hit) -> bool:
    return a.first < b.end and b.first < a.end


def _one_for_each(places: Iterable[Place]) -> tuple[Place, ...]:
    """One place for each municipality, the most exact."""
    found: dict[str, Place] = {}
    for place in places:
        known = found.get(place.municipality_code)
        if known is None or (place.locality and not known.locality):
            found[place.municipality_code] = place
    return tuple(found.values())
