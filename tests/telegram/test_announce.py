"""Members write, approve and reject announcements in their chats, against the stand-in."""

from collections.abc import AsyncIterator

import pytest

from bot.announcements.model import State
from bot.staff.model import Door, Role
from tests.announcements.builders import Bureau, open_bureau
from tests.delivery.builders import MINUTE
from tests.telegram.newsroom import Newsroom
from tests.telegram.standin import Fault, Person, Standin

BOLD = [{"type": "bold", "offset": 13, "length": 6}]
CLOSED = "Kontoret har stängt i dag."


@pytest.fixture
async def bureau(sqlite_url: str) -> AsyncIterator[Bureau]:
    async with open_bureau(sqlite_url) as opened:
        yield opened


@pytest.fixture
def newsroom(telegram: Standin, bureau: Bureau) -> Newsroom:
    return Newsroom(telegram, bureau)


@pytest.fixture
async def eva(newsroom: Newsroom) -> Person:
    return await newsroom.hire("Eva", Role.EDITOR)


@pytest.fixture
async def bo(newsroom: Newsroom) -> Person:
    return await newsroom.hire("Bo", Role.PUBLISHER, "en")


async def writes(eva: Person) -> None:
    """Up to the question whether to submit."""
    await eva.send("/meddela")
    await eva.send(CLOSED, entities=BOLD)
    await eva.press("Bara på svenska")
    await eva.send("Boden")
    await eva.press("Klart")
    await eva.press("Nej, på dagen", answers=3)


def said(person: Person) -> str:
    return person.inbox[-1].text


async def test_from_words_in_a_chat_to_an_approval(
    newsroom: Newsroom, eva: Person, bo: Person
) -> None:
    await newsroom.bureau.stores.follow("telegram:77")
    async with newsroom.running():
        await eva.send("/meddela")
        assert said(eva).startswith("Skriv meddelandet på svenska.")
        await eva.send(CLOSED, entities=BOLD)
        assert said(eva) == "Skriv nu samma meddelande på engelska."
        await eva.press("Bara på svenska")
        assert said(eva).startswith("Vem ska få meddelandet?")
        await eva.send("Boden")
        assert said(eva).startswith("Mottagare: de som följer Boden")
        await eva.press("Klart")
        assert said(eva).startswith("Är det bråttom?")
        await eva.press("Nej, på dagen", answers=3)
        swedish, english, confirm = eva.inbox[-3:]
        assert swedish.bold == ["Meddelande från Statens servicecenter", "stängt"]
        assert "This announcement is in Swedish only." in english.text
        assert "(1 person)" in confirm.text
        await eva.press("Lämna in")
        assert eva.last.text.startswith("Inlämnat.")

        assert await newsroom.bring() == 1
        preview, _, memo = bo.inbox
        assert preview.text == swedish.text
        assert memo.bold == ["Eva has written an announcement that has to be approved"]
        await bo.press("Approve")
        assert bo.last.text == "Approved. The announcement goes out."
        assert await newsroom.bring() == 1
        assert said(eva) == f"Ditt meddelande ”{CLOSED}” är godkänt av Bo."
        assert await newsroom.bring() == 0
    (announcement,) = await newsroom.bureau.announcements.listed()
    assert announcement.state is State.APPROVED
    assert announcement.content.sv == "Kontoret har <b>stängt</b> i dag."
    doors = await newsroom.bureau.audit()
    assert "Bo announcement.approved" in doors


async def test_a_rejection_asks_for_the_reason_and_tells_it(
    newsroom: Newsroom, eva: Person, bo: Person
) -> None:
    async with newsroom.running():
        await writes(eva)
        await eva.press("Lämna in")
        await newsroom.bring()
        await bo.press("Reject")
        assert bo.last.text.startswith("Why should it not go out?")
        await bo.send("Wrong <day>")
        assert said(bo).startswith("Rejected.")
        await newsroom.bring()
    assert said(eva).splitlines()[0].endswith("är avslaget av Bo.")
    assert said(eva).splitlines()[-1] == "Skäl: Wrong <day>"


