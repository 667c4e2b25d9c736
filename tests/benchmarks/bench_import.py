"""50,000 rows handed in through the console: looked at and entered, on each database."""

import asyncio
import tempfile
import time
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from bot.app import App
from bot.register.files import Given
from bot.staff.model import COMMAND_LINE, Role
from bot.staff.ports import NewMember
from bot.talk.model import Language
from tests.benchmarks.bench_console import fill
from tests.benchmarks.console_load.country import LARGE
from tests.benchmarks.console_load.visiting import running
from tests.benchmarks.table import Result
from tests.databases import PostgresServer

ROWS = 50_000
CPU_SECONDS, MEGABYTES = 30.0, 300.0
_COLUMNS = (
    *("office_id", "kind", "date", "precision", "confidence"),
    *("detail", "published", "source_url", "source_title"),
)


def run() -> Result:
    """The same claims as CSV and as a workbook: seconds of each step, CPU, and memory."""
    result = Result(f"{ROWS:,} claims about {LARGE.offices:,} offices handed in as a file")
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        for name, file in {"CSV": _csv(), "XLSX": _xlsx(Path(folder) / "a.xlsx")}.items():
            url = f"sqlite+aiosqlite:///{folder}/{name}.sqlite"
            asyncio.run(_measure(f"SQLite, {name}", url, file, result))
        server = PostgresServer(Path(folder))
        try:
            asyncio.run(server.execute("CREATE DATABASE bench"))
            asyncio.run(_measure("PostgreSQL, CSV", server.url("bench"), _csv(), result))
        finally:
            server.stop()
    return result


def _rows() -> list[list[str]]:
    days = [date(2024, 1, 1 + n % 28).isoformat() for n in range(28)]
    return [
        [
            *(f"kontor-{n % LARGE.offices}", "seen_open", days[n % 28], "day", "medium"),
            *("", "2026-11-20", f"https://a.se/{n}", "Sett (a.se)"),
        ]
        for n in range(ROWS)
    ]


def _csv() -> Given:
    lines = [",".join(row) for row in [list(_COLUMNS), *_rows()]]
    return Given("uppgifter.csv", "\n".join(lines).encode())


def _xlsx(path: Path) -> Given:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("office_events")
    for row in [list(_COLUMNS), *_rows()]:
        sheet.append(row)
    book.save(path)
    return Given("uppgifter.xlsx", path.read_bytes())


async def _measure(name: str, url: str, file: Given, result: Result) -> None:
    await fill(url, LARGE)
    async with running(url) as (app, _):
        new = NewMember("Bench", Role.EDITOR, Language.SV)
        owner = (await app.staff.add(new, COMMAND_LINE)).id
        before, busy = _memory(), time.process_time()
        took, slowest = await _steps(app, owner, file)
        grown, busy = _peak() - before, time.process_time() - busy
    size = len(file.body) / 1024 / 1024
    steps = ", ".join(f"{step} {seconds:.1f} s" for step, seconds in took.items())
    result.add(f"{name} ({size:.1f} MB)", steps)
    result.add(f"{name}: CPU", f"{busy:.1f} s", f"<= {CPU_SECONDS:.0f} s", met=busy <= CPU_SECONDS)
    result.add(
        f"{name}: memory grows", f"{grown:.0f} MB", f"<= {MEGABYTES:.0f} MB", met=grown <= MEGABYTES
    )
    result.add(f"{name}: the service stands still for at most", f"{slowest * 1000:.0f} ms")


async def _steps(app: App, owner: int, file: Given) -> tuple[dict[str, float], float]:
    """Seconds of each step, and the longest in which nobody else was answered."""
    from bot.register.importing import Importer

    importer = Importer(app.workplace, app.desk, app.stores.uploads)
    took: dict[str, float] = {}
    done = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        standstill = group.create_task(_standstill(done))
        started = time.perf_counter()
        upload = await importer.hand_in([file], owner)
        took["handed in"] = time.perf_counter() - started
        started = time.perf_counter()
        looked = await importer.look(upload, owner)
        assert len(looked.changes) == ROWS
        took["looked at"] = time.perf_counter() - started
        started = time.perf_counter()
        await importer.apply(upload, owner, looked.mark, COMMAND_LINE)
        took["entered"] = time.perf_counter() - started
        done.set()
        return took, await standstill


async def _standstill(done: asyncio.Event) -> float:
    slowest = 0.0
    while not done.is_set():
        started = time.perf_counter()
        await asyncio.sleep(0.01)
        slowest = max(slowest, time.perf_counter() - started - 0.01)
    return slowest


def _memory() -> float:
    return _status("VmRSS")


def _peak() -> float:
    return _status("VmHWM")


def _status(name: str) -> float:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1]) / 1024
