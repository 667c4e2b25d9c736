"""Where an office is: a venue where the door is known, a picture of the municipality otherwise."""

from importlib import resources

import pytest

from bot.places.model import Position
from bot.talk.model import Language, Reply, Turn, Venue
from handlers.telegram.maps import OfficeMap
from tests.telegram.fakes import SetAnswers, answer, words
from tests.telegram.service import Service, gazetteer, office_map
from tests.telegram.standin import Fault, Person, Standin


def boden(turn: Turn) -> Reply:
    """The office in Boden; "door" says that its door is known."""
    venue = Venue(
        position=Position(65.825, 21.688),
        name=words("Servicekontor Boden"),
        address=words("Kungsgatan 1"),
        is_door=turn.text == "door",
        office_id="boden",
        municipality_code="2582",
    )
    return answer("Boden", language=turn.person.client or Language.EN, venue=venue)


@pytest.fixture
def service(telegram: Standin) -> Service:
    return Service(telegram, SetAnswers(boden))


async def test_a_known_door_is_a_venue(service: Service, person: Person) -> None:
    async with service.running():
        await person.send("door", answers=2)
    assert person.last.venue["title"] == "Servicekontor Boden"
    assert person.last.position == {"latitude": 65.825, "longitude": 21.688}


async def test_otherwise_a_picture_with_its_words(service: Service, telegram: Standin) -> None:
    swede = telegram.person("sv")
    async with service.running():
        await swede.send("Boden", answers=2)
    assert swede.last.photo
    assert "Boden i Norrbottens län" in swede.last.text


async def test_a_picture_is_drawn_once(service: Service, telegram: Standin, person: Person) -> None:
    async with service.running():
        await person.send("Boden", answers=2)
        await telegram.person("sv").send("Boden", answers=2)
    first, second = telegram.called("sendPhoto")
    assert "photo" not in first.params
    assert second.params["photo"] == person.last.photo


async def test_a_picture_that_telegram_lost_is_drawn_again(
    service: Service, telegram: Standin, person: Person
) -> None:
    async with service.running():
        await person.send("Boden", answers=2)
        telegram.context.world.files.clear()
        await person.send("Boden", answers=2)
    assert [shown.photo is not None for shown in person.inbox] == [False, True, False, True]


@pytest.mark.parametrize("fault", [Fault.BAD_REQUEST, Fault.BAD_GATEWAY, Fault.RESET])
async def test_a_picture_that_fails_repeats_no_answer(
    service: Service, telegram: Standin, person: Person, fault: Fault
) -> None:
    telegram.faults.next(fault, "sendPhoto")
    async with service.running():
        await person.send("Boden")
        await person.send("Boden", answers=2)
    assert len([shown for shown in person.inbox if shown.text == "Boden"]) == 2


async def test_the_picture_stays_in_the_topic(
    service: Service, telegram: Standin, person: Person
) -> None:
    forum = telegram.group(forum=True)
    async with service.running():
        await forum.send(person, "/kontor Boden", thread=3, answers=2)
    assert [shown.thread for shown in forum.inbox] == [3, 3]


def test_every_municipality_can_be_drawn_and_is_light() -> None:
    drawable = OfficeMap(resources.files("data") / "seed" / "municipality_map.geojson")
    assert drawable.codes == set(gazetteer().municipalities)
    for code in ("0180", "2584", "1407"):
        picture = drawable.draw(code, gazetteer().municipalities[code].position)
        assert picture is not None
        assert len(picture) < 100_000
    assert office_map().draw("9999", Position(60, 15)) is None