async def test_every_button_works_once(newsroom: Newsroom, eva: Person, bo: Person) -> None:
    async with newsroom.running():
        await writes(eva)
        message, button = eva.button("Lämna in")
        for expected in ("Inlämnat. Någon", "Den knappen gäller inte längre."):
            await eva.press_data(eva.user, button["callback_data"], message, answers=1)
            assert eva.last.text.startswith(expected)
        await newsroom.bring()
        message, button = bo.button("Approve")
        for expected in ("Approved.", "You can’t approve the announcement, for it is approved."):
            await bo.press_data(bo.user, button["callback_data"], message, answers=1)
            assert bo.last.text.startswith(expected)
        assert bo.last.labels == []


async def test_who_submitted_it_is_not_asked_and_can_not_approve(
    newsroom: Newsroom, bo: Person
) -> None:
    kim = await newsroom.hire("Kim", Role.ADMIN)
    left = await newsroom.hire("Lo", Role.EDITOR)
    async with newsroom.running():
        await bo.send("/announce")
        await bo.send(CLOSED)
        await bo.send("The office is closed today.")
        await bo.press("Everyone")
        await bo.press("at night too", answers=3)
        await bo.press("Submit")
        assert await newsroom.bring() == 1
        assert kim.last.labels == ["Godkänn", "Avslå"]
        assert left.inbox == []
        _, button = kim.button("Godkänn")
        await bo.press_forged(button["callback_data"])
        assert bo.last.text.startswith("You wrote or submitted this announcement yourself.")
        await left.send("hej")
        await left.press_forged(button["callback_data"])
        assert left.last.text.startswith("Du har inte behörighet att godkänna meddelanden.")
        await kim.press("Godkänn")
        assert kim.last.text == "Godkänt. Meddelandet skickas."


async def test_what_was_changed_after_the_memo_is_not_approved_unseen(
    newsroom: Newsroom, eva: Person, bo: Person
) -> None:
    async with newsroom.running():
        await writes(eva)
        await eva.press("Lämna in")
        await newsroom.bring()
        (submitted,) = await newsroom.bureau.announcements.listed()
        kim = await newsroom.hire("Kim", Role.ADMIN)
        member = await newsroom.staff.by_telegram(kim.chat.id)
        assert member is not None
        its = newsroom.bureau.announcements
        actor = member.acting(Door.CONSOLE)
        edited = await its.edit(actor, submitted.id, submitted.version, submitted.content)
        await its.submit(actor, submitted.id, edited.version)
        await bo.press("Approve")
        assert bo.last.text.startswith("Somebody else has changed the announcement")


async def test_it_goes_on_after_a_restart_and_can_be_cancelled(
    newsroom: Newsroom, eva: Person
) -> None:
    async with newsroom.running():
        await eva.send("/meddela")
        await eva.send(CLOSED)
    async with newsroom.running() as service:
        await eva.send("The office is closed today.")
        assert said(eva).startswith("Vem ska få meddelandet?")
        await eva.send("Var finns det?")
        assert said(eva).startswith("Jag hittar ingen sådan plats.")
        await eva.send("/kontor Boden")
        assert service.turns[-1].text == "/kontor Boden"
        await eva.send("/avbryt")
        assert said(eva) == "Avbrutet. Inget skickas."
        await eva.send("Boden")
        assert service.turns[-1].text == "Boden"
    (draft,) = await newsroom.bureau.announcements.listed()
    assert draft.state is State.CANCELLED


async def test_a_dialog_is_over_after_a_day_and_the_draft_stays(
    newsroom: Newsroom, eva: Person
) -> None:
    async with newsroom.running() as service:
        await eva.send("/meddela")
        await eva.send(CLOSED)
        newsroom.bureau.turn(days=1)
        await eva.send("Boden")
        assert service.turns[-1].text == "Boden"
    (draft,) = await newsroom.bureau.announcements.listed()
    assert (draft.state, draft.content.sv) == (State.DRAFT, CLOSED)


