"""Groups and channels: answers when it is meant, and is silent otherwise."""

import pytest

from tests.telegram.service import Service
from tests.telegram.standin import Person, Shown, Standin
from tests.telegram.standin.person import KINDS


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("@servicekontor_bot Boden", "Boden"),
        ("@Servicekontor_Bot: Boden?", "Boden?"),
        ("när öppnar Boden, @servicekontor_bot?", "när öppnar Boden, ?"),
        ("/kontor Boden", "/kontor Boden"),
        ("/office@servicekontor_bot Boden", "/office Boden"),
        ("/whatever@servicekontor_bot Boden", "/whatever Boden"),
    ],
)
async def test_answers_where_it_is_named(
    service: Service, telegram: Standin, person: Person, said: str, asked: str
) -> None:
    group = telegram.group()
    await group.send(person, said)
    assert service.turns[-1].text == asked
    assert service.turns[-1].person.address == f"telegram:{group.chat.id}"
    assert group.last.replies_to is not None


@pytest.mark.parametrize(
    "said",
    [
        "Boden",
        "/whatever",
        "/office@other_bot Boden",
        "mail@servicekontor_bot.se",
        "@servicekontor_bot2",
    ],
)
async def test_is_silent_where_it_is_not_meant(
    service: Service, telegram: Standin, person: Person, said: str
) -> None:
    group = telegram.group()
    await group.send(person, said, answers=0)
    await group.send(person, "/office Luleå")
    assert [turn.text for turn in service.turns] == ["/office Luleå"]


async def test_answers_a_reply_to_itself_alone(
    service: Service, telegram: Standin, person: Person
) -> None:
    group = telegram.group()
    other = telegram.context.world.put(group.chat, person.user, text="Jag bor i Kiruna")
    await group.send(person, "Jag med", answers=0, reply_to=Shown(other))
    await group.send(person, "/office Boden")
    await group.send(person, "och Luleå?", reply_to=group.last)
    assert [turn.text for turn in service.turns] == ["/office Boden", "och Luleå?"]


async def test_pictures_in_a_group_are_left_alone(
    service: Service, telegram: Standin, person: Person
) -> None:
    group = telegram.group()
    await group.send(person, "/office Boden")
    replied = {"reply_to_message": group.last.raw}
    for kind in ("sticker", "photo"):
        await group.post(person.user, answers=0, **KINDS[kind], **replied)
    await group.send(person, "/office Luleå")
    assert [turn.text for turn in service.turns] == ["/office Boden", "/office Luleå"]
    assert len(group.inbox) == 2


async def test_its_name_alone_gets_help(
    service: Service, telegram: Standin, person: Person
) -> None:
    group = telegram.group()
    await group.send(person, "@servicekontor_bot")
    assert service.turns[-1].choice == "1:help"


async def test_a_topic_is_kept_to(service: Service, telegram: Standin, person: Person) -> None:
    forum = telegram.group(forum=True)
    await forum.send(person, "/office Boden", thread=7)
    assert forum.last.thread == 7
    await forum.press_data(person.user, "1:x", forum.last.raw, answers=1)
    assert forum.last.thread == 7


async def test_an_answer_in_a_group_is_edited_with_its_question(
    service: Service, telegram: Standin, person: Person
) -> None:
    group = telegram.group()
    await group.send(person, "Bodne @servicekontor_bot")
    await group.edit(person, "Boden")
    assert len(group.inbox) == 1
    assert group.last.text.startswith("'Boden'")


async def test_a_channel_is_answered_where_it_is_named(service: Service, telegram: Standin) -> None:
    channel = telegram.group("Nyheter", "channel")
    await channel.post_as_channel("Boden", answers=0)
    await channel.post_as_channel("/kontor Boden")
    assert [turn.text for turn in service.turns] == ["/kontor Boden"]


async def test_says_hello_to_a_group_it_is_added_to(service: Service, telegram: Standin) -> None:
    group, person = telegram.group(), telegram.person("sv")
    group.chat.members.clear()
    await group.set_bot(person, "member", answers=1)
    assert "@servicekontor_bot" in group.last.text
    assert group.last.text.startswith("Hej!")
    await group.set_bot(person, "administrator")
    await group.send(person, "/kontor Boden")
    assert len(group.inbox) == 2


async def test_what_is_kept_follows_the_chat(
    service: Service, telegram: Standin, person: Person
) -> None:
    group = telegram.group("Grannar", "group")
    new = await group.upgrade(person)
    await new.send(person, "/office Boden")
    await new.set_bot(person, "kicked")
    await person.send("hej")
    await person.block()
    await person.unblock()
    await person.send("hej")
    old_address, address = f"telegram:{group.chat.id}", f"telegram:{new.chat.id}"
    own = f"telegram:{person.chat.id}"
    assert ("moved", old_address, address) in service.book.told
    assert ("gone", address) in service.book.told
    assert [t for t in service.book.told if t[1] == own] == [("gone", own), ("back", own)]


async def test_an_upgrade_noticed_when_answering_moves_the_answer(
    service: Service, telegram: Standin, person: Person
) -> None:
    group = telegram.group("Grannar", "group")
    new = telegram.group("Grannar")
    group.chat.migrated_to = new.chat.id
    await group.send(person, "/office Boden", answers=0)
    await new.until(lambda: new.inbox, "the answer in the new group")
    moved = ("moved", f"telegram:{group.chat.id}", f"telegram:{new.chat.id}")
    assert service.book.told == [moved]


async def test_privacy_mode_is_enough_for_it(
    service: Service, telegram: Standin, person: Person
) -> None:
    group = telegram.group()
    group.sees_all = False
    await group.send(person, "Jag bor i Boden", answers=0)
    await group.send(person, "när öppnar kontoret, @servicekontor_bot?")
    await group.send(person, "och i Luleå?", reply_to=group.last)
    await group.send(person, "/kontor Kiruna")
    assert len(group.inbox) == 3
