"""Whatever hours are entered, and when: what a person has been told last is how it is."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts.hours_told import as_one, change_until
from bot.alerts.lasting import still_true
from bot.alerts.missing import missing
from bot.alerts.model import Notice, NoticeKind, Told
from bot.alerts.night import is_night, swedish_day
from bot.offices.changed_hours import Week, with_hours
from tests.alerts.builders import BODEN, register_of
from tests.alerts.herald import at
from tests.offices.builders import week

WEEKS = (
    week("mon 10:00-15:00", "sat 10:00-13:00"),
    week("mon 09:00-12:00", "mon 13:00-15:00"),
    week("mon 10:00-15:00", "tue 10:00-15:00"),
)
DAY = timedelta(days=1)
turns = st.one_of(
    st.integers(1, 9 * 60).map(lambda minutes: timedelta(minutes=minutes)),
    st.integers(1, 20).map(lambda days: timedelta(days=days)),
)
steps = st.lists(st.one_of(st.sampled_from(WEEKS), turns), min_size=1, max_size=25)


class Office:
    """One whose hours are entered, and a follower who gets each alert as soon as it is due."""

    def __init__(self) -> None:
        self.now: datetime = at("2024-03-25 09:00")
        self.register = register_of(BODEN)
        self.made: list[Notice] = []
        self.sent: set[object] = set()
        self.believed: object = None

    def enter(self, hours: Week) -> None:
        self.register = with_hours(self.register, "boden", hours, swedish_day(self.now))
        if self.believed is None:
            self.believed = _times(hours)
        self.look()

    def turn(self, by: timedelta) -> None:
        until = self.now + by
        while due := [n.due for n in self.made if n.key not in self.sent and n.due <= until]:
            self.now = max(self.now, *due[:1], min(due))
            self.look()
        self.now = until
        self.look()

    def look(self) -> None:
        told = [Told(n.key, n.due, n.joined_to is not None) for n in self.made]
        found = missing(self.register, self.now, told)
        self.made += [n for n in found if n.key.kind is NoticeKind.HOURS]
        for leader in [n for n in self.made if n.joined_to is None and n.due <= self.now]:
            if leader.key not in self.sent:
                self._send([n for n in self.made if leader.key in (n.key, n.joined_to)])

    def _send(self, notices: list[Notice]) -> None:
        assert not is_night(self.now)
        self.sent |= {notice.key for notice in notices}
        today = swedish_day(self.now)
        holding = [n for n in notices if still_true(n, self.register, today)]
        for notice in as_one(holding, self.register, today):
            change = change_until(notice, self.register, today)
            assert change is not None
            assert _times(change.before) == self.believed, "it was not so before"
            assert _times(change.after) != self.believed
            self.believed = _times(change.after)


def _times(hours: Week) -> object:
    return {(h.weekday, h.opens, h.closes) for h in hours}


@settings(max_examples=150, deadline=None)
@given(steps)
def test_any_hours(history: list[Week | timedelta]) -> None:
    office = Office()
    for step in history:
        if isinstance(step, timedelta):
            office.turn(step)
        else:
            office.enter(step)
    office.turn(20 * DAY)
    if office.register.hours:
        assert office.believed == _times(office.register.hours["boden"])
    assert len({n.key for n in office.made}) == len(office.made)
