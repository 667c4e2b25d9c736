"""Whatever is entered, whenever the clock is looked at: no alert twice, late, at night, unsure."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts.lasting import still_true
from bot.alerts.missing import missing
from bot.alerts.model import Notice, NoticeKind, Told
from bot.alerts.night import is_night, swedish_day
from bot.offices.model import Claim, ClaimKind, Confidence, Source
from bot.offices.when import UNKNOWN_DATE, Precision, When
from tests.alerts.builders import BODEN, office, register_of
from tests.alerts.herald import at

START = date(2024, 2, 20)
OFFICES = ("boden", "lulea")

near = st.integers(-120, 60).map(lambda n: START + timedelta(days=n))
whens = st.one_of(
    st.builds(When.day, near),
    st.builds(lambda d: When(d.replace(day=1), Precision.MONTH), near),
    st.builds(lambda d: When(date(d.year, 1, 1), Precision.YEAR), near),
    st.just(UNKNOWN_DATE),
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Not yet entered: number and day of entry come when it is."""
    published = draw(near)
    return Claim(
        0,
        draw(st.sampled_from(OFFICES)),
        draw(st.sampled_from(ClaimKind)),
        draw(whens),
        draw(st.sampled_from(Confidence)),
        "",
        Source("https://a.se", "", When.day(published)),
        published,
        draw(st.one_of(st.none(), st.integers(1, 6))),
    )


imports = st.lists(claims(), min_size=1, max_size=3)
turns = st.integers(1, 5 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
steps = st.lists(st.one_of(imports, turns), min_size=1, max_size=25)


class Service:
    """Finds notices minute by minute over a register that is being added to."""

    def __init__(self) -> None:
        self.now: datetime = at("2024-02-20 09:00")
        self.claims: list[Claim] = []
        self.made: list[Notice] = []

    @property
    def register(self):
        return register_of(BODEN, office("lulea"), claims=tuple(self.claims))

    def enter(self, new: list[Claim]) -> None:
        for claim in new:
            number = len(self.claims) + 1
            corrects = claim.corrects if claim.corrects and claim.corrects < number else None
            today = swedish_day(self.now)
            entered = replace(claim, id=number, corrects=corrects, recorded=today)
            self.claims.append(replace(entered, known_from=min(claim.known_from, today)))

    def look(self) -> None:
        told = [Told(n.key, n.due, n.joined_to is not None) for n in self.made]
        found = missing(self.register, self.now, told)
        for notice in found:
            self.check(notice)
        self.made += found

    def check(self, notice: Notice) -> None:
        assert self.now <= notice.due < notice.expires
        assert not is_night(notice.due)
        if notice.key.kind is not NoticeKind.SUMMARY:
            assert still_true(notice, self.register, swedish_day(self.now))
            behind = next(c for c in self.claims if c.id == notice.claim_id)
            assert behind.confidence is not Confidence.LOW


@settings(max_examples=150, deadline=None)
@given(steps)
def test_any_history(history: list[list[Claim] | timedelta]) -> None:
    service = Service()
    for step in history:
        if isinstance(step, timedelta):
            service.now += step
        else:
            service.enter(step)
        service.look()
        service.look()
    keys = [notice.key for notice in service.made]
    assert len(keys) == len(set(keys))
    alerts = [n for n in service.made if n.joined_to is None and n.key.office_id]
    days = [(n.key.office_id, swedish_day(n.due)) for n in alerts]
    assert len(days) == len(set(days))
    leaders = {(n.key, n.due) for n in alerts}
    joined = [n for n in service.made if n.joined_to is not None]
    assert {(n.joined_to, n.due) for n in joined} <= leaders
