"""When an office is open: by its known hours, else honestly unknown with where to look."""

from datetime import date, time

from bot.offices.hours import (
    Closed,
    DayHours,
    HoursUnknown,
    Open,
    coming_special_days,
    has_hours,
    hours_on,
    week_of,
)
from bot.offices.model import Office, SpecialDay
from bot.offices.status import State
from bot.places.model import Place
from bot.talk.answers import buttons, listed, municipality, office, wording
from bot.talk.answers.answer import Answer, item, note, paragraph, title
from bot.talk.model import Block, Intent, Language, Text, text
from bot.talk.scene import Scene, found
from bot.talk.understanding import DaySpan

_SPECIAL_DAYS = 3


def hours_of(scene: Scene, place: Place, one: Office) -> Answer:
    """The hours this week, or on the day asked about; where it is closed, the nearest offices."""
    if scene.knows.status(one).state is State.CLOSED:
        return municipality.one_office(scene.wanting(Intent.HOURS), place, one)
    return Answer(
        intent=Intent.HOURS,
        blocks=(*_hours(scene, one), office.official()),
        memory=scene.remembering(place, one.id),
        choices=((buttons.back_to(one), buttons.official()), (buttons.follow_office(one),)),
        place=found(place),
        offices=(listed.as_answer(scene.knows, one),),
    )


def hours_of_several(scene: Scene, place: Place, offices: tuple[Office, ...]) -> Answer:
    """Which of those not closed is meant; where no hours are known, that they aren't."""
    if scene.knows.all_closed(place.municipality_code):
        return municipality.offices_at(scene, place)
    name = scene.knows.municipality(place.municipality_code).name
    offices = tuple(o for o in offices if scene.knows.status(o).state is not State.CLOSED)
    if len(offices) == 1:
        return hours_of(scene, place, offices[0])
    known = any(has_hours(scene.knows.register, one.id) for one in offices)
    unknown = text("hours-unknown-several", municipality=name)
    return Answer(
        intent=Intent.HOURS,
        blocks=(
            title(text("hours-title", office=name)),
            paragraph(text("hours-which") if known else unknown),
            office.official(),
        ),
        memory=scene.remembering(place),
        choices=(
            *((buttons.hours_of(one),) for one in offices[: buttons.MOST_CHOICES]),
            (buttons.follow_place(place.municipality_code),),
        ),
        place=found(place),
        offices=tuple(listed.as_answer(scene.knows, one) for one in offices),
    )


def _hours(scene: Scene, one: Office) -> tuple[Block, ...]:
    """The hours; before them, or in their place, the state of an office not known to be open."""
    heading = title(text("hours-title", office=one.name))
    status = scene.knows.status(one)
    state = text("office-state", state=wording.state(status, one.programme_phase))
    told = (heading, paragraph(state), *listed.who_says(status))
    match status.state:
        case State.PLANNED:
            return told
        case State.OPEN:
            return (heading, *_known_hours(scene, one))
    return (*told, *_known_hours(scene, one))


def _known_hours(scene: Scene, one: Office) -> tuple[Block, ...]:
    if isinstance(scene.about_day, date):
        return _on(scene, one, scene.about_day)
    if not has_hours(scene.knows.register, one.id):
        unknown = paragraph(text("hours-unknown", office=one.name))
        return (unknown, *_special_days(scene, one))
    return (*_week(scene, one), *_special_days(scene, one))


def _on(scene: Scene, one: Office, day: date) -> tuple[Block, ...]:
    hours = hours_on(scene.knows.register, one.id, day)
    line = paragraph(_line(day, hours, one))
    special = None if isinstance(hours, HoursUnknown) else hours.special
    return (line, *_note(special, scene.language))


def _week(scene: Scene, one: Office) -> tuple[Block, ...]:
    first = scene.about_day.first if isinstance(scene.about_day, DaySpan) else scene.day
    week = week_of(scene.knows.register, one.id, first)
    return tuple(item(_line(day, hours, one)) for day, hours in week)


def _special_days(scene: Scene, one: Office) -> tuple[Block, ...]:
    """The next days that differ, outside this week's list or where the week is not known."""
    register = scene.knows.register
    ahead = coming_special_days(register, one.id, scene.day)[:_SPECIAL_DAYS]
    return tuple(
        block
        for special in ahead
        for block in (
            item(_line(special.day, hours_on(register, one.id, special.day), one)),
            *_note(special, scene.language),
        )
    )


def _note(special: SpecialDay | None, language: Language) -> tuple[Block, ...]:
    if special is None:
        return ()
    written = special.note_sv if language is Language.SV else special.note_en
    return (note(text("as-written", words=written)),) if written else ()


def _line(day: date, hours: DayHours, one: Office) -> Text:
    named = day_name(day)
    match hours:
        case HoursUnknown():
            return text("hours-unknown-day", office=one.name, day=named)
        case Closed(why):
            return text("hours-day-closed", day=named, why=str(why))
        case Open(times):
            spans = tuple(span(t.opens, t.closes) for t in times)
            return text("hours-day", day=named, times=spans)


def day_name(day: date) -> Text:
    """The weekday and the date."""
    return text("day-of-week", weekday=day.isoweekday(), date=day)


def span(opens: time, closes: time) -> str:
    """From when to when the clock shows."""
    return f"{opens:%H:%M}–{closes:%H:%M}"
