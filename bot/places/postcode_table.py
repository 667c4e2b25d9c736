"""All postcodes in a fraction of the memory that an object for each would take."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from bot.places.model import Position, Postcode

_NONE = ""


class PostcodeTable(Mapping[str, Postcode]):
    """Postcodes by code, in order; one is put together when it is asked for.

    Each code is five digits and comes once.
    """

    def __init__(self, postcodes: Iterable[Postcode]) -> None:
        self._codes = array("I")
        self._words: list[str] = []
        self._towns, self._municipalities, self._others = array("H"), array("H"), array("H")
        self._lats, self._lons = array("d"), array("d")
        numbers: dict[str, int] = {}
        for each in postcodes:
            self._codes.append(int(each.code))
            self._towns.append(self._number(each.town, numbers))
            self._municipalities.append(self._number(each.municipality_code, numbers))
            self._others.append(self._number(each.alternative_code or _NONE, numbers))
            self._lats.append(each.position.lat)
            self._lons.append(each.position.lon)
        self._sort()

    def _sort(self) -> None:
        order = sorted(range(len(self)), key=self._codes.__getitem__)
        for column in (self._codes, self._towns, self._municipalities, self._others):
            column[:] = array(column.typecode, [column[at] for at in order])
        for degrees in (self._lats, self._lons):
            degrees[:] = array("d", [degrees[at] for at in order])

    def _number(self, word: str, numbers: dict[str, int]) -> int:
        if word not in numbers:
            numbers[word] = len(self._words)
            self._words.append(word)
        return numbers[word]

    def __getitem__(self, code: str) -> Postcode:
        number = int(code) if len(code) == 5 and code.isdecimal() else -1
        at = bisect_left(self._codes, number)
        if at == len(self) or self._codes[at] != number:
            raise KeyError(code)
        return Postcode(
            f"{number:05}",
            self._words[self._towns[at]],
            self._words[self._municipalities[at]],
            Position(self._lats[at], self._lons[at]),
            self._words[self._others[at]] or None,
        )

    def __iter__(self) -> Iterator[str]:
        return (f"{number:05}" for number in self._codes)

    def __len__(self) -> int:
        return len(self._codes)
