"""An answer as data and as plain text."""

import json
from datetime import date

import pytest

from bot.offices.when import UNKNOWN_DATE, Precision, When
from bot.places.model import How, Outcome
from bot.talk.as_data import as_data, iso
from bot.talk.model import (
    Block,
    BlockKind,
    Choice,
    Intent,
    Language,
    OfficeAnswer,
    PlaceAnswer,
    Reply,
    text,
)
from bot.talk.plain import plain_text
from bot.texts import Texts

TEXTS = Texts.load(strict=True)
HELP = text("button-help")
ABOUT = text("button-about")
SHOWN = "https://www.statenssc.se/besokservicekontor"


def reply(*blocks: Block, **parts: object) -> Reply:
    return Reply(Language.EN, Intent.FIND_OFFICE, blocks, **parts)


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (When(date(2022, 5, 31), Precision.DAY), "2022-05-31"),
        (When(date(2023, 6, 1), Precision.MONTH), "2023-06"),
        (When(date(2022, 4, 1), Precision.QUARTER), "2022-Q2"),
        (When(date(2022, 12, 1), Precision.QUARTER), "2022-Q4"),
        (When(date(2022, 1, 1), Precision.YEAR), "2022"),
        (UNKNOWN_DATE, None),
    ],
)
def test_a_date_is_cut_to_its_precision(when, shown):
    assert iso(when) == shown


def test_an_answer_is_the_agreed_object():
    office = OfficeAnswer(
        id="boden",
        municipality="2582",
        status="open",
        when=When(date(2023, 6, 1), Precision.MONTH),
        confidence="high",
        distance_km=None,
        sources=(("https://a.se/1", When.day(date(2023, 6, 8))), ("https://a.se/2", UNKNOWN_DATE)),
    )
    answered = reply(
        Block(BlockKind.TEXT, HELP),
        choices=((Choice(HELP, "v1:help"),), (Choice(ABOUT, href=SHOWN),)),
        place=PlaceAnswer(Outcome.FOUND, ("2582",), How.FOLDED),
        offices=(office,),
    )
    data = as_data(answered, TEXTS, "boden")
    assert data == {
        "text": "boden",
        "language": "en",
        "intent": "find_office",
        "place": {"outcome": "found", "municipalities": ["2582"], "how": "folded"},
        "offices": [
            {
                "id": "boden",
                "municipality": "2582",
                "status": "open",
                "date": "2023-06",
                "precision": "month",
                "confidence": "high",
                "distance_km": None,
                "sources": [
                    {"url": "https://a.se/1", "published": "2023-06-08"},
                    {"url": "https://a.se/2", "published": None},
                ],
            }
        ],
        "answer": "Help",
        "buttons": [
            [{"text": "Help", "data": "v1:help"}],
            [{"text": "Sources", "data": "", "href": SHOWN}],
        ],
    }
    assert json.loads(json.dumps(data)) == data


def test_plain_text_parts_paragraphs_and_keeps_lists_together():
    shown = plain_text(
        reply(
            Block(BlockKind.TITLE, HELP),
            Block(BlockKind.ITEM, HELP),
            Block(BlockKind.ITEM, ABOUT),
            Block(BlockKind.TEXT, HELP),
            Block(BlockKind.SOURCE, HELP, "https://a.se"),
            Block(BlockKind.SOURCE, ABOUT, "https://b.se"),
        ),
        TEXTS,
    )
    assert shown == (
        "Help\n• Help\n• Sources\n\nHelp\n\nHelp (https://a.se)\nSources (https://b.se)"
    )


def test_an_empty_answer_is_an_empty_text():
    assert plain_text(reply(), TEXTS) == ""
