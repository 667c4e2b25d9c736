"""Buttons that the bot never made: random, of another version, too long, another person's."""

from collections.abc import AsyncIterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.talk import choices
from bot.talk.choices import LIMIT, VERSION, Verb
from bot.talk.model import Intent
from tests.talk.talker import Talker, conversation
from tests.telegram.service import Service
from tests.telegram.standin import Standin

FORGED = [
    "",
    " ",
    ":",
    "1",
    "1:",
    "::::",
    "0:help",
    "2:forget:yes",
    "99:forget:yes",
    "01:forget:yes",
    " 1:forget:yes",
    "1:forget:yes ",
    "1:FORGET:yes",
    "1:forget\x00:yes",
    "１:forget:yes",
    "1:drop table:people",
    "1:office:../../etc/passwd",
    "1:office:' OR 1=1 --",
    "1:office:" + "9" * 50,
    "1:place:9999:find_office",
    "1:place:2582:no_intent",
    "1:place:{0.__class__}:find_office",
    "1:stop:everything:1:2:3:4:5",
    "1:language:xx",
    "1:wishes:office:nowhere:all",
    "1:page:-1",
    "1:places:999999999999",
    "1:" + "å" * 31,
    "1:help:" + "a" * LIMIT,
    "1:forget:yes:" + "a" * LIMIT,
    "\ud800",
    "<b>1:help</b>",
    "/radera ja",
]


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


@pytest.mark.parametrize("data", FORGED, ids=range(len(FORGED)))
def test_it_is_answered_and_changes_nothing_kept(data: str) -> None:
    talker = Talker()
    talker.says("bevaka Boden")
    before = talker.remembered.follows
    assert before
    heard = talker.presses_data(data)

    assert heard.text
    assert talker.remembered.follows == before
    assert talker.remembered.chosen is None


@given(st.text(alphabet="0123456789:~-abcdefghijklmnopqrstuvwxyzåäö\x00é", max_size=80))
@settings(max_examples=300)
def test_random_data_is_another_versions_or_none_of_the_bots(data: str) -> None:
    read = choices.read(data)
    assert read is None or (data.startswith(f"{VERSION}:{read.verb}") and choices.fits(data))


@pytest.mark.parametrize("version", ["0", "2", "10", "1.0", "v1", "-1", ""])
def test_a_button_of_another_version_is_told_to_be_old(version: str) -> None:
    for verb in Verb:
        assert choices.read(f"{version}:{verb}:yes") is None
    heard = Talker().presses_data(f"{version}:{Verb.FORGET}:yes")
    assert heard.reply.intent is not Intent.FORGET


async def test_another_persons_button_touches_only_who_presses_it(telegram: Standin) -> None:
    """A button names nobody: whoever presses it, it is about their own chat."""
    anna, eva = telegram.person(), telegram.person()
    service = Service(telegram, conversation=conversation())
    async with service.running():
        await anna.send("bevaka Boden")
        button = anna.last.buttons[0][0]["callback_data"]
        await anna.press_forged(button)
        kept = service.talk.kept[f"telegram:{anna.chat.id}"].follows
        assert kept
        await eva.send("Boden")
        for data in (f"1:{Verb.UNFOLLOW}", f"1:{Verb.UNFOLLOW}:all", f"1:{Verb.FORGET}:yes"):
            await eva.press_forged(data)
    assert service.talk.kept[f"telegram:{anna.chat.id}"].follows == kept


async def test_a_member_of_a_group_can_not_press_what_only_an_administrator_may(
    telegram: Standin,
) -> None:
    member, group = telegram.person(), telegram.group()
    group.join(member)
    service = Service(telegram, conversation=conversation())
    async with service.running():
        await group.send(member, "@servicekontor_bot Boden")
        for data in ("1:follow:municipality:2582", "1:wishes:municipality:2582:everything"):
            await group.press_data(member.user, data, group.last.raw, answers=1)
    kept = service.talk.kept.get(f"telegram:{group.chat.id}")
    assert kept is None or kept.follows == ()


async def test_forged_data_of_any_shape_is_acknowledged_in_telegram(telegram: Standin) -> None:
    person = telegram.person()
    async with Service(telegram, conversation=conversation()).running():
        await person.send("Boden")
        for data in FORGED:
            if data and "\ud800" not in data:
                await person.press_forged(data, answers=0)
    assert not telegram.context.feed.pending
