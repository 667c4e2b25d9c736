"""What the service counts of itself. No label says who asked or what was written.

Counting is plain numbers in memory: what makes Prometheus's text of them is loaded by the first
who asks for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

from bot.delivery.policy import DeliveryState
from bot.places.model import Outcome
from bot.talk.model import Intent, Reply

OTHER = "other"
"""Stands for every value of a label that is not foreseen."""
_MOST_SERIES = 2000
"""A label without foreseen values still makes no more series than this."""
_FROM_ZERO = 50
"""So many foreseen series stand there from the start; more would only be in the way."""
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Kind(StrEnum):
    """What Prometheus calls a family's kind."""

    COUNTER = "counter"
    GAUGE = "gauge"
    HISTOGRAM = "histogram"


@dataclass(frozen=True, slots=True)
class Spread:
    """How often a value was at most each bound, the last being infinity; and the sum of all."""

    at_most: Mapping[str, int]
    total: float


@dataclass(frozen=True, slots=True)
class Family:
    """Figures of one name: the labels' values -> the figure."""

    kind: Kind
    name: str
    about: str
    labels: tuple[str, ...]
    figures: Mapping[tuple[str, ...], float | Spread]


def gauge(name: str, about: str, value: float) -> Family:
    """One figure without labels."""
    return Family(Kind.GAUGE, f"servicekontor_{name}", about, (), {(): value})


class Counter:
    """Counts by labels, each with the values that it may have; None bounds them by number only.

    Where few are foreseen they stand at 0 from the start, so that a first time is seen as a change.
    """

    def __init__(self, name: str, about: str, **labels: Iterable[str] | None) -> None:
        self._name, self._about, self._labels = f"servicekontor_{name}", about, tuple(labels)
        self._known = [None if values is None else tuple(values) for values in labels.values()]
        foreseen = [values for values in self._known if values is not None]
        every = list(product(*foreseen)) if len(foreseen) == len(self._known) else []
        self._counts: dict[tuple[str, ...], float] = {}
        if len(every) <= _FROM_ZERO:
            self._counts = dict.fromkeys(every, 0)

    def add(self, *values: str, many: int = 1) -> None:
        """So many more of these labels' values."""
        pairs = zip(values, self._known, strict=True)
        key = tuple(v if known is None or v in known else OTHER for v, known in pairs)
        if key not in self._counts and len(self._counts) >= _MOST_SERIES:
            key = (OTHER,) * len(key)
        self._counts[key] = self._counts.get(key, 0) + many

    @property
    def total(self) -> float:
        """How many there have been, whatever their labels."""
        return sum(self._counts.values())

    def family(self) -> Family:
        return Family(Kind.COUNTER, self._name, self._about, self._labels, dict(self._counts))


class Histogram:
    """Counts how often something took how many seconds, by one label."""

    def __init__(self, name: str, about: str, label: str, values: Iterable[str]) -> None:
        self._name, self._about, self._label = f"servicekontor_{name}", about, label
        self._counts = {value: [0] * (len(_SECONDS) + 1) for value in values}
        self._totals = dict.fromkeys(self._counts, 0.0)

    def add(self, value: str, seconds: float) -> None:
        """One more that took so long; a value of the label that is not foreseen is left out."""
        if value in self._counts:
            place = sum(seconds > bound for bound in _SECONDS)
            self._counts[value][place] += 1
            self._totals[value] += seconds

    def family(self) -> Family:
        figures: dict[tuple[str, ...], float | Spread] = {
            (value,): self._spread(value) for value in self._counts
        }
        return Family(Kind.HISTOGRAM, self._name, self._about, (self._label,), figures)

    def _spread(self, value: str) -> Spread:
        bounds, so_far, at_most = [*map(str, _SECONDS), "+Inf"], 0, {}
        for bound, count in zip(bounds, self._counts[value], strict=True):
            so_far += count
            at_most[bound] = so_far
        return Spread(at_most, self._totals[value])


class Asked(StrEnum):
    """What came of a question. REFUSED is one that can't be read, FAILED the bot's own fault."""

    ANSWERED = "answered"
    ASKED_BACK = "asked_back"
    PLACE_UNKNOWN = "place_unknown"
    NOT_UNDERSTOOD = "not_understood"
    REPEATED = "repeated"
    REFUSED = "refused"
    BROKEN_OFF = "broken_off"
    FAILED = "failed"


class Handled(StrEnum):
    """What came of an update that a door took."""

    ANSWERED = "answered"
    IN_HAND = "in_hand"
    AGAIN = "again"
    GIVEN_UP = "given_up"


DOORS = ("telegram", "web")
_TELEGRAM = ("200", "400", "401", "403", "404", "409", "413", "429", "500", "502", "503")
"""What Telegram answers with."""
NO_ANSWER = "none"
_STATUSES = (*_TELEGRAM, NO_ANSWER, OTHER)
_RETRIED = "retried"


@dataclass(frozen=True)
class Metrics:
    """Everything counted, of one service. Nothing is shared between two of these."""

    questions: Counter = field(
        default_factory=lambda: Counter(
            "questions", "Questions.", door=DOORS, intent=(*Intent, OTHER), outcome=Asked
        )
    )
    answers: Histogram = field(
        default_factory=lambda: Histogram(
            "answer_seconds", "Seconds from a question to its answer delivered.", "door", DOORS
        )
    )
    updates: Counter = field(
        default_factory=lambda: Counter("updates", "Telegram's updates.", outcome=Handled)
    )
    deliveries: Counter = field(
        default_factory=lambda: Counter(
            "deliveries", "What came of deliveries.", outcome=(*_final_states(), _RETRIED)
        )
    )
    telegram: Counter = field(
        default_factory=lambda: Counter(
            "telegram_requests", "Requests to Telegram by its answer.", status=_STATUSES
        )
    )
    web: Counter = field(
        default_factory=lambda: Counter(
            "web_requests", "Requests to the web.", method=None, route=None, status=None
        )
    )
    database: Counter = field(
        default_factory=lambda: Counter(
            "database_failures", "Times that the database could not be used."
        )
    )

    def answered(self, door: str, reply: Reply, seconds: float) -> None:
        """A question was answered, and the answer delivered, within so many seconds."""
        self.questions.add(door, reply.intent, _asked(reply))
        self.answers.add(door, seconds)

    def unanswered(self, door: str, why: Asked) -> None:
        """A question that was answered before, or could not be."""
        self.questions.add(door, OTHER, why)

    def settled(self, state: DeliveryState, many: int = 1) -> None:
        """So many deliveries stand so now, after a try or without one."""
        self.deliveries.add(_RETRIED if state is DeliveryState.WAITING else state, many=many)

    def families(self) -> Sequence[Family]:
        """Every figure as it is just now."""
        counters = (
            self.questions,
            self.answers,
            self.updates,
            self.deliveries,
            self.telegram,
            self.web,
            self.database,
        )
        return [each.family() for each in counters]


def _final_states() -> tuple[DeliveryState, ...]:
    open_ = {DeliveryState.WAITING, DeliveryState.SENDING}
    return tuple(state for state in DeliveryState if state not in open_)


def _asked(reply: Reply) -> Asked:
    if reply.place.outcome is Outcome.ASK:
        return Asked.ASKED_BACK
    if reply.place.outcome is Outcome.UNKNOWN:
        return Asked.PLACE_UNKNOWN
    return Asked.NOT_UNDERSTOOD if reply.intent is Intent.UNKNOWN else Asked.ANSWERED
