"""From draft to sent: what may be done to an announcement, when, and by whom."""

import asyncio

import pytest

from bot.announcements.model import State
from bot.announcements.moves import MOVES, Move, possible
from bot.announcements.problems import (
    ChangedMeanwhileError,
    FaultyError,
    NoSuchAnnouncementError,
    NotAllowedError,
    NotPossibleError,
)
from bot.staff.model import TOKEN_GRANTS as GRANTED
from bot.staff.model import Actor, Door, Permission, Role, TokenScope
from tests.announcements.builders import (
    BO,
    EVA,
    KIM,
    Bureau,
    actor,
    content,
    faults,
    open_bureau,
)

PROGRAM = Actor("token:1", "Intranet", Door.API, GRANTED[TokenScope.ANNOUNCEMENTS])


async def test_it_is_written_submitted_and_approved_by_another(bureau: Bureau) -> None:
    desk = bureau.announcements
    written = await desk.write(EVA, content())
    assert (written.state, written.version, written.written_by.name) == (State.DRAFT, 1, "Eva")
    submitted = await desk.submit(EVA, written.id, 1)
    assert (submitted.state, submitted.version, submitted.recipients) == (State.SUBMITTED, 2, 0)
    approved = await desk.approve(BO, written.id, 2)
    assert (approved.state, approved.decided_by and approved.decided_by.name) == (
        State.APPROVED,
        "Bo",
    )
    assert approved.content == content()
    assert approved == await bureau.now(written)
    assert await bureau.audit() == [
        "Eva announcement.written",
        "Eva announcement.submitted",
        "Bo announcement.approved",
    ]


@pytest.mark.parametrize("door", [Door.CONSOLE, Door.TELEGRAM, Door.API])
async def test_the_submitter_never_approves_on_any_door(bureau: Bureau, door: Door) -> None:
    submitted = await bureau.submitted(by=BO)
    with pytest.raises(NotAllowedError, match="move-own"):
        await bureau.announcements.approve(actor("Bo", Role.ADMIN, door), submitted.id, 2)
    assert (await bureau.now(submitted)).state is State.SUBMITTED


async def test_nor_does_the_last_editor_or_a_program(bureau: Bureau) -> None:
    desk = bureau.announcements
    written = await desk.write(EVA, content())
    await desk.edit(BO, written.id, 1, content(urgent=True))
    await desk.submit(EVA, written.id, 2)
    with pytest.raises(NotAllowedError, match="move-own"):
        await desk.approve(BO, written.id, 3)
    with pytest.raises(NotAllowedError, match="move-no-permission"):
        await desk.approve(PROGRAM, written.id, 3)
    assert (await desk.approve(KIM, written.id, 3)).state is State.APPROVED


async def test_the_rule_is_held_by_the_statement_that_makes_the_move(bureau: Bureau) -> None:
    """Whatever was read before: two transactions at once, one of which edits what it approves."""
    submitted = await bureau.submitted()
    step = bureau.announcements._step(Move.APPROVE, submitted, BO, None)
    await bureau.announcements.edit(BO, submitted.id, 2, content(urgent=True))
    await bureau.announcements.submit(EVA, submitted.id, 3)
    assert await bureau.store.take(step) is None
    assert (await bureau.now(submitted)).state is State.SUBMITTED


async def test_of_two_who_decide_at_once_one_does(bureau: Bureau, database_url: str) -> None:
    submitted = await bureau.submitted()
    async with open_bureau(database_url) as other:
        decided = await asyncio.gather(
            bureau.announcements.approve(BO, submitted.id, 2),
            other.announcements.reject(KIM, submitted.id, 2, "Fel dag"),
            return_exceptions=True,
        )
    refused = [each for each in decided if isinstance(each, NotPossibleError)]
    assert len(refused) == 1
    entries = await bureau.audit()
    assert len(entries) == 3


async def test_of_two_submits_at_once_one_is_told(bureau: Bureau, database_url: str) -> None:
    written = await bureau.announcements.write(EVA, content())
    async with open_bureau(database_url) as other:
        submitted = await asyncio.gather(
            bureau.announcements.submit(EVA, written.id, 1),
            other.announcements.submit(EVA, written.id, 1),
            return_exceptions=True,
        )
    refused = [each for each in submitted if isinstance(each, Exception)]
    assert [type(each) for each in refused] in ([NotPossibleError], [ChangedMeanwhileError])
    assert (await bureau.now(written)).version == 2


async def test_an_edit_and_an_approval_at_once_never_send_what_nobody_approved(
    bureau: Bureau, database_url: str
) -> None:
    submitted = await bureau.submitted()
    async with open_bureau(database_url) as other:
        await asyncio.gather(
            bureau.announcements.approve(BO, submitted.id, 2),
            other.announcements.edit(EVA, submitted.id, 2, content(sv="Annat")),
            return_exceptions=True,
        )
    now = await bureau.now(submitted)
    assert (now.state, now.content.sv == "Annat") in {(State.APPROVED, False), (State.DRAFT, True)}


