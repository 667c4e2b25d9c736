"""A message to one person: what is news, who says so and when, to the answer, and how to stop."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.alerts.hours_told import as_one, change_until, day_texts, keeps_other_days
from bot.alerts.lasting import still_true
from bot.alerts.model import Notice, NoticeKind, Subscription
from bot.alerts.sentences import claim_of, said
from bot.alerts.summary import summary_of
from bot.announcements.board import Posted
from bot.announcements.telling import message as announcement
from bot.offices.changed_address import moved_from
from bot.offices.hours import Open, week_of
from bot.offices.model import Office, Register
from bot.offices.when import When
from bot.places.model import Gazetteer
from bot.talk import choices
from bot.talk.answers import wording
from bot.talk.answers.answer import Rows, item, note, paragraph, source, title
from bot.talk.choices import Verb
from bot.talk.model import Block, BlockKind, Choice, Intent, Language, Reply, Text, text

MOST_SUMMED_UP = 20
"""More lines than this would not fit in one message; three changed days are as long as one."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a message is made from: the register as it is, the language, the day it is sent.

    `posted` is the announcement, where it is one.
    """

    register: Register
    language: Language
    day: date
    posted: Posted | None = None
    gazetteer: Gazetteer | None = None


def message(
    notices: Sequence[Notice], follows: Sequence[Subscription], telling: Telling
) -> Reply | None:
    """What a delivery of these notices says to one with these subscriptions.

    None where that is nothing: what has been overtaken since it was found, or a summary of a week
    without news for this person. Raises KeyError as `alert`.
    """
    first = notices[0]
    if first.key.kind is NoticeKind.ANNOUNCEMENT:
        return _announced(follows, telling)
    if first.key.kind is not NoticeKind.SUMMARY:
        holding = _holding(notices, telling)
        return alert(holding, telling) if holding else None
    week = summary_of(telling.register, first.when.first or telling.day, follows)
    return summary((*week.news, *week.ahead), telling) if week else None


def _announced(follows: Sequence[Subscription], telling: Telling) -> Reply | None:
    if telling.posted is None or telling.gazetteer is None:
        return None
    places = telling.register, telling.gazetteer
    return announcement(telling.posted, telling.language, follows, places)


def _holding(notices: Sequence[Notice], telling: Telling) -> list[Notice]:
    """Those that nothing has overtaken; of an office that is gone nothing can be said."""
    register, day = telling.register, telling.day
    holding = (
        notice
        for notice in notices
        if notice.key.office_id not in register.offices or still_true(notice, register, day)
    )
    return as_one(holding, register, day)


def alert(notices: Sequence[Notice], telling: Telling) -> Reply:
    """The message of one office's notices. Raises KeyError of an office not in the register."""
    office = telling.register.offices[notices[0].key.office_id]
    return _reply(_of_office(notices, office, telling), _rows(office), telling)


def summary(notices: Sequence[Notice], telling: Telling) -> Reply:
    """The message of a week's notices, a line for each."""
    return _reply(_summed_up(notices, telling), _summary_rows(), telling)


def _reply(blocks: Iterable[Block], rows: Rows, telling: Telling) -> Reply:
    return Reply(telling.language, Intent.SUBSCRIBE, tuple(blocks), rows)


def _of_office(notices: Sequence[Notice], office: Office, telling: Telling) -> Iterable[Block]:
    yield title(text("button-office", name=office.name))
    for each in notices:
        yield paragraph(said(each, telling.register, telling.day))
        if each.key.kind is NoticeKind.HOURS:
            yield from _hours(each, office, telling)
    if any(each.key.kind is NoticeKind.MOVED for each in notices) and office.address:
        before = moved_from(office, telling.day)
        key = "alert-new-address" if before else "alert-address"
        yield paragraph(text(key, address=office.address, before=before or ""))
    if any(_told_by_inauguration(each, telling.register) for each in notices):
        yield note(text("office-first-day"))
    yield from _sources(notices, telling.register)


def _told_by_inauguration(notice: Notice, register: Register) -> bool:
    claim = claim_of(notice, register)
    opened = notice.key.kind is NoticeKind.OPENED
    return opened and claim is not None and claim.detail == "inauguration"


def _hours(notice: Notice, office: Office, telling: Telling) -> Iterable[Block]:
    """The days that changed, from what to what; the new week where it isn't known what was."""
    change = change_until(notice, telling.register, telling.day)
    yield from map(item, (day_texts(change) if change else ()) or _new_week(office, telling))
    if change and keeps_other_days(change):
        yield paragraph(text("hours-other-days"))


def _new_week(office: Office, telling: Telling) -> Iterable[Text]:
    """Day by day; what is special in these days is left to the answer."""
    for day, hours in week_of(telling.register, office.id, telling.day):
        if isinstance(hours, Open):
            named = text("day-of-week", weekday=day.isoweekday(), date=day)
            times = tuple(f"{t.opens:%H:%M}–{t.closes:%H:%M}" for t in hours.times)
            yield text("hours-day", day=named, times=times)


def _sources(notices: Sequence[Notice], register: Register) -> Iterable[Block]:
    found = [block for each in notices for block in _source(each, register)]
    return dict.fromkeys(found)


def _source(notice: Notice, register: Register) -> Iterable[Block]:
    claim = claim_of(notice, register)
    if claim is not None:
        yield wording.source_block(claim.source)
    if notice.key.kind is not NoticeKind.HOURS:
        return
    for hours in register.hours.get(notice.key.office_id, ()):
        if hours.source_url and hours.published:
            publisher = wording.host_of(hours.source_url)
            published = When.day(hours.published)
            shown = text("source-line", publisher=publisher, published=published)
            yield source(shown, hours.source_url)


def _rows(office: Office) -> Rows:
    known_as = choices.office_arg(office.id)
    answer = Choice(text("button-answer"), choices.data(Verb.OFFICE, known_as))
    stop = Choice(text("button-stop"), choices.data(Verb.UNFOLLOW, "of", known_as))
    return ((answer, stop),)


def _summed_up(notices: Sequence[Notice], telling: Telling) -> Iterable[Block]:
    yield title(text("alert-summary-title"))
    fitting = _fitting(notices, telling)
    for each in fitting:
        office = telling.register.offices[each.key.office_id]
        what = _summed(each, telling)
        cited = next(iter(_source(each, telling.register)), None)
        href = cited.href if cited else None
        yield Block(BlockKind.ITEM, text("alert-line", office=office.name, what=what), href)
    left = len(notices) - len(fitting)
    if left > 0:
        yield note(text("alert-summary-more", count=left))


def _fitting(notices: Sequence[Notice], telling: Telling) -> Sequence[Notice]:
    """As many of the first as there is room for."""
    room = MOST_SUMMED_UP
    for place, notice in enumerate(notices):
        room -= 1 + -(-len(_changed_days(notice, telling)) // 3)
        if room < 0:
            return notices[:place]
    return notices


def _summed(notice: Notice, telling: Telling) -> Text:
    what = said(notice, telling.register, telling.day)
    days = _changed_days(notice, telling)
    return text("alert-hours-days", what=what, days=days) if days else what


def _changed_days(notice: Notice, telling: Telling) -> tuple[Text, ...]:
    change = change_until(notice, telling.register, telling.day)
    return day_texts(change) if change else ()


def _summary_rows() -> Rows:
    mine = Choice(text("button-mine"), choices.data(Verb.FOLLOWED, 0))
    stop = Choice(text("button-stop"), choices.data(Verb.UNFOLLOW, "weekly"))
    return ((mine, stop),)
