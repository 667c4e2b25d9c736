"""What is announced is shown in the answers and feeds of the places that it concerns."""

from xml.etree import ElementTree as ET

import pytest

from bot.announcements.board import Noticeboard
from bot.announcements.model import Announcement, Audience
from bot.announcements.showing import with_announcements
from bot.talk.model import Language
from bot.texts import Texts
from handlers.web.atom import atom
from handlers.web.feed_entries import announced
from handlers.web.feed_texts import FeedTexts
from tests.announcements.builders import (
    BO,
    EVA,
    EVERYONE,
    IN_BODEN,
    KIM,
    Bureau,
    content,
    gazetteer,
    the_register,
)
from tests.delivery.builders import HOUR
from tests.talk.talker import Heard, Talker

TEXTS = Texts.load(strict=True)
SAID = "Meddelande 23 november 2026: Kontoret har stängt i dag."


class Reader:
    """Somebody who asks, where the service's board hangs."""

    def __init__(self, bureau: Bureau) -> None:
        self.bureau = bureau
        self.board = Noticeboard(bureau.store, the_register, gazetteer(), bureau.wake)

    async def begin(self, *changes: object) -> None:
        dispatch = self.bureau.dispatch(sends=False)
        await dispatch.begin(self.bureau.clock.time)
        await self.look()

    async def look(self) -> None:
        await self.board.refresh(self.bureau.clock.time)

    def asks(self, words: str) -> str:
        heard = Talker().says(words)
        shown = with_announcements(heard.reply, self.board.current(self.bureau.clock.time))
        return Heard(shown, TEXTS).text

    def entries(self, language: Language = Language.SV) -> list[tuple[str, str]]:
        """Title and text of each announcement's entry in a feed."""
        texts = FeedTexts(TEXTS, language)
        board = self.board.current(self.bureau.clock.time)
        made = [announced(each, texts) for each in board]
        feed = ET.fromstring(atom("/bevaka/sverige.atom", "", made, texts))
        name = "{http://www.w3.org/2005/Atom}"
        return [
            (e.findtext(f"{name}title") or "", e.findtext(f"{name}content") or "")
            for e in feed.iter(f"{name}entry")
        ]


@pytest.fixture
async def reader(bureau: Bureau) -> Reader:
    return Reader(bureau)


@pytest.mark.parametrize(
    ("audience", "where", "elsewhere"),
    [
        (IN_BODEN, "Boden", "Malmö"),
        (Audience(counties=("25",)), "Boden", "Malmö"),
        (Audience(offices=("boden",)), "Boden", "Luleå"),
        (Audience(offices=("boden",)), "öppettider i Boden", "öppettider i Luleå"),
        (EVERYONE, "Malmö", "tack"),
    ],
)
async def test_it_is_shown_where_it_concerns_and_nowhere_else(
    reader: Reader, audience: Audience, where: str, elsewhere: str
) -> None:
    assert SAID not in reader.asks(where)
    await reader.bureau.approved(content(audience))
    await reader.begin()
    assert SAID in reader.asks(where)
    assert SAID not in reader.asks(elsewhere)


async def test_it_stands_below_the_heading_in_the_readers_language(reader: Reader) -> None:
    await reader.bureau.approved()
    await reader.begin()
    assert reader.asks("Boden").splitlines()[1] == SAID
    english = reader.asks("Where is the office in Boden?").splitlines()
    assert english[1] == "Announcement 23 November 2026: The office is closed today."


async def test_one_for_a_language_is_shown_to_its_readers(reader: Reader) -> None:
    audience = Audience(municipalities=("2582",), language=Language.EN)
    await reader.bureau.approved(content(audience))
    await reader.begin()
    assert "stängt" not in reader.asks("Boden")
    assert "closed" in reader.asks("Where is the office in Boden?")


async def test_what_expired_was_paused_or_withdrawn_is_not_shown(reader: Reader) -> None:
    one, other = await reader.bureau.approved(), await reader.bureau.approved()
    await reader.bureau.begin()
    await reader.look()
    assert reader.asks("Boden").count(SAID) == 2
    await reader.bureau.announcements.pause(BO, one.id)
    await reader.bureau.announcements.cancel(BO, other.id)
    await reader.look()
    assert SAID not in reader.asks("Boden")
    await reader.bureau.announcements.resume(BO, one.id)
    await reader.look()
    assert SAID in reader.asks("Boden")
    reader.bureau.turn(days=3)
    assert SAID not in reader.asks("Boden")


async def corrected(reader: Reader) -> Announcement:
    wrong = await reader.bureau.approved(content(sv="Stängt på måndag"))
    await reader.begin()
    reader.bureau.clock.turn(HOUR)
    desk = reader.bureau.announcements
    draft = await desk.correct(EVA, wrong.id)
    edited = await desk.edit(EVA, draft.id, 1, content(sv="Stängt på tisdag"))
    submitted = await desk.submit(EVA, draft.id, edited.version)
    return await desk.approve(KIM, draft.id, submitted.version)


async def test_a_correction_takes_the_place_of_what_it_corrects(reader: Reader) -> None:
    await corrected(reader)
    assert "Stängt på måndag" in reader.asks("Boden")
    await reader.begin()
    said = reader.asks("Boden")
    assert "Rättelse 23 november 2026: Stängt på tisdag" in said
    assert "måndag" not in said


async def test_in_a_feed_both_stand_and_each_says_how_it_holds(reader: Reader) -> None:
    right = await corrected(reader)
    await reader.begin()
    assert reader.entries() == [
        (
            "Rättelse: Stängt på tisdag",
            "Det här rättar meddelandet den 23 november 2026: ”Stängt på måndag”\nStängt på tisdag",
        ),
        (
            "Meddelande: Stängt på måndag",
            "Det här rättades 23 november 2026. Läs rättelsen i stället.\nStängt på måndag",
        ),
    ]
    await reader.bureau.begin()
    reader.bureau.require_approval = False
    later = await reader.bureau.submitted(content(en="", swedish_only=True))
    await reader.bureau.begin()
    await reader.bureau.announcements.cancel(BO, later.id)
    await reader.look()
    (title, text), *_ = reader.entries(Language.EN)
    assert title.startswith("Announcement: ")
    assert text == "The announcement has been withdrawn and does not hold."
    assert right.corrects is not None


async def test_without_announcements_an_answer_is_the_very_same(reader: Reader) -> None:
    reply = Talker().says("Boden").reply
    assert with_announcements(reply, ()) is reply
