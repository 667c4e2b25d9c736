"""Whom an announcement concerns, and how many that is, on each database."""

import pytest

from bot.alerts.model import Rhythm, Scope, ScopeKind, Subscription, Wish
from bot.announcements.audience import problems_of, reach_of
from bot.announcements.model import Audience
from bot.announcements.problems import FaultyError
from bot.talk.model import Language
from bot.texts import Texts
from tests.announcements.builders import BODEN, EVA, EVERYONE, Bureau, content, faults, gazetteer
from tests.delivery.builders import NORRBOTTEN, SWEDEN
from tests.talk.talker import seed_register

MUNICIPALITY = Subscription(Scope(ScopeKind.MUNICIPALITY, BODEN))
OFFICE = Subscription(Scope(ScopeKind.OFFICE, "boden"))
LULEA = Subscription(Scope(ScopeKind.MUNICIPALITY, "2580"))
MALMO = Subscription(Scope(ScopeKind.MUNICIPALITY, "1280"))
COUNTY, ALL_OF_IT = Subscription(NORRBOTTEN), Subscription(SWEDEN)
FOLLOWERS = {
    "telegram:1": MUNICIPALITY,
    "telegram:2": OFFICE,
    "telegram:3": COUNTY,
    "telegram:4": ALL_OF_IT,
    "telegram:5": LULEA,
    "telegram:6": MALMO,
}


async def followed(bureau: Bureau) -> None:
    for address, subscription in FOLLOWERS.items():
        await bureau.stores.follow(address, subscription)


@pytest.mark.parametrize(
    ("audience", "reached"),
    [
        (Audience(municipalities=(BODEN,)), 4),
        (Audience(counties=("25",)), 5),
        (Audience(offices=("boden",)), 4),
        (Audience(municipalities=("1280",)), 2),
        (Audience(municipalities=("1280",), offices=("boden",)), 5),
        (EVERYONE, 6),
    ],
)
async def test_those_who_follow_it_or_what_it_lies_in_or_what_lies_in_it(
    bureau: Bureau, audience: Audience, reached: int
) -> None:
    await followed(bureau)
    assert await bureau.announcements.count(audience) == reached


async def test_a_phase_is_its_offices(bureau: Bureau) -> None:
    offices = [o for o in seed_register().offices.values() if o.programme_phase == 1]
    await bureau.stores.follow("telegram:1", Subscription(Scope(ScopeKind.OFFICE, offices[0].id)))
    others = set(gazetteer().municipalities) - {o.municipality_code for o in offices}
    other = Scope(ScopeKind.MUNICIPALITY, min(others))
    await bureau.stores.follow("telegram:2", Subscription(other))
    assert await bureau.announcements.count(Audience(phases=(1,))) == 1


async def test_whatever_they_wish_to_hear_of_and_when(bureau: Bureau) -> None:
    scope = MUNICIPALITY.scope
    await bureau.stores.follow("telegram:1", Subscription(scope, Wish.OPENINGS, leads=False))
    await bureau.stores.follow("telegram:2", Subscription(scope, rhythm=Rhythm.WEEKLY))
    assert await bureau.announcements.count(Audience(municipalities=(BODEN,))) == 2


async def test_a_language_narrows_it(bureau: Bureau) -> None:
    await bureau.stores.follow("telegram:1", MUNICIPALITY, client=Language.EN)
    await bureau.stores.follow("telegram:2", MUNICIPALITY, chosen=Language.SV, client=Language.EN)
    await bureau.stores.follow("telegram:3", MUNICIPALITY)
    for audience in (Audience(everyone=True), Audience(municipalities=(BODEN,))):
        for language, count in ((Language.EN, 1), (Language.SV, 2)):
            chosen = Audience(**{**_fields(audience), "language": language})
            assert await bureau.announcements.count(chosen) == count


async def test_who_stopped_following_is_not_everyone(bureau: Bureau) -> None:
    await followed(bureau)
    await bureau.stores.stop("telegram:6")
    assert await bureau.announcements.count(EVERYONE) == 5


async def test_everybody_counts_once(bureau: Bureau) -> None:
    await bureau.stores.follow("telegram:1", MUNICIPALITY, OFFICE, COUNTY, ALL_OF_IT)
    assert await bureau.announcements.count(EVERYONE) == 1
    assert await bureau.announcements.count(Audience(offices=("boden",))) == 1


@pytest.mark.parametrize(
    ("audience", "key"),
    [
        (Audience(), "audience-empty"),
        (Audience(language=Language.EN), "audience-empty"),
        (Audience(municipalities=("9999",)), "audience-unknown"),
        (Audience(counties=("99",)), "audience-unknown"),
        (Audience(offices=("atlantis",)), "audience-unknown"),
        (Audience(phases=(3,)), "audience-unknown"),
        (Audience(everyone=True, counties=("25",)), "audience-everyone-and-more"),
        (Audience(municipalities=(BODEN,) * 501), "audience-many"),
    ],
)
def test_what_is_wrong_with_an_audience(audience: Audience, key: str) -> None:
    (problem,) = problems_of(audience, seed_register(), gazetteer())
    assert (problem.field.value, problem.text.key) == ("audience", key)
    for language in Language:
        assert Texts.load(strict=True).render(problem.text, language)


async def test_every_fault_is_told_at_once_and_what_was_written_is_kept(bureau: Bureau) -> None:
    its = content(Audience(), sv="<b>", en="", send_at=bureau.clock.time)
    written = await bureau.announcements.write(EVA, its)
    with pytest.raises(FaultyError) as told:
        await bureau.announcements.submit(EVA, written.id, 1)
    assert faults(told.value) == [
        ("text.sv", "markup-unclosed"),
        ("text.en", "text-english-missing"),
        ("audience", "audience-empty"),
        ("send_at", "time-past"),
    ]
    assert (await bureau.now(written)).content == its


def test_where_it_shows() -> None:
    reach = reach_of(Audience(counties=("25",)), seed_register(), gazetteer())
    assert all(reach.holds(FOLLOWERS[f"telegram:{n}"].scope) for n in range(1, 6))
    assert not reach.holds(MALMO.scope)
    assert reach_of(EVERYONE, seed_register(), gazetteer()).holds(MALMO.scope)


def _fields(audience: Audience) -> dict[str, object]:
    return {name: getattr(audience, name) for name in Audience.__slots__}
