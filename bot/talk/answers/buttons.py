"""The buttons that people press next."""

from bot.offices.model import Office
from bot.places.model import Place
from bot.talk import choices
from bot.talk.answers.answer import Rows
from bot.talk.choices import Verb
from bot.talk.knowledge import Knowledge
from bot.talk.model import Choice, Intent, Language, text

OFFICIAL = "https://www.statenssc.se/besokservicekontor"
MOST_CHOICES = 8
_TURNS = frozenset({"button-more", "button-first-page"})


def next_page(rows: Rows) -> str | None:
    """The data of the button among these that turns the page; None where none does."""
    turning = (choice.data for row in rows for choice in row if choice.label.key in _TURNS)
    return next(turning, None)


def for_office(office: Office, language: Language) -> Rows:
    """What one can go on to ask about one office."""
    known_as = choices.office_arg(office.id)
    return (
        (
            _button("button-services", Verb.SERVICES, known_as),
            _button("button-hours", Verb.HOURS, known_as),
        ),
        (
            _button("button-map", Verb.MAP, known_as),
            _button("button-near", Verb.NEAR, known_as),
        ),
        (follow_office(office), other_language(language)),
    )


def for_municipality(code: str, language: Language) -> Rows:
    """What one can go on to ask where the answer is about a whole municipality."""
    return (
        (
            Choice(text("button-services"), choices.place(code, Intent.SERVICES)),
            Choice(text("button-hours"), choices.place(code, Intent.HOURS)),
        ),
        *for_follower(code, language),
    )


def for_follower(code: str, language: Language) -> Rows:
    """What one can go on to ask where the municipality has no office."""
    return ((follow_place(code), other_language(language)),)


def follow_office(office: Office) -> Choice:
    """Follows the office."""
    return _button("button-follow", Verb.FOLLOW, "office", choices.office_arg(office.id))


def follow_place(code: str) -> Choice:
    """Follows the municipality."""
    return _button("button-follow", Verb.FOLLOW, "place", code)


def follow_sweden() -> Choice:
    """Follows all there is."""
    return _button("button-follow", Verb.FOLLOW, "sweden", "")


def follow_county(code: str) -> Choice:
    """Follows the county."""
    return _button("button-follow", Verb.FOLLOW, "county", code)


def to_openings() -> Choice:
    """Leads to the new offices."""
    return _button("button-openings", Verb.OPENINGS, 1)


def to_closings() -> Choice:
    """Leads to the offices that are closing or have closed."""
    return _button("button-closings", Verb.CLOSINGS)


def to_start() -> Rows:
    """The way on where there is nothing to go on from."""
    return (
        (share_position(),),
        (
            to_openings(),
            _button("button-services-general", Verb.SERVICES),
        ),
    )


def one_office(office: Office) -> Choice:
    """Leads to what is known of this office."""
    label = text("button-office", name=office.name)
    return Choice(label, choices.data(Verb.OFFICE, choices.office_arg(office.id)))


def hours_of(office: Office) -> Choice:
    """Leads to the office's hours."""
    label = text("button-office", name=office.name)
    return Choice(label, choices.data(Verb.HOURS, choices.office_arg(office.id)))


def one_place(place: Place, intent: Intent, knows: Knowledge) -> Choice:
    """Answers "which place?" with this one, its county beside it."""
    county = knows.county(place.municipality_code).short
    return Choice(
        text("button-place", place=place_name(place, knows), county=county),
        choices.place(place.municipality_code, intent, place.locality),
    )


def place_name(place: Place, knows: Knowledge) -> object:
    """The place as one tells it from others: "Boden", "Haga in Göteborg"."""
    municipality = knows.municipality(place.municipality_code).name
    if place.locality is None or place.locality == municipality:
        return municipality
    return text("place-in", locality=place.locality, municipality=municipality)


def share_position() -> Choice:
    return Choice(text("button-send-position"), asks_position=True)


def none_of_these() -> Choice:
    return _button("button-none-of-these", Verb.NONE_OF_THESE)


def other_language(language: Language) -> Choice:
    """Offers the language that the answer is not in; its label is in that language."""
    other = Language.EN if language is Language.SV else Language.SV
    return Choice(text("button-language"), choices.language(other))


def always(language: Language) -> Choice:
    """Offers to keep to the language of the question."""
    return Choice(text("button-language-always"), choices.language(language))


def official() -> Choice:
    """Leads to the offices' own page of current opening hours."""
    return Choice(text("button-official"), href=OFFICIAL)


def back_to(office: Office) -> Choice:
    known_as = choices.office_arg(office.id)
    return Choice(text("button-back"), choices.data(Verb.OFFICE, known_as, choices.BACK))


def _button(key: str, verb: Verb, *args: str | int) -> Choice:
    return Choice(text(key), choices.data(verb, *args))
