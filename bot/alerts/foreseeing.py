"""Alerts as staff see them before they go out: what, when, about which office, to how many."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from bot.alerts.finding import find
from bot.alerts.missing import CATCH_UP
from bot.alerts.model import Notice, NoticeKey, Told
from bot.alerts.night import swedish_day
from bot.alerts.ports import Found, NoticeStore, Reach
from bot.alerts.wording import Telling, alert
from bot.offices.model import Register
from bot.talk.model import Language, Reply

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Alert:
    """A notice that leads, those joined to it, and how many people it goes to."""

    notices: tuple[Notice, ...]
    people: int

    def words(self, register: Register, language: Language) -> Reply:
        """Exactly what those people read who have the language, by the register after it."""
        day = swedish_day(self.notices[0].due)
        return alert(self.notices, Telling(register, language, day))


async def waiting(store: NoticeStore, register: Register, now: datetime) -> tuple[Found, ...]:
    """The notices that should exist by now and don't, summaries aside."""
    told = await store.told(now - CATCH_UP)
    return tuple(f for f in find(register, now, told) if f.notice.key.office_id)


async def caused(
    store: NoticeStore, before: Register, after: Register, now: datetime
) -> tuple[Found, ...]:
    """The notices that a change of the register causes, beside those that are waiting anyway."""
    told = await store.told(now - CATCH_UP)
    return await asyncio.to_thread(_beside, before, after, now, told)


def _beside(
    before: Register, after: Register, now: datetime, told: Sequence[Told]
) -> tuple[Found, ...]:
    anyway = {each.notice.key for each in find(before, now, told)}
    found = find(after, now, told)
    return tuple(f for f in found if f.notice.key.office_id and f.notice.key not in anyway)


async def alerts_of(reach: Reach, found: Sequence[Found]) -> tuple[Alert, ...]:
    """The notices as alerts, the first due first."""
    groups: dict[NoticeKey, list[Found]] = {}
    for each in found:
        groups.setdefault(each.notice.joined_to or each.notice.key, []).append(each)
    reached = await reach.reached_by_each(tuple(groups.values()))
    alerts = [
        Alert(tuple(each.notice for each in group), people)
        for group, people in zip(groups.values(), reached, strict=True)
    ]
    return tuple(sorted(alerts, key=lambda alert: (alert.notices[0].due, alert.notices[0].key)))


def of_these(register: Register, office_ids: Collection[str]) -> Register:
    """The register with these offices alone, for what concerns no other."""
    return replace(
        register,
        offices=_those(register.offices, office_ids),
        claims=_those(register.claims, office_ids),
        hours=_those(register.hours, office_ids),
        special_days=_those(register.special_days, office_ids),
        earlier_hours=_those(register.earlier_hours, office_ids),
    )


def _those(whole: Mapping[str, Value], keys: Collection[str]) -> Mapping[str, Value]:
    return {key: whole[key] for key in keys if key in whole}
