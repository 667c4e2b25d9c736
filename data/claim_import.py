"""Claims that staff enter: added to those there are, never in their place."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.offices.model import Claim, Register
from bot.register.claims import every_claim, recorded_on, said
from bot.talk.model import text
from data.claim_files import claim_of
from data.csv_rows import Row
from data.register_files import by_office


def with_claims(register: Register, rows: Iterable[Row], day: date) -> Register:
    """The register with the claims of the rows that it doesn't have yet, entered on `day`.

    A claim without a number gets the next free one. Raises SeedError at the first bad row.
    """
    entry = _Entry(register, day)
    for row in rows:
        entry.take(row)
    return replace(register, claims=by_office(entry.claims.values()))


class _Entry:
    """The claims by number while rows are taken in."""

    def __init__(self, register: Register, day: date) -> None:
        self._offices = register.offices
        self._day = day
        known = sorted(every_claim(register), key=lambda c: c.id)
        self.claims = {claim.id: claim for claim in known}
        self._said = {said(claim): claim.id for claim in known}
        self._highest = max(self.claims, default=0)
        self._taken: set[int] = set()

    def take(self, row: Row) -> None:
        claim = claim_of(row, self._offices, 0, self._day)
        there = self._there(row, claim)
        if there is None:
            there = self._add(row, claim)
        if there in self._taken:
            raise row.bad("office_id", text("fault-claim-twice"))
        self._taken.add(there)

    def _there(self, row: Row, claim: Claim) -> int | None:
        """The number of the same claim, where there is one."""
        if claim.id == 0 or claim.id not in self.claims:
            return self._said.get(said(claim)) if claim.id == 0 else None
        if said(self.claims[claim.id]) != said(claim):
            raise row.bad("id", text("fault-claim-differs"))
        return claim.id

    def _add(self, row: Row, claim: Claim) -> int:
        number = claim.id or self._highest + 1
        self._highest = max(self._highest, number)
        if claim.corrects is not None and not self._earlier(claim, number):
            raise row.bad("corrects", text("fault-corrects"))
        self.claims[number] = recorded_on(replace(claim, id=number), self._day)
        self._said[said(claim)] = number
        return number

    def _earlier(self, claim: Claim, number: int) -> bool:
        old = self.claims.get(claim.corrects or 0)
        return old is not None and old.id < number and old.office_id == claim.office_id
