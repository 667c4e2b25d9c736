"""Messages in a private chat: what is asked of the core, and how the answer comes."""

from bot.places.model import Position
from bot.talk.model import Language
from tests.telegram.service import Service
from tests.telegram.standin import Person, Standin


async def test_words_are_answered_in_the_clients_language(
    service: Service, telegram: Standin
) -> None:
    for client, language in [("sv", Language.SV), ("en-GB", Language.EN), ("ar", None)]:
        person = telegram.person(client)
        await person.send("malmo")
        assert person.last.text == f"'malmo' in telegram:{person.chat.id}"
        assert service.conversation.turns[-1].person.client is language


async def test_a_shared_position_and_a_venue_are_positions(
    service: Service, person: Person
) -> None:
    await person.share(65.8, 21.7)
    await person.share_venue("Stadshuset", 59.33, 18.05)
    asked = [turn.position for turn in service.conversation.turns]
    assert asked == [Position(65.8, 21.7), Position(59.33, 18.05)]
