from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from bot.alerts.making import iso
from bot.alerts.model import Notice
from bot.alerts.news import warranted
from bot.offices.model import Claim, OpenHours, Register
from tests.offices.builders import claim, office, register_of

BODEN = office("boden")


def boden(*claims: Claim) -> Register:
    return register_of(BODEN, claims=claims)


def recorded(day: str, its: Claim) -> Claim:
    """The claim, entered here on that day."""
    return replace(its, recorded=date.fromisoformat(day))


def with_hours(register: Register, changed: str | None) -> Register:
    day = date.fromisoformat(changed) if changed else None
    hours = OpenHours("boden", 0, time(10), time(15), "https://a.se", date(2026, 1, 1), day)
    return replace(register, hours={"boden": (hours,)})


def told(notices: Sequence[Notice]) -> list[str]:
    """Each notice in a few words: what, about when, how many days before, from what."""
    return [_words(notice) for notice in notices]


def on(register: Register, day: str) -> list[str]:
    return told(warranted(register, date.fromisoformat(day)))


def _words(notice: Notice) -> str:
    words = [str(notice.key.kind), iso(notice.when)]
    words += [f"in {notice.key.lead}"] if notice.key.lead else []
    words += [f"was {iso(notice.was) or '?'}"] if notice.was else []
    words += [f"with {notice.joined_to.kind}"] if notice.joined_to else []
    return " ".join(word for word in words if word)


__all__ = ["BODEN", "boden", "claim", "office", "on", "recorded", "register_of", "told"]
