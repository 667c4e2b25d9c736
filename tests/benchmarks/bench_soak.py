"""A long run under everything at once: SOAK_MINUTES of it, on SQLite or SOAK_DATABASE."""

import asyncio
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from statistics import linear_regression, quantiles

from tests.benchmarks.outage_load.databases import postgres, sqlite
from tests.benchmarks.soaking import trouble
from tests.benchmarks.soaking.people import Heard, in_telegram, is_announcement, on_the_web
from tests.benchmarks.soaking.service import Service
from tests.benchmarks.soaking.trouble import Announcements
from tests.benchmarks.table import Result
from tests.telegram.standin import Person, Standin

_MINUTES = float(os.environ.get("SOAK_MINUTES", "30"))
_KILL_MINUTES = float(os.environ.get("SOAK_KILL_MINUTES", "0"))
_POSTGRES = os.environ.get("SOAK_DATABASE", "sqlite") == "postgresql"
_IN_TELEGRAM, _ON_THE_WEB = 12, 4
_WARM_MINUTES = min(5.0, _MINUTES / 3)
_MOST_MEGABYTES, _MOST_FILES = 10.0, 5.0
_SECONDS_TO_ARRIVE = 90.0


@dataclass
class Samples:
    """Minute by minute: seconds since the start, megabytes and open files."""

    at: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    files: list[float] = field(default_factory=list)

    def grown(self, values: Sequence[float]) -> float:
        """By how much the values rise in the whole run, as a line through those after warming."""
        warm = [place for place, at in enumerate(self.at) if at >= 60 * _WARM_MINUTES]
        if len(warm) < 2:
            return 0.0
        line = linear_regression([self.at[i] for i in warm], [values[i] for i in warm])
        return float(line.slope) * (self.at[-1] - self.at[warm[0]])


@dataclass
class Run:
    """All that is counted of one run."""

    heard: Heard = field(default_factory=Heard)
    samples: Samples = field(default_factory=Samples)
    faults: list[str] = field(default_factory=list)
    outages: list[float] = field(default_factory=list)
    missing: int = 0
    twice: int = 0
    announced: int = 0
    starts: int = 0
    fell: bool = False


def run() -> Result:
    """Mixed questions, follows, announcements and faults; the answers are checked."""
    done = asyncio.run(_soak())
    result = Result(f"A run of {_MINUTES:g} minutes, {done.starts - 1} sudden ends")
    _answers(result, done)
    _announcements(result, done)
    for measure, values, bar in (
        ("memory, growth after warming, MB", done.samples.megabytes, _MOST_MEGABYTES),
        ("open files, growth after warming", done.samples.files, _MOST_FILES),
    ):
        grown = done.samples.grown(values)
        first, last = values[0], values[-1]
        figure = f"{grown:+.1f} ({first:.0f} at first, {last:.0f} at the end)"
        result.add(measure, figure, f"<= {bar:g}", met=grown <= bar)
    result.add("the process ended by itself", "yes" if done.fell else "no", "no", met=not done.fell)
    return result


def _answers(result: Result, done: Run) -> None:
    heard, total = done.heard, done.heard.asked.total()
    result.add("questions", f"{total} {dict(heard.asked)}, {len(done.faults)} faults meanwhile")
    away = f"{len(done.outages)}, {sum(done.outages):.0f} s in all"
    result.add("outages of the database", away)
    result.add("right answers", f"{heard.right}, {heard.late} after word that it takes time")
    result.add("asked on the web to come again", f"{heard.come_again}")
    result.add(
        "owned up to a failure", f"{heard.owned_up}", "<= 2 %", met=heard.owned_up <= total / 50
    )
    wrong = f"{len(heard.wrong)} {heard.wrong[:2] or ''}"
    result.add("wrong answers", wrong, "0", met=not heard.wrong)
    result.add("never answered", f"{heard.unanswered}", "0", met=not heard.unanswered)
    most = (done.starts - 1) * 25 * _ON_THE_WEB
    result.add("refused on the web", f"{heard.refused}", f"<= {most}", met=heard.refused <= most)
    if len(heard.seconds) > 1:
        cut = quantiles(heard.seconds, n=100)
        result.add("answer, median and p99", f"{cut[49]:.2f} and {cut[98]:.2f} s")


def _announcements(result: Result, done: Run) -> None:
    result.add("announcements to everyone", f"{done.announced}")
    result.add("announcements that did not arrive", f"{done.missing}", "0", met=not done.missing)
    most = (done.starts - 1) * 30
    result.add(
        "announcements that came twice", f"{done.twice}", f"<= {most}", met=done.twice <= most
    )


async def _soak() -> Run:
    done, random = Run(), Random(1)
    opened = postgres() if _POSTGRES else sqlite()
    async with opened as database, Standin() as telegram:
        service = Service(telegram, database.url)
        await service.start()
        people = [telegram.person(("sv", "en")[n % 2]) for n in range(_IN_TELEGRAM)]
        announcements = Announcements(service)
        work = [in_telegram(person, done.heard, random) for person in people]
        work += [on_the_web(service.url, done.heard, random) for _ in range(_ON_THE_WEB)]
        work += [trouble.faults(telegram, random, done.faults), announcements.run()]
        work += [trouble.outages(database, random, done.outages)]
        work += [trouble.sudden_ends(service, _KILL_MINUTES)] if _KILL_MINUTES else []
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(each) for each in work]
                await _watch(service, done)
                for task in tasks:
                    task.cancel()
            telegram.faults.clear()
            await _arrived(people, announcements, done)
        finally:
            done.starts = service.starts
            await service.end()
    return done


async def _watch(service: Service, done: Run) -> None:
    """Looks each minute and prints a line."""
    started = time.monotonic()
    print("minute  MB  files  questions  right  owned up  wrong  faults", file=sys.stderr)
    while (passed := time.monotonic() - started) < 60 * _MINUTES:
        await asyncio.sleep(min(60.0, 60 * _MINUTES - passed))
        try:
            megabytes, files = service.megabytes, service.files
        except (OSError, ValueError):
            # Between a sudden end and the next start there is nothing to look at.
            done.fell = done.fell or not _KILL_MINUTES
            continue
        passed = time.monotonic() - started
        done.samples.at.append(passed)
        done.samples.megabytes.append(megabytes)
        done.samples.files.append(files)
        heard = done.heard
        print(
            f"{passed / 60:6.1f} {megabytes:4.0f} {files:5}  {heard.asked.total():9}"
            f"  {heard.right:5}  {heard.owned_up:8}  {len(heard.wrong):5}  {len(done.faults):6}",
            file=sys.stderr,
        )


async def _arrived(people: Sequence[Person], announcements: Announcements, done: Run) -> None:
    """Waits for the last announcement and counts how often each came to each."""
    said = [trouble.said(number) for number in announcements.accepted]
    done.announced = len(said)

    def times(person: Person, words: str) -> int:
        return sum(words in shown.text for shown in person.inbox if is_announcement(shown))

    def missing() -> int:
        return sum(not times(person, words) for person in people for words in said[1:])

    until = time.monotonic() + _SECONDS_TO_ARRIVE
    while missing() and time.monotonic() < until:  # noqa: ASYNC110 - another process works
        await asyncio.sleep(1)
    done.missing = missing()
    done.twice = sum(max(0, times(p, words) - 1) for p in people for words in said)
