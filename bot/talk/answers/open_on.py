"""Which offices are open on a day, wherever they are."""

from datetime import date

from bot.offices.hours import Open, has_hours, hours_on
from bot.offices.model import Office
from bot.talk.answers import buttons, office
from bot.talk.answers.answer import Answer, item, paragraph, title
from bot.talk.answers.opening_hours import day_name, span
from bot.talk.model import Block, Intent, Memory, text
from bot.talk.scene import Scene

_SHOWN = 8


def open_on(scene: Scene, day: date) -> Answer:
    """Those known to be open that day by name; of most offices the hours are not known."""
    register = scene.knows.register
    may_be = [one for one in register.offices.values() if scene.knows.status(one).may_be_open]
    known = sorted((o for o in may_be if has_hours(register, o.id)), key=lambda o: o.name)
    lines = [line for one in known for line in _line(scene, one, day)]
    none = text("open-on-none" if known else "open-on-unknown")
    return Answer(
        intent=Intent.HOURS,
        blocks=(
            title(text("open-on-title", day=day_name(day))),
            *(lines[:_SHOWN] or (paragraph(none),)),
            paragraph(text("open-on-place")),
            office.official(),
        ),
        memory=Memory(intent=Intent.HOURS),
        choices=buttons.to_start(),
    )


def _line(scene: Scene, one: Office, day: date) -> tuple[Block, ...]:
    hours = hours_on(scene.knows.register, one.id, day)
    if not isinstance(hours, Open):
        return ()
    times = tuple(span(each.opens, each.closes) for each in hours.times)
    return (item(text("open-on-line", office=one.name, times=times)),)
