"""Buttons: every one is answered at once, pages turn in place, odd ones are no trouble."""

import asyncio

from bot.talk.model import Choice, Language, Reply, Turn
from tests.telegram.fakes import SetAnswers, answer, words
from tests.telegram.service import Service
from tests.telegram.standin import Fault, Person, Standin


def paged(turn: Turn) -> Reply:
    """Page 0 for words; buttons turn pages in place, "more" answers below."""
    choices = (
        (Choice(words("Next"), "1:next"), Choice(words("More"), "1:more")),
        (Choice(words("Site"), href="https://www.statenssc.se/a?b=1&c=2"),),
        (Choice(words("Near me"), asks_position=True),),
    )
    asked = turn.choice or turn.text or str(turn.position)
    return answer(asked, choices=choices, edits=turn.choice == "1:next")


async def test_a_page_turns_in_place(telegram: Standin, person: Person) -> None:
    async with Service(telegram, SetAnswers(paged)).running():
        await person.send("offices")
        await person.press("Next")
        assert [shown.text for shown in person.inbox] == ["1:next"]
        assert person.last.labels == ["Next", "More", "Site", "Near me"]
        await person.press("More")
    assert [shown.text for shown in person.inbox] == ["1:next", "1:more"]


async def test_the_same_page_again_is_no_trouble(telegram: Standin, person: Person) -> None:
    async with Service(telegram, SetAnswers(paged)).running():
        await person.send("offices")
        await person.press("Next")
        await person.press("Next", answers=0)
        await person.press("More")
    assert [shown.text for shown in person.inbox] == ["1:next", "1:more"]


async def test_a_button_is_answered_before_its_answer_is_there(
    telegram: Standin, person: Person
) -> None:
    service = Service(telegram, SetAnswers(paged))
    async with service.running():
        await person.send("offices")
        service.talk.gate = asyncio.Event()
        await person.press("More", answers=0)
        assert len(person.inbox) == 1
        service.let_go()
        await person.until(lambda: len(person.inbox) == 2, "the answer")


async def test_a_page_of_a_message_that_is_gone_comes_anew(
    telegram: Standin, person: Person
) -> None:
    async with Service(telegram, SetAnswers(paged)).running():
        await person.send("offices")
        gone = person.chat.messages.pop(person.last.id)
        person.chat.journal.clear()
        await person.press_data(person.user, "1:next", gone, answers=1)
    assert person.last.text == "1:next"


async def test_a_message_too_old_to_be_seen_still_has_its_button(
    service: Service, person: Person
) -> None:
    person.chat.started = True
    old = {"chat": person.chat.json(), "message_id": 1, "date": 0}
    await person.press_data(person.user, "1:more", old, answers=1)
    assert person.last.text.startswith("'1:more'")


async def test_forged_data_reaches_the_core_as_it_is(service: Service, person: Person) -> None:
    await person.send("hej")
    await person.press_forged("0:<b>&\u202e")
    assert service.turns[-1].choice == "0:<b>&\u202e"


async def test_a_button_that_telegram_no_longer_knows_is_answered_all_the_same(
    telegram: Standin, service: Service, person: Person
) -> None:
    await person.send("hej")
    telegram.faults.next(Fault.BAD_REQUEST, "answerCallbackQuery")
    query = {"id": "9", "from": person.user, "message": person.last.raw, "chat_instance": "1"}
    await person.happen("callback_query", query | {"data": "1:more"}, answers=1, about="button")
    assert person.last.text.startswith("'1:more'")


async def test_a_button_under_an_inline_answer_is_answered(
    telegram: Standin, service: Service, person: Person
) -> None:
    telegram.context.callbacks["8"] = {"data": "x"}
    query = {"id": "8", "from": person.user, "inline_message_id": "a", "chat_instance": "1"}
    await person.happen("callback_query", query, answers=0, about="button")
    await telegram.until(lambda: telegram.unanswered == [], "the answer to the button")


async def test_a_position_is_asked_for_with_a_key(telegram: Standin) -> None:
    service, person = Service(telegram, SetAnswers(paged)), telegram.person("en")
    async with service.running():
        await person.send("offices")
        await person.press("Near me")
        (key,) = person.last.keyboard[0]
        assert key == {"text": "Send my location", "request_location": True}
        await person.share(65.8, 21.7)
        assert person.last.text == "Position(lat=65.8, lon=21.7)"


async def test_a_group_is_told_how_to_send_a_position(telegram: Standin, person: Person) -> None:
    service, group = Service(telegram, SetAnswers(paged)), telegram.group()
    async with service.running():
        await group.send(person, "/office Boden")
        await group.press(person, "Near me")
        assert "Reply to this message" in group.last.text
        assert group.last.keyboard == []
        here = {"latitude": 65.8, "longitude": 21.7}
        await group.post(person.user, answers=0, location=here)
        await group.post(person.user, answers=1, location=here, reply_to_message=group.last.raw)
    assert group.last.text == "Position(lat=65.8, lon=21.7)"
    assert len([t for t in service.turns if t.position]) == 1


async def test_labels_and_links_are_shown_as_they_are(telegram: Standin, person: Person) -> None:
    def odd(turn: Turn) -> Reply:
        label = words("<Å> & " + "🏠" * 60)
        return answer("x", choices=((Choice(label, "1:x"),), ()), language=Language.SV)

    async with Service(telegram, SetAnswers(odd)).running():
        await person.send("x")
    assert person.last.labels == ["<Å> & " + "🏠" * 28 + "…"]
