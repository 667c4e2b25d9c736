"""What one person is sent: in their language, what it corrects, and how to stop."""

from dataclasses import replace

import pytest

from bot.alerts.model import Scope, ScopeKind, Subscription
from bot.announcements.audience import reach_of
from bot.announcements.board import Posted
from bot.announcements.checks import LONGEST
from bot.announcements.model import Announcement, Audience, State, Who
from bot.announcements.telling import message, short
from bot.talk.model import Language, Reply
from bot.texts import Texts
from handlers.telegram.markup import MESSAGE_LIMIT
from handlers.telegram.rendering import render
from tests.announcements.builders import EVERYONE, IN_BODEN, content, gazetteer
from tests.delivery.builders import BODEN, NOON, NORRBOTTEN
from tests.talk.talker import seed_register
from tests.telegram.standin.markup import parse, units

TEXTS = Texts.load(strict=True)
EVA = Who("staff:1", "Eva")
OFFICE = Subscription(Scope(ScopeKind.OFFICE, "boden"))
COUNTY = Subscription(NORRBOTTEN)
MALMO = Subscription(Scope(ScopeKind.MUNICIPALITY, "1280"))


def announced(audience: Audience = IN_BODEN, **changes: object) -> Announcement:
    its = content(audience, **changes)
    return Announcement(1, 3, State.SENDING, its, EVA, EVA, NOON, NOON, begun_at=NOON)


def posted(announcement: Announcement, corrects: Announcement | None = None) -> Posted:
    reach = reach_of(announcement.content.audience, seed_register(), gazetteer())
    return Posted(announcement, reach, corrects)


def told(
    its: Posted, language: Language = Language.SV, follows: tuple[Subscription, ...] = ()
) -> Reply:
    return message(its, language, follows, (seed_register(), gazetteer()))


def html(reply: Reply) -> str:
    (part,) = render(reply, TEXTS).parts
    return part


def buttons(reply: Reply) -> dict[str, str]:
    return {
        TEXTS.render(each.label, reply.language): each.data for row in reply.choices for each in row
    }


def test_each_reads_it_in_their_own_language_as_it_was_marked() -> None:
    its = posted(announced())
    assert html(told(its)) == (
        "<b>Meddelande från Statens servicecenter</b>\n\nKontoret har <b>stängt</b> i dag."
    )
    assert html(told(its, Language.EN)) == (
        "<b>Announcement from Statens servicecenter</b>\n\nThe office is <b>closed</b> today."
    )


def test_readers_of_english_are_told_that_it_is_in_swedish_only() -> None:
    its = posted(announced(en="", swedish_only=True))
    assert html(told(its, Language.EN)).split("\n\n")[1:] == [
        "<i>This announcement is in Swedish only.</i>",
        "Kontoret har <b>stängt</b> i dag.",
    ]
    assert "bara på svenska" not in html(told(its))


def test_a_correction_names_what_it_corrects() -> None:
    wrong = announced(sv="Kontoret har <b>stängt</b> hela veckan på grund av en vattenläcka. " * 2)
    right = posted(replace(announced(), corrects=1), wrong)
    heading, corrects, *_ = html(told(right)).split("\n\n")
    assert heading == "<b>Rättelse från Statens servicecenter</b>"
    assert corrects == (
        "<i>Det här rättar meddelandet den 23 november 2026: ”Kontoret har stängt hela veckan på "
        "grund av en vattenläcka…”</i>"
    )


@pytest.mark.parametrize("language", list(Language))
def test_the_longest_text_still_fits_in_one_message(language: Language) -> None:
    long = "👍" * (LONGEST // 2)
    wrong = announced(sv="å" * 100, en="å" * 100)
    for its in (announced(sv=long, en=long), announced(sv=long, en="", swedish_only=True)):
        whole = html(told(posted(replace(its, corrects=1), wrong), language))
        assert LONGEST < units(parse(whole, "HTML").text) <= MESSAGE_LIMIT


@pytest.mark.parametrize(
    ("audience", "follows", "expected"),
    [
        (IN_BODEN, (Subscription(BODEN),), {"Servicekontor i Boden", "Sluta bevaka"}),
        (IN_BODEN, (OFFICE, MALMO), {"Servicekontor i Boden", "Sluta bevaka"}),
        (
            IN_BODEN,
            (OFFICE, COUNTY),
            {"Servicekontor i Boden", "Sluta bevaka allt"},
        ),
        (Audience(offices=("boden",)), (OFFICE,), {"Visa kontoret", "Sluta bevaka"}),
        (Audience(counties=("25",)), (OFFICE,), {"Sluta bevaka"}),
        (EVERYONE, (OFFICE, MALMO), {"Sluta bevaka allt"}),
        (EVERYONE, (MALMO,), {"Sluta bevaka"}),
        (
            IN_BODEN,
            (OFFICE, COUNTY, MALMO),
            {"Servicekontor i Boden", "Mina bevakningar"},
        ),
        (Audience(offices=("borta",)), (), {"Mina bevakningar"}),
    ],
)
def test_one_tap_leads_to_the_answer_and_one_stops(
    audience: Audience, follows: tuple[Subscription, ...], expected: set[str]
) -> None:
    assert set(buttons(told(posted(announced(audience)), follows=follows))) == expected


def test_the_button_stops_the_one_subscription_that_brought_it() -> None:
    reply = told(posted(announced()), follows=(OFFICE, MALMO))
    assert buttons(reply)["Sluta bevaka"] == "1:stop:office:boden"


def test_in_an_answer_it_is_short_and_dated() -> None:
    its = posted(announced(sv="a" * 700))
    (block,) = short(its, Language.SV)
    said = TEXTS.render(block.text, Language.SV)
    assert said.startswith("Meddelande 23 november 2026: aaa")
    assert said.endswith("a…")
    foreign = posted(announced(en="", swedish_only=True))
    assert len(list(short(foreign, Language.EN))) == 2
