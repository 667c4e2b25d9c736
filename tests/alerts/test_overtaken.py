"""What was found in the night, and overtaken before the morning."""

from datetime import date

from bot.alerts.news import warranted
from bot.alerts.wording import Telling, message
from bot.talk.model import Language
from bot.texts import Texts
from tests.alerts.builders import boden, claim, with_hours

DATED = claim("planned_opening", "2022-05-31", "2022-05-02")
MOVED_ON = claim("planned_opening", "2022-06-14", "2022-05-02")
DAY = date(2022, 5, 3)


def said(notices, register) -> str | None:
    reply = message(notices, (), Telling(register, Language.EN, DAY))
    texts = Texts.load(strict=True)
    return reply and " ".join(texts.render(block.text, reply.language) for block in reply.blocks)


def test_a_date_that_no_longer_holds_is_not_sent():
    waiting = warranted(boden(DATED), date(2022, 5, 2))
    assert "31 May 2022" in said(waiting, boden(DATED))
    assert said(waiting, boden(DATED, MOVED_ON)) is None


def test_what_still_holds_of_an_alert_is_sent():
    waiting = warranted(with_hours(boden(DATED), "2022-05-02"), date(2022, 5, 2))
    told = said(waiting, with_hours(boden(DATED, MOVED_ON), "2022-05-02"))
    assert told is not None
    assert "31 May" not in told
