"""Brings the places of one text together: parts within wholes, and the one asked about."""

from collections.abc import Sequence
from itertools import pairwise

from bot.places.choosing import Candidates, Chooser
from bot.places.context import Context, Role
from bot.places.model import Gazetteer

_CAPITAL = "0180"


class Combiner:
    """Narrows places by each other, then keeps those that play the highest part."""

    def __init__(self, gazetteer: Gazetteer, chooser: Chooser) -> None:
        self._gazetteer = gazetteer
        self._chooser = chooser

    def combine(self, found: Sequence[Candidates], context: Context) -> list[Candidates]:
        """The candidates asked about: one hit, or several that must be chosen between."""
        kept = self._narrow(list(found), context)
        roles = self._roles(kept, context)
        highest = max(roles)
        return [candidates for candidates, role in zip(kept, roles, strict=True) if role is highest]

    def has_place(
        self, doubtful: Candidates, meant: Sequence[Candidates], context: Context
    ) -> bool:
        """Whether an ordinary word is a place because what stands beside it is where it lies."""
        for whole in meant:
            first, second = sorted((doubtful.hit, whole.hit), key=lambda hit: hit.first)
            together = context.joined(first.end, second.first) in {"in", "beside"}
            if together and self._inside(doubtful, whole):
                return True
        return False

    def _narrow(self, found: list[Candidates], context: Context) -> list[Candidates]:
        at = 0
        while at + 1 < len(found):
            merged = self._merge(found[at], found[at + 1], context)
            if merged:
                found[at : at + 2] = [merged]
                at = max(at - 1, 0)
            else:
                at += 1
        return found

    def _merge(self, a: Candidates, b: Candidates, context: Context) -> Candidates | None:
        how = context.joined(a.hit.end, b.hit.first)
        if how == "list":
            return None
        if not how and len(a.codes) == len(b.codes) == 1 and a.codes != b.codes:
            return None
        for part, whole in ((a, b), (b, a)):
            inside = self._inside(part, whole)
            if inside:
                return inside
        if how and self._is_county_town(b, a, how):
            return self._chooser.narrowed(a, a.codes)
        return None

    def _inside(self, part: Candidates, whole: Candidates) -> Candidates | None:
        """`part` where it lies in `whole`: a municipality, a county or a region."""
        if part.is_postcode:
            return part if part.codes & whole.codes else None
        area = whole.hit.area
        if area and not whole.names:
            if part.hit.area and not part.names:
                return None
            codes = self._codes_in(area.county_codes) & {name.code for name in part.hit.names}
            return self._chooser.within(part, frozenset(codes)) if codes else None
        if len(whole.codes) != 1 or not part.names:
            return part if part.codes and part.codes == whole.codes else None
        is_part = any(name.locality and name.code in whole.codes for name in part.hit.names)
        return self._chooser.narrowed(part, whole.codes) if is_part else None

    def _codes_in(self, county_codes: tuple[str, ...]) -> set[str]:
        return {
            code
            for code, municipality in self._gazetteer.municipalities.items()
            if municipality.county_code in county_codes
        }

    def _is_county_town(self, town: Candidates, part: Candidates, how: str) -> bool:
        """Whether `town` only tells roughly where `part` lies: "Solna, Stockholm"."""
        if len(town.codes) != 1 or not part.codes:
            return False
        code = next(iter(town.codes))
        municipality = self._gazetteer.municipalities[code]
        if code != _CAPITAL and (how != "in" or municipality.name != self._county(code)):
            return False
        return any(other[:2] == code[:2] for other in part.codes)

    def _county(self, code: str) -> str:
        return self._gazetteer.county_of(code).short

    def _roles(self, found: Sequence[Candidates], context: Context) -> list[Role]:
        """The part each plays; in "kontoret i A eller B" both play the same."""
        roles = [context.role(each.hit.first, each.hit.end) for each in found]
        for at, (a, b) in enumerate(pairwise(found)):
            if b.hit.first - a.hit.end > 1 or context.joined(a.hit.end, b.hit.first) == "":
                continue
            if roles[at + 1] is Role.NAMED:
                roles[at + 1] = roles[at]
            elif roles[at] is Role.NAMED and roles[at + 1] > Role.NAMED:
                roles[at] = roles[at + 1]
        return roles
