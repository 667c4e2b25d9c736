"""What is counted, by labels that can take no more than a few values."""

from bot.delivery.policy import DeliveryState
from bot.metrics import Asked, Counter, Handled, Histogram, Metrics, Spread
from bot.places.model import Outcome
from bot.talk.model import Intent, Language, PlaceAnswer, Reply


def reply(intent: Intent = Intent.HOURS, outcome: Outcome = Outcome.FOUND) -> Reply:
    return Reply(Language.SV, intent, (), place=PlaceAnswer(outcome))


def test_a_question_is_counted_by_what_came_of_it() -> None:
    metrics = Metrics()
    metrics.answered("web", reply(), 0.1)
    metrics.answered("web", reply(outcome=Outcome.ASK), 0.1)
    metrics.answered("telegram", reply(outcome=Outcome.UNKNOWN), 0.1)
    metrics.answered("telegram", reply(Intent.UNKNOWN, Outcome.NONE), 0.1)
    metrics.unanswered("telegram", Asked.REPEATED)
    assert metrics.questions.family().figures == {
        ("web", "hours", "answered"): 1,
        ("web", "hours", "asked_back"): 1,
        ("telegram", "hours", "place_unknown"): 1,
        ("telegram", "unknown", "not_understood"): 1,
        ("telegram", "other", "repeated"): 1,
    }


def test_the_time_of_an_answer_falls_into_every_bound_above_it() -> None:
    seconds = Histogram("answer_seconds", "", "door", ["web"])
    for value in (0.004, 0.1, 0.3, 99.0):
        seconds.add("web", value)
    spread = seconds.family().figures["web",]
    assert isinstance(spread, Spread)
    assert spread.at_most["0.005"] == 1
    assert spread.at_most["0.1"] == 2
    assert spread.at_most["0.5"] == 3
    assert spread.at_most["10.0"] == 3
    assert spread.at_most["+Inf"] == 4
    assert round(spread.total, 3) == 99.404


def test_a_try_that_is_made_again_is_no_end() -> None:
    metrics = Metrics()
    metrics.settled(DeliveryState.WAITING)
    metrics.settled(DeliveryState.DELIVERED)
    counted = {key: n for key, n in metrics.deliveries.family().figures.items() if n}
    assert counted == {("retried",): 1, ("delivered",): 1}


def test_what_is_foreseen_stands_at_nought_from_the_start() -> None:
    figures = Metrics().updates.family().figures
    assert figures == {(each.value,): 0 for each in Handled}


def test_what_is_not_foreseen_makes_no_label_of_its_own() -> None:
    counter = Counter("x", "", status=("200",))
    counter.add("my secret question")
    assert set(counter.family().figures) == {("200",), ("other",)}


def test_a_label_without_foreseen_values_has_an_end() -> None:
    counter = Counter("x", "", route=None)
    for number in range(5000):
        counter.add(f"/{number}")
    figures = counter.family().figures
    assert len(figures) <= 2001
    assert sum(n for n in figures.values() if isinstance(n, int | float)) == 5000


def test_two_services_share_nothing() -> None:
    one, other = Metrics(), Metrics()
    one.database.add()
    assert other.database.family().figures == {(): 0}
