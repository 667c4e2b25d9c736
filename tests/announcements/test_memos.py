"""Memos to members and dialogs with them, as they are stored on each database."""

from dataclasses import replace

import pytest

from bot.announcements.dialog import Ask, Dialog, Tap, data, read
from bot.announcements.memos import MemoKind
from bot.announcements.problems import FaultyError, NotPossibleError
from bot.staff.model import COMMAND_LINE, Actor, Door, Member, Role, entry
from bot.staff.ports import NewMember
from bot.talk.model import Language
from data.dialog_store import SqlDialogStore
from tests.announcements.builders import Bureau, content
from tests.delivery.builders import DAY, MINUTE, SECOND


async def hired(bureau: Bureau, name: str, role: Role, chat: int | None) -> Actor:
    audit = entry(COMMAND_LINE, bureau.clock.time, "staff.added", name)
    member = await bureau.staff.add(NewMember(name, role, Language.SV, chat), audit)
    assert isinstance(member, Member)
    return member.acting(Door.CONSOLE)


async def claimed(bureau: Bureau) -> list[tuple[MemoKind, str]]:
    now = bureau.clock.time
    memos = await bureau.memos.claim(now, now, now + MINUTE, 10)
    return sorted((memo.kind, memo.member.name) for memo in memos)


async def test_those_who_may_approve_are_asked_once(bureau: Bureau) -> None:
    eva = await hired(bureau, "Eva", Role.PUBLISHER, 1)
    await hired(bureau, "Bo", Role.PUBLISHER, 2)
    await hired(bureau, "Kim", Role.ADMIN, 3)
    await hired(bureau, "Lo", Role.EDITOR, 4)
    await hired(bureau, "Ann", Role.ADMIN, None)
    await bureau.submitted(by=eva)
    assert await claimed(bureau) == [(MemoKind.ASK, "Bo"), (MemoKind.ASK, "Kim")]
    assert await claimed(bureau) == []


async def test_whoever_submitted_it_hears_what_became_of_it(bureau: Bureau) -> None:
    eva = await hired(bureau, "Eva", Role.EDITOR, 1)
    bo = await hired(bureau, "Bo", Role.PUBLISHER, None)
    desk = bureau.announcements
    submitted = await bureau.submitted(by=eva)
    await desk.reject(bo, submitted.id, submitted.version, "Fel dag")
    assert await claimed(bureau) == [(MemoKind.REJECTED, "Eva")]
    edited = await desk.edit(eva, submitted.id, 3, content(urgent=True))
    again = await desk.submit(eva, submitted.id, edited.version)
    await desk.approve(bo, submitted.id, again.version)
    assert await claimed(bureau) == [(MemoKind.APPROVED, "Eva")]
    await bureau.begin()
    await bureau.dispatch().follow(bureau.clock.time)
    assert await claimed(bureau) == [(MemoKind.SENT, "Eva")]


async def test_a_lease_that_ran_out_and_a_pause_that_is_over_bring_it_back(
    bureau: Bureau,
) -> None:
    eva = await hired(bureau, "Eva", Role.EDITOR, 1)
    await hired(bureau, "Bo", Role.ADMIN, 2)
    await bureau.submitted(by=eva)
    now = bureau.clock.time
    (first,) = await bureau.memos.claim(now, now, now + MINUTE, 10)
    (second,) = await bureau.memos.claim(now, now + MINUTE, now + 2 * MINUTE, 10)
    assert second.attempt == 2
    await bureau.memos.settle(first, None)
    await bureau.memos.settle(second, now + MINUTE)
    assert await bureau.memos.claim(now, now, now + MINUTE, 10) == []
    (third,) = await bureau.memos.claim(now + MINUTE, now, now + MINUTE, 10)
    await bureau.memos.settle(third, None)
    later = now + 3 * MINUTE
    assert await bureau.memos.claim(later, later, later + MINUTE, 10) == []


async def test_a_memo_that_is_too_old_is_not_sent_and_goes(bureau: Bureau) -> None:
    eva = await hired(bureau, "Eva", Role.EDITOR, 1)
    await hired(bureau, "Bo", Role.ADMIN, 2)
    await bureau.submitted(by=eva)
    bureau.turn(days=2)
    assert await claimed(bureau) == []
    assert await bureau.memos.tidy(bureau.clock.time + 7 * DAY) == 0
    assert await bureau.memos.tidy(bureau.clock.time + 7 * DAY + SECOND) == 1


async def test_a_test_goes_to_the_members_own_chat(bureau: Bureau) -> None:
    eva = await hired(bureau, "Eva", Role.EDITOR, 1)
    ann = await hired(bureau, "Ann", Role.EDITOR, None)
    desk = bureau.announcements
    written = await desk.write(eva, content())
    for _ in range(2):
        await desk.test_to_self(eva, written.id)
        bureau.clock.turn(SECOND)
    assert await claimed(bureau) == [(MemoKind.SAMPLE, "Eva")] * 2
    with pytest.raises(NotPossibleError, match="move-no-chat"):
        await desk.test_to_self(ann, written.id)
    faulty = await desk.write(eva, content(sv="<b>"))
    with pytest.raises(FaultyError):
        await desk.test_to_self(eva, faulty.id)


async def test_a_dialog_goes_from_step_to_step_and_each_step_is_taken_once(
    bureau: Bureau,
) -> None:
    dialogs, now = SqlDialogStore(bureau.stores.writers.transactions), bureau.clock.time
    begun = await dialogs.keep(Dialog(7, Ask.SV, last=1), now)
    assert begun == Dialog(7, Ask.SV, version=1, last=1)
    step = replace(begun, ask=Ask.EN, announcement_id=3, seen=2, last=2)
    assert await dialogs.keep(step, now) == replace(step, version=2)
    assert await dialogs.keep(step, now) is None
    assert await dialogs.dialog(7, now) == replace(step, version=2)
    assert await dialogs.keep(Dialog(7, Ask.SV), now) == Dialog(7, Ask.SV, version=3)
    assert await dialogs.dialog(7, now + DAY) is None
    assert await dialogs.tidy(now + DAY - SECOND) == 0
    assert await dialogs.tidy(now + DAY) == 1
    await dialogs.keep(Dialog(7, Ask.SV), now)
    await dialogs.end(7)
    assert await dialogs.dialog(7, now) is None


def test_a_button_is_read_without_trust() -> None:
    assert read(data(Tap.APPROVE, 12, 3)) is not None
    for forged in ("", "s1", "s1:", "s1:boom", "1:place:2582", "s2:yes:1:2"):
        assert read(forged) is None
    pressed = read("s1:yes:١:-1:99999999999")
    assert pressed is not None
    assert [pressed.number(n) for n in range(4)] == [0, 0, 0, 0]
    with pytest.raises(ValueError, match="at most 64"):
        data(Tap.ADD, "x" * 64)
