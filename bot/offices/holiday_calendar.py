"""Days on which Swedish authorities keep closed."""

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=16)
def _of_year(year: int) -> frozenset[date]:
    # The library loads every country it knows: 20 MB that most days nobody asks for.
    import holidays  # noqa: PLC0415

    days = holidays.country_holidays(
        "SE", years=year, categories=("public", "de_facto"), include_sundays=False
    )
    return frozenset(days)


def is_holiday(day: date) -> bool:
    """Whether the day is a public holiday, or an eve that is kept as one.

    The eves are those of midsummer, Christmas and New Year.
    """
    return day in _of_year(day.year)
