"""What words that are no name may have been meant for: a name only begun, or misspelt."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.places.choosing import Candidates, Chooser
from bot.places.context import Context
from bot.places.cues import LISTS, PREPOSITIONS
from bot.places.folding import fold
from bot.places.hits import Hit
from bot.places.index import Index, Name, Rank
from bot.places.model import Gazetteer, How
from bot.places.prefixes import Prefixes
from bot.places.typos import Slip, Typos, dotted_edits, oddity
from bot.places.vocabulary import Vocabulary
from bot.places.words import Before, Word

LEAST_LETTERS = 4
MOST_LETTERS = 40
LEAST_LONG = 7
MOST_RUNS = 12
MOST_ASKED = 8
WELL_KNOWN = 5_000
"""From this population a name written exactly is not taken for a misspelling of another."""


class Guesser:
    """Guesses names for the words that no name and no ordinary word explains."""

    def __init__(
        self, gazetteer: Gazetteer, index: Index, vocabulary: Vocabulary, chooser: Chooser
    ) -> None:
        self._foreign = gazetteer.foreign
        self._confusable = gazetteer.confusable
        self._vocabulary = vocabulary
        self._chooser = chooser
        self._longest = index.longest
        several = [key.split(" ") for key in index.names_of_municipalities() if " " in key]
        self._begin = frozenset(words[0] for words in several)
        self._end = frozenset(words[-1] for words in several)
        self._typos = Typos(index)
        self.prefixes = Prefixes(index.names, gazetteer)

    def is_strange(self, word: Word) -> bool:
        """Whether a word is neither listed nor a place abroad, so that it may be a name."""
        return (
            not word.taken
            and LEAST_LETTERS <= len(word.folded) <= MOST_LETTERS
            and word.folded.isascii()
            and word.folded.isalpha()
            and word.written not in self._foreign
            and not self._vocabulary.lists(word.written)
            and not self._is_plural_foreign(word.written)
        )

    def is_unheard(self, word: Word) -> bool:
        """Whether a word is strange and not even put together of ordinary words."""
        return self.is_strange(word) and not self._vocabulary.recognises(word.written)

    def _is_plural_foreign(self, written: str) -> bool:
        return written[-1] == "s" and written[:-1] in self._foreign

    def several_words(self, words: Sequence[Word], known: Sequence[Hit]) -> list[Candidates]:
        """Names of several words that are misspelt: "uplands väsby"; seldom one of `known`."""
        found: list[Candidates] = []
        for first, end in self._runs(words):
            if found and first < found[-1].hit.end:
                continue
            run = words[first:end]
            written = " ".join(word.written for word in run)
            if not self._is_explained(words, first, end, known):
                slips = self._typos.of_municipalities(written)
                slips = slips or self._typos.of_localities(written, 1)
            elif _holds_a_locality_only(first, end, known):
                slips = self._typos.of_municipalities(written, 1)
            else:
                continue
            if slips:
                found.append(self._decide(slips, first, end, run))
        return found

    def _is_explained(
        self, words: Sequence[Word], first: int, end: int, known: Sequence[Hit]
    ) -> bool:
        """Whether a run is a known name, or one with only ordinary words beside it."""
        inside = [hit for hit in known if hit.first < end and first < hit.end]
        left = [
            words[at]
            for at in range(first, end)
            if not any(hit.first <= at < hit.end for hit in inside)
        ]
        if not left:
            return len(inside) == 1
        return bool(inside) and all(self._vocabulary.lists(word.written) for word in left)

    def _runs(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Two to three words beside each other, one of them strange or the start of a name."""
        strange = [self.is_strange(word) for word in words]
        left = MOST_RUNS
        for first, word in enumerate(words):
            if word.taken or word.folded in PREPOSITIONS:
                continue
            begins = word.folded in self._begin
            most = max(self._longest.get(word.folded, 0), 2)
            for end in range(min(first + most, len(words)), first + 1, -1):
                run = words[first:end]
                hints = begins or words[end - 1].folded in self._end or any(strange[first:end])
                if not hints or not _hangs_together(run):
                    continue
                left -= 1
                yield first, end
                if not left:
                    return

    def one_word(self, word: Word, at: int, context: Context) -> Candidates | None:
        """A name of one word that is begun or misspelt."""
        if not self.is_strange(word):
            return None
        placed = context.stands_alone(at, at + 1) or context.follows(at, PREPOSITIONS | LISTS)
        if placed:
            begun = self.prefixes.of_municipalities(word.written)
            begun = () if self._vocabulary.recognises(word.written) else begun
            if 0 < len(begun) <= MOST_ASKED:
                slips = self._typos.of_municipalities(word.written, 1)
                if not slips:
                    slips = self._typos.of_short_names(word.written)
                names = (*begun, *(slip.name for slip in slips))
                hit = Hit(at, at + 1, word.written, names, how=How.PREFIX)
                return Candidates(hit, names, self._chooser.places(names, hit))
        return self._misspelt(word, at, placed=placed)

    def _misspelt(self, word: Word, at: int, *, placed: bool) -> Candidates | None:
        for written in _without_genitive(word.written):
            towns = self._typos.of_municipalities(written, 2 if placed else 1)
            if self._is_ordinary(word, towns):
                continue
            if towns and towns[0].edits == 1:
                return self._decide(towns, at, at + 1, [word])
            parts = self._typos.of_localities(written, 1) if placed else []
            if towns or parts:
                return self._decide([*towns, *parts], at, at + 1, [word])
        return None

    def _is_ordinary(self, word: Word, towns: list[Slip]) -> bool:
        """Whether to believe that it is a word rather than a slip in a name.

        Few words are one edit from a long name, and many slips look like words put together.
        """
        if towns and towns[0].edits == 1 and len(towns[0].name.written) >= LEAST_LONG:
            return False
        return self._vocabulary.recognises(word.written)

    def _decide(self, slips: list[Slip], first: int, end: int, run: Sequence[Word]) -> Candidates:
        """The nearest name; several where they are as near, or known to be confused."""
        typed = " ".join(word.written for word in run)
        least = min(slip.edits for slip in slips)
        near = [slip.name for slip in slips if slip.edits == least]
        names = self._nearest_with_dots(typed, self._towns_first(typed, near))
        far = [slip.name for slip in slips if slip.edits > least]
        names += [name for name in far if self._may_be_meant(typed, name, names)]
        names += self._short_names(typed, names)
        hit = Hit(first, end, typed, tuple(names), how=How.TYPO)
        return Candidates(hit, tuple(names), self._chooser.places(names, hit))

    def _nearest_with_dots(self, typed: str, names: list[Name]) -> list[Name]:
        """The names that are nearest when dots count; and what people confuse them with, where
        nobody can tell whether dots were meant.
        """
        if len({name.code for name in names}) < 2:
            return names
        edits = [dotted_edits(typed, name) for name in names]
        best = [name for name, far in zip(names, edits, strict=True) if far == min(edits)]
        if not typed.isascii():
            return best
        return [
            name for name in names if name in best or any(self._confuses(name, b) for b in best)
        ]

    def _towns_first(self, typed: str, names: list[Name]) -> list[Name]:
        """Without the lesser names that are as near, unless people confuse them with a town's or
        would sooner slip so in writing them.
        """
        towns = [name for name in names if name.rank is Rank.MUNICIPALITY]
        if not towns:
            return names
        least = min(oddity(typed, town) for town in towns)
        return [
            name
            for name in names
            if name in towns
            or oddity(typed, name) < least
            or any(self._confuses(name, town) for town in towns)
        ]

    def _confuses(self, a: Name, b: Name) -> bool:
        return frozenset((fold(a.written), fold(b.written))) in self._confusable

    def _short_names(self, typed: str, names: list[Name]) -> list[Name]:
        """Names of four letters or fewer that are as near with their dots as the nearest of
        `names`: too short to be found by their edits, but not to be passed over in silence.
        """
        least = min(dotted_edits(typed, name) for name in names)
        short = (slip.name for slip in self._typos.of_short_names(typed))
        return [name for name in short if dotted_edits(typed, name) <= least]

    def _may_be_meant(self, typed: str, far: Name, near: list[Name]) -> bool:
        """Whether the less likely name must be asked about too: it goes before the others, or
        all that it lacks is two letters left out.
        """
        if all(far.rank < name.rank for name in near):
            return True
        return len(far.written) - len(typed) == 2 and _lacks_letters(typed, far)

    def slips(self, hit: Hit) -> tuple[Name, ...]:
        """Municipalities that a hit on a lesser name may be a misspelling of."""
        if not hit.names or hit.end - hit.first > 1:
            return ()
        if hit.names[0].rank is Rank.MUNICIPALITY and not _is_bent_and_folded(hit):
            return ()
        exact = [name for name in hit.names if name.written == hit.written]
        if any(_is_well_known(name) for name in exact):
            return ()
        slips = [slip.name for slip in self._typos.of_municipalities(hit.written, 1)]
        if not exact and not hit.written.isascii():
            slips += [slip.name for slip in self._typos.of_short_names(hit.written)]
        return tuple(name for name in slips if name.rank is Rank.MUNICIPALITY or not exact)


