"""An answer as data: the same object from the command line and from the web."""

from typing import NotRequired, TypedDict

from bot.offices.when import Precision, When
from bot.talk.model import Choice, OfficeAnswer, Reply
from bot.talk.plain import plain_text
from bot.texts import Texts


class PlaceData(TypedDict):
    """What was understood of the place; its municipalities, or those to choose between."""

    outcome: str
    municipalities: list[str]
    how: str


class SourceData(TypedDict):
    """A source, with the date it was published as exactly as it is known ("2021-09", null)."""

    url: str
    published: str | None


class OfficeData(TypedDict):
    """The state of one office on the day asked about; `date` is cut to its precision."""

    id: str
    municipality: str
    status: str
    date: str | None
    precision: str
    confidence: str | None
    distance_km: int | None
    sources: list[SourceData]


class ButtonData(TypedDict):
    """A button: what to send back when it is pressed, or the address it leads to."""

    text: str
    data: str
    href: NotRequired[str]


class ReplyData(TypedDict):
    """A question and its answer."""

    text: str
    language: str
    intent: str
    place: PlaceData
    offices: list[OfficeData]
    answer: str
    buttons: list[list[ButtonData]]


def as_data(reply: Reply, texts: Texts, question_text: str) -> ReplyData:
    """The answer to `question_text` as JSON-ready data, its texts in the answer's language."""
    return {
        "text": question_text,
        "language": reply.language.value,
        "intent": reply.intent.value,
        "place": {
            "outcome": reply.place.outcome.value,
            "municipalities": list(reply.place.municipalities),
            "how": reply.place.how.value,
        },
        "offices": [_office(office) for office in reply.offices],
        "answer": plain_text(reply, texts),
        "buttons": [[_button(one, reply, texts) for one in row] for row in reply.choices],
    }


def iso(when: When) -> str | None:
    """The date cut to its precision: "2022-05-31", "2023-06", "2022-Q2", "2022" or None."""
    first = when.first
    if first is None:
        return None
    if when.precision is Precision.QUARTER:
        return f"{first.year:04}-Q{(first.month + 2) // 3}"
    return first.isoformat()[: _LENGTH[when.precision]]


_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def _office(office: OfficeAnswer) -> OfficeData:
    return {
        "id": office.id,
        "municipality": office.municipality,
        "status": office.status,
        "date": iso(office.when),
        "precision": office.when.precision.value,
        "confidence": office.confidence,
        "distance_km": office.distance_km,
        "sources": [{"url": url, "published": iso(day)} for url, day in office.sources],
    }


def _button(choice: Choice, reply: Reply, texts: Texts) -> ButtonData:
    button: ButtonData = {"text": texts.render(choice.label, reply.language), "data": choice.data}
    if choice.href is not None:
        button["href"] = choice.href
    return button
