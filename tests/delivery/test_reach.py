"""How many an alert would reach: the same as telling each person by hand, whatever they follow."""

from itertools import product
from random import Random

from bot.alerts.model import NoticeKind, Rhythm, Scope, ScopeKind, Subscription, Wish
from bot.alerts.ports import Found
from data.reach import SqlReach
from tests.delivery.builders import Stores, found

SCOPES = (
    Scope(ScopeKind.SWEDEN),
    Scope(ScopeKind.COUNTY, "25"),
    Scope(ScopeKind.MUNICIPALITY, "2582"),
    Scope(ScopeKind.OFFICE, "boden"),
)
KINDS = (NoticeKind.OPENED, NoticeKind.HOURS, NoticeKind.OPENING_SOON, NoticeKind.MOVED)
WISHES = list(product(SCOPES, Wish, Rhythm, (True, False)))


def is_meant(subscription: Subscription, group: list[Found]) -> bool:
    return any(
        subscription.scope == line.scope
        and (line.opening or subscription.wish is Wish.EVERYTHING)
        and (subscription.leads or not line.leading)
        for each in group
        for line in each.concerned
        if subscription.rhythm is Rhythm.AT_ONCE
    )


async def test_each_person_is_counted_once_in_whatever_ways_they_are_meant(stores: Stores) -> None:
    chance = Random(7)
    people = []
    for number in range(60):
        chosen = chance.sample(WISHES, chance.randint(1, 4))
        follows = {w[0]: Subscription(*w) for w in chosen}.values()
        people.append(tuple(follows))
        await stores.follow(f"telegram:{number}", *follows)
    groups = [
        [
            found(kind, chance.sample(SCOPES, chance.randint(0, 4)))
            for kind in chance.sample(KINDS, n)
        ]
        for n in (1, 1, 2, 2, 3, 3, 4, 4, 1, 2, 3, 4)
    ]
    reached = await SqlReach(stores.engine).reached_by_each(groups)
    told = [sum(any(is_meant(s, group) for s in its) for its in people) for group in groups]
    assert reached == told
    assert len(set(told)) > 3
