"""Which offices are new or opening: the programme of 2021 by phase, with the state of each."""

from datetime import date

import pytest

from bot.talk.model import Intent, Language
from tests.talk.talker import Talker, seed_register


@pytest.mark.parametrize("words", ["Which offices are new?", "vilka kontor öppnar", "nya kontor"])
def test_the_programme_is_listed_with_the_state_of_each(words):
    answer = Talker(client=Language.EN).says(words)
    assert answer.reply.intent is Intent.LIST_OPENINGS
    assert "Boden" in answer.text
    assert "2023" in answer.text


def test_all_offices_of_both_phases_are_reached_by_turning_pages():
    talker = Talker()
    seen = set(talker.says("nya kontor").offices)
    for button in ("Visa fler", "Etapp 2", "Visa fler"):
        seen |= set(talker.presses(button).offices)
        assert talker.last.reply.edits
    programme = {o.id for o in seed_register().offices.values() if o.programme_phase}
    assert seen == programme
    assert len(seen) == 28


def test_each_line_names_its_source_and_leads_there():
    answer = Talker().says("nya kontor")
    items = [block for block in answer.reply.blocks if block.kind.value == "item"]
    assert items
    assert all(block.href for block in items)
    assert "(NSD, ledare, 20 juni 2023)" in answer.text


def test_other_offices_that_are_to_open_are_told_on_the_first_page():
    talker = Talker()
    assert "Utanför programmet:\nServicekontor Ludvika: planeras öppna igen" in (
        talker.says("nya kontor").text
    )
    assert "Utanför programmet" not in talker.presses("Visa fler").text


def test_on_an_earlier_day_they_are_plans():
    answer = Talker(day=date(2022, 3, 10)).says("nya kontor")
    assert "Servicekontor Boden: planeras öppna under 2022" in answer.text


def test_the_last_page_leads_back_to_the_first():
    talker = Talker()
    talker.says("nya kontor")
    talker.presses("Visa fler")
    assert "Sida 1 av 2." in talker.presses("Första sidan").text
