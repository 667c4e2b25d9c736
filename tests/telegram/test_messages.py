"""Messages in a private chat: what is asked of the core, and how the answer comes."""

import pytest

from bot.errors import BadTurnError
from bot.places.model import Position
from bot.talk.model import Language, Reply, Turn
from tests.telegram.fakes import SetAnswers, answer
from tests.telegram.service import Service
from tests.telegram.standin import Person, Standin
from tests.telegram.standin.person import KINDS


async def test_words_are_answered_in_the_clients_language(
    service: Service, telegram: Standin
) -> None:
    for client, language in [("sv", Language.SV), ("en-GB", Language.EN), ("ar", None)]:
        person = telegram.person(client)
        await person.send("malmo")
        assert person.last.text == f"'malmo' in telegram:{person.chat.id}"
        assert service.turns[-1].person.client is language


async def test_a_shared_position_and_a_venue_are_positions(
    service: Service, person: Person
) -> None:
    await person.share(65.8, 21.7)
    await person.share_venue("Stadshuset", 59.33, 18.05)
    asked = [turn.position for turn in service.turns]
    assert asked == [Position(65.8, 21.7), Position(59.33, 18.05)]


async def test_a_position_out_of_range_is_told_how_to_go_on(telegram: Standin) -> None:
    def refuse(turn: Turn) -> Reply:
        raise BadTurnError("choice-outdated")

    service, person = Service(telegram, SetAnswers(refuse)), telegram.person("sv")
    async with service.running():
        await person.send("x")
    assert person.last.text.startswith("Den knappen är för gammal")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("client", "offer"), [("sv", "skriv en ort"), ("en", "write a place")])
async def test_what_is_no_text_gets_one_kind_sentence(
    service: Service, telegram: Standin, kind: str, client: str, offer: str
) -> None:
    person = telegram.person(client)
    await person.send_kind(kind)
    assert offer in person.last.text
    assert len(person.inbox) == 1


async def test_a_picture_with_words_is_answered_by_its_words(
    service: Service, person: Person
) -> None:
    photo = KINDS["photo"]["photo"]
    person.chat.started = True
    await person.post(person.user, answers=1, photo=photo, caption="Boden")
    assert person.last.text.startswith("'Boden'")


async def test_an_edited_question_edits_its_answer(service: Service, person: Person) -> None:
    await person.send("Bodne")
    first = person.last
    await person.edit("Boden")
    assert person.last.id == first.id
    assert person.last.text.startswith("'Boden'")
    assert len(person.inbox) == 1
    await person.edit("Boden!")
    assert len(person.inbox) == 1


async def test_an_edit_of_a_question_no_longer_remembered_is_answered_anew(
    telegram: Standin, person: Person
) -> None:
    async with Service(telegram).running():
        await person.send("Bodne")
    async with Service(telegram).running():
        await person.edit("Boden")
    assert [shown.text[:7] for shown in person.inbox] == ["'Bodne'", "'Boden'"]


async def test_a_moving_position_is_answered_once(service: Service, person: Person) -> None:
    await person.share(65.8, 21.7)
    there = {"latitude": 66.0, "longitude": 22.0}
    moved = dict(person.chat.messages[1]) | {"edit_date": 1, "location": there}
    await person.happen("edited_message", moved, answers=0, about="a position")
    await person.send("hej")
    assert [turn.text for turn in service.turns] == [None, "hej"]


async def test_an_update_delivered_again_is_answered_once(
    service: Service, telegram: Standin, person: Person
) -> None:
    await person.send("Boden")
    update = {"update_id": 70001, "message": person.chat.messages[1]}
    await telegram.context.feed.repeat(update)
    await person.send("Umeå")
    assert [shown.text[:6] for shown in person.inbox] == ["'Boden", "'Umeå'"]


async def test_messages_of_one_person_are_answered_in_order(
    service: Service, person: Person
) -> None:
    for number in range(20):
        await person.send(f"{number}", answers=0)
    await person.send("last", answers=21)
    assert [turn.text for turn in service.turns] == [*map(str, range(20)), "last"]


async def test_typing_is_shown_when_an_answer_takes_long(telegram: Standin, person: Person) -> None:
    service = Service(telegram, patience=0.0, held=True)
    async with service.running():
        await person.send("Boden", answers=0)
        await person.until(lambda: person.actions == ["typing"], "typing")
        service.let_go()
        await person.until(lambda: person.inbox, "the answer")


async def test_typing_is_not_shown_before_an_answer_takes_long(
    telegram: Standin, person: Person
) -> None:
    async with Service(telegram, patience=5.0).running():
        await person.send("Boden")
    assert person.actions == []


async def test_nothing_is_previewed_under_an_answer(
    service: Service, telegram: Standin, person: Person
) -> None:
    await person.send("Boden")
    (call,) = telegram.called("sendMessage")
    assert call.params["link_preview_options"] == {"is_disabled": True}


async def test_service_messages_are_left_alone(service: Service, person: Person) -> None:
    await person.send("hej")
    pinned = {"pinned_message": person.chat.messages[1]}
    await person.post(person.user, answers=0, **pinned)
    await person.send("Boden")
    assert [turn.text for turn in service.turns] == ["hej", "Boden"]


async def test_a_long_answer_comes_as_several_messages(telegram: Standin, person: Person) -> None:
    def long(turn: Turn) -> Reply:
        return answer(*(f"{n} " + "å🏠<&>" * 120 for n in range(12)))

    async with Service(telegram, SetAnswers(long)).running():
        await person.send("Boden", answers=2)
    together = "\n\n".join(shown.text for shown in person.inbox)
    assert together.count("å🏠<&>") == 12 * 120


async def test_the_reply_echoes_nothing_unsendable(telegram: Standin, person: Person) -> None:
    def odd(turn: Turn) -> Reply:
        return answer("Hej \ud83c\x00<b>\u202e")

    async with Service(telegram, SetAnswers(odd)).running():
        await person.send("Boden")
    assert person.last.text == "Hej <b>\u202e"


async def test_half_a_surrogate_in_a_question_is_no_trouble(
    service: Service, person: Person
) -> None:
    await person.send("\ud83c Boden")
    assert "Boden" in person.last.text
