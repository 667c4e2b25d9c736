"""Alerts on their way: one try each, in the person's language, and what came of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError, TimedOut

from bot.alerts.making import made
from bot.alerts.model import NoticeKind, Scope, ScopeKind, Subscription
from bot.alerts.wording import Telling
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.reasons import Reason
from bot.offices.model import Register
from bot.offices.when import When
from bot.talk.model import Language
from handlers.telegram.limiter import MessagePace
from handlers.telegram.messages import Messages
from handlers.telegram.notices import NoticeSender, outcome_of
from handlers.telegram.rendered_notices import RenderedNotices
from handlers.telegram.transport import AiohttpRequest, TimeOuts
from tests.telegram.fakes import StillClock
from tests.telegram.service import register, texts
from tests.telegram.standin import Fault, Person, Standin

DAY = date(2026, 11, 23)


async def the_register() -> Register:
    return register()


@asynccontextmanager
async def sending(telegram: Standin, url: str | None = None) -> AsyncIterator[NoticeSender]:
    request = AiohttpRequest(time_outs=TimeOuts(read=0.2))
    await request.initialize()
    pace = MessagePace(per_second=1000)
    messages = Messages(f"{url or telegram.url}{telegram.token}", request, pace)
    try:
        yield NoticeSender(messages, texts(), the_register, StillClock(), lambda: True)
    finally:
        await request.shutdown()


def delivery(chat: int, language: Language = Language.SV, office_id: str = "boden") -> Delivery:
    notice = made(office_id, NoticeKind.OPENED, When.day(DAY), DAY)
    expires = datetime(2026, 12, 1, tzinfo=UTC)
    return Delivery(1, 1, f"telegram:{chat}", language, 1, (notice,), (), expires)


@pytest.fixture
def known(telegram: Standin, person: Person) -> Person:
    """A person to whom the bot may write."""
    person.chat.started = True
    return person


@pytest.mark.parametrize(
    ("language", "said", "labels"),
    [
        (Language.SV, "I dag, måndag 23 november 2026, öppnar", ["Visa kontoret", "Sluta bevaka"]),
        (Language.EN, "Today, Monday 23 November 2026, the", ["Show the office", "Stop following"]),
    ],
)
async def test_an_alert_arrives_in_the_persons_language(
    telegram: Standin, known: Person, language: Language, said: str, labels: list[str]
) -> None:
    async with sending(telegram) as sender:
        outcome = await sender.send(delivery(known.chat.id, language))
    assert outcome == Outcome(OutcomeKind.DELIVERED)
    assert said in known.last.text
    assert known.last.bold == ["Servicekontor Boden"]
    assert known.last.labels == labels


@pytest.mark.parametrize(
    ("fault", "after", "expected"),
    [
        (Fault.FORBIDDEN, False, Outcome(OutcomeKind.GONE, "blocked")),
        (Fault.BAD_REQUEST, False, Outcome(OutcomeKind.REJECTED, "refused")),
        (Fault.FLOOD, False, Outcome(OutcomeKind.RETRY, Reason.SLOW_DOWN, timedelta(seconds=7))),
        (Fault.SERVER_ERROR, False, Outcome(OutcomeKind.RETRY, "server_error")),
        (Fault.UNAVAILABLE, False, Outcome(OutcomeKind.RETRY, "server_error")),
        (Fault.RESTART, True, Outcome(OutcomeKind.UNKNOWN, "restarted")),
        (Fault.BAD_GATEWAY, True, Outcome(OutcomeKind.UNKNOWN, "gateway")),
        (Fault.GATEWAY_TIMEOUT, True, Outcome(OutcomeKind.UNKNOWN, "gateway")),
        (Fault.HTML, False, Outcome(OutcomeKind.UNKNOWN, "gateway")),
        (Fault.UNAUTHORIZED, False, Outcome(OutcomeKind.RETRY, "not_taken")),
        (Fault.RESET, True, Outcome(OutcomeKind.UNKNOWN, "no_answer")),
        (Fault.SILENCE, True, Outcome(OutcomeKind.UNKNOWN, "no_answer")),
    ],
)
@pytest.mark.filterwarnings("ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning")
async def test_what_fails_is_sorted_by_what_to_do_next(
    telegram: Standin, known: Person, fault: Fault, after: bool, expected: Outcome
) -> None:
    telegram.faults.next(fault, "sendMessage", after=after, retry_after=7)
    async with sending(telegram) as sender:
        assert await sender.send(delivery(known.chat.id)) == expected
    assert len(known.inbox) == after


async def test_a_connection_that_is_refused_sent_nothing(telegram: Standin, known: Person) -> None:
    async with sending(telegram, "http://127.0.0.1:1/bot") as sender:
        outcome = await sender.send(delivery(known.chat.id))
    assert outcome == Outcome(OutcomeKind.RETRY, "no_connection")


async def test_a_chat_that_is_not_found_is_tried_again(telegram: Standin, person: Person) -> None:
    async with sending(telegram) as sender:
        outcome = await sender.send(delivery(person.chat.id))
    assert outcome == Outcome(OutcomeKind.RETRY, Reason.CHAT_NOT_FOUND)


async def test_a_group_that_moved_tells_its_new_address(telegram: Standin) -> None:
    group, new = telegram.group("Grannar", "group"), telegram.group("Grannar")
    group.chat.migrated_to = new.chat.id
    async with sending(telegram) as sender:
        outcome = await sender.send(delivery(group.chat.id))
    assert (outcome.kind, outcome.moved_to) == (OutcomeKind.RETRY, f"telegram:{new.chat.id}")


async def test_a_bot_that_was_removed_is_gone(telegram: Standin, person: Person) -> None:
    group = telegram.group()
    group.chat.members[telegram.context.world.bot["id"]] = "kicked"
    async with sending(telegram) as sender:
        assert await sender.send(delivery(group.chat.id)) == Outcome(OutcomeKind.GONE, "kicked")


async def test_what_can_not_be_told_stops_no_other(telegram: Standin, known: Person) -> None:
    async with sending(telegram) as sender:
        outcome = await sender.send(delivery(known.chat.id, office_id="gone"))
        assert outcome == Outcome(OutcomeKind.REJECTED, "not_made")
        assert (await sender.send(delivery(known.chat.id))).kind is OutcomeKind.DELIVERED


async def test_a_summary_without_news_sends_nothing(telegram: Standin, known: Person) -> None:
    empty = made("", NoticeKind.SUMMARY, When.day(DAY), DAY)
    async with sending(telegram) as sender:
        outcome = await sender.send(replace(delivery(known.chat.id), notices=(empty,)))
    assert outcome == Outcome(OutcomeKind.DELIVERED, "nothing_to_tell")
    assert known.inbox == []


async def test_before_telegram_was_met_it_waits(telegram: Standin, known: Person) -> None:
    async with sending(telegram) as open_:
        closed = NoticeSender(open_._messages, texts(), the_register, StillClock(), lambda: False)
        outcome = await closed.send(delivery(known.chat.id))
    assert (outcome.kind, outcome.reason) == (OutcomeKind.RETRY, Reason.SLOW_DOWN)
    assert known.inbox == []


async def test_while_the_register_can_not_be_read_it_waits(
    telegram: Standin, known: Person
) -> None:
    async def gone() -> Register:
        raise OSError("the database is gone")

    async with sending(telegram) as open_:
        blind = NoticeSender(open_._messages, texts(), gone, StillClock(), lambda: True)
        outcome = await blind.send(delivery(known.chat.id))
    assert outcome == Outcome(OutcomeKind.RETRY, Reason.NO_REGISTER)
    assert known.inbox == []


def test_a_message_is_made_once_for_all_who_are_told_the_same() -> None:
    made_of, first, others = RenderedNotices(texts()), delivery(1), delivery(2)
    telling = Telling(register(), Language.SV, DAY)
    same = made_of.of(first, telling)

    assert same is not None
    assert made_of.of(others, telling) is same
    english = replace(telling, language=Language.EN)
    assert made_of.of(delivery(3, Language.EN), english) != same
    follows = (Subscription(Scope(ScopeKind.SWEDEN)),)
    assert made_of.of(replace(others, follows=follows), telling) is not same


def test_a_message_is_made_anew_when_the_day_or_the_register_is_another() -> None:
    made_of, changed = RenderedNotices(texts()), replace(register(), version=99)
    telling = Telling(register(), Language.SV, DAY)
    same, tomorrow = made_of.of(delivery(1), telling), DAY + timedelta(days=1)

    assert made_of.of(delivery(2), replace(telling, day=tomorrow)) is not same
    assert made_of.of(delivery(3), Telling(changed, Language.SV, tomorrow)) is not same


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (TimedOut(), OutcomeKind.UNKNOWN),
        (NetworkError("aiohttp.ServerDisconnectedError: gone"), OutcomeKind.UNKNOWN),
        (TelegramError("Invalid server response"), OutcomeKind.UNKNOWN),
        (NetworkError("Internal Server Error"), OutcomeKind.RETRY),
        (Conflict("another"), OutcomeKind.RETRY),
        (InvalidToken("x"), OutcomeKind.RETRY),
    ],
)
def test_only_what_may_have_arrived_is_unknown(error: TelegramError, kind: OutcomeKind) -> None:
    assert outcome_of(error).kind is kind