async def test_places_are_added_taken_back_and_asked_about(newsroom: Newsroom, eva: Person) -> None:
    async with newsroom.running():
        await eva.send("/meddela")
        await eva.send(CLOSED)
        await eva.press("Bara på svenska")
        for place in ("Skåne", "Malmo", "kontoret i Boden"):
            await eva.send(place)
        assert all(name in said(eva) for name in ("Skåne", "Malmö", "Boden"))
        await eva.press("Ta bort: Malmö")
        assert "Malmö" not in eva.last.text
        await eva.send("Bodn")
        assert said(eva) == "Vilken menar du?"
        await eva.press("Boden")
        assert eva.last.text.startswith("Mottagare:")
        await eva.press("Klart")
        await eva.press("Nej, på dagen", answers=3)
        await eva.press("Ändra mottagare")
        assert eva.last.text.startswith("Vem ska få meddelandet?")
        await eva.press("Alla")
        await eva.send("ja")
        assert said(eva).startswith("Är det bråttom?")


async def test_what_can_not_be_sent_is_told_and_asked_for_again(
    newsroom: Newsroom, eva: Person
) -> None:
    async with newsroom.running():
        await eva.send("/meddela")
        link = {"type": "text_link", "offset": 0, "length": 3, "url": "http://localhost/"}
        await eva.send("Hej", entities=[link])
        assert said(eva).splitlines()[0] == "Det här behöver rättas först:"
        assert "Rad 1, tecken 1: Länken saknar en hel webbadress" in said(eva)
        await eva.send("x" * 3801)
        assert "Korta den med 1." in said(eva)
        await eva.send("1 < 2 & 3")
        assert said(eva) == "Skriv nu samma meddelande på engelska."
        await eva.send_kind("photo")
        assert "skriv en ort" in said(eva)


async def test_a_test_comes_to_oneself_alone(newsroom: Newsroom, eva: Person, bo: Person) -> None:
    async with newsroom.running():
        await writes(eva)
        await eva.press("Skicka ett prov")
        before = len(eva.inbox)
        assert await newsroom.bring() == 1
        assert [each.bold[0] for each in eva.inbox[before:]] == [
            "Meddelande från Statens servicecenter",
            "Announcement from Statens servicecenter",
        ]
        assert bo.inbox == []
        await eva.press("Lämna in")
        assert eva.last.text.startswith("Inlämnat.")


@pytest.mark.filterwarnings("ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning")
async def test_a_text_whose_answer_was_lost_is_not_taken_for_the_next(
    newsroom: Newsroom, eva: Person
) -> None:
    async with newsroom.running():
        await eva.send("/meddela")
        newsroom.telegram.faults.next(Fault.SERVER_ERROR, "sendMessage")
        await eva.send(CLOSED)
        assert said(eva) == "Skriv nu samma meddelande på engelska."
    (draft,) = await newsroom.bureau.announcements.listed()
    assert (draft.content.sv, draft.content.en) == (CLOSED, "")


async def test_a_memo_that_fails_is_brought_again_and_one_that_is_old_is_not(
    newsroom: Newsroom, eva: Person, bo: Person
) -> None:
    async with newsroom.running():
        await writes(eva)
        await eva.press("Lämna in")
        newsroom.telegram.faults.next(Fault.SERVER_ERROR, "sendMessage")
        assert await newsroom.bring() == 1
        assert (await newsroom.bring(), bo.inbox) == (0, [])
        newsroom.bureau.clock.turn(MINUTE)
        assert await newsroom.bring() == 1
        assert len(bo.inbox) == 3

        await writes(eva)
        await eva.press("Lämna in")
        latest, *_ = await newsroom.bureau.announcements.listed()
        member = await newsroom.staff.by_telegram(eva.chat.id)
        assert member is not None
        await newsroom.bureau.announcements.cancel(member.acting(Door.CONSOLE), latest.id)
        await newsroom.bring()
        assert len(bo.inbox) == 3


async def test_for_everybody_else_it_is_an_unknown_command(
    newsroom: Newsroom, telegram: Standin, eva: Person
) -> None:
    outsider = telegram.person("sv")
    async with newsroom.running() as service:
        for command in ("/meddela", "/announce", "/avbryt"):
            await outsider.send(command)
            assert service.turns[-1].text == command
        await outsider.press_forged("s1:yes:1:1")
        assert service.turns[-1].choice == "s1:yes:1:1"
        await eva.send("/avbryt")
        assert service.turns[-1].text == "/avbryt"
        group = telegram.group()
        group.join(eva, "administrator")
        await group.send(eva, "/meddela", answers=0)
        await eva.send("Boden")
        assert service.turns[-1].text == "Boden"