def _holds_a_locality_only(first: int, end: int, known: Sequence[Hit]) -> bool:
    """Whether a run has a lesser name in it and more: "lilla eket" is rather Lilla Edet."""
    inside = [hit for hit in known if hit.first < end and first < hit.end]
    return all(
        hit.end - hit.first < end - first and hit.names and hit.names[0].rank is Rank.LOCALITY
        for hit in inside
    )


def _lacks_letters(typed: str, name: Name) -> bool:
    """Whether what was typed is the name with letters left out and nothing else changed."""
    letters = iter(fold(name.written))
    return all(letter in letters for letter in fold(typed))


def _is_bent_and_folded(hit: Hit) -> bool:
    """Whether a name is known only by taking off an s and putting on dots: "hoors" for Höör."""
    return hit.typed != hit.written and all(name.written != hit.typed for name in hit.names)


def _is_well_known(name: Name) -> bool:
    if name.rank is not Rank.LOCALITY or name.locality is None:
        return True
    return name.locality.kind == "suburb" or (name.locality.population or 0) >= WELL_KNOWN


def _hangs_together(run: Sequence[Word]) -> bool:
    return all(
        not word.taken and word.before <= Before.HYPHEN and word.folded not in PREPOSITIONS
        for _, word in pairwise(run)
    )


def _without_genitive(written: str) -> tuple[str, ...]:
    return (written, written[:-1]) if written[-1] == "s" else (written,)
