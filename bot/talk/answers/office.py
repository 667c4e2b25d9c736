"""What is known of one office: the state first, then where it is and what it helps with."""

from bot.offices.merging import successor
from bot.offices.model import Office
from bot.offices.status import State, Status
from bot.places.model import County
from bot.talk.answers import buttons, listed, wording
from bot.talk.answers.answer import note, paragraph, source, title
from bot.talk.knowledge import Knowledge
from bot.talk.model import Block, Language, Text, text


def about_office(knows: Knowledge, office: Office, language: Language) -> tuple[Block, ...]:
    """The office's name, state with its source, address, agencies, and where to look for more."""
    status = knows.status(office)
    said = wording.state(status, office.programme_phase)
    return (
        title(text("button-office", name=office.name)),
        paragraph(text("office-state", state=said)),
        *listed.who_says(status),
        *_first_day(status),
        *_merged(knows, status),
        *_disputed(status),
        paragraph(where(knows, office, language)),
        *_help(knows, office, status, language),
        *check_first(status),
    )


def county_name(county: County, language: Language) -> str:
    return county.name if language is Language.SV else county.english


def where(knows: Knowledge, office: Office, language: Language) -> Text:
    """The street where it is known, the locality and the county."""
    municipality = knows.municipality(office.municipality_code)
    county = county_name(knows.county(office.municipality_code), language)
    locality = office.locality or municipality.seat
    if office.address is None:
        key = "office-town" if locality == municipality.name else "office-locality"
        return text(key, locality=locality, municipality=municipality.name, county=county)
    whole = office.address if "," in office.address else f"{office.address}, {locality}"
    return text("office-address", address=whole, county=county)


def check_first(status: Status) -> tuple[Block, ...]:
    """Where to see whether it is open today: nothing here can tell it of an office not closed."""
    if status.state in (State.CLOSED, State.PLANNED):
        return ()
    return (note(text("office-old")), official()) if status.old else (official(),)


def official() -> Block:
    """Leads to the offices' own page of current offices and opening hours."""
    return source(text("source-official"), buttons.OFFICIAL)


def _first_day(status: Status) -> tuple[Block, ...]:
    return (note(text("office-first-day")),) if status.inauguration else ()


def _merged(knows: Knowledge, status: Status) -> tuple[Block, ...]:
    """Where to go instead of an office that becomes part of another."""
    other = knows.register.offices.get(successor(status) or "")
    return (note(text("office-merged", office=other.name)),) if other else ()


def _disputed(status: Status) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for claim in status.contradicting:
        blocks.append(note(text("office-disputed", said=wording.said(claim))))
        blocks.append(wording.source_block(claim.source))
    return tuple(blocks)


def _help(
    knows: Knowledge, office: Office, status: Status, language: Language
) -> tuple[Block, ...]:
    if status.state is State.CLOSED:
        return ()
    return (paragraph(text("office-help", agencies=agencies(knows, office, language))),)


def agencies(knows: Knowledge, office: Office, language: Language) -> tuple[str, ...]:
    """The names of the agencies that the office helps with."""
    facts = knows.register.agencies
    return tuple(facts[code].name[language] for code in office.agencies if code in facts)
