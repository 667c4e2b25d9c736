"""The written rules of trying again."""

from datetime import timedelta

import pytest

from bot.alerts.model import NoticeKind
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.policy import DeliveryState, back_off, settlement
from bot.delivery.reasons import Reason
from bot.talk.model import Language
from tests.delivery.builders import DAY, HOUR, NOON, SECOND, found

UNKNOWN = Outcome(OutcomeKind.UNKNOWN, "no_answer")
RETRY = Outcome(OutcomeKind.RETRY, "network")
TRIED_AGAIN = {
    NoticeKind.OPENING_ANNOUNCED,
    NoticeKind.OPENING_DATE,
    NoticeKind.OPENED,
    NoticeKind.CLOSING_PLANNED,
    NoticeKind.CLOSED,
    NoticeKind.MOVED,
    NoticeKind.HOURS,
    NoticeKind.CORRECTION,
    NoticeKind.ANNOUNCEMENT,
    NoticeKind.SUMMARY,
}


def delivery(*kinds: NoticeKind, attempt: int = 1, doubts: int = 0) -> Delivery:
    notices = tuple(found(kind).notice for kind in kinds or (NoticeKind.OPENED,))
    address, language = "telegram:1", Language.SV
    return Delivery(1, 1, address, language, attempt, notices, (), NOON + DAY, doubts)


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (OutcomeKind.DELIVERED, DeliveryState.DELIVERED),
        (OutcomeKind.GONE, DeliveryState.GONE),
        (OutcomeKind.REJECTED, DeliveryState.REJECTED),
        (OutcomeKind.NEEDLESS, DeliveryState.CANCELLED),
    ],
)
def test_what_ends_a_delivery(outcome: OutcomeKind, state: DeliveryState) -> None:
    settled = settlement(delivery(), Outcome(outcome, "why"), NOON)

    assert (settled.state, settled.reason, settled.due) == (state, "why", None)


@pytest.mark.parametrize("kind", NoticeKind)
def test_after_doubt_it_is_tried_once_more_or_not_by_its_kind(kind: NoticeKind) -> None:
    first = settlement(delivery(kind), UNKNOWN, NOON)
    second = settlement(delivery(kind, attempt=2, doubts=1), UNKNOWN, NOON)

    again = kind in TRIED_AGAIN
    assert first.state is (DeliveryState.WAITING if again else DeliveryState.UNKNOWN)
    assert first.due == (NOON + 30 * SECOND if again else None)
    assert first.doubts == 1
    assert second.state is DeliveryState.UNKNOWN


def test_an_alert_is_tried_once_more_where_any_of_its_notices_is() -> None:
    both = delivery(NoticeKind.OPENING_SOON, NoticeKind.HOURS)

    assert settlement(both, UNKNOWN, NOON).state is DeliveryState.WAITING


def test_a_retry_between_leaves_the_doubt() -> None:
    doubted = delivery(attempt=3, doubts=1)

    assert settlement(doubted, RETRY, NOON).doubts == 1
    assert settlement(doubted, UNKNOWN, NOON).state is DeliveryState.UNKNOWN


def test_the_pauses_grow_to_an_hour() -> None:
    pauses = [back_off(attempt) for attempt in (1, 2, 3, 4, 5, 500)]

    assert pauses == [
        30 * SECOND, 120 * SECOND, 480 * SECOND, 1920 * SECOND, HOUR, HOUR
    ]  # fmt: skip
    assert settlement(delivery(attempt=3), RETRY, NOON).due == NOON + 480 * SECOND


def test_a_door_that_says_when_is_heeded() -> None:
    settled = settlement(delivery(), Outcome(OutcomeKind.RETRY, "", 7 * SECOND), NOON)

    assert (settled.state, settled.due) == (DeliveryState.WAITING, NOON + 7 * SECOND)


def test_a_chat_that_moved_is_tried_at_once_there() -> None:
    outcome = Outcome(OutcomeKind.RETRY, "migrated", moved_to="telegram:-100")
    settled = settlement(delivery(), outcome, NOON)

    assert (settled.due, settled.moved_to) == (NOON, "telegram:-100")


def test_a_chat_that_is_not_found_is_tried_twice_a_day() -> None:
    settled = settlement(delivery(), Outcome(OutcomeKind.RETRY, Reason.CHAT_NOT_FOUND), NOON)

    assert settled.due == NOON + timedelta(hours=12)


@pytest.mark.parametrize("outcome", [RETRY, UNKNOWN])
def test_what_would_be_tried_when_it_has_expired_is_not(outcome: Outcome) -> None:
    settled = settlement(delivery(), outcome, NOON + DAY - 30 * SECOND)

    assert settled.state in {DeliveryState.EXPIRED, DeliveryState.UNKNOWN}
    assert settled.due is None
