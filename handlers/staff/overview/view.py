"""What the overview's templates are given: figures with their pictures."""

from collections.abc import Mapping
from typing import Any

from bot.delivery.policy import DeliveryState
from bot.delivery.progress import lines
from bot.overview.figures import Period, Questions
from bot.overview.model import INLINE
from bot.overview.overview import Delivering, Followers, Seen
from bot.places.model import Gazetteer, Outcome
from handlers.staff.overview import pictures
from handlers.web.municipality_map import MunicipalityMap

MOST_INTENTS = 8
MOST_PLACES = 10
MOST_OFFICES = 8
_STATES = (
    DeliveryState.DELIVERED,
    DeliveryState.WAITING,
    DeliveryState.GONE,
    DeliveryState.REJECTED,
    DeliveryState.UNKNOWN,
    DeliveryState.EXPIRED,
)
_DOORS = ("web", "telegram", INLINE)
_OUTCOMES = (Outcome.FOUND, Outcome.ASK, Outcome.UNKNOWN, Outcome.NONE)


def overview_view(seen: Seen, gazetteer: Gazetteer, drawing: MunicipalityMap) -> Mapping[str, Any]:
    """Everything that `overview.html` shows."""
    return {
        **asked_view(seen.questions, seen.period, gazetteer),
        "place": gazetteer.municipalities,
        "unknown": seen.unknown,
        "offices": seen.offices,
        "to_check": seen.offices.to_check[:MOST_OFFICES],
        "opening": seen.offices.opening[:MOST_OFFICES],
        **_followed(seen.followers, gazetteer, drawing),
        **_delivered(seen.delivering),
    }


def asked_view(questions: Questions, period: Period, gazetteer: Gazetteer) -> dict[str, Any]:
    """The questions of a period by day, intent, place, outcome and door."""
    places = ((code, many) for code, many in questions.by_place.items() if code)
    return {
        "questions": questions,
        "period": period,
        "bars": pictures.bars(questions.by_day, period),
        "by_intent": pictures.longest(questions.by_intent.items(), MOST_INTENTS),
        "by_place": pictures.longest(places, MOST_PLACES),
        "by_outcome": pictures.parts((o, questions.by_outcome.get(o, 0)) for o in _OUTCOMES),
        "by_door": pictures.parts((d, questions.by_door.get(d, 0)) for d in _DOORS),
        "place": gazetteer.municipalities,
    }


def _followed(
    followers: Followers, gazetteer: Gazetteer, drawing: MunicipalityMap
) -> dict[str, Any]:
    names, counties = gazetteer.municipalities, gazetteer.counties
    inside = [(code, many) for code, many in followers.inside.items() if many and code in names]
    return {
        "map": pictures.shaded(drawing.areas, drawing.size, followers.inside),
        "most_followed": pictures.longest(inside, MOST_PLACES),
        "followed": sorted(inside, key=lambda pair: (-pair[1], names[pair[0]].name)),
        "counties": [
            (counties[code].name, many)
            for code, many in sorted(followers.counties.items(), key=lambda pair: -pair[1])
            if code in counties
        ],
        "sweden": followers.sweden,
    }


def _delivered(delivering: Delivering) -> dict[str, Any]:
    progress = delivering.progress
    counts = dict(progress.counts)
    counts[DeliveryState.WAITING] = progress.waiting
    return {
        "deliveries": pictures.parts((state, counts.get(state, 0)) for state in _STATES),
        "delivery_lines": lines(progress, delivering.now),
        "led": delivering.led,
    }