async def test_what_somebody_else_has_changed_is_not_overwritten(bureau: Bureau) -> None:
    desk = bureau.announcements
    written = await desk.write(EVA, content())
    await desk.edit(BO, written.id, 1, content(sv="Bos ord"))
    with pytest.raises(ChangedMeanwhileError):
        await desk.edit(EVA, written.id, 1, content(sv="Evas ord"))
    assert (await bureau.now(written)).content.sv == "Bos ord"


async def test_an_edit_takes_it_back_to_draft(bureau: Bureau) -> None:
    submitted = await bureau.submitted()
    edited = await bureau.announcements.edit(EVA, submitted.id, 2, content(urgent=True))
    assert (edited.state, edited.submitted_by, edited.recipients) == (State.DRAFT, None, None)
    with pytest.raises(NotPossibleError):
        await bureau.announcements.approve(BO, submitted.id, 3)


async def test_what_is_rejected_says_why_and_can_be_mended(bureau: Bureau) -> None:
    submitted = await bureau.submitted()
    with pytest.raises(FaultyError) as given:
        await bureau.announcements.reject(BO, submitted.id, 2, "  ")
    assert faults(given.value) == [("reason", "reason-empty")]
    rejected = await bureau.announcements.reject(BO, submitted.id, 2, " Fel dag ")
    assert (rejected.state, rejected.reason) == (State.REJECTED, "Fel dag")
    mended = await bureau.announcements.edit(EVA, submitted.id, 3, content(sv="Ny text"))
    assert (mended.state, mended.reason, mended.decided_by) == (State.DRAFT, "", None)


async def test_text_and_audience_are_frozen_by_approval(bureau: Bureau) -> None:
    approved = await bureau.approved()
    with pytest.raises(NotPossibleError) as given:
        await bureau.announcements.edit(EVA, approved.id, approved.version, content(sv="Ändrat"))
    assert dict(given.value.why.facts) == {"move": "edit", "state": "approved"}
    assert (await bureau.now(approved)).content == content()


async def test_without_approval_it_is_approved_when_it_is_submitted(bureau: Bureau) -> None:
    bureau.require_approval = False
    submitted = await bureau.submitted()
    assert (submitted.state, submitted.decided_by) == (State.APPROVED, submitted.submitted_by)


async def test_an_editor_cancels_drafts_and_only_a_publisher_what_goes_out(
    bureau: Bureau,
) -> None:
    submitted = await bureau.submitted()
    assert (await bureau.announcements.cancel(EVA, submitted.id)).state is State.CANCELLED
    approved = await bureau.approved()
    with pytest.raises(NotAllowedError):
        await bureau.announcements.cancel(EVA, approved.id)
    assert (await bureau.announcements.cancel(BO, approved.id, reason="Fel")).reason == "Fel"


async def test_there_is_no_such_announcement(bureau: Bureau) -> None:
    for number in (7, 0, -1, 2**40):
        with pytest.raises(NoSuchAnnouncementError):
            await bureau.announcements.submit(EVA, number, 1)


async def test_a_program_posts_in_one_and_keeps_nothing_faulty(bureau: Bureau) -> None:
    posted = await bureau.announcements.post(PROGRAM, content())
    assert posted.state is State.SUBMITTED
    with pytest.raises(FaultyError):
        await bureau.announcements.post(PROGRAM, content(sv="<b>"))
    assert [each.id for each in await bureau.announcements.listed()] == [posted.id]


async def test_pages_of_the_list_go_on_where_the_last_ended(bureau: Bureau) -> None:
    for _ in range(3):
        await bureau.announcements.write(EVA, content())
    submitted = await bureau.submitted()
    desk = bureau.announcements
    assert [each.id for each in await desk.listed(most=3)] == [4, 3, 2]
    assert [each.id for each in await desk.listed(before=2)] == [1]
    assert [each.id for each in await desk.listed({State.SUBMITTED})] == [submitted.id]


async def test_what_a_door_may_show_as_buttons(bureau: Bureau) -> None:
    submitted = await bureau.submitted(by=BO)
    assert possible(submitted, BO) == (Move.EDIT, Move.REJECT, Move.CANCEL)
    assert possible(submitted, EVA) == (Move.EDIT, Move.CANCEL)
    assert possible(submitted, KIM) == (Move.EDIT, Move.APPROVE, Move.REJECT, Move.CANCEL)


def test_every_move_of_people_names_a_permission_and_nothing_leads_out_of_the_end() -> None:
    own = {Move.BEGIN, Move.FINISH, Move.LAPSE}
    assert {move for move in Move if MOVES[move].permission is None} == own
    assert set(MOVES) == set(Move)
    ended = {State.SENT, State.CANCELLED}
    assert not any(rule.sources & ended for rule in MOVES.values())
    assert {MOVES[m].permission for m in Move} - {None} == {
        Permission.WRITE,
        Permission.APPROVE,
        Permission.HALT,
    }
