"""Announcements through the bot: as staff marked them, and not after they were stopped."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.alerts.model import Subscription
from bot.announcements.board import Noticeboard
from bot.announcements.dispatch import notice_of
from bot.announcements.model import Announcement
from bot.delivery.holds import Holds
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.reasons import Reason
from bot.talk.model import Language
from handlers.telegram.limiter import MessagePace
from handlers.telegram.messages import Messages
from handlers.telegram.notices import Announced, NoticeSender
from handlers.telegram.transport import AiohttpRequest
from tests.announcements.builders import BO, Bureau, content, gazetteer, open_bureau, the_register
from tests.delivery.builders import BODEN, DAY
from tests.telegram.service import texts
from tests.telegram.standin import Fault, Person, Standin


@pytest.fixture
async def bureau(sqlite_url: str) -> AsyncIterator[Bureau]:
    async with open_bureau(sqlite_url) as opened:
        yield opened


@pytest.fixture
def known(telegram: Standin, person: Person) -> Person:
    person.chat.started = True
    return person


@asynccontextmanager
async def sending(telegram: Standin, bureau: Bureau) -> AsyncIterator[NoticeSender]:
    request = AiohttpRequest()
    await request.initialize()
    messages = Messages(f"{telegram.url}{telegram.token}", request, MessagePace(1000))
    board = Noticeboard(bureau.store, the_register, gazetteer(), bureau.wake)
    announced = Announced(board, gazetteer(), Holds(bureau.follow_up.held, bureau.clock))
    open_ = lambda: True  # noqa: E731
    try:
        yield NoticeSender(messages, texts(), the_register, bureau.clock, open_, announced)
    finally:
        await request.shutdown()


async def delivery(bureau: Bureau, its: Announcement, chat: int, language: Language) -> Delivery:
    now = await bureau.now(its)
    notices = (notice_of(now, bureau.clock.time),)
    follows = (Subscription(BODEN),)
    expires = bureau.clock.time + DAY
    number = now.notice_id or 0
    return Delivery(1, number, f"telegram:{chat}", language, 1, notices, follows, expires)


@pytest.mark.parametrize(
    ("language", "bold", "labels"),
    [
        (
            Language.SV,
            ["Meddelande från Statens servicecenter", "stängt"],
            ["Servicekontor i Boden", "Sluta bevaka"],
        ),
        (
            Language.EN,
            ["Announcement from Statens servicecenter", "closed"],
            ["Service offices in Boden", "Stop following"],
        ),
    ],
)
async def test_it_arrives_as_it_was_marked_in_the_persons_language(
    telegram: Standin,
    known: Person,
    bureau: Bureau,
    language: Language,
    bold: list[str],
    labels: list[str],
) -> None:
    approved = await bureau.approved()
    await bureau.begin()
    async with sending(telegram, bureau) as sender:
        outcome = await sender.send(await delivery(bureau, approved, known.chat.id, language))
    assert outcome == Outcome(OutcomeKind.DELIVERED)
    assert (known.last.bold, known.last.labels) == (bold, labels)


async def test_what_was_stopped_meanwhile_does_not_leave(
    telegram: Standin, known: Person, bureau: Bureau
) -> None:
    await bureau.stores.follow(f"telegram:{known.chat.id}")
    approved = await bureau.approved(content())
    await bureau.begin()
    (claimed,) = await bureau.stores.claim()
    await bureau.announcements.cancel(BO, approved.id)
    async with sending(telegram, bureau) as sender:
        outcome = await sender.send(claimed)
    assert outcome == Outcome(OutcomeKind.RETRY, Reason.HELD, timedelta(0))
    assert known.inbox == []


async def test_what_telegram_refuses_is_kept_with_the_reason(
    telegram: Standin, known: Person, bureau: Bureau
) -> None:
    approved = await bureau.approved()
    await bureau.begin()
    telegram.faults.next(Fault.BAD_REQUEST, "sendMessage")
    async with sending(telegram, bureau) as sender:
        one = await delivery(bureau, approved, known.chat.id, Language.SV)
        assert await sender.send(one) == Outcome(OutcomeKind.REJECTED, Reason.REFUSED)
